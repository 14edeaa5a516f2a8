//! Further rules of a policy: when they act, what they do, and what people decided under them.

use super::column::Column;
use crate::bilingual::Bilingual;
use crate::citation::Citation;
use crate::problem::Place;
use crate::quantity::Rate;
use crate::rulebook::GradeIndex;

/// A further rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The stable id.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// All of these must hold.
    pub when: When,
    /// What it does.
    pub effect: Effect,
    /// Where it comes from.
    pub citations: Vec<Citation>,
    /// Where it is written.
    pub place: Place,
}

/// When a rule acts. An empty list holds for every project.
#[derive(Clone, Debug, Default)]
pub struct When {
    /// This year's grade is one of these.
    pub grades: Vec<GradeIndex>,
    /// Executed ÷ full-year budget is below this, whatever a rulebook's execution rate is taken of.
    pub execution_below: Option<Rate>,
    /// Last year's grade is one of these.
    pub grade_last_year: Vec<GradeIndex>,
    /// The category is one of these.
    pub categories: Vec<String>,
    /// The class of service is one of these.
    pub service_classes: Vec<String>,
    /// The department is one of these.
    pub departments: Vec<String>,
}

/// What a rule does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Adds to the rate.
    Add(Rate),
    /// The rate is at least this.
    AtLeast(Rate),
    /// The rate is this.
    Set(Rate),
    /// The rate is at most this (ceiling).
    AtMost(Rate),
    /// The next budget is at most this amount.
    NoGrowthOver(Column),
    /// A person decides; until the decision stands in the policy, nothing is computed.
    Decide,
    /// This share of the next budget is held back until a rectification is closed; an amount apart from
    /// the cut.
    Hold(Rate),
    /// No similar new project is taken up.
    BarNew,
    /// The place in the order of funding, 1 first; no amount.
    Priority(u32),
}

impl Effect {
    /// Gives what a rate becomes; one that is added to stays at most the whole.
    pub fn applied_to(self, rate: Rate) -> Rate {
        match self {
            Self::Add(more) => rate.plus(more),
            Self::AtLeast(least) => rate.max(least),
            Self::Set(to) => to,
            Self::AtMost(most) => rate.min(most),
            _ => rate,
        }
    }

    /// Says whether it changes the rate of a cut.
    pub const fn is_of_rate(self) -> bool {
        matches!(self, Self::Add(_) | Self::AtLeast(_) | Self::Set(_) | Self::AtMost(_))
    }
}

/// What a person decided on a project under a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The id of the rule.
    pub rule: String,
    /// The id of the project.
    pub project: String,
    /// What was decided.
    pub verdict: Verdict,
    /// The document or meeting that decided it.
    pub document: String,
    /// Where it is written.
    pub place: Place,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The project is cancelled: the whole base is cut.
    Cancel,
    /// Nothing is budgeted until it is taken up again: the whole base is cut.
    Suspend,
    /// It goes on, cut as its grade is.
    Keep,
    /// It is cut by this rate.
    Cut(Rate),
    /// The rectification is closed, and what was held back is released.
    Release,
}

impl Verdict {
    /// Reads a decision: its name in either language, or a rate.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim() {
            "cancel" | "取消" => Some(Self::Cancel),
            "suspend" | "暂停" => Some(Self::Suspend),
            "keep" | "保留" => Some(Self::Keep),
            "release" | "销号" => Some(Self::Release),
            rate => Rate::parse(rate).ok().map(Self::Cut),
        }
    }

    /// Gives the rate it leads to; `None` where the cut is that of the grade.
    pub const fn rate(self) -> Option<Rate> {
        match self {
            Self::Cancel | Self::Suspend => Some(Rate::ONE),
            Self::Cut(rate) => Some(rate),
            Self::Keep | Self::Release => None,
        }
    }
}
