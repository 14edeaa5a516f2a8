//! The row of a project, and what its columns and its facts say together.

use super::amount::{amount_among, amount_of};
use super::bound::contradicting;
use super::fact::is_scored_fact;
use super::length;
use super::raw::{Field, RawProject};
use super::read::complete_from_project;
use super::value::{answer, name_of};
use super::{Amounts, LastGrade, Project, Record};
use crate::fact::AMOUNTS;
use crate::problem::{Checked, Code, Place, Problem, Word};
use crate::quantity::{MoneyUnit, narrow};
use crate::rulebook::{Grades, Rulebook};
use std::ops::RangeInclusive;

/// Lets amounts that stand among the facts of an indicator alone be those of the project, too.
pub fn take_amounts(project: &mut Project, rulebook: &Rulebook, at: usize) {
    if project.facts[at].single.0.is_empty() {
        return;
    }
    for name in AMOUNTS {
        let known = match name {
            "budget_initial" => &mut project.record.amounts.budget_initial,
            "received" => &mut project.record.amounts.received,
            "executed" => &mut project.record.amounts.executed,
            // The budget is always given in the table of projects.
            _ => continue,
        };
        if known.is_none() {
            *known = amount_among(&project.facts[at], &rulebook.indicators[at], name);
        }
    }
}

/// Fills in what the project's columns give, and refuses facts that exclude each other.
pub(super) fn complete(project: &mut Project, rulebook: &Rulebook) -> Vec<Problem> {
    let mut problems = Vec::new();
    for at in 0..rulebook.indicators.len() {
        take_amounts(project, rulebook, at);
    }
    for at in 0..rulebook.indicators.len() {
        problems.extend(complete_indicator(project, rulebook, at));
    }
    problems
}

/// Fills in what the project's columns give of an indicator, and refuses facts of it that exclude each other.
pub fn complete_indicator(project: &mut Project, rulebook: &Rulebook, at: usize) -> Vec<Problem> {
    let (indicator, record) = (&rulebook.indicators[at], &project.record);
    let facts = &mut project.facts[at];
    let row = (record.id.as_str(), &record.amounts, &record.place);
    let mut problems = complete_from_project(facts, indicator, row);
    let clash = |code, place: &Place| {
        Problem::new(code, place)
            .with("project", &record.id)
            .with("indicator", &indicator.id)
            .with_title("title", &indicator.title)
    };
    let settled = match (&facts.not_applicable, facts.awarded()) {
        (Some(_), _) => Some(Code::NotApplicableWithFacts),
        (None, Some(_)) => Some(Code::PointsAndFacts),
        (None, None) => None,
    };
    if let Some(code) = settled {
        let scored = facts.all().find(|(_, fact)| {
            let for_limit = || rulebook.limits_by(at, &fact.name);
            fact.value.is_some() && is_scored_fact(fact, indicator) && !for_limit()
        });
        problems.extend(scored.map(|(_, fact)| clash(code, &fact.place)));
    }
    if let (Some(absent), Some(_)) = (&facts.not_applicable, facts.awarded()) {
        problems.push(clash(Code::NotApplicableWithFacts, &absent.place));
    }
    let against = contradicting(facts, indicator);
    for (item, fact) in &against {
        let problem = clash(Code::BoundMisplaced, &fact.place).with("item", item);
        let problem = indicator.name_fact(problem, &fact.name);
        problems.push(problem.with("value", &fact.written).with_word(
            "what",
            Word::Thing,
            "other way",
        ));
    }
    let mut single = facts.single.0.iter().filter(|_| !facts.items.is_empty());
    if let Some(fact) = single.find(|fact| is_scored_fact(fact, indicator)) {
        problems.push(clash(Code::ItemsMisplaced, &fact.place).with_word(
            "fact",
            Word::Column,
            &fact.name,
        ));
    }
    problems
}

