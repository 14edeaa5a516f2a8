//! Characters in cells that nobody sees, as copying from web pages and PDF files leaves them: they are
//! taken out, and spaces of any width become plain ones.
//!
//! What looks the same must count as the same: an id with a space of no width in it matches nothing. Only
//! the spaces that group the digits of a number stay, as an ordinary one may separate two numbers.

use jixiao_core::alike::{as_seen, has_unseen};
use jixiao_core::problem::{Code, Place, Problem};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What was taken out of the cells of a grid.
#[derive(Debug, Default)]
pub(super) struct Unseen {
    cells: usize,
    first: Option<Place>,
    characters: BTreeSet<char>,
}

impl Unseen {
    /// Gives the text of a cell as it is seen, trimmed; `place` is asked for where it differs.
    pub(super) fn take_from<'t>(
        &mut self,
        text: &'t str,
        place: impl FnOnce() -> Place,
    ) -> Cow<'t, str> {
        let text = text.trim();
        if !has_unseen(text.as_bytes()) {
            return Cow::Borrowed(text);
        }
        let mut seen = String::with_capacity(text.len());
        let mut found = false;
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let before = seen.chars().next_back();
            let kept = match (before, letters.peek()) {
                (Some('0'..='9'), Some('0'..='9')) if is_grouping(letter) => Some(letter),
                // 1 and 0 with something between them that nobody sees are not 10.
                (Some(before), Some(next))
                    if is_of_number(before) && is_of_number(*next) && !names_letters(&seen) =>
                {
                    as_seen(letter, Some(before)).or(Some(letter))
                }
                _ => as_seen(letter, before),
            };
            if kept != Some(letter) {
                found = true;
                self.characters.insert(letter);
            }
            seen.extend(kept);
        }
        if !found {
            return Cow::Borrowed(text);
        }
        self.cells += 1;
        self.first.get_or_insert_with(place);
        Cow::Owned(seen.trim().to_owned())
    }

    /// Says in how many cells what was found, at the first of them.
    pub(super) fn note(self) -> Option<Problem> {
        let names = self.characters.iter().map(|letter| format!("U+{:04X}", u32::from(*letter)));
        let names = names.collect::<Vec<_>>().join("、");
        let problem = Problem::new(Code::CharactersUnseen, &self.first?);
        Some(problem.with("count", self.cells).with("characters", names))
    }
}

/// Says whether a character may be one of a number's digits, or its point.
fn is_of_number(letter: char) -> bool {
    letter.is_numeric() || matches!(letter, '.' | ',' | '．' | '，')
}

/// Says whether a text has Latin letters, so that the digits behind them are those of an id.
fn names_letters(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Says whether a space holds the digits of a number together, which an ordinary one does not.
const fn is_grouping(letter: char) -> bool {
    matches!(letter, '\u{A0}' | '\u{2009}' | '\u{202F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(texts: &[&str]) -> (Vec<String>, Option<Problem>) {
        let mut unseen = Unseen::default();
        let place = |at: usize| Place::file("a.csv").at_line(at as u64 + 1);
        let texts = texts.iter().enumerate();
        let texts = texts.map(|(at, text)| unseen.take_from(text, || place(at)).into_owned());
        (texts.collect(), unseen.note())
    }

    #[test]
    fn what_looks_the_same_reads_the_same() {
        let (texts, problem) = seen(&[
            "全角　空格，“引号”…——、。（）",
            "\u{FEFF}SY\u{200B}-0\u{2060}1",
            " \u{A0}项目\u{A0}名称\u{200E}\u{A0} ",
            "\u{200B}\u{A0}",
            "\u{FE0F}葛\u{E0100}城",
            "1\u{A0}205\u{2009}000",
        ]);
        let expected = [
            "全角　空格，“引号”…——、。（）",
            "SY-01",
            "项目 名称",
            "",
            "葛\u{E0100}城",
            "1\u{A0}205\u{2009}000",
        ];
        assert_eq!(texts, expected);
        let expected = Problem::new(Code::CharactersUnseen, &Place::file("a.csv").at_line(2));
        let names = "U+00A0、U+200B、U+200E、U+2060、U+FE0F、U+FEFF";
        assert_eq!(problem, Some(expected.with("count", 4).with("characters", names)));
    }

    #[test]
    fn digits_with_something_unseen_between_them_are_not_joined() {
        let texts = ["1\u{1B}0", "1\u{200B}0.5万元", "约１\u{FEFF}０", "1.\u{8}5"];
        assert_eq!(seen(&texts), (texts.map(str::to_owned).into(), None));
        let id = seen(&["SY-1\u{200B}0", "\u{1B}10\u{200B}"]).0;
        assert_eq!(id, ["SY-10", "10"]);
    }

    #[test]
    fn spaces_around_a_text_are_trimmed_without_a_word() {
        assert_eq!(seen(&["\u{A0}甲\u{3000}"]), (vec!["甲".to_owned()], None));
    }
}
