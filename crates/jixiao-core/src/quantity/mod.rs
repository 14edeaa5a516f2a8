//! Exact quantities: money, points, rates and the fractions inside a score.
//!
//! Nothing here knows about projects or rules. No type converts from or to a float.

mod exact_sum;
mod fraction;
mod hundredths;
mod largest_remainder;
mod money;
mod number;
mod points;
mod rate;
mod rounding;
mod short;
mod written;

pub use exact_sum::ExactSum;
pub use fraction::{Fraction, TooPrecise};
pub use hundredths::QuantityError;
pub(crate) use largest_remainder::largest_remainders;
pub use money::{Money, MoneySum, MoneyUnit};
pub use number::{Number, parse_share};
pub use points::Points;
pub use rate::Rate;
pub use rounding::Rounding;
pub use written::{Bound, Written, WrittenUnit, narrow};
