//! What acted on the way to a cut, as data.

use crate::policy::Verdict;
use crate::quantity::{Money, MoneySum, Rate};

/// One thing that acted. Rules are named by their place in the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Act {
    /// The project ends: no cut and no next budget.
    Ends,
    /// The rate of the grade.
    GradeRate { rate: Rate },
    /// A rule changed the rate.
    Rule { rule: usize, before: Rate, after: Rate },
    /// An exemption keeps a part of the base free.
    Exempt { share: Rate, exempt: Money, rest: Money },
    /// Base × rate, rounded as the policy says.
    Rated { base: Money, rate: Rate, amount: Money },
    /// The floor, rounded up to 分.
    Floor { rate: Rate, least: Money, raised: bool },
    /// A rule against growth limits the next budget.
    NoGrowth { rule: usize, most: Money },
    /// What a person decided under a rule.
    Decided { rule: usize, verdict: Verdict },
    /// A part of the next budget is held back until a rectification is closed, or was released.
    Held { rule: usize, share: Rate, held: Money, released: bool },
    /// No similar new project is taken up.
    Barred { rule: usize },
    /// The place in the order of funding.
    Priority { rule: usize, place: u32 },
    /// The department as a whole lost `total` by its projects' grades; the project gave up `own` of it
    /// and bears `share` for its `weight` of `whole`.
    Spread { own: Money, total: MoneySum, weight: Money, whole: MoneySum, share: Money },
    /// The least of what is given.
    Next { kept: Money, request: Option<Money>, reviewed: Option<Money>, next: Money },
}

impl Act {
    /// Gives the place of the rule that acted, if it was one.
    pub const fn rule(&self) -> Option<usize> {
        match *self {
            Self::Rule { rule, .. }
            | Self::NoGrowth { rule, .. }
            | Self::Decided { rule, .. }
            | Self::Held { rule, .. }
            | Self::Barred { rule }
            | Self::Priority { rule, .. } => Some(rule),
            _ => None,
        }
    }
}

/// Takes what acted, or lets it go.
pub trait Trace {
    /// Takes an act; it is only made where it is kept.
    fn note(&mut self, act: impl FnOnce() -> Act);
}

impl Trace for Vec<Act> {
    fn note(&mut self, act: impl FnOnce() -> Act) {
        self.push(act());
    }
}

/// A trace that keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Trace for Silent {
    #[inline]
    fn note(&mut self, _: impl FnOnce() -> Act) {}
}
