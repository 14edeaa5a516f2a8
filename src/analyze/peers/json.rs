//! Projects beside their peers, as JSON. Amounts and points are text, scores numbers.

use super::told::{all_far, what, why_least, written};
use super::{Category, Compared, FEWEST_PEERS, Peer, PeersReport};
use crate::analyze::rulebook_json;
use crate::wording::{Language, PatternText};
use jixiao_core::analysis::{Defended, Least};
use jixiao_statistics::outlier::FAR_OFF;
use serde_json::{Value, json};

/// Gives every category with what is usual in it, its projects, and who is far off.
pub fn peers_json(language: Language, report: &PeersReport) -> Value {
    let categories = report.categories.iter().map(|one| category(language, report, one));
    let too_few =
        report.too_few.iter().map(|(name, count)| json!({ "name": name, "projects": count }));
    json!({
        "rulebook": rulebook_json(language, &report.assessment.rules.rulebook.heading),
        "fewest_peers": FEWEST_PEERS,
        "far_off_beyond": FAR_OFF,
        "categories": categories.collect::<Vec<_>>(),
        "too_few": too_few.collect::<Vec<_>>(),
        "without_category": report.without,
        "meaning": language.pattern(PatternText::LeastMeaning),
    })
}

fn category(language: Language, report: &PeersReport, one: &Category) -> Value {
    let usual = one.usual.iter().map(|usual| {
        json!({
            "by": by(&usual.by),
            "what": what(language, &usual.by),
            "projects": usual.count,
            "median": written(&usual.by, usual.median),
            "more_than_half_alike": usual.alike,
        })
    });
    let peers = one.peers.iter().map(|peer| project(language, report, one, peer));
    json!({
        "name": one.name,
        "usual": usual.collect::<Vec<_>>(),
        "projects": peers.collect::<Vec<_>>(),
    })
}

const fn by(by: &Compared) -> &'static str {
    match by {
        Compared::Total => "total",
        Compared::Execution => "execution",
        Compared::UnitCost(_) => "unit_cost",
    }
}

fn project(language: Language, report: &PeersReport, category: &Category, peer: &Peer) -> Value {
    let assessment = &report.assessment;
    let record = &assessment.portfolio.projects[peer.project].record;
    let result = &assessment.evaluation.results[peer.project];
    let grade = result.grade().map(|at| &assessment.rules.rulebook.grades.get(at).id);
    let far = peer.far.iter().map(|far| {
        let usual = &category.usual[far.usual];
        json!({ "by": by(&usual.by), "what": what(language, &usual.by), "score": far.score })
    });
    let cost = peer.values.unit_cost.as_ref();
    json!({
        "id": record.id,
        "name": record.name,
        "department": record.department,
        "total": peer.values.total.map(|total| total.truncated(2)),
        "grade": grade,
        "execution": peer.values.execution.map(|rate| rate.truncated(4)),
        "unit_cost": cost.map(|(cost, unit)| json!({ "value": cost.to_string(), "unit": unit })),
        "budget": record.amounts.budget.map(|amount| amount.to_string()),
        "cut": result.exact_cut().map(|cut| cut.cut.to_string()),
        "far_off": far.collect::<Vec<_>>(),
        "why": all_far(language, category, peer),
        "suggestion": peer.least.as_ref().map(|least| suggestion(language, least)),
    })
}

fn suggestion(language: Language, least: &Least) -> Value {
    let name = |of: Defended| match of {
        Defended::Executed => "executed",
        Defended::Kept => "kept",
        Defended::Request => "request",
        Defended::Reviewed => "reviewed",
        Defended::PeerPrice => "peer_price",
    };
    let among = least
        .among
        .iter()
        .map(|(of, amount)| json!({ "of": name(*of), "amount": amount.to_string() }));
    json!({
        "amount": least.amount.to_string(),
        "of": name(least.of),
        "among": among.collect::<Vec<_>>(),
        "committed": least.committed.map(|amount| amount.to_string()),
        "why": why_least(language, least),
    })
}
