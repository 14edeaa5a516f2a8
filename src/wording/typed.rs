//! What a person types for a value on the command line → which of the known values is meant.

use super::Language;
use super::texts::{Typed, UsageText};
use jixiao_core::alike::compared;
use jixiao_core::problem::slips;

impl Typed {
    /// Says whether a text is a name or one of the words for it; full-width letters and capitals count as
    /// the plain ones.
    pub(crate) fn is_meant(self, name: &str, text: &str) -> bool {
        let text = plain(text);
        plain(name) == text || self.words(name).iter().any(|word| plain(word) == text)
    }

    /// Gives the names that a text may be a slip of the hand for, by name or by word.
    pub(crate) fn slips<'n>(self, names: &[&'n str], text: &str) -> Vec<&'n str> {
        let text = plain(text);
        let is_near = |name: &&&str| {
            let words = self.words(name).iter().copied().chain([**name]);
            // One Chinese character may be any other.
            let words = words.filter(|word| word.chars().count() > 1);
            !slips(&text, words).is_empty()
        };
        names.iter().filter(is_near).copied().collect()
    }
}

impl Language {
    /// Gives the word for a value of the command line in names of files; its name in English.
    pub(crate) fn value_word(self, kind: Typed, name: &'static str) -> &'static str {
        let word = kind.words(name).first().filter(|_| self == Self::Chinese);
        word.copied().unwrap_or(name)
    }

    /// Names a value of the command line, in Chinese with the word for it, if there is one.
    pub(crate) fn value(self, name: &str, word: Option<&str>) -> String {
        match (self, word) {
            (Self::Chinese, Some(word)) => {
                let values = [("name", name.to_owned()), ("word", word.to_owned())];
                self.usage_with(UsageText::ValueWord, &values)
            }
            _ => name.to_owned(),
        }
    }
}

/// Gives a typed text as it counts: without case, full width, or the mark between a language and its place.
fn plain(text: &str) -> String {
    compared(text).to_lowercase().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_known_by_its_name_and_its_words_as_people_type_them() {
        for text in ["zh", "ZH", "zh-CN", "zh_CN", "ｚｈ", " 中文", "zh_CN.UTF-8"] {
            assert!(Typed::Language.is_meant("zh", text), "{text}");
            assert!(!Typed::Language.is_meant("en", text), "{text}");
        }
        assert!(Typed::Base.is_meant("budget_initial", "budget-initial"));
        assert!(!Typed::Report.is_meant("notice", "报告"));
    }

    #[test]
    fn slips_are_found_by_name_and_by_word() {
        let names = ["notice", "portfolio", "cuts", "all"];
        assert_eq!(Typed::Report.slips(&names, "notcie"), ["notice"]);
        assert_eq!(Typed::Report.slips(&names, "压减清"), ["cuts"]);
        assert!(Typed::Report.slips(&names, "月报季报").is_empty());
    }
}
