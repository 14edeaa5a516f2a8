//! Digits in groups of three, for people.

/// Puts commas between the groups of a decimal number; its decimals stay as they are.
pub fn grouped(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let (whole, decimals) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut text = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(decimals);
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn groups_are_of_three_digits_and_decimals_stay() {
        let of = ["0", "999.5", "1000", "-123456.70", "12345678"].map(grouped);
        assert_eq!(of, ["0", "999.5", "1,000", "-123,456.70", "12,345,678"]);
    }
}
