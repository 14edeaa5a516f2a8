//! `scorecards.csv`: one row an indicator, and one an item, of every project.

use crate::wording::Language;
use crate::xlsx::harmless;
use jixiao_core::evaluate::{Evaluation, ProjectResult};
use jixiao_core::fact::{FactSet, Item};
use jixiao_core::project::{IndicatorFacts, Portfolio, Project};
use jixiao_core::rule::Step;
use jixiao_core::rulebook::{Indicator, Rulebook};
use jixiao_core::score::{IndicatorScore, Outcome};
use std::collections::{BTreeSet, HashMap};

/// Writes `scorecards.csv` with the columns project, indicator, item, points, max, state, why and
/// source.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn scorecards_csv(
    language: Language,
    rulebook: &Rulebook,
    portfolio: &Portfolio,
    evaluation: &Evaluation,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record([
        "project_id",
        "indicator",
        "item",
        "points",
        "max",
        "state",
        "why",
        "source",
    ])?;
    for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
        write_project(&mut writer, language, rulebook, project, result)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn write_project(
    writer: &mut csv::Writer<Vec<u8>>,
    language: Language,
    rulebook: &Rulebook,
    project: &Project,
    result: &ProjectResult,
) -> Result<(), csv::Error> {
    let id = &*harmless(project.record.id.clone());
    let rows = rulebook.indicators.iter().zip(&project.facts).zip(&result.card.indicators);
    for ((indicator, facts), score) in rows {
        let (points, max) = (points_text(score), indicator.max.to_string());
        let why = harmless(language.why_score(indicator, facts, score));
        let source = source_of(facts);
        let state = state_name(score.outcome);
        writer.write_record([id, &indicator.id, "", &points, &max, state, &why, &source])?;
        let items: HashMap<&str, &Item> =
            facts.items.iter().map(|item| (item.name.as_str(), item)).collect();
        for step in &score.steps {
            let Step::Item { item, .. } = step else { continue };
            let why = harmless(language.why_item(indicator, step));
            let (points, max) = item_points(indicator, step);
            let source =
                items.get(item.as_str()).map_or(String::new(), |item| source_of_item(item));
            let row = [
                id,
                indicator.id.as_str(),
                &harmless(item.to_string()),
                &points,
                &max,
                "scored",
                &why,
                source.as_str(),
            ];
            writer.write_record(row)?;
        }
    }
    Ok(())
}

fn points_text(score: &IndicatorScore) -> String {
    score.points().map_or(String::new(), |points| points.to_string())
}

/// Gives what an item adds before the one rounding of its indicator, cut off after four decimals.
fn item_points(indicator: &Indicator, step: &Step) -> (String, String) {
    let Step::Item { share, attained, .. } = step else { return Default::default() };
    let max = jixiao_core::quantity::Fraction::from_points(indicator.max).times(*share);
    let points = max.and_then(|max| max.times(*attained));
    let text = |value: Result<jixiao_core::quantity::Fraction, _>| {
        value.map_or(String::new(), |value| value.truncated(4))
    };
    (text(points), text(max))
}

/// Names the state of an indicator as in the JSON.
pub(super) const fn state_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Scored(_) => "scored",
        Outcome::NotApplicable => "not_applicable",
        Outcome::Missing { .. } => "missing",
    }
}

/// Lists where the facts stand, as `facts.csv:3 facts.csv:4`.
pub(super) fn source_of(facts: &IndicatorFacts) -> String {
    let facts_at = facts.all().map(|(_, fact)| &fact.place);
    let absent = facts.not_applicable.iter().map(|absent| &absent.place);
    let places: BTreeSet<_> = facts_at.chain(absent).collect();
    join_places(places)
}

fn source_of_item(item: &Item) -> String {
    let sets = std::iter::once(&item.facts).chain(item.parts.iter().map(|part| &part.facts));
    join_places(sets.flat_map(|FactSet(facts)| facts).map(|fact| &fact.place).collect())
}

fn join_places(places: BTreeSet<&jixiao_core::problem::Place>) -> String {
    places.into_iter().map(jixiao_core::problem::Place::to_string).collect::<Vec<_>>().join(" ")
}
