//! Many forms → one portfolio.

use super::super::layout::{in_unit, locks};
use super::super::returned::{Day, Line, Returned};
use super::alike::cells_of;
use super::locked::Locked;
use super::sent::Sent;
use super::settle::{Part, Taken};
use jixiao_core::fact::APPLICABLE;
use jixiao_core::problem::{Checked, Code, Place, Problem, Word};
use jixiao_core::project::name_unit;
use jixiao_core::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::{Giver, Rulebook};
use std::collections::{HashMap, HashSet};

/// What many forms come to.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The portfolio: the projects expected, in their order, with what came back of them.
    pub portfolio: RawPortfolio,
    /// The files each project came in; none where it did not come back.
    pub files: HashMap<String, Vec<Place>>,
    /// Every line that came back, by project.
    pub lines: HashMap<String, Vec<Line>>,
    /// The cells that count as blank for a reason already named: files give different values, or
    /// the cell holds an error or a formula without its result.
    pub disputed: HashSet<Place>,
    /// For whom the forms of each project were; none where one was for all.
    pub givers: HashMap<String, HashSet<Giver>>,
    /// For whom each file was, where it was for one giver.
    pub addressees: HashMap<String, Giver>,
}

/// Puts forms together. With `expected`, the portfolio they were made from, projects that are not
/// in it are refused, those that did not come back are named, and its plans hold.
pub fn merge(
    forms: Vec<Returned>,
    rulebook: &Rulebook,
    expected: Option<&RawPortfolio>,
    due: Option<Day>,
) -> Checked<Merged> {
    let first = forms.first().map(|form| form.stamp.clone());
    let mut portfolio = RawPortfolio::default();
    if let Some(expected) = expected {
        (portfolio.unit, portfolio.year) = (expected.unit, expected.year);
        portfolio.title.clone_from(&expected.title);
        portfolio.exemptions.clone_from(&expected.exemptions);
    } else if let Some(stamp) = first {
        portfolio.unit = stamp.money_unit;
        (portfolio.title, portfolio.year) = (stamp.title, stamp.year);
    }
    let givers = givers(&forms);
    let addressees = addressees(&forms).collect();
    let sent = expected.map(|expected| Sent::new(expected, rulebook));
    let Checked { value: taken, mut problems } =
        take(forms, rulebook, sent.as_ref(), portfolio.unit, due);
    let mut merged = Merged {
        portfolio,
        givers,
        addressees,
        files: HashMap::new(),
        lines: HashMap::new(),
        disputed: taken
            .iter()
            .flat_map(|one| one.disputed.iter())
            .chain(valueless(&problems))
            .cloned()
            .collect(),
    };
    match (expected, sent) {
        (Some(expected), Some(sent)) => {
            problems.extend(merged.fill_expected(taken, rulebook, expected, &sent));
        }
        _ => taken.into_iter().for_each(|taken| merged.add(taken, rulebook)),
    }
    Checked::new(merged, problems)
}

/// Lists for whom the forms of each project were; a form for all stands for everybody.
fn givers(forms: &[Returned]) -> HashMap<String, HashSet<Giver>> {
    let mut givers: HashMap<String, HashSet<Giver>> = HashMap::new();
    for form in forms {
        let of: Vec<Giver> = match form.stamp.giver {
            Some(giver) => vec![giver],
            None => Giver::ALL.map(|(giver, _)| giver).into(),
        };
        for id in &form.stamp.projects {
            givers.entry(id.clone()).or_default().extend(&of);
        }
    }
    givers
}

/// Says for whom forms were, where they were for one giver.
pub(in crate::form) fn addressees(forms: &[Returned]) -> impl Iterator<Item = (String, Giver)> {
    let of_one =
        |form: &Returned| form.stamp.giver.map(|giver| (form.place.file.to_string(), giver));
    forms.iter().filter_map(of_one)
}

