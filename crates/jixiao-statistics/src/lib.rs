//! Statistics about scores that were given: how far evaluators agree, where weights come from, how stable
//! grades are, and what looks wrong among them. Floats live here and nowhere below: nothing here is on the way to a score, a grade
//! or an amount. Reads nothing, prints nothing, and says nothing in words.
//!
//! What a set of scores cannot say is no number: every statistic is an [`Answer`], which is either an
//! [`Estimate`] or the [`Reason`] why there is none. No result is ever NaN.

#![allow(
    clippy::cast_precision_loss,
    reason = "counts of subjects, evaluators and draws are far below 2^52"
)]
#![cfg_attr(test, allow(clippy::float_cmp, reason = "numbers that come out exactly"))]

pub mod agreement;
mod answer;
pub mod chance;
pub mod decompose;
pub mod outlier;
pub mod paired;
mod ratings;
pub mod stability;
pub mod weights;

pub use answer::{Answer, Estimate, Interval, Reason, Test};
pub use ratings::{Ratings, Row};
