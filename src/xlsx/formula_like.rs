//! Texts that Excel would take for formulas: told here alone, for cells of workbooks and of csv.
//!
//! Every csv of results and for people marks them; what reads results back takes the mark off. The tables of a
//! portfolio and of a rulebook are inputs and stay exact.

use rust_decimal::Decimal;

/// Marks as a text what Excel would take for a formula.
pub(crate) fn harmless(text: String) -> String {
    if is_formula(&text) { format!("'{text}") } else { text }
}

/// Marks what Excel would take for a formula in a cell that may hold a number, too: amounts and percentages may be
/// negative.
pub(crate) fn harmless_cell(text: String) -> String {
    let number = text.strip_suffix('%').unwrap_or(&text);
    if Decimal::from_str_exact(number).is_ok() { text } else { harmless(text) }
}

/// Says whether Excel would take a text for a formula; a lone sign is none.
pub(crate) fn is_formula(text: &str) -> bool {
    text.len() > 1 && text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_start_of_a_formula_is_marked_and_no_number() {
        for text in ["=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(harmless_cell(text.to_owned()), format!("'{text}"));
        }
        for text in ["-5.00", "-0.10%", "+5", "-", "a=1", "1-1", ""] {
            assert_eq!(harmless_cell(text.to_owned()), text);
        }
    }
}
