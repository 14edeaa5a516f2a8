//! Corrections: rows that change what came back, after an objection or a look at the papers. What came back
//! stays as it was; a correction says what stood there and what is to stand, and holds only while that is so.

use super::Correction;
use super::amount::amount_in_row;
use super::length;
use super::raw::{Field, RawCorrection, RawFact, RawPortfolio, RawProject};
use super::read::says_same;
use crate::alike::{compared, is_same};
use crate::bilingual::Bilingual;
use crate::problem::{Checked, Code, Place, Problem, Word};
use crate::quantity::MoneyUnit;
use crate::rulebook::{Indicator, Rulebook};
use std::collections::HashMap;

/// A correction that holds, with the project it is of.
type Held = (String, Correction);

/// Applies the corrections of a portfolio in their order, and gives those that hold, each with its project.
/// A row that cannot be applied is a problem and changes nothing.
pub fn corrected(raw: &RawPortfolio, rulebook: &Rulebook) -> Checked<(RawPortfolio, Vec<Held>)> {
    let mut portfolio = raw.clone();
    let rows = std::mem::take(&mut portfolio.corrections);
    let places = Places::of(&portfolio, rulebook);
    let mut correcting = Correcting { rulebook, portfolio, places, held: Vec::new() };
    let problems: Vec<Problem> = rows.iter().filter_map(|row| correcting.take(row)).collect();
    Checked::new((correcting.portfolio, correcting.held), problems)
}

/// Gives a correction with what stands now as the value that it corrects, and the project by its id; rows that
/// hold already are looked at first. A row that names nothing there is given back as it is.
pub fn against_what_stands(
    raw: &RawPortfolio,
    rulebook: &Rulebook,
    row: &RawCorrection,
) -> RawCorrection {
    let (portfolio, _) = corrected(raw, rulebook).value;
    let places = Places::of(&portfolio, rulebook);
    let mut row = row.clone();
    if row.indicator.is_empty() {
        let field = Field::ALL.iter().find(|(_, name)| *name == row.fact);
        let project = places.projects.get(&*compared(&row.project));
        if let (Some((field, _)), Some(at)) = (field, project) {
            portfolio.projects[*at].value(*field).clone_into(&mut row.old);
        }
    } else if let Some(at) = rulebook.indicator_named(&row.indicator) {
        let name = rulebook.indicators[at].fact_named(&row.fact);
        if let Some(at) = places.facts.get(&key(&row.project, at, &row.item, name)) {
            let fact = &portfolio.facts[*at];
            row.old = with_unit(&fact.value, &fact.unit);
        }
    }
    row
}

/// Where facts and projects stand in a portfolio.
struct Places {
    projects: HashMap<String, usize>,
    facts: HashMap<(String, usize, String, String), usize>,
}

impl Places {
    fn of(portfolio: &RawPortfolio, rulebook: &Rulebook) -> Self {
        let projects = portfolio.projects.iter().enumerate().rev();
        let projects = projects.map(|(at, row)| (compared(row.value(Field::Id)).into_owned(), at));
        let mut facts = HashMap::new();
        for (at, fact) in portfolio.facts.iter().enumerate() {
            let Some(indicator) = rulebook.indicator_named(&fact.indicator) else { continue };
            let name = rulebook.indicators[indicator].fact_named(&fact.fact);
            facts.entry(key(&fact.project, indicator, &fact.item, name)).or_insert(at);
        }
        Self { projects: projects.collect(), facts }
    }
}

fn key(project: &str, at: usize, item: &str, fact: &str) -> (String, usize, String, String) {
    let text = |text: &str| compared(text).into_owned();
    (text(project), at, text(item), fact.to_owned())
}

/// How a correction meets what stands there.
enum Met {
    /// What stands there is what was to be corrected.
    Old,
    /// It stands there already.
    New,
    /// Something else stands there.
    Other,
}

struct Correcting<'r> {
    rulebook: &'r Rulebook,
    portfolio: RawPortfolio,
    places: Places,
    held: Vec<Held>,
}

