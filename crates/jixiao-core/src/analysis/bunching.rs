//! Which totals lie just above each grade line, and which just below?

use crate::evaluate::Evaluation;
use crate::quantity::{Fraction, Points};
use crate::rulebook::{GradeIndex, Rulebook};

/// A grade line, and who is close to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideLine {
    /// The grade that starts at the line.
    pub grade: GradeIndex,
    /// The line.
    pub line: Points,
    /// The projects from `line − width` on whose totals do not reach it, by their places.
    pub below: Vec<usize>,
    /// The projects that reach it, to below `line + width`.
    pub above: Vec<usize>,
}

/// Close to a line is at most such a part of the narrowest grade: what is farther off is as it is for other reasons.
const PARTS: i64 = 5;

/// Gives the widest that the sides of a line may be.
pub fn widest_beside(rulebook: &Rulebook) -> Points {
    let bands = rulebook.grades.iter().filter_map(|(_, grade)| grade.band);
    let narrowest = bands.map(|band| band.to - band.from).min().unwrap_or_default();
    Points::from_hundredths(narrowest.hundredths() / PARTS)
}

/// Lists the projects close to each line, the best grade's first, by exact totals; those whose total is open are
/// left out.
pub fn beside_lines(
    rulebook: &Rulebook,
    evaluation: &Evaluation,
    width: Points,
) -> Vec<BesideLine> {
    let at = Fraction::from_points;
    let lines = rulebook.grades.iter().filter_map(|(grade, of)| {
        let line = of.band?.from;
        (line > Points::ZERO).then_some((grade, line))
    });
    let totals: Vec<(usize, Fraction)> = (0..)
        .zip(&evaluation.results)
        .filter_map(|(place, result)| Some((place, result.total?.exact()?)))
        .collect();
    let between = |from: Points, to: Points| {
        let inside = |(_, total): &&(usize, Fraction)| *total >= at(from) && *total < at(to);
        totals.iter().filter(inside).map(|(place, _)| *place).collect()
    };
    lines
        .map(|(grade, line)| BesideLine {
            grade,
            line,
            below: between(line - width, line),
            above: between(line, line + width),
        })
        .collect()
}
