//! What of a value a workbook's cell can hold as a number without loss.

use jixiao_core::fact::FactKind;
use jixiao_core::quantity::Number;
use rust_decimal::Decimal;

/// The significant digits that survive in a cell.
const DIGITS: usize = 15;

/// Gives the number a cell holds for a value; `None` where the value stays a text: words, fractions
/// such as `2/3`, and numbers with more digits than a cell keeps.
pub fn number_in_cell(kind: Option<FactKind>, value: &str) -> Option<Decimal> {
    let number = match kind? {
        FactKind::Number | FactKind::Count | FactKind::Points if !value.ends_with('%') => {
            Number::parse(value).ok()?
        }
        FactKind::Share => Number::parse(value).ok()?,
        _ => return None,
    };
    let digits = number.value().normalize().mantissa().unsigned_abs().to_string().len();
    (digits <= DIGITS).then_some(number.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_numbers_while_no_digit_is_lost() {
        let cell = |kind, value| number_in_cell(Some(kind), value).map(|number| number.to_string());
        assert_eq!(cell(FactKind::Number, "152000").as_deref(), Some("152000"));
        assert_eq!(cell(FactKind::Number, "12345678901234.5").as_deref(), Some("12345678901234.5"));
        assert_eq!(cell(FactKind::Number, "12345678901234.56"), None);
        assert_eq!(cell(FactKind::Share, "60%").as_deref(), Some("0.6"));
        assert_eq!(cell(FactKind::Share, "2/3"), None);
        assert_eq!(cell(FactKind::Mark, "1"), None);
        assert_eq!(number_in_cell(None, "1"), None);
    }
}
