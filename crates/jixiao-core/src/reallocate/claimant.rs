//! Who may draw on the pool, and by which rule.

use super::result::Cap;
use crate::quantity::{Fraction, Money, Rate};
use crate::rulebook::GradeIndex;

/// A project that may draw on the pool.
#[derive(Clone, Copy, Debug)]
pub struct Claimant<'a> {
    /// The id; it decides between equals.
    pub id: &'a str,
    /// Which department, as a number.
    pub department: u32,
    /// The grade; a new project has none.
    pub grade: Option<GradeIndex>,
    /// The total; a new project has none.
    pub total: Option<Fraction>,
    /// Its place in a list of priorities, 1 before 2.
    pub priority: Option<u32>,
    /// What it has already; a new project has nothing.
    pub base: Money,
    /// The whole amount requested for next year.
    pub request: Money,
    /// The amount that the review allows.
    pub reviewed: Option<Money>,
    /// Whether it is a new project.
    pub is_new: bool,
}

impl Claimant<'_> {
    /// Gives what is asked above the base, and what limits it.
    pub fn claim(&self) -> (Money, Cap) {
        let (most, cap) = match self.reviewed {
            Some(reviewed) if reviewed < self.request => (reviewed, Cap::Review),
            _ => (self.request, Cap::Request),
        };
        ((most - self.base).max(Money::ZERO), cap)
    }
}

/// What a department freed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freed {
    /// The department.
    pub department: u32,
    /// The amount.
    pub amount: Money,
}

/// By which rule the pool is given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What decides who comes first, the first key before the second; at last the id.
    pub order: Vec<Key>,
    /// The share that a department keeps of what it freed.
    pub keep: Rate,
    /// The method.
    pub method: Method,
}

/// What decides who comes first. One who lacks it comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The better grade.
    Grade,
    /// The higher total.
    Total,
    /// The smaller number of priority.
    Priority,
    /// A project that exists before a new one.
    Existing,
}

/// How the pool is given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Each in turn gets the whole claim until nothing is left.
    InOrder,
    /// In proportion to the base, at most the claim.
    InProportion,
    /// The same share of every claim.
    SameShare,
}
