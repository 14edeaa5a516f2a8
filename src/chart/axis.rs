//! The axis of totals with the bands of the grades, shared by several charts.

use super::canvas::{At, Canvas, SMALL};
use super::figure::GradeLine;
use super::palette::{GRID, MUTED, PALE, TEXT};
use super::scale::{Scale, round_step};

/// The height of the titles of the bands above, and of the numbers below.
pub(super) const ABOVE: i32 = 30;
pub(super) const BELOW: i32 = 30;

/// A level axis of totals, in hundredths of a point.
#[derive(Clone, Debug)]
pub(super) struct TotalAxis {
    /// The least value shown.
    pub(super) from: i128,
    /// The rulebook's total.
    pub(super) to: i128,
    /// Where grades start, best first.
    pub(super) lines: Vec<GradeLine>,
    /// The title of the grade below all lines.
    pub(super) last: String,
}

impl TotalAxis {
    /// Makes an axis on which all totals and lines can be seen; it starts at a round number.
    pub(super) fn new(
        totals: impl Iterator<Item = i128>,
        lines: Vec<GradeLine>,
        last: String,
        to: i128,
    ) -> Self {
        let line = lines.iter().map(|line| i128::from(line.from.hundredths())).min();
        let least = totals.chain(line).min().unwrap_or(0).min(to);
        let step = round_step((to - least).max(1), 6);
        // Room below the lowest line, so that the lowest band has a place for its title.
        let from = ((least - step / 2).div_euclid(step) * step).max(0);
        Self { from: from.min(to - 1), to, lines, last }
    }

    /// Gives the scale between two positions.
    pub(super) fn scale(&self, start: i32, end: i32) -> Scale {
        Scale::new(self.from, self.to, start, end)
    }

    /// Draws bands, their titles above and numbers below; `top` and `bottom` are those of the plot.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, scale: &Scale, top: i32, bottom: i32) {
        for tick in scale.ticks(8) {
            let x = scale.at(tick);
            canvas.line((x, top), (x, bottom), PALE, 1);
            let number = (tick / 100).to_string();
            canvas.text((x, bottom + BELOW - 10), At::Middle, SMALL, MUTED, &number);
        }
        canvas.line((scale.start, bottom), (scale.end, bottom), GRID, 1);
        let mut right = scale.end;
        for line in &self.lines {
            let x = scale.at(i128::from(line.from.hundredths()));
            canvas.dashed((x, top - 6), (x, bottom), MUTED, 1);
            band(canvas, x, right, top, &line.title);
            right = x;
        }
        band(canvas, scale.start, right, top, &self.last);
    }
}

/// Writes the title of a band in its middle, shortened to its width.
fn band(canvas: &mut Canvas<'_>, left: i32, right: i32, top: i32, title: &str) {
    if right - left < SMALL {
        return;
    }
    let text = canvas.ruler.fit(title, SMALL, right - left - 6);
    canvas.text((i32::midpoint(left, right), top - 10), At::Middle, SMALL, TEXT, &text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::quantity::Points;

    fn line(grade: usize, from: i64) -> GradeLine {
        GradeLine { grade, title: String::new(), from: Points::from_hundredths(from) }
    }

    #[test]
    fn the_axis_starts_at_a_round_number_below_every_total_and_line() {
        let lines = vec![line(0, 9000), line(1, 8000), line(2, 6000)];
        let axis = |totals: &[i128]| {
            TotalAxis::new(totals.iter().copied(), lines.clone(), String::new(), 10_000).from
        };
        assert_eq!(axis(&[9500]), 5000);
        assert_eq!(axis(&[3]), 0);
        assert_eq!(axis(&[]), 5000);
    }

    #[test]
    fn an_axis_of_equal_values_still_has_an_extent() {
        let axis = TotalAxis::new([10_000].into_iter(), vec![], String::new(), 10_000);
        assert!(axis.from < axis.to);
    }
}
