//! How far is one project from each grade line, and where can points still come from?

use crate::evaluate::ProjectResult;
use crate::quantity::{Fraction, Points, Rounding};
use crate::rulebook::{GradeIndex, Rulebook};

/// The distance to one grade line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineDistance {
    /// The grade that starts at the line.
    pub grade: GradeIndex,
    /// The line.
    pub line: Points,
    /// The distance, exact and never negative.
    pub distance: Fraction,
    /// Whether the total has reached the line.
    pub above: bool,
}

impl LineDistance {
    /// Gives the distance as printed: together with a total that is cut off after two decimals it
    /// adds up to the line, and it is zero only where the line is reached.
    pub fn shown(&self) -> Points {
        let rounding = if self.above { Rounding::Down } else { Rounding::Up };
        self.distance.to_points(rounding).unwrap_or_default()
    }
}

/// Points of one indicator that were not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The indicator's place in the rulebook.
    pub indicator: usize,
    /// Maximum − points.
    pub points: Points,
}

/// What is open to one project. For reviewers; never part of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// By grade line, best first.
    pub lines: Vec<LineDistance>,
    /// By indicator, the most first.
    pub gains: Vec<Gain>,
}

/// Measures the distance to each line. Empty where the total is not exact.
pub fn room(rulebook: &Rulebook, result: &ProjectResult) -> Room {
    let Some(total) = result.total.and_then(crate::score::Total::exact) else {
        return Room::default();
    };
    let line_of = |(grade, of): (GradeIndex, &crate::rulebook::Grade)| {
        let line = of.band?.from;
        let at = Fraction::from_points(line);
        let above = total >= at;
        let distance = if above { total.minus(at) } else { at.minus(total) };
        (line > Points::ZERO).then_some(())?;
        Some(LineDistance { grade, line, distance: distance.ok()?, above })
    };
    let mut gains: Vec<Gain> = Vec::new();
    for (at, (indicator, score)) in
        rulebook.indicators.iter().zip(&result.card.indicators).enumerate()
    {
        if let Some(points) = score.points().filter(|points| *points < indicator.max) {
            gains.push(Gain { indicator: at, points: indicator.max - points });
        }
    }
    gains.sort_by_key(|gain| (std::cmp::Reverse(gain.points), gain.indicator));
    Room { lines: rulebook.grades.iter().filter_map(line_of).collect(), gains }
}
