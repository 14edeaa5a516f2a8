//! What is printed, without what would speak to the terminal in place of the reader: texts and paths come from
//! anywhere, and a terminal clears its screen, renames its window or turns lines around for whoever asks.

use std::borrow::Cow;
use std::fmt::Write as _;

/// What stands in place of a sign that is not printed.
const INSTEAD: char = '\u{FFFD}';

/// The styles that this program writes, as terminals understand them; all of them only colour.
const STYLES: &[&str] =
    &["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[4m", "\u{1b}[31m", "\u{1b}[32m", "\u{1b}[33m"];

/// Says whether a sign speaks to the terminal, or turns around what follows.
fn speaks(sign: char) -> bool {
    let turns = matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns
        || matches!(sign, '\u{2028}' | '\u{2029}')
        || (sign.is_control() && !matches!(sign, '\n' | '\t'))
}

/// Gives a text with a mark in place of each such sign. Line ends of files stay.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(speaks) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        if let Some(style) = STYLES.iter().find(|style| rest.starts_with(**style)) {
            out.push_str(style);
            rest = &rest[style.len()..];
            continue;
        }
        let stays = !speaks(sign) || rest.starts_with("\r\n");
        out.push(if stays { sign } else { INSTEAD });
        rest = &rest[sign.len_utf8()..];
    }
    Cow::Owned(out)
}

/// Gives JSON with each such sign told by its number, which means the same.
pub(super) fn escaped(json: &str) -> Cow<'_, str> {
    if !json.contains(speaks) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len());
    for sign in json.chars() {
        if speaks(sign) {
            // All of them have four digits. Writing to a text cannot fail.
            let _ = write!(out, "\\u{:04x}", u32::from(sign));
        } else {
            out.push(sign);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_printed_speaks_to_the_terminal() {
        for (text, shown) in [
            ("甲\u{1b}[2J乙", "甲\u{FFFD}[2J乙"),
            ("\u{1b}]0;x\u{7}", "\u{FFFD}]0;x\u{FFFD}"),
            ("a\u{9b}2J\u{7f}\u{8}", "a\u{FFFD}2J\u{FFFD}\u{FFFD}"),
            ("a\u{202e}b\u{2066}", "a\u{FFFD}b\u{FFFD}"),
            ("a\rb", "a\u{FFFD}b"),
            ("a\u{1b}[8mb", "a\u{FFFD}[8mb"),
            ("一\t二\r\n三\n", "一\t二\r\n三\n"),
            ("\u{1b}[1m\u{1b}[31m阻断\u{1b}[0m", "\u{1b}[1m\u{1b}[31m阻断\u{1b}[0m"),
        ] {
            assert_eq!(printable(text), shown);
        }
    }

    #[test]
    fn json_means_the_same_when_it_is_escaped() {
        let value = serde_json::json!({ "a\u{9b}": "b\u{7f}\u{202e}\u{1b}" });
        let text = serde_json::to_string(&value).unwrap();
        let shown = escaped(&text);
        assert!(!shown.contains(speaks), "{shown}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
    }
}
