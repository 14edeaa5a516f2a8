//! Two results compared as JSON. Points and amounts are strings.

use super::super::json::to_bytes;
use crate::wording::Language;
use jixiao_core::compare::{Comparison, Move, Reason, Side, Stand, Sums};
use serde_json::{Value, json};

/// Writes both sides' rules and sums, and every project that differs with its reasons.
pub fn comparison_json(language: Language, comparison: &Comparison) -> Vec<u8> {
    let [old, new] = comparison.sums();
    let projects = comparison.moves.iter().map(|one| project(language, comparison, one));
    to_bytes(&json!({
        "old": side(&comparison.old, &old),
        "new": side(&comparison.new, &new),
        "same": comparison.same,
        "changed": projects.collect::<Vec<_>>(),
    }))
}

fn side(side: &Side, sums: &Sums) -> Value {
    let policy = side.policy.as_ref();
    json!({
        "rulebook": { "id": side.rulebook.id, "edition": side.rulebook.edition },
        "policy": policy.map(|policy| json!({ "id": policy.id, "edition": policy.edition })),
        "projects": sums.projects,
        "open": sums.open,
        "base": sums.base.to_string(),
        "cut": sums.cut.to_string(),
        "next_budget": sums.next.to_string(),
    })
}

fn project(language: Language, comparison: &Comparison, one: &Move) -> Value {
    let [old, new] = comparison.stands(one);
    let known = new.or(old);
    let indicators = one.why.iter().filter_map(|reason| match reason {
        Reason::Indicator { title, from, to, why } => Some(json!({
            "title": title,
            "from": from.map(|points| points.to_string()),
            "to": to.map(|points| points.to_string()),
            "why": why,
        })),
        _ => None,
    });
    json!({
        "id": known.map(|stand| &stand.id),
        "name": known.map(|stand| &stand.name),
        "department": known.map(|stand| &stand.department),
        "old": old.map(stand),
        "new": new.map(stand),
        "indicators": indicators.collect::<Vec<_>>(),
        "why": language.why_differs(comparison, one),
    })
}

fn stand(stand: &Stand) -> Value {
    let amounts = stand.amounts.as_ref();
    json!({
        "total": stand.total.map(|total| total.to_string()),
        "grade": stand.grade,
        "base": amounts.map(|amounts| amounts.base.to_string()),
        "rate": amounts.and_then(|amounts| amounts.rate).map(|rate| rate.to_string()),
        "cut": amounts.map(|amounts| amounts.cut.to_string()),
        "next_budget": amounts.and_then(|amounts| amounts.next).map(|next| next.to_string()),
    })
}
