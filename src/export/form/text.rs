//! How much room a text takes in a cell. Rows are given their height, since no program is sure to
//! fit them to wrapped text.

/// The height of one line, in points.
const LINE: f64 = 14.5;
/// What a row adds to its lines, in points.
const PADDING: f64 = 5.0;
/// The tallest row that Excel takes, in points.
const TALLEST: f64 = 409.0;

/// Gives the lines a text takes in a column of a width in narrow characters.
pub(super) fn lines(text: &str, column: u16) -> usize {
    let room = usize::from(column.saturating_sub(1)).max(2);
    text.split('\n').map(|line| lines_of(line, room)).sum()
}

/// Gives the height of a row with so many lines, in points.
pub(super) fn height(lines: usize) -> f64 {
    let lines = u16::try_from(lines.max(1)).unwrap_or(u16::MAX);
    (f64::from(lines) * LINE + PADDING).min(TALLEST)
}

fn char_width(c: char) -> usize {
    if u32::from(c) < 0x1100 && !matches!(c, '×' | '÷' | '≥' | '≤' | '–') { 1 } else { 2 }
}

/// Fills lines the way cells do: Chinese breaks anywhere, other words stay whole.
fn lines_of(text: &str, room: usize) -> usize {
    let (mut lines, mut used, mut word) = (1, 0, 0);
    for c in text.chars() {
        let wide = char_width(c);
        if wide == 2 || c == ' ' {
            word = 0;
        } else {
            word += wide;
        }
        if used + wide > room {
            lines += 1;
            // The word that was begun goes to the new line, unless it fills one by itself.
            used = if word < room { word.saturating_sub(wide) } else { 0 };
        }
        used += wide;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_takes_two_and_breaks_anywhere() {
        assert_eq!(lines("一二三四五六", 7), 2);
        assert_eq!(lines("一二三四五六", 13), 1);
        assert_eq!(lines("", 10), 1);
        assert_eq!(lines("甲\n乙", 10), 2);
    }

    #[test]
    fn words_stay_whole() {
        assert_eq!(lines("aaaa bbbb cccc", 10), 2);
        assert_eq!(lines("aaaa bbbbbb cccc", 10), 3);
        assert_eq!(lines(&"x".repeat(30), 11), 3);
    }
}
