//! Whether two cells say the same: numbers as exact decimals, everything else as text.

/// Says whether two cells say the same. 90, 90.00 and 090.0 are one number; a blank is only a blank.
pub(super) fn says_the_same(one: &str, other: &str) -> bool {
    one == other
        || match (decimal(one), decimal(other)) {
            (Some(one), Some(other)) => one == other,
            _ => false,
        }
}

/// Whether a plain decimal is below zero, and its digits before and after the point that count.
type Decimal<'t> = (bool, &'t str, &'t str);

/// Takes a plain decimal apart; `None` where a text is none. Digits are compared as they stand, so no
/// number is too long or too fine.
fn decimal(text: &str) -> Option<Decimal<'_>> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(decimals) {
        return None;
    }
    let (whole, decimals) = (whole.trim_start_matches('0'), decimals.trim_end_matches('0'));
    let is_zero = whole.is_empty() && decimals.is_empty();
    Some((unsigned.len() < text.len() && !is_zero, whole, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_what_they_are_and_texts_by_how_they_look() {
        for (one, other) in
            [("90", "90.00"), ("0", "-0.0"), ("0.1000", "00.1"), ("", ""), ("良", "良")]
        {
            assert!(says_the_same(one, other), "{one} {other}");
        }
        for (one, other) in
            [("90", "90.01"), ("", "0"), ("1", "-1"), ("1e2", "100"), ("90.", "90"), ("良", "良好")]
        {
            assert!(!says_the_same(one, other), "{one} {other}");
        }
    }
}
