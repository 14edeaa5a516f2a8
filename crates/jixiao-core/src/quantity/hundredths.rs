//! Whole numbers of hundredths as text: the shared shape of money and points.

use thiserror::Error;

/// Why a text is not the quantity it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum QuantityError {
    /// The text is empty.
    #[error("empty")]
    Empty,
    /// The text is not a plain decimal number.
    #[error("not a number")]
    NotANumber,
    /// The number needs more decimals than the quantity keeps.
    #[error("more decimals than the quantity keeps")]
    TooFine,
    /// The number lies outside the range of the quantity.
    #[error("outside the range")]
    OutOfRange,
}

/// Reads `12`, `12.3`, `-12.30` as hundredths; zeros beyond the second decimal are allowed.
#[inline]
pub(super) fn parse(text: &[u8]) -> Result<i64, QuantityError> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    if digits.is_empty() {
        return Err(if negative { QuantityError::NotANumber } else { QuantityError::Empty });
    }
    if digits.len() > 16 {
        return parse_long(text);
    }
    let mut whole: i64 = 0;
    let mut at = 0;
    while at < digits.len() && digits[at].is_ascii_digit() {
        whole = whole * 10 + i64::from(digits[at] - b'0');
        at += 1;
    }
    let hundredths = match &digits[at..] {
        _ if at == 0 => return Err(QuantityError::NotANumber),
        [] => whole * 100,
        [b'.', t] if t.is_ascii_digit() => whole * 100 + i64::from(t - b'0') * 10,
        [b'.', t, h] if t.is_ascii_digit() && h.is_ascii_digit() => {
            whole * 100 + i64::from(t - b'0') * 10 + i64::from(h - b'0')
        }
        _ => return parse_long(text),
    };
    Ok(if negative { -hundredths } else { hundredths })
}

/// Reads the hundredths that `text` starts with, up to a comma or the end.
///
/// Returns the value and how many bytes it takes; `None` for anything but up to nine digits with
/// at most two decimals, which [`parse`] then judges.
#[inline]
pub(super) fn parse_cell(text: &[u8]) -> Option<(i64, usize)> {
    // Nearly all points of a table are of these two shapes.
    let digit = |byte: u8| i64::from(byte.wrapping_sub(b'0'));
    match *text {
        [one, b'.', tenth, hundredth, b',', ..] if all_digits([one, one, tenth, hundredth]) => {
            Some((digit(one) * 100 + digit(tenth) * 10 + digit(hundredth), 4))
        }
        [ten, one, b'.', tenth, hundredth, b',', ..]
            if all_digits([ten, one, tenth, hundredth]) =>
        {
            let whole = digit(ten) * 10 + digit(one);
            Some((whole * 100 + digit(tenth) * 10 + digit(hundredth), 5))
        }
        _ => parse_any_cell(text),
    }
}

/// Says at once whether four bytes are digits.
#[inline]
fn all_digits(bytes: [u8; 4]) -> bool {
    bytes.iter().fold(true, |all, byte| all & byte.is_ascii_digit())
}

fn parse_any_cell(text: &[u8]) -> Option<(i64, usize)> {
    let mut value: i64 = 0;
    let mut at = 0;
    while let Some(digit) = text.get(at).map(|byte| byte.wrapping_sub(b'0')).filter(|d| *d < 10) {
        value = value * 10 + i64::from(digit);
        at += 1;
    }
    if at == 0 || at > 9 {
        return None;
    }
    value *= 100;
    if text.get(at) == Some(&b'.') {
        at += 1;
        for worth in [10, 1] {
            let digit = text.get(at).map(|byte| byte.wrapping_sub(b'0')).filter(|d| *d < 10);
            match digit {
                Some(digit) => value += i64::from(digit) * worth,
                None if worth == 1 => break,
                None => return None,
            }
            at += 1;
        }
    }
    matches!(text.get(at), None | Some(b',')).then_some((value, at))
}

/// The same for every text, as those that are long, carry more than two decimals or are no number.
fn parse_long(text: &[u8]) -> Result<i64, QuantityError> {
    let (sign, digits) = match text {
        [b'-', rest @ ..] => (-1, rest),
        rest => (1, rest),
    };
    let (whole, decimals) = match memchr::memchr(b'.', digits) {
        Some(dot) => (&digits[..dot], &digits[dot + 1..]),
        None => (digits, &b""[..]),
    };
    let all_digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    let dangling_dot = decimals.is_empty() && whole.len() < digits.len();
    if whole.is_empty() || dangling_dot || !all_digits(whole) || !all_digits(decimals) {
        return Err(QuantityError::NotANumber);
    }
    let kept = decimals.len().min(2);
    if decimals[kept..].iter().any(|digit| *digit != b'0') {
        return Err(QuantityError::TooFine);
    }
    let mut value: i64 = 0;
    let zeros = std::iter::repeat_n(&b'0', 2 - kept);
    for digit in whole.iter().chain(&decimals[..kept]).chain(zeros) {
        value = value
            .checked_mul(10)
            .and_then(|v| v.checked_add(i64::from(digit - b'0')))
            .ok_or(QuantityError::OutOfRange)?;
    }
    Ok(sign * value)
}

