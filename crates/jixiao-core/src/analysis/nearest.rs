//! Which projects are nearest to a grade line?

use super::room::{LineDistance, room};
use crate::evaluate::Evaluation;
use crate::rulebook::Rulebook;

/// A project and the line it is nearest to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its place in the evaluation.
    pub project: usize,
    /// Its nearest line.
    pub line: LineDistance,
}

/// Lists the `count` projects nearest to a line, the nearest first; equal ones in input order.
pub fn nearest_to_a_line(rulebook: &Rulebook, evaluation: &Evaluation, count: usize) -> Vec<Near> {
    let mut near: Vec<Near> = Vec::with_capacity(evaluation.results.len());
    for (project, result) in evaluation.results.iter().enumerate() {
        let lines = room(rulebook, result).lines;
        let nearest = lines.into_iter().min_by_key(|line| line.distance);
        near.extend(nearest.map(|line| Near { project, line }));
    }
    near.sort_by_key(|near| (near.line.distance, near.project));
    near.truncate(count);
    near
}
