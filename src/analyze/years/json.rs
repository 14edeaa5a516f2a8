//! Projects through the years, as JSON. Points and amounts are text.

use super::YearsReport;
use super::told::low_twice;
use crate::wording::{Language, PatternText};
use jixiao_core::compare::{BudgetChange, OfYears, Stand};
use serde_json::{Value, json};

/// Gives every project with where it stood in each year, and the indicators that are never full.
pub fn years_json(language: Language, report: &YearsReport) -> Value {
    let projects = report.years.projects.iter().map(|one| project(language, report, one));
    let indicators = report
        .years
        .never_full
        .iter()
        .map(|one| json!({ "id": one.id, "title": one.title, "scored": one.scored }));
    json!({
        "years": report.names,
        "projects": projects.collect::<Vec<_>>(),
        "never_full": indicators.collect::<Vec<_>>(),
        "meaning": language.pattern(PatternText::YearsMeaning),
    })
}

fn project(language: Language, report: &YearsReport, one: &OfYears) -> Value {
    let stands = report.stands(one);
    let latest = stands.iter().rev().find_map(|stand| *stand);
    json!({
        "id": latest.map(|stand| &stand.id),
        "name": latest.map(|stand| &stand.name),
        "department": latest.map(|stand| &stand.department),
        "same_by_id_alone": one.through.by_id,
        "years": stands.iter().map(|stand| stand.map(stood)).collect::<Vec<_>>(),
        "budget_changes": one.budget_changes.iter().map(|one| one.as_ref().map(change)).collect::<Vec<_>>(),
        "low_twice": !one.low_twice.is_empty(),
        "why": low_twice(language, report, one),
        "never_full": one.never_full,
    })
}

fn stood(stand: &Stand) -> Value {
    let amounts = stand.amounts;
    json!({
        "id": stand.id,
        "total": stand.total.map(|total| total.to_string()),
        "grade": stand.grade,
        "budget": stand.budget.map(|budget| budget.to_string()),
        "base": amounts.map(|amounts| amounts.base.to_string()),
        "rate": amounts.and_then(|amounts| amounts.rate).map(|rate| rate.to_string()),
        "cut": amounts.map(|amounts| amounts.cut.to_string()),
        "next_budget": amounts.and_then(|amounts| amounts.next).map(|next| next.to_string()),
    })
}

/// Gives a change in yuan, and as an exact share of what was before.
fn change(one: &BudgetChange) -> Value {
    json!({
        "change": one.by.to_string(),
        "share": one.share.map(|share| share.to_string()),
    })
}