/// Appends hundredths as `12.30`.
pub(super) fn append(value: i128, out: &mut Vec<u8>) {
    if value < 0 {
        out.push(b'-');
    }
    let magnitude = value.unsigned_abs();
    if let Ok(small) = u64::try_from(magnitude) {
        append_small(small, out);
    } else {
        let text = format!("{}.{:02}", magnitude / 100, magnitude % 100);
        out.extend_from_slice(text.as_bytes());
    }
}

fn append_small(hundredths: u64, out: &mut Vec<u8>) {
    let whole = hundredths / 100;
    let [tenth, hundredth] = two_digits(hundredths);
    match whole {
        0..10 => out.extend_from_slice(&[two_digits(whole)[1], b'.', tenth, hundredth]),
        10..100 => {
            let [ten, one] = two_digits(whole);
            out.extend_from_slice(&[ten, one, b'.', tenth, hundredth]);
        }
        _ => {
            out.extend_from_slice(itoa::Buffer::new().format(whole).as_bytes());
            out.extend_from_slice(&[b'.', tenth, hundredth]);
        }
    }
}

/// Gives the last two digits of a number.
#[inline]
fn two_digits(number: u64) -> [u8; 2] {
    let number = u8::try_from(number % 100).unwrap_or_default();
    [b'0' + number / 10, b'0' + number % 10]
}

/// The same as text.
pub(super) fn to_text(value: i128) -> String {
    let mut out = Vec::with_capacity(24);
    append(value, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        for (text, value) in [
            ("0", 0),
            ("12", 1200),
            ("12.3", 1230),
            ("12.30", 1230),
            ("-0.05", -5),
            ("12.3000000", 1230),
            ("-12.3000000", -1230),
            ("1234567890123456", 123_456_789_012_345_600),
            ("12345678901234567", 1_234_567_890_123_456_700),
            ("00000000000000000012", 1200),
            ("00000000000000000012.34", 1234),
            ("92233720368547758.07", i64::MAX),
        ] {
            assert_eq!(parse(text.as_bytes()), Ok(value), "{text}");
        }
    }

    #[test]
    fn a_cell_ends_at_a_comma_and_agrees_with_the_whole_reader() {
        for text in
            ["0", "7", "2.05", "9.99", "12.3", "12.30", "99.99", "999999999.99", "100000000"]
        {
            let cell = format!("{text},5");
            let value = parse(text.as_bytes()).unwrap();
            assert_eq!(parse_cell(cell.as_bytes()), Some((value, text.len())));
            assert_eq!(parse_cell(text.as_bytes()), Some((value, text.len())));
        }
        for text in [
            "",
            ".5",
            "5.",
            "1.234",
            "-1",
            " 1",
            "1e3",
            "1234567890",
            "1.2.3",
            "5 ,",
            "1./0,",
            "1.0:,",
            "/.00,",
            "1:.00,",
            ":1.00,",
        ] {
            assert_eq!(parse_cell(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_exact_amount() {
        use QuantityError::{Empty, NotANumber, OutOfRange, TooFine};
        for (text, error) in [
            ("", Empty),
            ("-", NotANumber),
            (".5", NotANumber),
            ("5.", NotANumber),
            ("1e3", NotANumber),
            ("1,000", NotANumber),
            ("+1", NotANumber),
            ("1.2.3", NotANumber),
            ("1.a", NotANumber),
            ("1.2a", NotANumber),
            ("1.a2", NotANumber),
            ("1.234a", NotANumber),
            (".00000000000000000005", NotANumber),
            ("00000000000000000005.", NotANumber),
            ("0000000000000000000a5", NotANumber),
            ("12.345", TooFine),
            ("92233720368547758.08", OutOfRange),
        ] {
            assert_eq!(parse(text.as_bytes()), Err(error), "{text}");
        }
    }

    #[test]
    fn prints_two_decimals() {
        for (value, text) in [
            (0, "0.00"),
            (5, "0.05"),
            (-5, "-0.05"),
            (100, "1.00"),
            (999, "9.99"),
            (1_000, "10.00"),
            (9_999, "99.99"),
            (10_000, "100.00"),
            (123_456, "1234.56"),
        ] {
            assert_eq!(to_text(value), text);
        }
        assert_eq!(to_text(i128::from(u64::MAX) + 1), "184467440737095516.16");
    }
}
