//! Values as cells show them: numbers as numbers, words in the workbook's language.

use super::super::layout::{Entry, number_in_cell};
use crate::wording::Language;
use crate::xlsx::{write_number, write_text};
use jixiao_core::fact::{Direction, FactKind, Mark};
use jixiao_core::project::yes_no;
use jixiao_core::rulebook::Indicator;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// Writes a line's value.
pub(super) fn write_value(
    sheet: &mut Worksheet,
    cell: (u32, u16),
    entry: &Entry,
    shown: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    match number_in_cell(entry.kind, &entry.value) {
        Some(number) => write_number(sheet, cell, number, format),
        None => write_text(sheet, cell, shown, format),
    }
}

/// Gives a value in the words of the language; what is not understood stays as written.
pub(super) fn shown(language: Language, indicator: &Indicator, entry: &Entry) -> String {
    let value = entry.value.as_str();
    let word = match entry.kind {
        Some(FactKind::Mark) => Mark::from_name(value).map(|mark| language.mark_word(mark)),
        Some(FactKind::YesNo) => yes_no(value).map(|yes| language.yes_no_word(yes)),
        Some(FactKind::Direction) => {
            Direction::from_name(value).map(|direction| language.direction_word(direction))
        }
        Some(FactKind::Level) => {
            indicator.rule.level_named(value).map(|(_, title)| language.of(title))
        }
        _ => None,
    };
    word.unwrap_or(value).to_owned()
}
