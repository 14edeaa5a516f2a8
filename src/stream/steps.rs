//! What the tally reads of a row, cell by cell.

use super::heading::Understood;
use crate::portfolio::Role;
use crate::table::Cells;
use jixiao_core::project::raw::Field;
use jixiao_core::quantity::Points;
use jixiao_core::rule::Silent;
use jixiao_core::rulebook::Rulebook;
use jixiao_core::score::{Known, Outcome, score_indicator};

/// One or several cells of a row.
#[derive(Debug)]
pub(super) enum Step {
    /// Points of indicators that stand side by side and are of one dimension.
    Awards(Awards),
    /// A field of the project.
    Field(Field),
    /// A column that is not known, and whether it has a heading.
    Unknown {
        /// Whether it has a heading.
        named: bool,
    },
}

/// Indicators of one dimension whose points stand side by side.
#[derive(Debug)]
pub(super) struct Awards {
    pub(super) dimension: usize,
    /// The most they come to.
    pub(super) applicable: Points,
    indicators: Vec<usize>,
}

impl Awards {
    /// Reads their points and adds them up; `None` where any is out of the ordinary.
    #[inline]
    pub(super) fn points(&self, cells: &mut Cells<'_>, rulebook: &Rulebook) -> Option<Points> {
        let mut sum = Points::ZERO;
        for at in &self.indicators {
            let known = Known::Awarded(cells.next_points()?);
            let indicator = &rulebook.indicators[*at];
            match score_indicator(indicator, rulebook.rounding, known, &mut Silent) {
                Ok(Outcome::Scored(points)) => sum += points,
                _ => return None,
            }
        }
        Some(sum)
    }
}

/// Plans how a row is read.
pub(super) fn steps(heading: &Understood, rulebook: &Rulebook) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for (column, role) in heading.columns.roles.iter().enumerate() {
        match role {
            Role::Award(at) => {
                let indicator = &rulebook.indicators[*at];
                let dimension = indicator.dimension;
                if let Some(Step::Awards(awards)) = steps.last_mut()
                    && awards.dimension == dimension
                {
                    awards.indicators.push(*at);
                    awards.applicable += indicator.max;
                    continue;
                }
                let (applicable, indicators) = (indicator.max, vec![*at]);
                steps.push(Step::Awards(Awards { dimension, applicable, indicators }));
            }
            Role::Field(field) => steps.push(Step::Field(*field)),
            Role::Fact(..) | Role::Unknown => {
                steps.push(Step::Unknown { named: !heading.unnamed.contains(&column) });
            }
        }
    }
    steps
}
