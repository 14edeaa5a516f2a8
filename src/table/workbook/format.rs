//! The number format of a cell: what it says of a value beyond how the value looks.
//!
//! People read what a cell shows. 0.95 shown as 95%, 7 shown as SY007 and 12 shown as 12万元 mean just
//! that; a format that shows 123456 as 12.3 leaves doubt which of the two is meant.

/// What a number format adds to a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NumberFormat {
    /// What stands before the digits.
    pub(super) before: String,
    /// What stands behind them.
    pub(super) after: String,
    /// The number is shown a hundredfold, with a percent sign.
    pub(super) percent: bool,
    /// As many digits as a whole number is filled up to.
    pub(super) digits: usize,
    /// What is shown is another number than what is stored, or depends on its size.
    pub(super) unclear: bool,
}

/// A piece of a format code.
enum Piece {
    /// A letter that is shown as it is.
    Shown(char),
    /// A letter that governs how the number is shown.
    Rule(char),
}

impl NumberFormat {
    /// Reads a format code; `None` where it adds nothing.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        let mut format = Self::default();
        let (mut digits, mut zeros, mut pending) = (0_usize, 0_usize, String::new());
        let (sections, conditional) = sections(code);
        let first = sections.first().map_or(&[][..], Vec::as_slice);
        let mut commas = 0;
        for piece in first {
            match piece {
                Piece::Rule('0' | '#' | '?') => {
                    // A point between the digits that is no decimal point divides what is shown.
                    format.unclear |= digits > 0 && pending.contains('.');
                    if digits == 0 {
                        format.before = std::mem::take(&mut pending);
                    }
                    pending.clear();
                    zeros += usize::from(matches!(piece, Piece::Rule('0')));
                    (digits, commas) = (digits + 1, 0);
                }
                Piece::Rule('.') => commas = 0,
                Piece::Rule(',') => commas += usize::from(digits > 0),
                Piece::Rule('%') => format.percent = true,
                Piece::Rule(_) => {}
                Piece::Shown(letter) => pending.push(*letter),
            }
        }
        if digits == 0 {
            return None;
        }
        format.after = pending;
        format.unclear |= commas > 0;
        let is_whole = first.iter().all(|piece| !matches!(piece, Piece::Rule('.' | '#' | '?')));
        if is_whole && zeros > 1 {
            format.digits = zeros;
        }
        for text in [&mut format.before, &mut format.after] {
            *text = meaningful(text);
        }
        format.unclear |= conditional && (sections.len() > 1 || format.says_more());
        format.says_more().then_some(format)
    }

    fn says_more(&self) -> bool {
        let Self { before, after, percent, digits, unclear } = self;
        *percent || *unclear || *digits > 0 || !before.is_empty() || !after.is_empty()
    }
}

/// Drops what says nothing of a number: signs, parentheses, spaces, and that yuan are meant.
fn meaningful(text: &str) -> String {
    let dropped = |c: char| c.is_whitespace() || "-+()（）:：¥￥_".contains(c);
    let text = text.trim_matches(dropped);
    if matches!(text, "CNY" | "RMB" | "CN¥") { String::new() } else { text.to_owned() }
}

/// Splits a format code into its sections; the second value says whether any has a condition.
fn sections(code: &str) -> (Vec<Vec<Piece>>, bool) {
    let (mut sections, mut conditional) = (vec![Vec::new()], false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        let mut put = |piece| {
            if let Some(section) = sections.last_mut() {
                section.push(piece);
            }
        };
        match letter {
            '"' => letters.by_ref().take_while(|c| *c != '"').map(Piece::Shown).for_each(put),
            '\\' | '!' => letters.next().into_iter().map(Piece::Shown).for_each(put),
            // The width of a letter, or a letter that fills up the cell.
            '_' | '*' => drop(letters.next()),
            '[' => {
                let inside: String = letters.by_ref().take_while(|c| *c != ']').collect();
                conditional |= inside.starts_with(['<', '>', '=']);
                // [$€-407] is a currency, [Red] a colour.
                let currency = inside.strip_prefix('$').and_then(|rest| rest.split('-').next());
                currency.unwrap_or_default().chars().map(Piece::Shown).for_each(put);
            }
            ';' => sections.push(Vec::new()),
            '0' | '#' | '?' | '.' | ',' | '%' | '@' | 'E' | 'e' | '/' => put(Piece::Rule(letter)),
            letter if letter.is_ascii_alphabetic() => put(Piece::Rule(letter)),
            letter => put(Piece::Shown(letter)),
        }
    }
    (sections, conditional)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_that_only_look_different_add_nothing() {
        for code in [
            "General",
            "@",
            "0",
            "#,##0.00",
            "0.00_ ",
            "#,##0.00;[Red]-#,##0.00",
            "0.00E+00",
            "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ",
            "[$¥-804]#,##0",
            "# ?/?",
            "yyyy-mm-dd",
            "[DBNum1]0",
            "\\(0\\)",
            "0;[Red]0",
        ] {
            assert_eq!(NumberFormat::parse(code), None, "{code}");
        }
    }

    #[test]
    fn what_a_format_shows_beside_the_number_is_kept() {
        let read = |code: &str| {
            let format = NumberFormat::parse(code).unwrap();
            assert!(!format.unclear, "{code}");
            (format.before, format.after, format.percent, format.digits)
        };
        let text = |before: &str, after: &str, percent, digits| {
            (before.to_owned(), after.to_owned(), percent, digits)
        };
        assert_eq!(read("0.00\"万元\""), text("", "万元", false, 0));
        assert_eq!(read("#,##0.00\\万\\元"), text("", "万元", false, 0));
        assert_eq!(read("\"SY\"000"), text("SY", "", false, 3));
        assert_eq!(read("[$€-407]0.00"), text("€", "", false, 0));
        assert_eq!(read("0.0%;[Red]-0.0%"), text("", "", true, 0));
        assert_eq!(read("0.00\"%\""), text("", "%", false, 0));
        assert_eq!(read("000"), text("", "", false, 3));
        assert_eq!(read("0元"), text("", "元", false, 0));
    }

    #[test]
    fn formats_that_show_another_number_are_unclear() {
        for code in [
            "#,##0,",
            "0!.0,\"万元\"",
            "0!.0000",
            "0\".\"0000",
            "0.0,,\"百万\"",
            "[>=10000]0!.0,\"万\";0",
            "[>100]0.0\"万元\"",
        ] {
            assert!(NumberFormat::parse(code).unwrap().unclear, "{code}");
        }
    }
}
