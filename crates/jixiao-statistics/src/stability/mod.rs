//! How stable grades and ranks are, if indicators had weighed otherwise: weights are drawn, shares attained
//! are held.
//!
//! Each draw is a set of weights in whole hundredths of a point that add to the whole, one that a rulebook
//! could print. Whether a total reaches a line is decided exactly: totals are added in single precision, and
//! where a total comes so near to a line that its rounding error could matter, it is added again in exact
//! fractions. Ranks compare totals to about a thousandth of a point.

#![expect(
    clippy::inline_always,
    reason = "what is not inlined is compiled for the least processor, not for the one at hand"
)]

mod count;
mod draw;
mod exact;
mod kept;
mod laid;
mod quantile;
mod rank;
mod run;
mod variance;

pub use draw::{Drawing, draw};
pub use run::{Field, Share, Stable, Subject, run};
pub use variance::{Indices, Sobol, sobol, weight_indices};

/// Why nothing can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are no subjects, no indicators, or no draws.
    Nothing,
    /// Draws times subjects exceed what is held.
    TooMany,
    /// Weights or the concentration are no positive numbers.
    NotPositive,
    /// The exact arithmetic leaves 128 bits.
    TooPrecise,
}
