//! What is asked: projects that may be cut, and what they are to give together.

use crate::quantity::{Fraction, Money, Rate};
use crate::rulebook::GradeIndex;

/// A project that may be cut.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The id; it decides between equals.
    pub id: &'a str,
    /// Which department, as a number.
    pub department: u32,
    /// The grade.
    pub grade: GradeIndex,
    /// The amount that its rate is taken of: what an exemption leaves of the base.
    pub base: Money,
    /// The least it may lose, rounded up to 分.
    pub least: Money,
    /// The most it may lose.
    pub most: Money,
    /// The rate of its grade.
    pub rate: Rate,
    /// How many points the total lies below the lowest line of the grades that are not cut; only
    /// [`Method::Shortfall`] reads it. Below zero it counts as zero; finer than 0.0001 is cut off.
    pub shortfall: Fraction,
    /// How much a cut disturbs, 1 to [`Item::MOST_WEIGHT`]; only [`Method::Least`] reads it.
    pub weight: u32,
}

impl Item<'_> {
    /// The greatest weight.
    pub const MOST_WEIGHT: u32 = 10_000;
}

/// Among which projects a worse grade has no lower rate than a better one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Among those of one department.
    Department,
    /// Among all.
    Overall,
}

/// How the target is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The same extra rate for all.
    Extra,
    /// More for those further below the line.
    Shortfall,
    /// The least disruption.
    Least,
}

/// A whole question.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The projects, in any order.
    pub items: &'a [Item<'a>],
    /// What they are to give together.
    pub target: Money,
    /// Where rates are monotone.
    pub scope: Scope,
    /// How.
    pub method: Method,
}
