//! What a cell takes, with the note shown beside it and the words of a refusal.

use crate::wording::{FormText, Language};
use crate::xlsx::letter;
use jixiao_core::quantity::Points;
use rust_xlsxwriter::{DataValidation, DataValidationRule, ExcelDateTime, Worksheet, XlsxError};

/// The ranges one rule is written for at a time.
const RANGES: usize = 100;

/// What a cell asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// One of some words.
    Choice(Vec<String>),
    /// Whether the indicator applies.
    Applicable(Vec<String>),
    /// The name of an item.
    Item,
    /// A whole number of findings.
    Count,
    /// A number.
    Number,
    /// An amount of money in a unit.
    Amount(&'static str),
    /// A share.
    Share,
    /// Points up to a maximum.
    Points(Points),
    /// A date.
    Date,
}

/// The cells of one column of a sheet by what they ask for.
pub(super) struct Asked {
    column: u16,
    cells: Vec<(Ask, Vec<u32>)>,
}

impl Asked {
    pub(crate) const fn of(column: u16) -> Self {
        Self { column, cells: Vec::new() }
    }

    /// Notes what a cell asks for.
    pub(super) fn add(&mut self, ask: Ask, row: u32) {
        match self.cells.iter_mut().find(|(known, _)| *known == ask) {
            Some((_, rows)) => rows.push(row),
            None => self.cells.push((ask, vec![row])),
        }
    }

    /// Writes the rules, each for as many cells at a time as a workbook bears well.
    pub(super) fn write(self, sheet: &mut Worksheet, language: Language) -> Result<(), XlsxError> {
        for (ask, rows) in &self.cells {
            let rule = rule(language, ask)?;
            for ranges in ranges(rows).chunks(RANGES) {
                let named = ranges.iter().map(|(first, last)| {
                    let letter = letter(self.column);
                    format!("{letter}{}:{letter}{}", first + 1, last + 1)
                });
                let rule = rule.clone().set_multi_range(named.collect::<Vec<_>>().join(" "));
                let (row, _) = ranges[0];
                sheet.add_data_validation(row, self.column, row, self.column, &rule)?;
            }
        }
        Ok(())
    }
}

/// Puts neighbouring rows together.
fn ranges(rows: &[u32]) -> Vec<(u32, u32)> {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *row => *last = *row,
            _ => ranges.push((*row, *row)),
        }
    }
    ranges
}

fn rule(language: Language, ask: &Ask) -> Result<DataValidation, XlsxError> {
    let at_least_zero = || DataValidationRule::GreaterThanOrEqualTo(0.0);
    let rule = DataValidation::new();
    let say = |text, name, value: String| language.form_with(text, &[(name, value)]);
    let (rule, message) = match ask {
        Ask::Choice(words) => {
            (list(rule, words), say(FormText::AskChoice, "words", listed(language, words)))
        }
        Ask::Applicable(words) => {
            (list(rule, words), language.form(FormText::AskApplicable).to_owned())
        }
        Ask::Item => (rule.allow_any_value(), language.form(FormText::AskItem).to_owned()),
        Ask::Count => (
            rule.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
            language.form(FormText::AskCount).to_owned(),
        ),
        Ask::Number => (
            rule.allow_decimal_number(at_least_zero()),
            language.form(FormText::AskNumber).to_owned(),
        ),
        Ask::Amount(unit) => (
            rule.allow_decimal_number(at_least_zero()),
            say(FormText::AskAmount, "unit", (*unit).to_owned()),
        ),
        Ask::Share => (
            rule.allow_decimal_number(DataValidationRule::Between(0.0, 1.0)),
            language.form(FormText::AskShare).to_owned(),
        ),
        Ask::Points(max) => {
            let most = max.to_string().parse::<f64>().unwrap_or(f64::MAX);
            (
                rule.allow_decimal_number(DataValidationRule::Between(0.0, most)),
                say(FormText::AskPoints, "max", max.to_string()),
            )
        }
        Ask::Date => {
            let first = ExcelDateTime::from_ymd(2000, 1, 1)?;
            let rule = rule.allow_date(DataValidationRule::GreaterThanOrEqualTo(first));
            (rule, language.form(FormText::AskDate).to_owned())
        }
    };
    // Excel takes notes of up to 255 characters.
    let message: String = message.chars().take(250).collect();
    rule.set_input_title(language.form(FormText::AskTitle))?
        .set_input_message(&message)?
        .set_error_title(language.form(FormText::WrongTitle))?
        .set_error_message(&message)
}

fn listed(language: Language, words: &[String]) -> String {
    words.join(match language {
        Language::Chinese => "、",
        Language::English => ", ",
    })
}

/// Offers a list of words; words that a list cannot hold are only named in the note.
fn list(rule: DataValidation, words: &[String]) -> DataValidation {
    let fits = words.iter().all(|word| !word.contains([',', '"']));
    match rule.clone().allow_list_strings(words) {
        Ok(list) if fits => list,
        _ => rule.allow_any_value(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_become_one_range() {
        assert_eq!(ranges(&[1, 2, 3, 5, 7, 8]), [(1, 3), (5, 5), (7, 8)]);
    }
}
