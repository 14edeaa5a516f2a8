//! What the tally reads of a row, cell by cell.

use super::heading::Understood;
use super::measured::Measured;
use crate::portfolio::Role;
use crate::table::Cells;
use jixiao_core::project::raw::Field;
use jixiao_core::quantity::{MoneyUnit, Points};
use jixiao_core::rule::Silent;
use jixiao_core::rulebook::Rulebook;
use jixiao_core::score::{Known, Outcome, score_indicator};

/// One or several cells of a row.
#[derive(Debug)]
pub(super) enum Step {
    /// Points of indicators that stand side by side and are of one dimension.
    Awards(Awards),
    /// A field of the project, and the unit of its amounts that the heading names.
    Field(Field, Option<MoneyUnit>),
    /// A fact, by its place among the columns of facts.
    Fact(usize),
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
    /// Gives the number of cells.
    pub(super) const fn count(&self) -> usize {
        self.indicators.len()
    }

    /// Reads their points, by indicator, and adds them up; `None` where any is out of the ordinary.
    #[inline]
    pub(super) fn points(
        &self,
        cells: &mut Cells<'_>,
        rulebook: &Rulebook,
        points: &mut [Points],
    ) -> Option<Points> {
        let mut sum = Points::ZERO;
        for at in &self.indicators {
            let known = Known::Awarded(cells.next_points()?);
            let indicator = &rulebook.indicators[*at];
            match score_indicator(indicator, rulebook.rounding, known, &mut Silent) {
                Ok(Outcome::Scored(scored)) => {
                    sum += scored;
                    points[*at] = scored;
                }
                _ => return None,
            }
        }
        Some(sum)
    }
}

/// Plans how a row is read.
pub(super) fn steps(
    heading: &Understood,
    rulebook: &Rulebook,
    measured: &Measured<'_>,
) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut facts = 0..;
    for (column, role) in heading.columns.roles.iter().enumerate() {
        match role {
            Role::Award(at) if !measured.has(*at) => {
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
            Role::Field(field) => {
                let unit = heading.columns.units.get(field).copied();
                steps.push(Step::Field(*field, unit));
            }
            Role::Award(_) | Role::Fact(..) => steps.extend(facts.next().map(Step::Fact)),
            Role::Unknown => {
                steps.push(Step::Unknown { named: !heading.unnamed.contains(&column) });
            }
        }
    }
    steps
}