/// Takes every project of every form, those of several files put together.
fn take(
    forms: Vec<Returned>,
    rulebook: &Rulebook,
    sent: Option<&Sent<'_>>,
    unit: MoneyUnit,
    due: Option<Day>,
) -> Checked<Vec<Taken>> {
    let mut problems = Vec::new();
    let mut taken: Vec<Taken> = Vec::new();
    let mut by_id: HashMap<String, usize> = HashMap::new();
    for form in forms {
        problems.extend(form.problems.iter().cloned());
        problems.extend(look_at_cover(&form, due));
        for (project, mut lines) in by_project(&form) {
            if form.stamp.money_unit != unit {
                name_units(&mut lines, rulebook, form.stamp.money_unit);
            }
            let id = project.value(Field::Id).to_owned();
            let known = sent.map(|sent| sent.project(&id));
            if matches!(known, Some(None)) {
                let problem = Problem::new(Code::FormProjectUnknown, &project.place);
                let group = form.stamp.group.clone();
                problems.push(problem.with("project", &id).with("group", group));
                continue;
            }
            let mut project = in_unit(&with_units(project, &form), unit);
            let mut lines = lines;
            if let Some((sent, known)) = sent.zip(sent.and_then(|sent| sent.in_unit(&id))) {
                let locked = Locked { stamp: &form.stamp, rulebook, sent, unit };
                problems.extend(locked.take_back(&mut project, &known, &mut lines));
                if !form.stamp.blank {
                    let named = valueless(&form.problems);
                    let named: HashSet<&Place> = named.collect();
                    let mut cleared = sent.cleared(&id, &lines);
                    cleared.retain(|one| !named.contains(&one.place));
                    problems.append(&mut cleared);
                }
            }
            let untouched = match sent {
                Some(sent) => sent.untouched(&project, &lines, form.stamp.blank),
                None => blank_cells(&project, &lines),
            };
            let locked = locked_cells(&lines, rulebook, form.stamp.giver);
            let file = form.place.clone();
            let part = Part { project, lines, file, untouched, locked, giver: form.stamp.giver };
            if let Some(at) = by_id.get(&id) {
                problems.extend(taken[*at].add(part, rulebook, unit));
            } else {
                by_id.insert(id, taken.len());
                taken.push(Taken::new(part));
            }
        }
    }
    Checked::new(taken, problems)
}

impl Merged {
    /// Lists the projects in the order expected, with what came back of them; of those that did not
    /// come back what was planned.
    fn fill_expected(
        &mut self,
        taken: Vec<Taken>,
        rulebook: &Rulebook,
        expected: &RawPortfolio,
        sent: &Sent<'_>,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        let id = |taken: &Taken| taken.project.value(Field::Id).to_owned();
        let mut by_id: HashMap<String, Taken> =
            taken.into_iter().map(|taken| (id(&taken), taken)).collect();
        for known in &expected.projects {
            let id = known.value(Field::Id);
            if let Some(mut taken) = by_id.remove(id) {
                problems.extend(sent.restore(&taken.project, &mut taken.lines));
                self.add(taken, rulebook);
                continue;
            }
            let problem = Problem::new(Code::FormNotReturned, &known.place);
            let problem = problem.with("project", id);
            problems.push(problem.with("name", known.value(Field::Name)));
            self.portfolio.facts.extend(sent.plans(id).cloned());
            self.portfolio.projects.push(in_unit(known, self.portfolio.unit));
        }
        problems
    }

    fn add(&mut self, taken: Taken, rulebook: &Rulebook) {
        let Taken { project, lines, files, .. } = taken;
        let id = project.value(Field::Id).to_owned();
        self.portfolio.facts.extend(facts(&lines, rulebook));
        self.portfolio.projects.push(project);
        self.lines.insert(id.clone(), lines);
        self.files.insert(id, files);
    }
}

/// Lists the cells of a project that nobody filled in.
fn blank_cells(project: &RawProject, lines: &[Line]) -> HashSet<Place> {
    let fields = Field::ALL.iter().map(|(field, _)| *field);
    let fields = fields.filter(|field| project.value(*field).is_empty());
    let cells = lines.iter().flat_map(cells_of).filter(|cell| cell.value.is_empty());
    let cells = cells.map(|cell| cell.place.clone());
    fields.map(|field| project.place_of(field).clone()).chain(cells).collect()
}