/// Checks one row of the table of projects, without its facts.
pub fn check_record(row: &RawProject, unit: MoneyUnit, grades: &Grades) -> Checked<Record> {
    let id = row.value(Field::Id);
    let mut problems = Vec::new();
    for field in [Field::Id, Field::Name, Field::Budget] {
        if row.value(field).is_empty() {
            problems.push(
                Problem::new(Code::ValueMissing, row.place_of(field))
                    .with("project", id)
                    .with_word("column", Word::Column, field.name()),
            );
        }
    }
    if is_altered(id) {
        problems.push(Problem::new(Code::IdAltered, row.place_of(Field::Id)).with("value", id));
    }
    problems.extend(length::of_project(row));
    let mut amount = |field: Field| amount_of(row, field, unit).report_to(&mut problems);
    let amounts = Amounts {
        budget_initial: amount(Field::BudgetInitial),
        budget: amount(Field::Budget),
        received: amount(Field::Received),
        executed: amount(Field::Executed),
        contract: amount(Field::Contract),
        request: amount(Field::Request),
        reviewed: amount(Field::Reviewed),
        committed: amount(Field::Committed),
    };
    let continues = yes_or_no(row, Field::Continues, true).report_to(&mut problems);
    let confidential = yes_or_no(row, Field::Confidential, false).report_to(&mut problems);
    let year = year_of(row).report_to(&mut problems);
    let grade_last_year = last_grade(row, grades).report_to(&mut problems);
    let text = |field: Field| row.value(field).to_owned();
    let record = Record {
        id: id.to_owned(),
        name: text(Field::Name),
        department: text(Field::Department),
        purchaser: text(Field::Purchaser),
        contractor: text(Field::Contractor),
        firm: text(Field::Firm),
        category: text(Field::Category),
        service_class: text(Field::ServiceClass),
        year,
        continues,
        confidential,
        amounts,
        grade_last_year,
        exemption: None,
        refused: problems.iter().any(Problem::blocks),
        place: row.place.clone(),
        cells: row.cells.clone(),
    };
    Checked::new(record, problems)
}

/// Says whether an id looks altered by a spreadsheet: `1.23E+11`, `="003"` or `'003`.
fn is_altered(id: &str) -> bool {
    let exponent = || {
        let (digits, power) = id.split_once(['E', 'e'])?;
        let power = power.strip_prefix('+')?;
        let is_number = |text: &str| {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        };
        Some(is_number(digits) && is_number(power))
    };
    // What is written to keep a number from being one; a text of any other kind may be an id.
    let plain = |text: &str| {
        !text.is_empty() && text.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    let formula = || id.strip_prefix("=\"")?.strip_suffix('"');
    let text = || id.strip_prefix('\'');
    formula().is_some_and(plain) || text().is_some_and(plain) || exponent() == Some(true)
}

fn unreadable(row: &RawProject, field: Field) -> Problem {
    Problem::new(Code::FieldUnreadable, row.place_of(field))
        .with("project", row.value(Field::Id))
        .with_word("column", Word::Column, field.name())
        .with("value", row.value(field))
}

/// Says what a value of a row was read as.
fn read_as(row: &RawProject, field: Field, read: impl ToString) -> Problem {
    Problem::new(Code::ValueReadAs, row.place_of(field))
        .with("project", row.value(Field::Id))
        .with_word("fact", Word::Column, field.name())
        .with("value", row.value(field))
        .with_word("read", Word::Answer, read)
}

/// Reads a yes or no; `otherwise` where it is blank or neither.
fn yes_or_no(row: &RawProject, field: Field, otherwise: bool) -> Checked<bool> {
    let text = row.value(field);
    if text.is_empty() {
        return Checked::sound(otherwise);
    }
    match answer(text) {
        None => Checked::new(otherwise, vec![unreadable(row, field)]),
        Some((answer, true)) => Checked::sound(answer),
        Some((answer, false)) => Checked::new(answer, vec![read_as(row, field, name_of(answer))]),
    }
}

/// The years that are read as such.
pub const YEARS: RangeInclusive<i32> = 1949..=9999;

/// Reads a year of four digits, with 年 behind it or nothing.
fn year_of(row: &RawProject) -> Checked<Option<i32>> {
    let text = row.value(Field::Year);
    if text.is_empty() {
        return Checked::sound(None);
    }
    let narrowed = narrow(text);
    let counted = narrowed.strip_suffix("年度").or_else(|| narrowed.strip_suffix('年'));
    let digits = counted.unwrap_or(&narrowed).trim_end();
    let four = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let year = digits.parse::<i32>().ok().filter(|year| four && YEARS.contains(year));
    match year {
        None => Checked::refused(unreadable(row, Field::Year)),
        Some(year) if digits != text => {
            Checked::new(Some(year), vec![read_as(row, Field::Year, year)])
        }
        Some(year) => Checked::sound(Some(year)),
    }
}

fn last_grade(row: &RawProject, grades: &Grades) -> Checked<LastGrade> {
    let text = row.value(Field::GradeLastYear);
    match (text, grades.find(text)) {
        ("", _) => Checked::sound(LastGrade::Missing),
        ("无" | "none", _) => Checked::sound(LastGrade::NotEvaluated),
        (_, Some(grade)) => Checked::sound(LastGrade::Grade(grade)),
        (_, None) => {
            let problem = Problem::new(Code::LastGradeUnknown, row.place_of(Field::GradeLastYear));
            let problem = problem.with("project", row.value(Field::Id)).with("value", text);
            Checked::new(LastGrade::Missing, vec![problem])
        }
    }
}
