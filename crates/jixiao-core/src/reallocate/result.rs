//! What was given, kept and returned.

use crate::quantity::{Money, MoneySum};

/// Where the pool went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reallocation {
    /// What every claimant gets, in the order of the claimants.
    pub given: Vec<Given>,
    /// Every department that freed something, in order.
    pub departments: Vec<Kept>,
    /// The whole pool.
    pub freed: MoneySum,
    /// What nobody may take.
    pub returned: MoneySum,
}

/// What a claimant gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// What it may draw at most.
    pub claim: Money,
    /// What it gets.
    pub amount: Money,
    /// The part of it that its own department kept.
    pub from_own: Money,
    /// What limits it; `None` where the pool does.
    pub cap: Option<Cap>,
}

/// What limits a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// The request.
    Request,
    /// The review.
    Review,
}

/// What a department keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The department.
    pub department: u32,
    /// What it freed.
    pub freed: MoneySum,
    /// The share it may keep.
    pub kept: MoneySum,
    /// What its own claimants take of that; the rest is open to all.
    pub used: MoneySum,
}

/// An amount below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Of what was freed, by its place.
    Freed(usize),
    /// Of a claimant, by its place.
    Claimant(usize),
}
