//! Digits in groups of three, for people.

/// How the numbers of an account are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// Digit after digit, as a computer reads them.
    Plain,
    /// In groups of three.
    Grouped,
}

impl Digits {
    /// Writes a number.
    #[allow(clippy::needless_pass_by_value, reason = "callers hand over numbers and texts alike")]
    pub(super) fn of(self, number: impl ToString) -> String {
        let number = number.to_string();
        if self == Self::Grouped { grouped(&number) } else { number }
    }
}

/// Writes how many there are, with commas between the groups.
pub(crate) fn counted(count: impl Into<u128>) -> String {
    grouped(&count.into().to_string())
}

/// Puts commas between the groups of a number; what follows its whole part stays as it is.
pub fn grouped(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let end = digits.find(|character: char| !character.is_ascii_digit());
    let (whole, rest) = digits.split_at(end.unwrap_or(digits.len()));
    let mut text = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::{Digits, grouped};

    #[test]
    fn groups_are_of_three_digits_and_decimals_stay() {
        let of = ["0", "999.5", "1000", "-123456.70", "12345678"].map(grouped);
        assert_eq!(of, ["0", "999.5", "1,000", "-123,456.70", "12,345,678"]);
        assert_eq!(Digits::Plain.of("26744623.4"), "26744623.4");
        assert_eq!(Digits::Grouped.of("0.93400012…"), "0.93400012…");
        assert_eq!(Digits::Grouped.of("1234.5678…%"), "1,234.5678…%");
    }
}
