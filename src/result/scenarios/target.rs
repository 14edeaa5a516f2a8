//! `target.csv` and `departments.csv`.

use crate::simulate::{METHODS, Simulation, TargetResult, Targets, name_of};
use crate::wording::Language;
use crate::xlsx::harmless;
use jixiao_core::quantity::{Fraction, Money, MoneySum};

/// Writes what every project loses with a target met, a row a method and project that takes part. The
/// rates are shares of what may be cut, to eight decimals, cut off.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn target_csv(
    language: Language,
    simulation: &Simulation,
    targets: &Targets,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "method",
        "project_id",
        "name",
        "department",
        "grade",
        "base",
        "exempt",
        "least",
        "most",
        "cut_from",
        "cut_to",
        "cut_change",
        "rate_from",
        "rate_to",
        "held_by",
        "next_budget_from",
        "next_budget_to",
    ])?;
    let grades = &simulation.start().setting.rulebook.grades;
    for result in &targets.results {
        for one in &result.projects {
            let record = &simulation.assessment.portfolio.projects[one.project].record;
            let rate = |cut: Money| {
                one.rate_of(cut).map_or_else(String::new, |rate: Fraction| rate.truncated(8))
            };
            let next =
                |amount: Option<Money>| amount.map_or_else(String::new, |one| one.to_string());
            let (before, after) = (&one.before, &one.after);
            let cells = [
                method(result).to_owned(),
                record.id.clone(),
                record.name.clone(),
                record.department.clone(),
                language.of(&grades.get(one.grade).title).to_owned(),
                before.base.to_string(),
                before.exempt.to_string(),
                one.least.to_string(),
                one.most.to_string(),
                before.cut.to_string(),
                after.cut.to_string(),
                (sum(after.cut) - sum(before.cut)).to_string(),
                rate(before.cut),
                rate(after.cut),
                language.held(one.held).to_owned(),
                next(before.next_budget),
                next(after.next_budget),
            ];
            writer.write_record(cells.map(harmless))?;
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn method(result: &TargetResult) -> &'static str {
    name_of(&METHODS, &result.method)
}

fn sum(amount: Money) -> MoneySum {
    let mut sum = MoneySum::default();
    sum += amount;
    sum
}

/// Writes what every department gives, a row a method and department; below them, for each department
/// that is spared, what all of them give then.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn target_departments_csv(targets: &Targets) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "method",
        "spared_department",
        "spared",
        "department",
        "projects",
        "base",
        "least",
        "most",
        "cut_from",
        "cut_to",
        "cut_change",
        "next_budget_from",
        "next_budget_to",
    ])?;
    for result in &targets.results {
        for department in &result.departments {
            let (before, after) = (&department.before, &department.after);
            let cells = [
                method(result).to_owned(),
                String::new(),
                String::new(),
                department.name.clone(),
                department.projects.to_string(),
                before.base.to_string(),
                department.least.to_string(),
                department.most.to_string(),
                before.cut.to_string(),
                after.cut.to_string(),
                (after.cut - before.cut).to_string(),
                before.next_budget.to_string(),
                after.next_budget.to_string(),
            ];
            writer.write_record(cells.map(harmless))?;
        }
        for concession in &result.concessions {
            for (department, gives) in result.departments.iter().zip(&concession.after) {
                let before = department.after.cut;
                let cells = [
                    method(result).to_owned(),
                    result.departments[concession.department].name.clone(),
                    concession.spared.to_string(),
                    department.name.clone(),
                    department.projects.to_string(),
                    department.before.base.to_string(),
                    department.least.to_string(),
                    department.most.to_string(),
                    before.to_string(),
                    gives.to_string(),
                    (*gives - before).to_string(),
                    String::new(),
                    String::new(),
                ];
                writer.write_record(cells.map(harmless))?;
            }
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
