//! Points and amounts as whole hundredths, and the ways in which offices write them.

use super::grid::Cell;

/// How the numbers of a form are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Numbers as they come: `10`, `9.5`; numbers in a workbook.
    Number,
    /// The same, a text also in a workbook.
    Text,
    /// `10.0`.
    OneDecimal,
    /// `10.00`; a number with a format in a workbook.
    TwoDecimals,
    /// `10分`.
    Unit,
    /// `１０．５`.
    FullWidth,
    /// A text with blanks around it.
    Spaced,
    /// Now one, now another.
    Mixed,
}

impl Style {
    /// Writes a number.
    pub(super) fn write(self, value: i64) -> Cell {
        match self {
            Self::Number => Cell::number(value, "General"),
            Self::Text => Cell::text(decimal(value, 0)),
            Self::OneDecimal => Cell::text(decimal(value, 1)),
            Self::TwoDecimals => {
                Cell::Number { shown: decimal(value, 2), value: float(value), format: "0.00" }
            }
            Self::Unit => Cell::text(format!("{}分", decimal(value, 0))),
            Self::FullWidth => Cell::text(full_width(&decimal(value, 0))),
            Self::Spaced => Cell::text(format!(" {} ", decimal(value, 0))),
            Self::Mixed if value % 100 > 0 => Self::TwoDecimals.write(value),
            Self::Mixed if value % 500 == 0 => Self::Unit.write(value),
            Self::Mixed => Self::Number.write(value),
        }
    }
}

/// Writes hundredths as a decimal with so many decimals at least.
pub(super) fn decimal(value: i64, least: usize) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let (whole, part) = (value.abs() / 100, value.abs() % 100);
    let mut decimals = format!("{part:02}");
    while decimals.len() > least && decimals.ends_with('0') {
        decimals.pop();
    }
    if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
}

/// Gives hundredths as a workbook keeps a number.
pub(super) fn float(value: i64) -> f64 {
    decimal(value, 0).parse().unwrap()
}

/// Gives hundredths with the noise that a program's sum leaves behind: `95.90000000000001`.
pub(super) fn noisy(value: i64) -> Cell {
    let noise = format!("{}00000000001", decimal(value, 2));
    Cell::Number { shown: decimal(value, 0), value: noise.parse().unwrap(), format: "General" }
}

/// Reads a number that a form shows; `None` for any other text.
pub(super) fn read(text: &str) -> Option<i64> {
    let narrow = |sign: char| match sign {
        '０'..='９' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap(),
        '．' => '.',
        other => other,
    };
    let text: String = text.trim().trim_end_matches('分').chars().map(narrow).collect();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

/// Writes an amount with commas between thousands.
pub(super) fn grouped(value: i64, least: usize) -> String {
    let text = decimal(value, least);
    let end = text.find('.').unwrap_or(text.len());
    let mut out = String::new();
    for (at, sign) in text.chars().enumerate() {
        if at > 0 && at < end && (end - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(sign);
    }
    out
}

/// Writes digits and points in full width.
pub(super) fn full_width(text: &str) -> String {
    let wide = |sign: char| match sign {
        '0'..='9' => char::from_u32(u32::from(sign) + 0xFEE0).unwrap(),
        '.' => '．',
        other => other,
    };
    text.chars().map(wide).collect()
}
