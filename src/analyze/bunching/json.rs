//! How totals lie about grade lines, as JSON.

use super::{AtLine, BunchingReport, Scope};
use crate::wording::{Language, PatternText};
use serde_json::{Value, json};

/// Gives every line tested, with what it means.
pub fn bunching_json(language: Language, report: &BunchingReport) -> Value {
    let lines = report.lines.iter().map(|line| line_json(language, report, line));
    let rulebook = &report.side.rulebook;
    json!({
        "rulebook": {
            "id": rulebook.id,
            "title": rulebook.title,
            "status": rulebook.status,
            "notice": rulebook.notice,
        },
        "projects": report.scored,
        "open": report.open(),
        "width": report.width.to_string(),
        "lines": lines.collect::<Vec<_>>(),
        "groups_with_too_few": report.too_few,
        "meaning": language.pattern(PatternText::BunchingMeaning),
    })
}

fn line_json(language: Language, report: &BunchingReport, line: &AtLine) -> Value {
    let grade = &report.side.grades[line.grade];
    let (scope, name) = match &line.scope {
        Scope::All => ("all", None),
        Scope::Department(name) => ("department", Some(name)),
        Scope::Firm(name) => ("firm", Some(name)),
    };
    json!({
        "grade": grade.id,
        "grade_title": grade.title,
        "line": line.line.to_string(),
        "scope": scope,
        "name": name,
        "below": line.below,
        "above": line.above,
        "p": line.chance.map(|chance| chance.p),
        "p_adjusted": line.chance.map(|chance| chance.adjusted),
        "gathers": line.chance.map(|_| line.gathers()),
        "meaning": super::told::meaning(language, report, line),
    })
}