impl Correcting<'_> {
    /// Applies a row, or says why it cannot be.
    fn take(&mut self, row: &RawCorrection) -> Option<Problem> {
        if let Some(blank) = blank_of(row) {
            let problem = problem(Code::CorrectionUnfounded, row);
            return Some(problem.with_word("what", Word::Thing, blank));
        }
        if let Some(problem) = length::of_correction(row) {
            return Some(problem);
        }
        let Some(project) = self.places.projects.get(&*compared(&row.project)) else {
            return Some(problem(Code::CorrectionProjectUnknown, row));
        };
        let project = *project;
        if row.indicator.is_empty() {
            return self.take_of_project(row, project);
        }
        let Some(at) = self.rulebook.indicator_named(&row.indicator) else {
            return Some(of_unknown(row, self.rulebook, None));
        };
        self.take_of_fact(row, project, at)
    }

    fn take_of_fact(&mut self, row: &RawCorrection, project: usize, at: usize) -> Option<Problem> {
        let indicator = &self.rulebook.indicators[at];
        let name = indicator.fact_named(&row.fact);
        if indicator.fact_kind(name, !row.item.is_empty()).is_none() {
            return Some(of_unknown(row, self.rulebook, Some(indicator)));
        }
        let key = key(&row.project, at, &row.item, name);
        let stands = self.places.facts.get(&key).copied();
        let now = stands.map(|at| &self.portfolio.facts[at]);
        let met = met_by(row, now, indicator, self.portfolio.unit);
        let value = now.map_or_else(String::new, |fact| with_unit(&fact.value, &fact.unit));
        let named = |problem: Problem| indicator.name_fact(problem, name).with("now", &value);
        match met {
            Met::New => return Some(named(problem(Code::CorrectionDone, row))),
            Met::Other => return Some(named(problem(Code::CorrectionDiffers, row))),
            Met::Old => {}
        }
        let of_project = &self.portfolio.projects[project].place;
        let from = now.map_or_else(|| of_project.clone(), |fact| fact.place.clone());
        let fact = fact_of(row, now, self.portfolio.projects[project].value(Field::Id));
        let held = held(row, (Some(at), name), &value, with_unit(&fact.value, &fact.unit), from);
        if let Some(at) = stands {
            self.portfolio.facts[at] = fact;
        } else {
            self.places.facts.insert(key, self.portfolio.facts.len());
            self.portfolio.facts.push(fact);
        }
        self.held.push((compared(&row.project).into_owned(), held));
        None
    }

    fn take_of_project(&mut self, row: &RawCorrection, project: usize) -> Option<Problem> {
        let field = Field::ALL.iter().find(|(_, name)| *name == row.fact).map(|(field, _)| *field);
        let Some(field) = field.filter(|field| *field != Field::Id) else {
            return Some(of_unknown(row, self.rulebook, None));
        };
        let unit = self.portfolio.unit;
        let now = &mut self.portfolio.projects[project];
        let value = now.value(field).to_owned();
        let column = |problem: Problem| {
            problem.with_word("fact", Word::Column, field.name()).with("now", &value)
        };
        match met_in_row(row, now, field, unit) {
            Met::New => return Some(column(problem(Code::CorrectionDone, row))),
            Met::Other => return Some(column(problem(Code::CorrectionDiffers, row))),
            Met::Old => {}
        }
        let (from, old) = (now.place_of(field).clone(), shown(now, field, unit));
        write(now, field, (&row.new, &row.unit));
        now.cells.insert(field, row.place.clone());
        let held = held(row, (None, field.name()), &old, shown(now, field, unit), from);
        self.held.push((compared(&row.project).into_owned(), held));
        None
    }
}

/// Names the first column that a correction may not leave blank.
fn blank_of(row: &RawCorrection) -> Option<&'static str> {
    let needed = [
        ("correction-fact", &row.fact),
        ("correction-new", &row.new),
        ("correction-who", &row.who),
        ("correction-reason", &row.reason),
        ("correction-document", &row.document),
        ("correction-day", &row.day),
    ];
    needed.into_iter().find(|(_, text)| text.trim().is_empty()).map(|(name, _)| name)
}

fn problem(code: Code, row: &RawCorrection) -> Problem {
    let problem = Problem::new(code, &row.place).with("project", &row.project);
    let problem = problem.with("indicator", &row.indicator).with("item", &row.item);
    problem
        .with("written", &row.fact)
        .with("old", with_unit(&row.old, &row.unit))
        .with("new", with_unit(&row.new, &row.unit))
}

/// Says that a row names nothing to correct, with the names that it may be meant for: facts of its
/// indicator, or else indicators, or else columns of the table of projects.
fn of_unknown(row: &RawCorrection, rulebook: &Rulebook, indicator: Option<&Indicator>) -> Problem {
    let problem = problem(Code::CorrectionOfUnknown, row);
    let kind = |problem: Problem, kind| problem.with_word("kind", Word::Thing, kind);
    if let Some(indicator) = indicator {
        let near = indicator.facts_meant(&row.fact);
        let names = if near.is_empty() { indicator.fact_names() } else { near };
        let problem = kind(problem, "correction-fact").with_title("title", &indicator.title);
        problem.with_facts("known", indicator.titles_of(&names.join(" ")))
    } else if row.indicator.is_empty() {
        let columns = Field::ALL.iter().filter(|(field, _)| *field != Field::Id);
        let columns: Vec<&str> = columns.map(|(_, name)| *name).collect();
        kind(problem, "correction-column").with_word("known", Word::Column, columns.join("\n"))
    } else {
        let near = rulebook.indicators_meant(&row.indicator);
        let all = (0..rulebook.indicators.len()).collect();
        let places: Vec<usize> = if near.is_empty() { all } else { near };
        let titles = places.iter().map(|at| &rulebook.indicators[*at].title);
        let joined =
            |of: fn(&Bilingual) -> &str| titles.clone().map(of).collect::<Vec<&str>>().join("\n");
        let known = Bilingual { zh: joined(|title| &title.zh), en: joined(|title| &title.en) };
        kind(problem, "correction-indicator").with_facts("known", known)
    }
}

