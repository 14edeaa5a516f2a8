//! Many forms → one portfolio.

use super::settle::Taken;
use super::{Day, Line, Returned};
use crate::form::{in_unit, is_filled_in};
use crate::problem::{Code, Place, Problem};
use crate::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use crate::project::yes_no;
use crate::rulebook::{APPLICABLE, Rulebook};
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
    /// What was found on the way.
    pub problems: Vec<Problem>,
}

/// Puts forms together. With `expected`, the portfolio they were made from, projects that are not
/// in it are refused and those that did not come back are named.
pub fn merge(
    forms: Vec<Returned>,
    rulebook: &Rulebook,
    expected: Option<&RawPortfolio>,
    due: Option<Day>,
) -> Merged {
    let mut problems = Vec::new();
    let mut taken: Vec<Taken> = Vec::new();
    let mut by_id: HashMap<String, usize> = HashMap::new();
    let first = forms.first().map(|form| form.stamp.clone());
    let unit = expected.map(|known| known.unit);
    let unit = unit.or(first.as_ref().map(|stamp| stamp.money_unit)).unwrap_or_default();
    let sent: Option<HashMap<&str, &RawProject>> = expected.map(by_id_of);
    for form in forms {
        problems.extend(form.problems.iter().cloned());
        problems.extend(look_at_cover(&form, due));
        for (project, lines) in by_project(&form) {
            let id = project.value(Field::Id).to_owned();
            let known = sent.as_ref().map(|sent| sent.get(&*id));
            if matches!(known, Some(None)) {
                let problem = Problem::new(Code::FormProjectUnknown, &project.place);
                let group = form.stamp.group.clone();
                problems.push(problem.with("project", &id).with("group", group));
                continue;
            }
            let project = in_unit(&with_units(project, &form), unit);
            if let Some(Some(known)) = known {
                problems.extend(find_renamed(&project, known));
            }
            if let Some(at) = by_id.get(&id) {
                taken[*at].add(&project, lines, form.place.clone(), &mut problems);
            } else {
                by_id.insert(id, taken.len());
                taken.push(Taken::new(project, lines, form.place.clone()));
            }
        }
    }
    let mut portfolio = RawPortfolio { unit, ..RawPortfolio::default() };
    if let Some(expected) = expected {
        portfolio.title.clone_from(&expected.title);
        portfolio.year = expected.year;
        portfolio.exemptions.clone_from(&expected.exemptions);
    } else if let Some(stamp) = first {
        (portfolio.title, portfolio.year) = (stamp.title, stamp.year);
    }
    let mut merged = Merged {
        portfolio,
        files: HashMap::new(),
        lines: HashMap::new(),
        disputed: taken
            .iter()
            .flat_map(|one| one.disputed.iter())
            .chain(valueless(&problems))
            .cloned()
            .collect(),
        problems,
    };
    merged.fill(taken, &by_id, rulebook, expected);
    merged
}

impl Merged {
    /// Lists the projects in the order expected, with what came back of them.
    fn fill(
        &mut self,
        mut taken: Vec<Taken>,
        by_id: &HashMap<String, usize>,
        rulebook: &Rulebook,
        expected: Option<&RawPortfolio>,
    ) {
        let unit = self.portfolio.unit;
        let order: Vec<(Option<usize>, Option<RawProject>)> = match expected {
            Some(expected) => {
                let known = expected.projects.iter();
                known
                    .map(|known| (by_id.get(known.value(Field::Id)).copied(), Some(known.clone())))
                    .collect()
            }
            None => (0..taken.len()).map(|at| (Some(at), None)).collect(),
        };
        for (at, known) in order {
            match (at, known) {
                (Some(at), known) => {
                    let Taken { project, lines, files, .. } = &mut taken[at];
                    let mut project = project.clone();
                    if let Some(known) = known {
                        take_fixed(&mut project, &known);
                    }
                    let id = project.value(Field::Id).to_owned();
                    self.portfolio.facts.extend(facts(lines, rulebook));
                    self.portfolio.projects.push(project);
                    self.lines.insert(id.clone(), std::mem::take(lines));
                    self.files.insert(id, std::mem::take(files));
                }
                (None, Some(known)) => {
                    let problem = Problem::new(Code::FormNotReturned, &known.place);
                    let problem = problem.with("project", known.value(Field::Id));
                    self.problems.push(problem.with("name", known.value(Field::Name)));
                    self.portfolio.projects.push(in_unit(&known, unit));
                }
                (None, None) => {}
            }
        }
    }
}

/// Finds the cells that have no value, for a reason already named.
fn valueless(problems: &[Problem]) -> impl Iterator<Item = &Place> {
    problems.iter().filter(|one| one.code.leaves_blank()).map(|one| &one.place)
}

/// Gives the projects by their ids, the first where one is repeated.
fn by_id_of(portfolio: &RawPortfolio) -> HashMap<&str, &RawProject> {
    let projects = portfolio.projects.iter().rev();
    projects.map(|project| (project.value(Field::Id), project)).collect()
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

fn with_units(project: &RawProject, form: &Returned) -> RawProject {
    let money = Field::ALL.iter().map(|(field, _)| *field).filter(|field| field.is_money());
    let units = money.map(|field| (field, form.stamp.money_unit)).collect();
    RawProject { units, ..project.clone() }
}

/// Finds locked cells of a project that no longer say what was sent out.
fn find_renamed(project: &RawProject, known: &RawProject) -> Vec<Problem> {
    let fixed = Field::ALL.iter().map(|(field, _)| *field).filter(|field| !is_filled_in(*field));
    let differs = fixed.filter(|field| {
        let [own, sent] = [project, known].map(|row| row.value(*field));
        // Yes and no stand in the words of the form's language.
        match (yes_no(own), yes_no(sent)) {
            (None, None) => own != sent,
            (own, sent) => own.unwrap_or_default() != sent.unwrap_or_default(),
        }
    });
    differs
        .map(|field| {
            Problem::new(Code::FormContradicts, project.place_of(field))
                .with("project", known.value(Field::Id))
                .with("value", project.value(field))
                .with("first", known.value(field))
                .with("at", &known.place)
        })
        .collect()
}

/// Takes what departments do not fill in from the portfolio sent out.
fn take_fixed(project: &mut RawProject, known: &RawProject) {
    for field in Field::ALL.iter().map(|(field, _)| *field).filter(|field| !is_filled_in(*field)) {
        match known.values.get(&field) {
            Some(value) => project.values.insert(field, value.clone()),
            None => project.values.remove(&field),
        };
    }
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
    let fact = |line: &Line| RawFact {
        place: line.value.place.clone(),
        project: line.key.project.clone(),
        indicator: line.key.indicator.clone(),
        item: line.item.value.clone(),
        fact: line.key.fact.clone(),
        value: line.value.value.clone(),
        unit: if line.value.value.is_empty() { String::new() } else { line.unit.value.clone() },
        reason: line.reason.value.clone(),
        evidence: line.evidence.value.clone(),
        of_wide_table: false,
    };
    lines.iter().filter(told).map(fact).collect()
}

/// Looks at who filled a form in, and when.
fn look_at_cover(form: &Returned, due: Option<Day>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let group = &form.stamp.group;
    let blank =
        [("form-unit", &form.unit), ("form-person", &form.person), ("form-date", &form.date)];
    for (what, cell) in blank.into_iter().filter(|(_, cell)| cell.value.is_empty()) {
        let problem = Problem::new(Code::FormCoverBlank, &cell.place);
        problems.push(problem.with("what", what).with("group", group));
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
