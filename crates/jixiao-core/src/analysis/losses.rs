//! Where are points lost, over all projects?

use crate::evaluate::Evaluation;
use crate::quantity::Points;
use crate::rulebook::Rulebook;

/// What one indicator cost all projects together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loss {
    /// The indicator's place in the rulebook.
    pub indicator: usize,
    /// The points lost.
    pub lost: Points,
    /// What it could have given, where it applies.
    pub possible: Points,
    /// The projects that lost points.
    pub projects: usize,
    /// The projects it applies to.
    pub applicable: usize,
}

/// Adds up the points lost by indicator, the most first; equal ones in the rulebook's order.
///
/// Projects with an open total are left out whole.
pub fn losses(rulebook: &Rulebook, evaluation: &Evaluation) -> Vec<Loss> {
    let mut losses: Vec<Loss> = (0..rulebook.indicators.len())
        .map(|indicator| Loss { indicator, ..Loss::default() })
        .collect();
    let settled = |total: &crate::score::Total| total.exact().is_some();
    for result in evaluation.results.iter().filter(|one| one.total.as_ref().is_some_and(settled)) {
        for (loss, score) in losses.iter_mut().zip(&result.card.indicators) {
            let Some(points) = score.points() else { continue };
            let max = rulebook.indicators[loss.indicator].max;
            loss.lost += max - points;
            loss.possible += max;
            loss.applicable += 1;
            loss.projects += usize::from(points < max);
        }
    }
    losses.sort_by_key(|loss| (std::cmp::Reverse(loss.lost), loss.indicator));
    losses
}
