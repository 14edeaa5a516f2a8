//! Weights of criteria → points of a rulebook's indicators, the rulebook with these points, and what they would
//! change of grades and cuts.

use super::scenario::weights_scenario;
use super::weights::{WeightsReport, unfit};
use crate::assess::Asked;
use crate::error::Error;
use crate::rules::{self, Reweighting};
use crate::simulate::{Simulation, Wanted, simulate};
use crate::source::{NamedBytes, Source};
use crate::wording::{Language, StatisticsText as Text};
use jixiao_core::alike::is_same;
use jixiao_core::bilingual::Bilingual;
use jixiao_core::problem::Problem;
use jixiao_core::quantity::{Points, Rate};
use jixiao_core::rulebook::Rulebook;
use jixiao_statistics::weights::to_units;

/// Gives the points of every indicator by weights of indicators, groups or dimensions: what weighs a group or a
/// dimension is spread over its indicators as their points are now. They add to the rulebook's total exactly.
///
/// # Errors
/// When a criterion is none of the rulebook's, or an indicator has no weight or two.
pub fn points_of(report: &WeightsReport, rulebook: &Rulebook) -> Result<Vec<Points>, Error> {
    let step = rulebook.rounding.step();
    let whole = u32::try_from(rulebook.total.hundredths() / step).unwrap_or(u32::MAX);
    let mut points: Vec<Option<Points>> = vec![None; rulebook.indicators.len()];
    let mut problems: Vec<Problem> = Vec::new();
    for (name, units) in report.criteria.iter().zip(to_units(&report.weights, whole)) {
        let members = members(rulebook, name);
        if members.is_empty() {
            problems.push(unfit(&report.place, name, "no-indicator"));
        }
        #[allow(clippy::cast_precision_loss, reason = "points are far below 2^52")]
        let now = |at: &usize| rulebook.indicators[*at].max.hundredths() as f64;
        let all: f64 = members.iter().map(now).sum();
        let parts: Vec<f64> = members.iter().map(|at| now(at) / all).collect();
        for (at, units) in members.into_iter().zip(to_units(&parts, units)) {
            let own = Points::from_hundredths(i64::from(units) * step);
            if points[at].replace(own).is_some() {
                problems.push(unfit(&report.place, name, "weighed-twice"));
            }
        }
    }
    let without = rulebook.indicators.iter().zip(&points).filter(|(_, points)| points.is_none());
    let without: Vec<&str> = without.map(|(indicator, _)| indicator.title.zh.as_str()).collect();
    if problems.is_empty() && !without.is_empty() {
        problems.push(unfit(&report.place, &without.join("、"), "not-weighed"));
    }
    if problems.is_empty() {
        Ok(points.into_iter().flatten().collect())
    } else {
        Err(Error::Problems(problems))
    }
}

/// Finds the indicators that a criterion names: one, those of a group, or those of a dimension.
fn members(rulebook: &Rulebook, name: &str) -> Vec<usize> {
    if let Some(at) = rulebook.indicator_named(name) {
        return vec![at];
    }
    let named = |id: &str, title: &Bilingual| {
        [id, &title.zh, &title.en].into_iter().any(|known| is_same(known, name))
    };
    let group = rulebook.groups.iter().position(|one| named(&one.id, &one.title));
    let dimension = rulebook.dimensions.iter().position(|one| named(&one.id, &one.title));
    let is_member = |at: &usize| {
        let indicator = &rulebook.indicators[*at];
        // A dimension stands above a group of the same name.
        dimension.map_or(group == Some(indicator.group), |own| own == indicator.dimension)
    };
    (0..rulebook.indicators.len()).filter(is_member).collect()
}

/// Gives the files of a rulebook with the points that the weights come to.
///
/// # Errors
/// When the weights do not fit it, it cannot be read, or it would not be sound with these points.
pub fn reweighted_rulebook(
    report: &WeightsReport,
    name: &str,
    source: &Source,
) -> Result<Vec<NamedBytes>, Error> {
    let (rulebook, _) = rules::load_rulebook(name, source)?;
    let files = rules::rulebook_files(name, source)?;
    let methods = |language: Language| {
        let methods = report.methods.iter().map(|one| language.statistics(one.method.text()));
        let methods: Vec<&str> = methods.collect();
        language.statistics_with(Text::WeightsBy, &[("methods", methods.join(" + "))])
    };
    let marks: Vec<&str> = report.methods.iter().map(|one| one.method.name()).collect();
    let says = |language: Language| language.statistics(Text::WeightsSays).to_owned();
    let anew = |language: Language| language.statistics(Text::ExampleAnew).to_owned();
    let both = |of: &dyn Fn(Language) -> String| Bilingual {
        zh: of(Language::Chinese),
        en: of(Language::English),
    };
    let method = both(&methods);
    let to = Reweighting {
        points: points_of(report, &rulebook)?,
        mark: marks.join("-"),
        source: format!("jixiao analyze weights: {} / {}", method.zh, method.en),
        says: both(&says),
        anew: both(&anew),
        method,
    };
    rules::reweighted(&files, &rulebook, &to)
}

/// Writes the points as a file of scenarios for a rulebook.
///
/// # Errors
/// When the weights do not fit the rulebook.
pub fn rulebook_scenario(
    language: Language,
    report: &WeightsReport,
    rulebook: &Rulebook,
) -> Result<String, Error> {
    let points = points_of(report, rulebook)?;
    let ids: Vec<String> = rulebook.indicators.iter().map(|one| one.id.clone()).collect();
    Ok(weights_scenario(language, &ids, &points))
}

/// Says what the weights would change of a portfolio's grades and cuts: the points as a scenario, computed as every
/// scenario is.
///
/// # Errors
/// When the portfolio cannot be assessed, has no policy, or its rulebook does not take the weights.
pub fn weights_on(
    language: Language,
    report: &WeightsReport,
    portfolio: &Source,
    asked: &Asked,
) -> Result<Simulation, Error> {
    let rulebook = crate::assess::rules_asked(portfolio, asked)?.rulebook;
    let scenario = rulebook_scenario(language, report, &rulebook)?;
    let wanted = Wanted {
        scenarios: Some(NamedBytes::new("weights.toml", scenario)),
        names: Source::folder("."),
        years: 1,
        growth: Rate::default(),
        on: None,
        target: None,
        reallocate: None,
    };
    simulate(portfolio, asked, &wanted)
}
