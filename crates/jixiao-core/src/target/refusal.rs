//! Why there is no answer, as data.

use crate::quantity::{Money, MoneySum};

/// Why there is no answer. Projects are named by their place among the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no project.
    NoItems,
    /// Every project has a base of zero.
    NothingToCut,
    /// The bases add up to more than 100 万亿元.
    TooLarge,
    /// A project cannot be as given.
    Item {
        /// The project.
        item: usize,
        /// What is wrong.
        fault: Fault,
    },
    /// A floor and a ceiling contradict each other, as rates are monotone.
    Conflicts(Vec<Conflict>),
    /// The target lies below or above everything that may be cut.
    Unreachable(Box<Unreachable>),
}

/// What is wrong with a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The base is below zero.
    Base,
    /// Not 0 ≤ least ≤ most ≤ base.
    Bounds,
    /// The weight lies outside 1 to [`super::Item::MOST_WEIGHT`].
    Weight,
}

/// A better project whose floor asks for a higher rate than a worse one's ceiling allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The better project.
    pub better: usize,
    /// The worse project.
    pub worse: usize,
    /// By how much the better one's least would have to fall, were it to give alone.
    pub floor_gives: Money,
    /// By how much the worse one's most would have to rise, were it to give alone.
    pub ceiling_gives: Money,
}

/// A target outside what can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreachable {
    /// What was asked.
    pub target: Money,
    /// The least that all can lose together.
    pub least: MoneySum,
    /// The most.
    pub most: MoneySum,
    /// What stands in the way, by item.
    pub binding: Vec<Binding>,
}

/// What stands in the way of a target at one project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The project.
    pub item: usize,
    /// What holds it.
    pub bound: Bound,
    /// How far the project could go towards the target if nothing held it: down to nothing or up to
    /// its base; with monotony, to its own bound.
    pub room: Money,
    /// What it would have to give if all gave in proportion to their room.
    pub gives: Money,
}

/// What holds a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Its own floor.
    Floor,
    /// Its own ceiling or exemption.
    Ceiling,
    /// The floor of a better project or the ceiling of a worse one.
    Monotony {
        /// That project.
        by: usize,
    },
    /// The method does not move it: it has no shortfall.
    NoShortfall,
}
