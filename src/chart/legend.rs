//! What the marks of grades stand for, in a line.

use super::canvas::{At, Canvas};
use super::palette::TEXT;

/// Draws the mark of every grade that some have, with its title and how many, from a place to the right.
pub(super) fn marks_of_grades(
    canvas: &mut Canvas<'_>,
    (mut x, y): (i32, i32),
    size: i32,
    grades: &[String],
    count: impl Fn(usize) -> usize,
) {
    for (grade, title) in grades.iter().enumerate() {
        let of = count(grade);
        if of == 0 {
            continue;
        }
        canvas.marker((x, y), 8, grade, grades.len());
        let text = format!("{title} {of}");
        canvas.middle((x + 16, y), At::Start, size, TEXT, &text);
        x += 16 + canvas.ruler.width(&text, size) + 34;
    }
}
