//! Limits that a policy puts on totals before they are graded.

use crate::bilingual::Bilingual;
use crate::citation::Citation;
use crate::problem::Place;
use crate::quantity::{Points, Rate};

/// A limit on the total of a project.
#[derive(Clone, Debug)]
pub struct TotalRule {
    /// The stable id.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// All of these must hold.
    pub when: TotalWhen,
    /// What it does.
    pub effect: TotalEffect,
    /// Where it comes from.
    pub citations: Vec<Citation>,
    /// Where it is written.
    pub place: Place,
}

/// When a limit on the total acts; which side an edge belongs to is said by `from` and `below`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TotalWhen {
    /// Executed ÷ full-year budget is this or more.
    pub execution_from: Option<Rate>,
    /// Executed ÷ full-year budget is below this.
    pub execution_below: Option<Rate>,
    /// An actual exceeds its target by this share of it, or more.
    pub over_target: Option<Rate>,
}

/// What a limit on the total does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TotalEffect {
    /// The total is at most this.
    AtMost(Points),
    /// So many points are taken off, never below zero.
    Off(Points),
}
