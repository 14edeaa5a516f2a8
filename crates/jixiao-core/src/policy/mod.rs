//! A cut policy: how grades become next year's budgets, all of it data.
//!
//! `raw` holds it as written, `parts` reads its rates and rules, `check` turns it into a [`Policy`] or
//! every problem with it, `agree` compares the parts with each other; `trial` tries other rates. How a
//! policy acts on a project is not here but in `cut/`.

mod agree;
mod check;
pub(crate) mod parts;
pub mod raw;
mod trial;

pub use agree::disagreements;
pub use check::check;
pub use trial::{Trial, try_out};

use crate::bilingual::Bilingual;
use crate::citation::{Citation, Heading, Source};
use crate::problem::Place;
use crate::quantity::{Rate, Rounding};
use crate::rulebook::{GradeIndex, Grades};

/// A whole policy, bound to the grades of one rulebook.
#[derive(Clone, Debug)]
pub struct Policy {
    /// Id, edition, title, issuer, status and notice.
    pub heading: Heading,
    /// The amount that is cut.
    pub base: Column,
    /// How base × rate is rounded to 分.
    pub rounding: Rounding,
    /// The least share that is cut, never undercut by rounding.
    pub floor: Option<Floor>,
    /// The rate of each grade, by [`GradeIndex`].
    pub rates: Vec<Option<GradeRate>>,
    /// Further rules, in the order they act.
    pub rules: Vec<Rule>,
    /// The documents cited.
    pub sources: Vec<Source>,
}

/// An amount of a project that a policy may start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// 全年预算数.
    Budget,
    /// 年初预算数.
    BudgetInitial,
    /// 到位数.
    Received,
    /// 执行数.
    Executed,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 4] = [Self::Budget, Self::BudgetInitial, Self::Received, Self::Executed];

    /// Reads the name of the column.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// Gives the name of the column.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::BudgetInitial => "budget_initial",
            Self::Received => "received",
            Self::Executed => "executed",
        }
    }
}

/// The least share that is cut.
#[derive(Clone, Debug)]
pub struct Floor {
    /// The share of the base; the amount is rounded up to 分.
    pub rate: Rate,
    /// The grades it protects from a smaller cut.
    pub grades: Vec<GradeIndex>,
    /// Where it comes from.
    pub citations: Vec<Citation>,
}

impl Floor {
    /// Makes a floor that nobody decided, under every grade but the best.
    pub(crate) fn under_all_but_the_best(rate: Rate, grades: &Grades) -> Self {
        let grades = (1..grades.grades.len()).map(GradeIndex).collect();
        Self { rate, grades, citations: Vec::new() }
    }
}

/// The rate of one grade.
#[derive(Clone, Debug)]
pub struct GradeRate {
    /// The share of the base that is cut.
    pub rate: Rate,
    /// Where it comes from.
    pub citations: Vec<Citation>,
    /// Where it is written.
    pub place: Place,
}

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
    /// Executed ÷ full-year budget is below this.
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
}
