//! Which totals lie just above each grade line, and which just below?

use crate::quantity::Points;
use crate::rulebook::Band;

/// A grade line, and who is close to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BesideLine {
    /// The place of the grade that starts at the line.
    pub grade: usize,
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
pub fn widest_beside(bands: impl IntoIterator<Item = Band>) -> Points {
    let narrowest = bands.into_iter().map(|band| band.to - band.from).min().unwrap_or_default();
    Points::from_hundredths(narrowest.hundredths() / PARTS)
}

/// Lists the projects close to each line, by the order of the bands of grades; who has no total is left out.
///
/// Totals are those that are printed, exact ones truncated to the hundredth: lines and width are whole hundredths,
/// so that a total lies above or below as the exact one does.
pub fn beside_lines(
    bands: &[Option<Band>],
    totals: &[Option<Points>],
    width: Points,
) -> Vec<BesideLine> {
    let lines = bands.iter().enumerate().filter_map(|(grade, band)| {
        let line = (*band)?.from;
        (line > Points::ZERO).then_some((grade, line))
    });
    let between = |from: Points, to: Points| {
        let inside = |total: &Points| *total >= from && *total < to;
        let places = totals.iter().enumerate();
        places.filter_map(|(place, total)| total.filter(inside).map(|_| place)).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    const fn band(from: i64, to: i64) -> Band {
        Band { from: Points::from_hundredths(from), to: Points::from_hundredths(to) }
    }

    #[test]
    fn a_total_on_the_line_lies_above_and_the_far_ends_are_not_alike() {
        let bands = [Some(band(8_000, 10_000)), None, Some(band(0, 8_000))];
        let totals = [8_000, 7_999, 7_900, 7_899, 8_099, 8_100];
        let mut totals: Vec<Option<Points>> =
            totals.iter().map(|total| Some(Points::from_hundredths(*total))).collect();
        totals.push(None);
        let found = beside_lines(&bands, &totals, Points::from_hundredths(100));
        assert_eq!(found.len(), 1, "nothing lies below the line of the last grade");
        assert_eq!((found[0].grade, &found[0].above[..]), (0, &[0, 4][..]));
        assert_eq!(found[0].below, [1, 2]);
    }

    #[test]
    fn the_narrowest_grade_limits_how_wide_a_line_is() {
        let bands = [band(9_000, 10_000), band(8_500, 9_000), band(0, 8_500)];
        assert_eq!(widest_beside(bands), Points::from_hundredths(100));
    }
}
