//! Numbers to two places, half up, for tables.

use jixiao_core::quantity::{Fraction, Points, Rounding};

/// Writes a share as a percentage.
pub(super) fn percent_of(share: Fraction) -> String {
    let hundred = Fraction::from_points(Points::from_hundredths(10_000));
    share
        .times(hundred)
        .map_or_else(|_| share.to_string(), |share| format!("{}%", two_places(share)))
}

/// Writes a number.
pub(super) fn two_places(value: Fraction) -> String {
    let rounded = value.to_points(Rounding::HalfUp);
    rounded.map_or_else(|_| value.truncated(2), |points| points.to_string())
}

/// Writes hundredths with their sign.
pub(super) fn signed(hundredths: i64) -> String {
    let sign = match hundredths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", Points::from_hundredths(hundredths.abs()))
}

/// Writes the change of something as a percentage of what it was, with its sign.
pub(super) fn percent_changed(share: Fraction) -> String {
    let hundred = Fraction::from_points(Points::from_hundredths(10_000));
    let percent = share.times(hundred).and_then(|share| share.to_points(Rounding::HalfUp));
    percent
        .map_or_else(|_| share.to_string(), |percent| format!("{}%", signed(percent.hundredths())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_in_percent_has_its_sign_and_two_places() {
        let part = |over, under| Fraction::from_parts(over, under).unwrap();
        let told = [(1, 3), (-2, 3), (0, 1), (3, 1)]
            .map(|(over, under)| percent_changed(part(over, under)));
        assert_eq!(told, ["+33.33%", "−66.67%", "0.00%", "+300.00%"]);
    }
}
