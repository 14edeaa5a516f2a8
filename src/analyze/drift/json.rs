//! What changed between two years, as JSON. What is exact is text; what is printed beside it is rounded.

use super::told::{Printed, notes, said};
use super::{DriftReport, GroupDrift};
use crate::wording::{Language, PatternText};
use jixiao_core::compare::{CutSplit, Split};
use serde_json::{Value, json};

/// Gives what changed, by grade, in the mean, in the cut and by department.
pub fn drift_json(language: Language, report: &DriftReport) -> Value {
    let drift = &report.drift;
    let grades = drift.grades.iter().map(|(id, split)| {
        let mut value = split_json(language, id, split, true);
        value["grade"] = json!(id);
        value
    });
    json!({
        "projects": drift.projects,
        "same": drift.same.len(),
        "same_by_id_alone": drift.by_id,
        "open": drift.open,
        "more_points": drift.moved[0],
        "less_points": drift.moved[1],
        "moved_by_chance": report.moved_by_chance,
        "grades": grades.collect::<Vec<_>>(),
        "mean": split_json(language, language.pattern(PatternText::MeanTotal), &drift.mean, false),
        "cut": drift.cut.as_ref().map(cut_json),
        "departments": report.departments.iter().map(group).collect::<Vec<_>>(),
        "categories": report.categories.iter().map(group).collect::<Vec<_>>(),
        "notes": notes(language, report),
    })
}

fn split_json(language: Language, what: &str, split: &Split, is_share: bool) -> Value {
    let printed = Printed::of(split, is_share);
    json!({
        "old": split.old.to_string(),
        "new": split.new.to_string(),
        "strictness": split.strictness.to_string(),
        "mix": split.mix.to_string(),
        "meaning": said(language, what.to_owned(), &printed, is_share),
    })
}

fn cut_json(cut: &CutSplit) -> Value {
    json!({
        "old": cut.old.to_string(),
        "new": cut.new.to_string(),
        "strictness": cut.grade.to_string(),
        "mix": cut.others.to_string(),
        "base": cut.base.to_string(),
        "rate": cut.rate.to_string(),
    })
}

fn group(one: &GroupDrift) -> Value {
    json!({
        "name": one.name,
        "projects": one.projects,
        "mean": one.mean,
        "mix": one.effects.mix,
        "rate": one.effects.rate,
    })
}
