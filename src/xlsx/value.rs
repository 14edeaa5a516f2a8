//! Values in cells: numbers where no digit is lost, and texts that never turn into formulas.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// The significant digits that survive in a cell.
const DIGITS: usize = 15;

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
        sheet.write_string_with_format(row, column, text, &for_text(format, text))?;
    }
    Ok(())
}

/// Gives a cell's format in which a text that looks like a formula stays a text when it is edited.
fn for_text(format: &Format, text: &str) -> Format {
    if text.starts_with(['=', '+', '-', '@']) {
        format.clone().set_quote_prefix()
    } else {
        format.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::decimal_in_cell;

    #[test]
    fn no_digit_is_lost_in_a_cell() {
        let cell = |text| decimal_in_cell(text).map(|number| number.to_string());
        assert_eq!(cell("9999999999999.99").as_deref(), Some("9999999999999.99"));
        assert_eq!(cell("10000000000000.01"), None);
        assert_eq!(cell("-0.10").as_deref(), Some("-0.10"));
    }
}
