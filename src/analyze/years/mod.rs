//! Projects through the years: grades and amounts, who is low twice, which indicators are never full.

mod json;
mod told;

pub use self::json::years_json;
pub(crate) use self::told::{years_listed, years_shown};

use crate::assess::Asked;
use crate::compare::side;
use crate::error::Error;
use crate::source::Source;
use crate::wording::Language;
use jixiao_core::compare::{OfYears, Side, Stand, Years, years as years_of};
use jixiao_core::problem::{Code, Place, Problem};
use std::collections::HashSet;
use std::path::Path;

/// Projects through the years.
#[derive(Debug)]
pub struct YearsReport {
    /// The years by what they are called, the oldest first.
    pub names: Vec<String>,
    /// Where every project stands in each.
    pub sides: Vec<Side>,
    /// What they come to.
    pub years: Years,
}

impl YearsReport {
    /// Gives where a project stands in each year; `None` where it does not.
    pub fn stands(&self, one: &OfYears) -> Vec<Option<&Stand>> {
        let places = one.through.places.iter().zip(&self.sides);
        places.map(|(place, side)| Some(&side.projects[(*place)?])).collect()
    }
}

/// Puts years side by side, each a result folder or an input that is assessed, the oldest first.
///
/// # Errors
/// When one cannot be read or has problems that block, or no project stands in two of them.
pub fn years(sources: &[(Source, Asked)], language: Language) -> Result<YearsReport, Error> {
    let mut sides = Vec::with_capacity(sources.len());
    for (source, asked) in sources {
        sides.push(side(source, asked, language)?);
    }
    let years = years_of(&sides.iter().collect::<Vec<_>>());
    let shared = years.projects.iter().any(|one| one.through.places.iter().flatten().count() > 1);
    let names = names(sources);
    if !shared {
        let place = Place::file(names.last().cloned().unwrap_or_default());
        let problem = Problem::new(Code::AnalysisNothingShared, &place);
        let others = names[..names.len().saturating_sub(1)].join("、");
        return Err(problem.with("other", others).into());
    }
    Ok(YearsReport { names, sides, years })
}

/// Names the years by the last part of their paths, or by the whole where that is not enough.
fn names(sources: &[(Source, Asked)]) -> Vec<String> {
    let titles: Vec<&str> = sources.iter().map(|(source, _)| source.title()).collect();
    let short = |title: &str| {
        let stem = Path::new(title).file_stem();
        stem.map_or_else(|| title.to_owned(), |stem| stem.to_string_lossy().into_owned())
    };
    let names: Vec<String> = titles.iter().map(|title| short(title)).collect();
    let unique: HashSet<&String> = names.iter().collect();
    if unique.len() == names.len() {
        names
    } else {
        titles.into_iter().map(str::to_owned).collect()
    }
}
