//! What rules come to, in the year and in the years ahead.

use jixiao_core::simulate::{Outcome, Setting, YearAhead};

/// What rules come to.
#[derive(Debug)]
pub struct Computed {
    /// The rules.
    pub setting: Setting,
    /// Where every project stands.
    pub outcome: Outcome,
    /// The years ahead, the first of which is the outcome.
    pub ahead: Vec<YearAhead>,
}
