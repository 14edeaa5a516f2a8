//! Weights and stability as JSON. Statistics are numbers; points and amounts are text, as everywhere.

use super::stability::{ProjectStability, StabilityReport};
use super::told::{certificate, shift_text};
use super::weights::{Weighed, WeightsReport};
use crate::wording::{Language, StatisticsText};
use jixiao_core::analysis::flip::{Flip, Flips};
use jixiao_core::quantity::{Fraction, Points};
use jixiao_core::rulebook::Rulebook;
use serde_json::{Map, Value, json};

/// Gives the weights of criteria, how they came about, and the points they come to.
pub fn weights_json(language: Language, report: &WeightsReport) -> Value {
    let judged = report.methods.iter().find_map(|one| one.judged.as_ref());
    let method = |one: &Weighed| {
        json!({
            "method": one.method.name(),
            "weights": one.weights,
            "experts": one.experts,
            "consistency_ratio": one.judged.as_ref().map(|judged| judged.ratio),
        })
    };
    json!({
        "criteria": report.criteria,
        "weights": report.weights,
        "points": report.points.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "consistency_ratio": judged.map(|judged| judged.ratio),
        "consistency_index": judged.map(|judged| judged.index),
        "eigenvalue": judged.map(|judged| judged.eigenvalue),
        "methods": report.methods.iter().map(method).collect::<Vec<_>>(),
        "meaning": language.statistics(StatisticsText::WeightsMeaning),
    })
}

/// Gives how stable every project is.
pub fn stability_json(language: Language, report: &StabilityReport) -> Value {
    let rulebook = &report.assessment.rules.rulebook;
    let heading = &rulebook.heading;
    let cuts = report.cuts.as_ref().map(|(mean, [low, high])| {
        json!({ "expected": fen(*mean), "p5": yuan(*low), "p95": yuan(*high) })
    });
    let projects = report.projects.iter().map(|one| project(language, report, one));
    json!({
        "draws": report.wanted.draws,
        "seed": report.wanted.seed,
        "concentration": report.wanted.concentration,
        "rulebook": {
            "id": heading.id,
            "title": language.of(&heading.title),
            "status": heading.status.name(),
            "notice": language.notice(heading),
        },
        "projects": projects.collect::<Vec<_>>(),
        "cuts": cuts,
        "meaning": language.statistics(StatisticsText::StabilityMeaning),
    })
}

#[allow(clippy::cast_precision_loss, reason = "draws are few")]
fn project(language: Language, report: &StabilityReport, one: &ProjectStability) -> Value {
    let assessment = &report.assessment;
    let rulebook = &assessment.rules.rulebook;
    let record = &assessment.portfolio.projects[one.project].record;
    let result = &assessment.evaluation.results[one.project];
    let draws = 1.0 / report.wanted.draws.max(1) as f64;
    let mut grades = Map::new();
    for (grade, _) in rulebook.grades.iter() {
        let count = one.grades.iter().find(|(of, _)| *of == grade).map_or(0, |(_, count)| *count);
        let id = rulebook.grades.get(grade).id.clone();
        grades.insert(id, json!(f64::from(count) * draws));
    }
    let cut = one.cut.as_ref().map(|cut| {
        json!({
            "holds": f64::from(cut.holds) * draws,
            "expected": fen(cut.expected),
            "p5": yuan(cut.interval[0].into()),
            "p95": yuan(cut.interval[1].into()),
        })
    });
    let variance = one.variance.as_ref().map(|all| {
        let each = rulebook.indicators.iter().zip(all);
        let of = each.map(|(indicator, index)| {
            json!({ "indicator": indicator.id, "first": index.first, "total": index.total })
        });
        of.collect::<Vec<_>>()
    });
    let grade = rulebook.grades.get(one.grade);
    json!({
        "id": record.id,
        "name": record.name,
        "total": result.total.map(|total| total.low().truncated(2)),
        "grade": grade.id,
        "grade_title": language.of(&grade.title),
        "grades": grades,
        "rank": { "p5": one.ranks[0], "p50": one.ranks[1], "p95": one.ranks[2] },
        "certificate": {
            "grade_holds": f64::from(one.grade_holds) * draws,
            "cut_holds": one.cut.as_ref().map(|cut| f64::from(cut.holds) * draws),
        },
        "cut": cut,
        "flip": {
            "weight": one.weight.as_ref().map(|flips| of_weights(rulebook, flips)),
            "points": one.points.as_ref().map(|flips| of_points(rulebook, flips)),
        },
        "variance": variance,
        "why": certificate(language, report, one),
    })
}

fn of_weights(rulebook: &Rulebook, flips: &Flips<Fraction>) -> Value {
    let flip = |flip: &Flip<Fraction>| {
        json!({
            "grade": rulebook.grades.get(flip.grade).id,
            "points": shift_text(flip),
            "exact": flip.by.to_string(),
            "beyond": flip.beyond,
        })
    };
    json!({
        "up": flips.up.as_ref().map(flip),
        "down": flips.down.as_ref().map(flip),
        "smallest": flips.smallest().as_ref().map(flip),
    })
}

fn of_points(rulebook: &Rulebook, flips: &Flips<Points>) -> Value {
    let flip = |flip: &Flip<Points>| json!({ "grade": rulebook.grades.get(flip.grade).id, "points": flip.by.to_string() });
    json!({ "gain": flips.up.as_ref().map(flip), "loss": flips.down.as_ref().map(flip) })
}

/// Writes 分 as yuan.
fn yuan(fen: i128) -> String {
    jixiao_core::quantity::MoneySum::from_fen(fen).to_string()
}

#[allow(clippy::cast_possible_truncation, reason = "a mean of amounts, told to the 分")]
fn fen(mean: f64) -> String {
    yuan(mean.round() as i128)
}
