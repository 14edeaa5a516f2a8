//! The kinds of value that facts take, and the names of facts that every rulebook shares.

/// What kind of value a fact takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// A measured number, with a unit where it has one.
    Number,
    /// A checkpoint's [`Mark`](super::Mark).
    Mark,
    /// A whole number of findings.
    Count,
    /// A level of the rule.
    Level,
    /// Yes or no.
    YesNo,
    /// Which way is better, for one item.
    Direction,
    /// A share from 0 to 1.
    Share,
    /// Awarded points.
    Points,
}

impl FactKind {
    /// Gives a name for messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Mark => "mark",
            Self::Count => "count",
            Self::Level => "level",
            Self::YesNo => "yes-no",
            Self::Direction => "direction",
            Self::Share => "share",
            Self::Points => "points",
        }
    }
}

/// The fact that gives awarded points, open to every indicator.
pub const POINTS: &str = "points";
/// The fact that says whether an indicator applies.
pub const APPLICABLE: &str = "applicable";
/// An item's share of its indicator; of a single measure by levels, the share awarded.
pub const SHARE: &str = "share";
/// The share awarded within a level.
pub const LEVEL_SHARE: &str = "level_share";
/// The level reached.
pub const LEVEL: &str = "level";
/// Which way is better, for one item.
pub const DIRECTION: &str = "direction";
/// The amounts of a project that stand as facts, too.
pub const AMOUNTS: [&str; 4] = ["budget_initial", "budget", "received", "executed"];
/// The money behind a part of an item, by which relative values are averaged.
pub const FUND: &str = "fund";