/// Lists the values that a form locks, so that they cannot be filled in there.
fn locked_cells(lines: &[Line], rulebook: &Rulebook, giver: Option<Giver>) -> HashSet<Place> {
    let is_locked = |line: &&Line| {
        let at = rulebook.indicator(&line.key.indicator);
        let indicator = at.map(|at| &rulebook.indicators[at]);
        indicator.is_some_and(|own| locks(giver, own, &line.key.fact, line.key.slot))
    };
    lines.iter().filter(is_locked).map(|line| line.value.place.clone()).collect()
}

/// Finds the cells that have no value, for a reason already named.
fn valueless(problems: &[Problem]) -> impl Iterator<Item = &Place> {
    problems.iter().filter(|one| one.code.leaves_blank()).map(|one| &one.place)
}

/// Gives the projects of a form, each with its lines.
fn by_project(form: &Returned) -> Vec<(&RawProject, Vec<Line>)> {
    let mut lines: HashMap<&str, Vec<Line>> = HashMap::new();
    for line in &form.lines {
        lines.entry(line.key.project.as_str()).or_default().push(line.clone());
    }
    let projects = form.projects.iter();
    projects
        .map(|project| (project, lines.remove(project.value(Field::Id)).unwrap_or_default()))
        .collect()
}

/// Writes the unit of a form's amounts behind those that name none, where the portfolio has another.
fn name_units(lines: &mut [Line], rulebook: &Rulebook, own: MoneyUnit) {
    for line in lines {
        let mut fact = fact_of(line);
        name_unit(&mut fact, rulebook, own);
        if !fact.value.is_empty() {
            line.unit.value = fact.unit;
        }
    }
}

fn with_units(project: &RawProject, form: &Returned) -> RawProject {
    let money = Field::ALL.iter().map(|(field, _)| *field).filter(|field| field.is_money());
    let units = money.map(|field| (field, form.stamp.money_unit)).collect();
    RawProject { units, ..project.clone() }
}

/// Gives the facts of lines that say anything. A line of a named item that says nothing is a fact
/// left blank; so is one that was filled in but for its value.
fn facts(lines: &[Line], rulebook: &Rulebook) -> Vec<RawFact> {
    let asked = |line: &Line| {
        let at = rulebook.indicator(&line.key.indicator);
        at.is_some_and(|at| rulebook.indicators[at].fact_names().contains(&line.key.fact.as_str()))
    };
    let of_item = |line: &Line| line.key.slot > 0 && !line.item.value.is_empty();
    let told = |line: &&Line| {
        let nameless = line.key.slot > 0 && line.item.value.is_empty();
        let blank_measure = of_item(line) && asked(line);
        let silent = line.key.fact == APPLICABLE && line.value.value.is_empty();
        !nameless && !silent && (line.says_anything() || blank_measure)
    };
    lines.iter().filter(told).map(fact_of).collect()
}

/// Gives what a line says as a fact.
fn fact_of(line: &Line) -> RawFact {
    RawFact {
        place: line.value.place.clone(),
        project: line.key.project.clone(),
        indicator: line.key.indicator.clone(),
        item: line.item.value.clone(),
        fact: line.key.fact.clone(),
        value: line.value.value.clone(),
        unit: if line.value.value.is_empty() { String::new() } else { line.unit.value.clone() },
        reason: line.reason.value.clone(),
        evidence: line.evidence.value.clone(),
        came_from: line.value.place.to_string(),
        of_wide_table: false,
    }
}

/// Looks at who filled a form in, and when.
fn look_at_cover(form: &Returned, due: Option<Day>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let group = &form.stamp.group;
    let blank =
        [("form-unit", &form.unit), ("form-person", &form.person), ("form-date", &form.date)];
    for (what, cell) in blank.into_iter().filter(|(_, cell)| cell.value.is_empty()) {
        let problem = Problem::new(Code::FormCoverBlank, &cell.place);
        problems.push(problem.with_word("what", Word::Thing, what).with("group", group));
    }
    if form.date.value.is_empty() {
        return problems;
    }
    let date = &form.date;
    let found =
        |code| Problem::new(code, &date.place).with("value", &date.value).with("group", group);
    match (Day::parse(&date.value), due) {
        (None, _) => problems.push(found(Code::FormDateUnclear)),
        (Some(day), Some(due)) if day > due => {
            problems.push(found(Code::FormLate).with("due", due));
        }
        _ => {}
    }
    problems
}
