//! A portfolio under drawn weights.

use crate::assess::{Asked, Assessed, Assessment, assess_as_asked, stem_of};
use crate::error::{Cause, Error, Failure};
use crate::rules::Rules;
use crate::source::Source;
use crate::stability::{Stability, StabilityWanted};
use crate::stream::standings;
use crate::view::StableView;
use crate::wording::Language;
use jixiao_core::evaluate::Mode;
use jixiao_core::problem::Problem;
use std::path::Path;

/// How stable a portfolio is.
#[derive(Debug)]
pub struct StabilityReport {
    /// The rules used.
    pub rules: Rules,
    /// The title of the portfolio.
    pub title: String,
    /// What holds of it; projects without a certain grade are left out.
    pub stability: Stability,
}

impl StabilityReport {
    /// Shows what holds of the portfolio.
    pub fn view(&self, language: Language) -> StableView<'_> {
        let Self { rules, title, stability } = self;
        StableView { language, rulebook: &rules.rulebook, title, stability }
    }
}

/// Draws weights around those of the rulebook and says how stable every project's grade, rank and cut is.
///
/// # Errors
/// When the input cannot be read or has problems that block, or there is too much or nothing to draw.
pub fn stability(
    source: &Source,
    asked: &Asked,
    wanted: StabilityWanted,
) -> Result<StabilityReport, Error> {
    let title = Path::new(source.title());
    if let Some((rules, standings)) = standings(source, asked) {
        let stability = Stability::drawn(&rules, standings, title, wanted)?;
        return Ok(StabilityReport { rules, title: stem_of(source), stability });
    }
    let assessed = assess_as_asked(source, asked, Mode::Final).map_err(Error::without_notes)?;
    let Assessed::Portfolio(assessment) = assessed else {
        return Err(Failure::new(title, Cause::Kind).into());
    };
    let blocks: Vec<Problem> =
        assessment.problems.iter().filter(|one| one.blocks()).cloned().collect();
    if !blocks.is_empty() {
        return Err(Error::Problems(blocks));
    }
    let stability = Stability::of(&assessment, title, wanted)?;
    let Assessment { rules, portfolio, .. } = *assessment;
    Ok(StabilityReport { rules, title: portfolio.title, stability })
}
