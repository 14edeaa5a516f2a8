//! The answer: what every project loses, and by which setting.

use super::certificate::Certificate;
use crate::quantity::{Fraction, Money};
use rust_decimal::Decimal;

/// What meets a target.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The cut of every item, in the order of the items.
    pub cuts: Vec<Cut>,
    /// The setting that was found.
    pub parameter: Parameter,
    /// By how much the conditions are missed.
    pub certificate: Certificate,
}

/// What one project loses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The amount.
    pub amount: Money,
    /// What holds it there.
    pub held: Held,
}

/// What holds a cut where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing: the formula gives it.
    Free,
    /// The least it may lose.
    Least,
    /// The most it may lose.
    Most,
    /// A better or a worse grade.
    Monotony,
}

/// The setting of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// The rate added to every grade's own; below zero where less is needed than the rates give.
    Extra(Setting),
    /// The rate added for every point of shortfall.
    PerPoint(Setting),
    /// The multiplier λ: what one more 元 costs in Σ weight × cut² ÷ base.
    Multiplier(Decimal),
}

/// A number that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// To the letter.
    Exact(Fraction),
    /// With as many decimals as fit, cut off; every project is held by a bound, or the exact fraction
    /// needs more than 128 bits.
    Near(Decimal),
}
