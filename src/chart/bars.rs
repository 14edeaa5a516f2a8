//! Names beside rows, and bars along them.

use super::canvas::{At, Canvas};
use super::palette::TEXT;
use super::typeface::Ruler;

/// A column of names at the left of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Names {
    /// The size of the text.
    pub(super) size: i32,
    /// The width of the column.
    pub(super) width: i32,
    /// How many lines a name may take.
    pub(super) lines: usize,
}

impl Names {
    /// Makes a column as wide as its widest name, at most `most`, for rows of a height.
    pub(super) fn new<'t>(
        ruler: &Ruler<'_>,
        names: impl Iterator<Item = &'t str>,
        size: i32,
        most: i32,
        row: i32,
    ) -> Self {
        let width = ruler.widest(names, size).min(most);
        let lines = if row >= size * 2 { 2 } else { 1 };
        Self { size, width, lines }
    }

    /// Writes the name of the row whose middle is at `y`, from `left`.
    pub(super) fn write(&self, canvas: &mut Canvas<'_>, left: i32, y: i32, name: &str) {
        let lines = canvas.ruler.lines(name, self.size, self.width, self.lines);
        let shrunk = if lines.len() > 1 { self.size * 9 / 10 } else { self.size };
        canvas.block((left, y), At::Start, shrunk, TEXT, &lines);
    }
}

/// The height that the rows of a figure take where they can: half a page of a document, which leaves
/// room for the text about it.
pub(super) const HALF_PAGE: i32 = 660;

/// Gives the height of rows so that `count` of them fit, between a least and a greatest.
pub(super) fn row_height(count: usize, fit: i32, least: i32, most: i32) -> i32 {
    let count = i32::try_from(count.max(1)).unwrap_or(i32::MAX);
    (fit / count).clamp(least, most)
}

/// Gives a count as a length.
pub(super) fn length(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_fill_what_there_is_within_their_limits() {
        assert_eq!(row_height(28, 1050, 18, 34), 34);
        assert_eq!(row_height(50, 1050, 18, 34), 21);
        assert_eq!(row_height(0, 1050, 18, 34), 34);
    }
}
