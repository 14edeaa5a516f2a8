//! What share of its points has a project reached in each dimension and group?

use super::spread::median;
use crate::evaluate::{Evaluation, ProjectResult};
use crate::quantity::{Fraction, Points};
use crate::rulebook::{Indicator, Rulebook};
use crate::score::Outcome;

/// Shares of the applicable points, one entry a dimension and one a group. `None` where nothing
/// applies or a fact is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// By dimension.
    pub dimensions: Vec<Option<Fraction>>,
    /// By group.
    pub groups: Vec<Option<Fraction>>,
}

impl Profile {
    /// Gives the profile of one project.
    pub fn of(rulebook: &Rulebook, result: &ProjectResult) -> Self {
        let dimensions = 0..rulebook.dimensions.len();
        let groups = 0..rulebook.groups.len();
        Self {
            dimensions: dimensions
                .map(|at| share(rulebook, result, |one| one.dimension == at))
                .collect(),
            groups: groups.map(|at| share(rulebook, result, |one| one.group == at)).collect(),
        }
    }

    /// Gives the medians over all projects of an evaluation that have the share.
    pub fn median_of(rulebook: &Rulebook, evaluation: &Evaluation) -> Self {
        let all: Vec<Self> =
            evaluation.results.iter().map(|result| Self::of(rulebook, result)).collect();
        let over = |shares: fn(&Self) -> &Vec<Option<Fraction>>, count: usize| {
            let of = |at: usize| {
                let known: Vec<Fraction> = all.iter().filter_map(|one| shares(one)[at]).collect();
                median(&known)
            };
            (0..count).map(of).collect()
        };
        Self {
            dimensions: over(|one| &one.dimensions, rulebook.dimensions.len()),
            groups: over(|one| &one.groups, rulebook.groups.len()),
        }
    }
}

fn share(
    rulebook: &Rulebook,
    result: &ProjectResult,
    belongs: impl Fn(&Indicator) -> bool,
) -> Option<Fraction> {
    let (mut points, mut most) = (Points::ZERO, Points::ZERO);
    for (indicator, score) in rulebook.indicators.iter().zip(&result.card.indicators) {
        match score.outcome {
            _ if !belongs(indicator) => {}
            Outcome::Scored(scored) => {
                points += scored;
                most += indicator.max;
            }
            Outcome::NotApplicable => {}
            Outcome::Missing { .. } => return None,
        }
    }
    Fraction::from_points(points).divided_by(Fraction::from_points(most)).ok()
}
