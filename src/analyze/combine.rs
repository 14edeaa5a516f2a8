//! Tables of scores, one an evaluator → the official table, by a rule in a file.

use super::grid::{GAPS, Names, read};
use crate::error::{Cause, Error, Failure};
use crate::rules::parse;
use crate::source::{NamedBytes, Source};
use crate::table::Row;
use jixiao_core::alike::{compared, grouped};
use jixiao_core::analysis::combine::{Combined, Combining, Official, RawCombining};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::raw::RawFile;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::path::Path;

/// The official scores of several evaluators.
#[derive(Clone, Debug)]
pub struct CombinedScores {
    /// The rule.
    pub rule: Combining,
    /// How many evaluators there were.
    pub evaluators: usize,
    /// The heading of the first column.
    pub id: String,
    /// The indicators, as they are headed.
    pub indicators: Vec<String>,
    /// By project, what its indicators come to; `None` where fewer scored than the rule wants.
    pub projects: Vec<(String, Vec<Option<Official>>)>,
    /// The project, the indicator and the number of scores, where there are some but too few.
    pub few: Vec<(String, String, usize)>,
    /// Advice on what was left out.
    pub problems: Vec<Problem>,
}

impl CombinedScores {
    /// Lists what is to be thought over: the project, the indicator, and what it comes to.
    pub fn reconsidered(&self) -> impl Iterator<Item = (&str, &str, &Official)> {
        self.projects.iter().flat_map(move |(project, scores)| {
            let named = self.indicators.iter().zip(scores);
            let far = named.filter_map(|(name, score)| Some((name, score.as_ref()?)));
            let far = far.filter(|(_, score)| score.reconsider);
            far.map(move |(name, score)| (project.as_str(), name.as_str(), score))
        })
    }
}

/// Combines tables of scores of the same projects and indicators, a row a project.
///
/// # Errors
/// When a table or the rule cannot be read, tables name other indicators, a name stands twice, a score is no
/// number of points, or the exact arithmetic leaves 128 bits.
pub fn combine(sources: &[Source], rule: &NamedBytes) -> Result<CombinedScores, Error> {
    let rule = read_rule(rule)?;
    let tables: Vec<Names> = sources.iter().map(read).collect::<Result<_, _>>()?;
    let mut problems: Vec<Problem> = tables.iter().flat_map(Names::repeated).collect();
    let Some(first) = tables.first() else { return Err(Error::Problems(problems)) };
    let indicators = first.columns.clone();
    let heads: Vec<Cow<'_, str>> = indicators.iter().map(|name| compared(name)).collect();
    let is_other =
        |table: &&Names| !table.columns.iter().map(|name| compared(name)).eq(heads.iter().cloned());
    for table in tables.iter().filter(is_other) {
        let differs = table.columns.iter().find(|one| !heads.contains(&compared(one)));
        let name = differs.cloned().unwrap_or_else(|| table.columns.join("、"));
        problems.push(super::weights::unfit(&table.table.heading, &name, "other-criteria"));
    }
    if !problems.is_empty() {
        return Err(Error::Problems(problems));
    }
    let rows: Vec<&Row> = tables.iter().flat_map(|table| &table.rows).collect();
    let ids = grouped(rows.iter().map(|row| row.cell(0)));
    let (mut projects, mut few) = (Vec::with_capacity(ids.len()), Vec::new());
    for (id, places) in ids {
        let own: Vec<&Row> = places.into_iter().map(|place| rows[place]).collect();
        let mut scores = Vec::with_capacity(indicators.len());
        for (at, indicator) in (1..).zip(&indicators) {
            let given = match given(&own, at, indicator) {
                Ok(given) => given,
                Err(problem) => {
                    problems.push(*problem);
                    continue;
                }
            };
            let official = rule.combine(&given).map_err(|_| too_precise(&sources[0]))?;
            if official.is_none() && !given.is_empty() {
                few.push((id.to_owned(), indicator.clone(), given.len()));
            }
            scores.push(official);
        }
        projects.push((id.to_owned(), scores));
    }
    if !problems.is_empty() {
        return Err(Error::Problems(problems));
    }
    let id = first.table.headings.first().map_or_else(String::new, |one| one.written.clone());
    let problems = tables.iter().flat_map(|table| table.problems.clone()).collect();
    Ok(CombinedScores { rule, evaluators: tables.len(), id, indicators, projects, few, problems })
}

fn read_rule(file: &NamedBytes) -> Result<Combining, Error> {
    let place = Place::file(file.name.clone());
    let raw: RawFile<RawCombining> = parse(&place, &file.bytes)?;
    Combining::of(&raw.value).map_err(|key| {
        let value = match key {
            "method" => raw.value.method.clone(),
            "rounding" => raw.value.rounding.clone(),
            "apart" => raw.value.apart.clone(),
            "places" => raw.value.places.to_string(),
            _ => raw.value.at_least.to_string(),
        };
        Problem::new(Code::BadQuantity, &place).with("field", key).with("value", value).into()
    })
}

fn too_precise(source: &Source) -> Error {
    Failure::new(Path::new(source.title()), Cause::TooPrecise).into()
}

/// Reads the scores that a project was given for an indicator; a gap is none.
fn given(rows: &[&Row], at: usize, indicator: &str) -> Result<Vec<Points>, Box<Problem>> {
    let mut scores = Vec::with_capacity(rows.len());
    for row in rows {
        let text = row.cell(at).trim();
        if GAPS.contains(&text) {
            continue;
        }
        let unread = |_| {
            let problem = Problem::new(Code::AnalysisNumberUnread, &row.place_of(at));
            let problem = problem.with("row", row.cell(0)).with("column", indicator);
            Box::new(problem.with("written", text))
        };
        let plain = text.strip_suffix('分').unwrap_or(text);
        scores.push(Points::parse(plain.as_bytes()).map_err(unread)?);
    }
    Ok(scores)
}

/// Writes the official scores as a table that a portfolio takes: a row a project, a column an indicator.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn combined_csv(combined: &CombinedScores) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(std::iter::once(&combined.id).chain(&combined.indicators))?;
    for (project, scores) in &combined.projects {
        let points = scores.iter().map(|one| one.map(|one| one.points.to_string()));
        let cells = points.map(Option::unwrap_or_default);
        writer.write_record(std::iter::once(project.clone()).chain(cells))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// Gives the rule, the official scores and what is to be thought over; points are text.
pub fn combined_json(combined: &CombinedScores) -> Value {
    let rule = &combined.rule;
    let method = Combined::ALL.iter().find(|(method, _)| *method == rule.method);
    let score = |(indicator, one): (&String, &Option<Official>)| {
        let one = one.as_ref()?;
        let [low, high] = one.between.map(|points| points.to_string());
        let points = one.points.to_string();
        Some(
            json!({ "indicator": indicator, "points": points, "lowest": low, "highest": high, "reconsider": one.reconsider }),
        )
    };
    let project = |(id, scores): &(String, Vec<Option<Official>>)| {
        let scores: Vec<Value> = combined.indicators.iter().zip(scores).filter_map(score).collect();
        json!({ "id": id, "scores": scores })
    };
    let few = combined.few.iter().map(|(project, indicator, count)| {
        json!({ "project": project, "indicator": indicator, "scores": count })
    });
    json!({
        "rule": {
            "method": method.map(|(_, name)| *name),
            "places": rule.rounding.places,
            "at_least": rule.at_least,
            "apart": rule.apart.to_string(),
        },
        "evaluators": combined.evaluators,
        "projects": combined.projects.iter().map(project).collect::<Vec<_>>(),
        "too_few": few.collect::<Vec<_>>(),
    })
}
