//! Exact numbers to two places, half up, for tables.

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