fn with_unit(value: &str, unit: &str) -> String {
    if value.is_empty() { String::new() } else { format!("{value}{unit}") }
}

fn met_by(
    row: &RawCorrection,
    now: Option<&RawFact>,
    indicator: &Indicator,
    unit: MoneyUnit,
) -> Met {
    let (value, own) = now.map_or(("", ""), |fact| (&*fact.value, &*fact.unit));
    let says = |text: &str, stated: &str| {
        let pair = [(text, stated), (value, own)];
        let in_words = is_same(text, value) && (text.is_empty() || stated == own);
        in_words || says_same(indicator, &row.fact, !row.item.is_empty(), unit, pair)
    };
    // The old value may carry a unit of its own, where the new one stands in another.
    let stated = if row.unit.is_empty() { own } else { &row.unit };
    let same = |text: &str| says(text, stated) || says(text, "");
    met(same(&row.old), same(&row.new))
}

fn met_in_row(row: &RawCorrection, now: &RawProject, field: Field, unit: MoneyUnit) -> Met {
    let amount = |row: &RawProject| amount_in_row(row, field, unit);
    let says = |text: &str, stated: &str| {
        let mut other = now.clone();
        write(&mut other, field, (text, stated));
        amount(&other).is_some_and(|one| amount(now) == Some(one))
    };
    // As among facts, the old value may be in another unit than the new one.
    let same = |text: &str| {
        let of_money = || field.is_money() && (says(text, &row.unit) || says(text, ""));
        is_same(text, now.value(field)) || (!text.is_empty() && of_money())
    };
    met(same(&row.old), same(&row.new))
}

fn met(old: bool, new: bool) -> Met {
    match (old, new) {
        (true, _) => Met::Old,
        (_, true) => Met::New,
        _ => Met::Other,
    }
}

/// Gives the value of a column for people; an amount in yuan, whatever unit it was written in.
fn shown(row: &RawProject, field: Field, unit: MoneyUnit) -> String {
    let amount = if field.is_money() { amount_in_row(row, field, unit) } else { None };
    let in_yuan = |amount| format!("{amount}{}", MoneyUnit::Yuan.name());
    amount.map_or_else(|| row.value(field).to_owned(), in_yuan)
}

/// Writes a value into a column; one with a unit of its own is no longer in that of the heading.
fn write(row: &mut RawProject, field: Field, (value, unit): (&str, &str)) {
    if !unit.is_empty() {
        row.units.remove(&field);
    }
    row.values.insert(field, with_unit(value, unit));
}

/// Gives the fact that a correction makes of what stands there. The reason is that of the correction, as the old
/// one was given for the old value; the paper of the correction is evidence beside what was named.
fn fact_of(row: &RawCorrection, now: Option<&RawFact>, project: &str) -> RawFact {
    let known = now.cloned().unwrap_or_default();
    let unit = if row.unit.is_empty() { known.unit } else { row.unit.clone() };
    let evidence = match known.evidence.trim() {
        "" => row.document.clone(),
        evidence => format!("{evidence}；{}", row.document),
    };
    RawFact {
        place: row.place.clone(),
        project: project.to_owned(),
        indicator: row.indicator.clone(),
        item: row.item.clone(),
        fact: row.fact.clone(),
        value: row.new.clone(),
        unit,
        reason: row.reason.clone(),
        evidence,
        came_from: known.came_from,
        of_wide_table: known.of_wide_table,
    }
}

fn held(
    row: &RawCorrection,
    (indicator, fact): (Option<usize>, &str),
    old: &str,
    new: String,
    from: Place,
) -> Correction {
    Correction {
        indicator,
        item: row.item.clone(),
        fact: fact.to_owned(),
        old: old.to_owned(),
        new,
        who: row.who.clone(),
        reason: row.reason.clone(),
        document: row.document.clone(),
        day: row.day.clone(),
        from,
        place: row.place.clone(),
    }
}
