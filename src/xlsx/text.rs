//! How much room a text takes in a cell. Rows are given their height, since no program is sure to
//! fit them to wrapped text.

use crate::wording::Language;

/// The width of a Chinese character, in tenths of the digit by which columns are measured.
const WIDE: usize = 19;
/// The height of one line, in points.
const LINE: f64 = 14.5;
/// What a row adds to its lines, in points.
const PADDING: f64 = 5.0;
/// The tallest row that Excel takes, in points.
const TALLEST: f64 = 409.0;

/// Gives the lines a text takes in a column of so many digits.
pub(crate) fn lines(language: Language, text: &str, column: u16) -> usize {
    // A cell keeps about seven tenths of a digit free.
    let room = (usize::from(column) * 10).saturating_sub(7).max(WIDE);
    text.split('\n').map(|line| lines_of(language, line, room)).sum()
}

/// Gives the height of a row with so many lines, in points.
pub(crate) fn height(lines: usize) -> f64 {
    let lines = u16::try_from(lines.max(1)).unwrap_or(u16::MAX);
    (f64::from(lines) * LINE + PADDING).min(TALLEST)
}

/// Gives the width of a character in tenths of the digit by which columns are measured.
fn char_width(language: Language, c: char) -> usize {
    match language {
        _ if u32::from(c) >= 0x1100 => WIDE,
        Language::Chinese if matches!(c, '×' | '÷' | '≥' | '≤' | '–') => WIDE,
        Language::Chinese => 10,
        Language::English => 8,
    }
}

/// Fills lines the way cells do: Chinese breaks anywhere, other words stay whole.
fn lines_of(language: Language, text: &str, room: usize) -> usize {
    let (mut lines, mut used, mut word) = (1, 0, 0);
    for c in text.chars() {
        let wide = char_width(language, c);
        if wide == WIDE || c == ' ' {
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
    use Language::{Chinese, English};

    #[test]
    fn chinese_takes_two_and_breaks_anywhere() {
        assert_eq!(lines(Chinese, "一二三四五六", 7), 2);
        assert_eq!(lines(Chinese, "一二三四五六", 13), 1);
        assert_eq!(lines(Chinese, "", 10), 1);
        assert_eq!(lines(Chinese, "甲\n乙", 10), 2);
    }

    #[test]
    fn words_stay_whole() {
        assert_eq!(lines(Chinese, "aaaa bbbb cccc", 11), 2);
        assert_eq!(lines(Chinese, "aaaa bbbbbb cccc", 11), 3);
        assert_eq!(lines(Chinese, &"x".repeat(30), 11), 3);
        assert_eq!(lines(English, "aaaa bbbbbb cccc", 11), 2);
    }
}
