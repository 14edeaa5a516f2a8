//! Stability as JSON. Statistics are numbers; points and amounts are text, as everywhere.

use crate::stability::ProjectStability;
use crate::view::{StableView, shift_text, total_text};
use crate::wording::StabilityText;
use jixiao_core::analysis::flip::{Flip, Flips};
use jixiao_core::quantity::{Fraction, Points};
use jixiao_core::rulebook::Rulebook;
use serde_json::{Map, Value, json};

/// Gives how stable every project is.
pub fn stability_json(view: &StableView<'_>) -> Value {
    let (stability, heading) = (view.stability, &view.rulebook.heading);
    let language = view.language;
    let cuts = stability.cuts.as_ref().map(|(mean, [low, high])| {
        json!({ "expected": fen(*mean), "p5": yuan(*low), "p95": yuan(*high) })
    });
    let projects = stability.projects.iter().map(|one| project(view, one));
    json!({
        "draws": stability.wanted.draws,
        "seed": stability.wanted.seed,
        "concentration": stability.wanted.concentration,
        "rulebook": {
            "id": heading.id,
            "title": language.of(&heading.title),
            "status": heading.status.name(),
            "notice": language.notice(heading),
        },
        "projects": projects.collect::<Vec<_>>(),
        "cuts": cuts,
        "meaning": language.stability(StabilityText::StabilityMeaning),
    })
}

#[allow(clippy::cast_precision_loss, reason = "draws are few")]
fn project(view: &StableView<'_>, one: &ProjectStability) -> Value {
    let (language, rulebook) = (view.language, view.rulebook);
    let stability = view.stability;
    let draws = 1.0 / stability.wanted.draws.max(1) as f64;
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
    let variance = stability.variance(one).map(|all| {
        let each = rulebook.indicators.iter().zip(&all);
        let of = each.map(|(indicator, index)| {
            json!({ "indicator": indicator.id, "first": index.first, "total": index.total })
        });
        of.collect::<Vec<_>>()
    });
    let grade = rulebook.grades.get(one.grade);
    json!({
        "id": one.named.id,
        "name": one.named.name,
        "total": total_text(one),
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
            "cut": { "up": one.costs[0].map(change), "down": one.costs[1].map(change) },
        },
        "variance": variance,
        "why": view.certificate(one),
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

/// Writes how much more is cut.
fn change(fen: i64) -> String {
    yuan(fen.into())
}

#[allow(clippy::cast_possible_truncation, reason = "a mean of amounts, told to the 分")]
fn fen(mean: f64) -> String {
    yuan(mean.round() as i128)
}
