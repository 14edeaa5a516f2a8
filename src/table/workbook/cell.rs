//! The value of a spreadsheet cell → the text a person sees.
//!
//! A binary number is taken at 15 significant digits, which is what Excel shows of it.

use super::format::NumberFormat;
use calamine::{DataRef, ExcelDateTime};
use std::borrow::Cow;

/// A number of this size has digits beyond the fifteenth, which Excel has already lost.
const EXACT_BELOW: f64 = 1e15;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content<'c> {
    /// Nothing.
    Blank,
    /// A text.
    Text(Cow<'c, str>),
    /// A number as text.
    Number(String),
    /// A number of more digits than a spreadsheet keeps.
    TooLong(String),
    /// A number that is shown as another one.
    Unclear(String),
    /// An error value such as `#DIV/0!`.
    Error(String),
}

impl Content<'_> {
    /// Reads a value; `format` is the cell's number format where it adds something.
    pub(crate) fn of<'c>(value: &'c DataRef<'_>, format: Option<&NumberFormat>) -> Content<'c> {
        match value {
            DataRef::Empty => Content::Blank,
            DataRef::SharedString(text) => text_of(text),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                text_of(text)
            }
            DataRef::Int(number) => number_of(number.to_string(), format),
            DataRef::Float(number) if !number.is_finite() => Content::Error(number.to_string()),
            DataRef::Float(number) if number.abs() >= EXACT_BELOW => {
                Content::TooLong(decimal(*number))
            }
            DataRef::Float(number) => number_of(decimal(*number), format),
            DataRef::Bool(true) => Content::Text("是".into()),
            DataRef::Bool(false) => Content::Text("否".into()),
            DataRef::DateTime(moment) => Content::Text(date(moment).into()),
            DataRef::Error(error) => Content::Error(error.to_string()),
        }
    }
}

fn text_of(text: &str) -> Content<'_> {
    match text.trim() {
        "" => Content::Blank,
        text => Content::Text(Cow::Borrowed(text)),
    }
}

/// Shows a number with what its format adds to it.
fn number_of<'c>(decimal: String, format: Option<&NumberFormat>) -> Content<'c> {
    let Some(format) = format else { return Content::Number(decimal) };
    if format.unclear {
        return Content::Unclear(decimal);
    }
    let NumberFormat { before, after, percent, digits, .. } = format;
    let shown = if *percent {
        times_hundred(&decimal) + "%"
    } else if is_whole(&decimal) {
        format!("{decimal:0>digits$}")
    } else {
        decimal
    };
    if before.is_empty() && after.is_empty() {
        Content::Number(shown)
    } else {
        Content::Text(format!("{before}{shown}{after}").into())
    }
}

fn is_whole(decimal: &str) -> bool {
    decimal.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes a number with 15 significant digits and no exponent.
fn decimal(number: f64) -> String {
    // The shortest text that reads back as the number is the same wherever it has no more digits.
    let shortest = number.to_string();
    if shortest.len() <= 15 && shortest != "-0" {
        return shortest;
    }
    let scientific = format!("{number:.14e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let sign = if mantissa.starts_with('-') && !digits.is_empty() { "-" } else { "" };
    format!("{sign}{}", with_point(digits, exponent.parse().unwrap_or_default()))
}

/// Puts the point behind the first `exponent` + 1 digits.
fn with_point(digits: &str, exponent: i32) -> String {
    let Ok(whole) = usize::try_from(exponent + 1) else {
        let zeros = "0".repeat(usize::try_from(-exponent - 1).unwrap_or_default());
        return if digits.is_empty() { "0".to_owned() } else { format!("0.{zeros}{digits}") };
    };
    if digits.is_empty() {
        "0".to_owned()
    } else if whole == 0 {
        format!("0.{digits}")
    } else if digits.len() <= whole {
        format!("{digits:0<whole$}")
    } else {
        format!("{}.{}", &digits[..whole], &digits[whole..])
    }
}

/// Multiplies a decimal text by a hundred, exactly.
fn times_hundred(decimal: &str) -> String {
    let (sign, unsigned) = decimal.strip_prefix('-').map_or(("", decimal), |rest| ("-", rest));
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let moved = format!("{whole}{decimals:0<2}");
    let (whole, decimals) = moved.split_at(whole.len() + 2);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{decimals}")
}

/// Writes a date as `2025-03-05`, with the time where it has one.
fn date(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return format!("{} d", decimal(moment.as_f64()));
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => day,
        _ => format!("{day} {hour:02}:{minute:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(number: f64, format: &str) -> String {
        match Content::of(&DataRef::Float(number), NumberFormat::parse(format).as_ref()) {
            Content::Number(text) => text,
            Content::Text(text) => text.into_owned(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn binary_numbers_are_what_excel_shows_of_them() {
        for (number, text) in [
            (26.700_000_000_000_003, "26.7"),
            (0.1 + 0.2, "0.3"),
            (1.1 + 2.2, "3.3"),
            (0.0, "0"),
            (-0.0, "0"),
            (-12.5, "-12.5"),
            (28_634_500.0, "28634500"),
            (1234.56, "1234.56"),
            (0.000_001, "0.000001"),
            (0.05, "0.05"),
            (123_456_789_012_345.0, "123456789012345"),
            (9_999_999_999_999.99, "9999999999999.99"),
            (5e-324, &format!("0.{}494065645841247", "0".repeat(323))),
        ] {
            assert_eq!(shown(number, ""), text, "{number}");
        }
    }

    #[test]
    fn a_percentage_is_shown_as_one() {
        assert_eq!(shown(0.95, "0%"), "95%");
        assert_eq!(shown(0.862, "0.00%"), "86.2%");
        assert_eq!(shown(1.0, "0%"), "100%");
        assert_eq!(shown(0.005, "0.0%;[Red]-0.0%"), "0.5%");
        assert_eq!(shown(-0.12, "0%"), "-12%");
        assert_eq!(shown(0.95, "0.00\"%\""), "0.95%", "a quoted sign multiplies nothing");
        assert_eq!(shown(0.0, "0%"), "0%");
    }

    #[test]
    fn a_format_of_zeros_fills_up_a_number() {
        assert_eq!(shown(7.0, "000"), "007");
        assert_eq!(shown(7.5, "000"), "7.5");
        assert_eq!(shown(7.0, "0"), "7");
    }

    #[test]
    fn units_and_letters_of_a_format_are_read_with_the_number() {
        assert_eq!(shown(12.5, "0.00\"万元\""), "12.5万元");
        assert_eq!(shown(7.0, "\"SY\"000"), "SY007");
        assert_eq!(shown(1234.0, "_ ¥* #,##0.00_ "), "1234");
        let unclear = NumberFormat::parse("0!.0,\"万元\"");
        let content = Content::of(&DataRef::Float(123_456.0), unclear.as_ref());
        assert_eq!(content, Content::Unclear("123456".to_owned()));
    }

    #[test]
    fn digits_that_excel_has_lost_are_said() {
        let long = Content::of(&DataRef::Float(210_101_199_001_011_234.0), None);
        assert_eq!(long, Content::TooLong("210101199001011000".to_owned()));
    }
}
