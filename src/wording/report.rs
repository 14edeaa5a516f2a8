//! The words of documents.

use super::{Language, ReportText, grouped};
use jixiao_core::quantity::{Fraction, Points};
use jixiao_core::rulebook::{GradeIndex, Grades};

impl Language {
    /// Writes an amount for a table: in yuan, exact to 分, in groups of three digits.
    pub fn money(self, fen: i128) -> String {
        let (sign, fen) = if fen < 0 { ("-", -fen) } else { ("", fen) };
        format!("{sign}{}.{:02}", grouped(&(fen / 100).to_string()), fen % 100)
    }

    /// Names a year, or the one after it that budgets are made for.
    pub fn year(self, year: Option<i32>, later: i32) -> Option<String> {
        let year = year?.checked_add(later)?;
        Some(self.report_with(ReportText::OfYear, &[("year", year.to_string())]))
    }

    /// Writes a number as headings have it: 一, 二, … in Chinese.
    pub fn ordinal(self, number: usize) -> String {
        const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        if self == Self::English || number == 0 || number > 99 {
            return number.to_string();
        }
        let tens = match number / 10 {
            0 => String::new(),
            1 => "十".to_owned(),
            tens => format!("{}十", DIGITS[tens]),
        };
        tens + DIGITS[number % 10]
    }

    /// Begins a sentence with a capital letter, in English; a number such as `1.` or `(1)` may stand
    /// before it.
    pub fn sentence(self, text: String) -> String {
        if self != Self::English {
            return text;
        }
        let mut text = text;
        let mark = text.find(' ').map_or("", |space| &text[..space]);
        let is_mark = mark.ends_with(['.', ')'])
            && mark.chars().all(|one| one.is_ascii_digit() || "(.)".contains(one));
        let first = if is_mark { mark.len() + 1 } else { 0 };
        if let Some(first) = text.get_mut(first..=first) {
            first.make_ascii_uppercase();
        }
        text
    }

    /// Puts whole sentences one after another.
    pub fn sentences(self, texts: impl IntoIterator<Item = String>) -> String {
        let space = if self == Self::English { " " } else { "" };
        texts.into_iter().map(|text| self.sentence(text)).collect::<Vec<_>>().join(space)
    }

    /// Writes the band of totals of a grade: 80（含）—90分.
    pub(crate) fn band_told(self, grades: &Grades, grade: GradeIndex) -> Option<String> {
        let band = grades.get(grade).band?;
        let plain = |points: Points| Fraction::from_points(points).to_string();
        let best = grades.grades.iter().find_map(|grade| grade.band) == Some(band);
        let text = match (band.from == Points::ZERO, best) {
            (true, false) => {
                return Some(self.report_with(ReportText::BandBelow, &[("to", plain(band.to))]));
            }
            (_, true) => ReportText::BandBest,
            (false, false) => ReportText::Band,
        };
        Some(self.report_with(text, &[("from", plain(band.from)), ("to", plain(band.to))]))
    }

    /// Joins the items of an enumeration.
    pub fn listed(self, items: &[String]) -> String {
        items.join(self.report(ReportText::Listed))
    }

    /// Writes points within a sentence.
    pub fn points_between(self, low: Points, high: Points) -> String {
        if low == high {
            return low.to_string();
        }
        let values = [("low", low.to_string()), ("high", high.to_string())];
        self.book_with(super::BookText::Between, &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_exact_in_tables() {
        let zh = Language::Chinese;
        assert_eq!(zh.money(2_863_450_005), "28,634,500.05");
        assert_eq!(zh.money(-100), "-1.00");
    }

    #[test]
    fn headings_are_counted_in_words() {
        let of = |number| Language::Chinese.ordinal(number);
        assert_eq!([1, 9, 10, 11, 20, 35].map(of), ["一", "九", "十", "十一", "二十", "三十五"]);
        assert_eq!(Language::English.ordinal(11), "11");
    }
}
