//! What a form locks: what was sent of a project, and the fields that others than its giver give. It
//! may be filled in there all the same, with protection lifted; what was sent holds, and every change
//! is told.

use super::super::layout::{Stamp, giver_of, is_filled_in, is_of_project, locks, locks_field};
use super::super::returned::{Cell, Line};
use super::alike::{alike, means_same};
use super::sent::Sent;
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::project::raw::{Field, RawProject};
use jixiao_core::project::yes_no;
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::{Indicator, Rulebook};

/// A project of a form, beside what was sent.
pub(super) struct Locked<'a> {
    pub(super) stamp: &'a Stamp,
    pub(super) rulebook: &'a Rulebook,
    pub(super) sent: &'a Sent<'a>,
    /// The unit of amounts that name none.
    pub(super) unit: MoneyUnit,
}

impl Locked<'_> {
    /// Puts locked fields back to what was sent, and gives a problem for each that was changed.
    pub(super) fn take_back(
        &self,
        project: &mut RawProject,
        known: &RawProject,
        lines: &mut [Line],
    ) -> Vec<Problem> {
        let mut problems = self.of_project(project, known);
        for line in lines {
            let Some(at) = self.rulebook.indicator(&line.key.indicator) else { continue };
            let indicator = &self.rulebook.indicators[at];
            if is_of_project(indicator, &line.key.fact, line.key.slot) {
                problems.extend(self.of_amount(line, indicator, known));
            }
            if locks(self.stamp.giver, indicator, &line.key.fact, line.key.slot) {
                problems.extend(self.of_others(line, indicator));
            }
        }
        problems
    }

    /// Puts a fact back that somebody else gives.
    fn of_others(&self, line: &mut Line, indicator: &Indicator) -> Vec<Problem> {
        let mut problems = Vec::new();
        let [value, unit, reason] = self.sent.texts(&line.key, self.stamp.blank);
        let told = |cell: &Cell| {
            let problem = problem(Code::LockedFilled, &cell.place, &line.key.project);
            of_indicator(problem, line, indicator).with("value", &cell.value).with_word(
                "giver",
                Word::Thing,
                giver_of(indicator, &line.key.fact, line.key.slot).name(),
            )
        };
        let own = (line.value.value.as_str(), line.unit.value.as_str());
        // A cell shows 20% as 0.2; what came back as it was sent was not filled in.
        let pairs = [own, (value.as_str(), unit.as_str())];
        let same = means_same(self.rulebook, &line.key, self.unit, pairs);
        let of_value = !own.0.is_empty() && !same;
        let of_reason = !line.reason.value.is_empty() && !alike(&line.reason.value, &reason);
        problems.extend(of_value.then(|| told(&line.value)));
        problems.extend(of_reason.then(|| told(&line.reason)));
        if of_value {
            (line.value.value, line.unit.value) = (value, unit);
        }
        if of_reason {
            line.reason.value = reason;
        }
        problems
    }

    /// Puts an amount of the project that stands among the facts back to what was sent: to the fact,
    /// or to the project's column where there was none.
    fn of_amount(
        &self,
        line: &mut Line,
        indicator: &Indicator,
        known: &RawProject,
    ) -> Option<Problem> {
        let [value, unit, _] = self.sent.texts(&line.key, self.stamp.blank);
        let column = Field::ALL.iter().find(|(_, name)| *name == line.key.fact)?.0;
        let of_column = known.value(column);
        let is_column = value.is_empty();
        let (first, first_unit) =
            if is_column { (of_column, self.unit.name()) } else { (&*value, &*unit) };
        let own = (line.value.value.as_str(), line.unit.value.as_str());
        let says_nothing = own.0.is_empty() && is_column;
        let same = || {
            let [own, sent] = [own, (first, first_unit)];
            means_same(self.rulebook, &line.key, self.unit, [own, sent])
        };
        if first.is_empty() || says_nothing || same() {
            return None;
        }
        let problem = problem(Code::FormPlanChanged, &line.value.place, &line.key.project);
        let now = if own.1.is_empty() || own.0.is_empty() {
            own.0.to_owned()
        } else {
            own.0.to_owned() + own.1
        };
        let problem = of_indicator(problem, line, indicator)
            .with("first", format!("{first}{first_unit}"))
            .with("value", now);
        (line.value.value, line.unit.value) = (value, unit);
        Some(problem)
    }

    /// Puts the columns of a project back that hold as they were sent, or that others give.
    fn of_project(&self, project: &mut RawProject, known: &RawProject) -> Vec<Problem> {
        let id = known.value(Field::Id);
        let mut problems = Vec::new();
        for (field, name) in Field::ALL {
            let sent = known.value(field);
            if !locks_field(self.stamp.giver, self.rulebook, field, sent) {
                continue;
            }
            let own = project.value(field).to_owned();
            let place = project.place_of(field);
            if !self.is_same(field, &own, sent) {
                let holds = !is_filled_in(field) || !sent.is_empty();
                problems.push(if holds {
                    let problem = problem(Code::FormPlanChanged, place, id)
                        .with_word("fact", Word::Column, name)
                        .with("value", own);
                    if matches!(field, Field::Continues | Field::Confidential) {
                        problem.with_word("first", Word::Answer, sent)
                    } else {
                        problem.with("first", sent)
                    }
                } else {
                    problem(Code::LockedFilled, place, id)
                        .with_word("fact", Word::Column, name)
                        .with("value", own)
                        .with_word("giver", Word::Thing, self.rulebook.columns.of(name).name())
                });
            }
            match known.values.get(&field) {
                Some(sent) => project.values.insert(field, sent.clone()),
                None => project.values.remove(&field),
            };
        }
        problems
    }

    /// Says whether a column says the same in the words of the form as in what was sent.
    fn is_same(&self, field: Field, own: &str, sent: &str) -> bool {
        let grades = &self.rulebook.grades;
        match field {
            Field::Continues | Field::Confidential => match (yes_no(own), yes_no(sent)) {
                (None, None) => alike(own, sent),
                // What was left blank continues, and may be published.
                (own, sent) => {
                    let blank = field == Field::Continues;
                    own.unwrap_or(blank) == sent.unwrap_or(blank)
                }
            },
            Field::GradeLastYear => {
                let none = |text: &str| matches!(text.trim(), "无" | "none");
                alike(own, sent)
                    || (none(own) && none(sent))
                    || grades.find(own).is_some_and(|own| grades.find(sent) == Some(own))
            }
            _ => alike(own, sent),
        }
    }
}

/// Says of a problem which fact of which indicator it is about.
fn of_indicator(problem: Problem, line: &Line, indicator: &Indicator) -> Problem {
    let problem = problem
        .with("indicator", &indicator.id)
        .with_title("title", &indicator.title)
        .with("item", &line.item.value);
    indicator.name_fact(problem, &line.key.fact)
}

fn problem(code: Code, place: &Place, project: &str) -> Problem {
    Problem::new(code, place).with("project", project)
}
