//! Weights as JSON. Statistics are numbers; points are text, as everywhere.

use super::weights::{Weighed, WeightsReport};
use crate::result::simulation_json;
use crate::simulate::Simulation;
use crate::wording::{Language, StatisticsText};
use serde_json::{Value, json};

/// Gives the weights of criteria, how they came about, and the points they come to.
pub fn weights_json(
    language: Language,
    report: &WeightsReport,
    tried: Option<&Simulation>,
) -> Value {
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
        "on": tried.map(|tried| of_bytes(&simulation_json(language, tried))),
        "meaning": language.statistics(StatisticsText::WeightsMeaning),
    })
}

/// Takes in what is JSON already.
fn of_bytes(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_default()
}
