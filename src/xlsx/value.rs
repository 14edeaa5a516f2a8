//! Values in cells: numbers where no digit is lost, and texts that never turn into formulas.

use super::formula_like::is_formula;
use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::borrow::Cow;

/// The significant digits that survive in a cell.
const DIGITS: usize = 15;

/// A cell of Excel holds so many units of UTF-16.
const LONGEST: usize = 32_767;

/// What stands at the end of a text that was cut.
const CUT: &str = "……（此处截断 / cut here）";

/// Writes a number of at most 15 digits, which is what a cell keeps.
pub(crate) fn write_number(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    number: Decimal,
    format: &Format,
) -> Result<(), XlsxError> {
    let text = number.to_string();
    match text.parse::<f64>() {
        Ok(float) => sheet.write_number_with_format(row, column, float, format)?,
        Err(_) => sheet.write_string_with_format(row, column, text, format)?,
    };
    Ok(())
}

/// Gives the number a cell holds for a plain decimal; `None` where a digit would be lost.
fn decimal_in_cell(text: &str) -> Option<Decimal> {
    let number = Decimal::from_str_exact(text).ok()?;
    let digits = number.normalize().mantissa().unsigned_abs().to_string().len();
    (digits <= DIGITS).then_some(number)
}

/// Writes a plain decimal as a number; what needs more digits than a cell keeps stays a text.
pub(crate) fn write_exact(
    sheet: &mut Worksheet,
    cell: (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    match decimal_in_cell(text) {
        Some(number) => write_number(sheet, cell, number, format),
        None => write_text(sheet, cell, text, format),
    }
}

/// Writes a text, never as a formula.
pub(crate) fn write_text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else {
        let text = fitting(text);
        sheet.write_string_with_format(row, column, &*text, &for_text(format, &text))?;
    }
    Ok(())
}

/// Cuts a text that a cell cannot hold, and says so in it.
fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut room = LONGEST - CUT.encode_utf16().count();
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or(room);
        left.is_some()
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.push_str(CUT);
    Cow::Owned(cut)
}

/// Gives a cell's format in which a text that looks like a formula stays a text when it is edited.
fn for_text(format: &Format, text: &str) -> Format {
    if is_formula(text) { format.clone().set_quote_prefix() } else { format.clone() }
}

#[cfg(test)]
mod tests {
    use super::{CUT, LONGEST, decimal_in_cell, fitting};

    #[test]
    fn a_text_that_no_cell_holds_is_cut_and_says_so() {
        // 😀 takes two units.
        for (letter, units) in [("字", 1), ("😀", 2)] {
            let whole = letter.repeat(LONGEST / units);
            assert_eq!(fitting(&whole), whole);
            let cut = fitting(&(whole + letter)).into_owned();
            assert!(cut.ends_with(CUT) && cut.starts_with(letter));
            assert!((LONGEST - units + 1..=LONGEST).contains(&cut.encode_utf16().count()));
        }
    }

    #[test]
    fn no_digit_is_lost_in_a_cell() {
        let cell = |text| decimal_in_cell(text).map(|number| number.to_string());
        assert_eq!(cell("9999999999999.99").as_deref(), Some("9999999999999.99"));
        assert_eq!(cell("10000000000000.01"), None);
        assert_eq!(cell("-0.10").as_deref(), Some("-0.10"));
    }
}
