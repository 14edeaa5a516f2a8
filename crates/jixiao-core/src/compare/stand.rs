//! Where every project of a result stands, as the result says it.

use crate::quantity::{Money, Points, Rate};
use crate::rulebook::Band;

/// A result: the rules it was made by, and where every project stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The language of the titles and sentences.
    pub language: String,
    /// The rulebook.
    pub rulebook: Named,
    /// The policy, where budgets are cut.
    pub policy: Option<Named>,
    /// The grades, the best first.
    pub grades: Vec<GradeStand>,
    /// The projects, in their order.
    pub projects: Vec<Stand>,
}

/// A grade as its rules name it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GradeStand {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The totals that get it; `None` where a limit alone gives it, or that was not recorded.
    pub band: Option<Band>,
}

/// Rules as they name themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Named {
    pub id: String,
    pub title: String,
    pub edition: String,
    /// The name of where they stand, such as `official`.
    pub status: String,
    /// The hash of their files.
    pub sha256: String,
    /// What is to be known of them, such as that they are a reconstruction.
    pub notice: Option<String>,
}

/// Where one project stands. What is open is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The department.
    pub department: String,
    /// The firm that scored it; empty where none is named.
    pub firm: String,
    /// The category; empty where none is named.
    pub category: String,
    /// The full-year budget, where it is given.
    pub budget: Option<Money>,
    /// The total, to the hundredth.
    pub total: Option<Points>,
    /// The id of the grade.
    pub grade: Option<String>,
    /// What acted on the grade beside the total, as sentences.
    pub grade_why: Vec<String>,
    /// The indicators.
    pub indicators: Vec<IndicatorStand>,
    /// The amounts, where there is a policy.
    pub amounts: Option<Amounts>,
    /// How the cut came about, as a sentence.
    pub cut_why: String,
}

/// What an indicator gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorStand {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The points; `None` where it is not applicable or open.
    pub points: Option<Points>,
    /// The most it can give; `None` where that was not recorded.
    pub max: Option<Points>,
    /// The arithmetic, as a sentence.
    pub why: String,
}

/// The amounts of a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// What is cut from.
    pub base: Money,
    /// The rate, where one is set.
    pub rate: Option<Rate>,
    /// The cut.
    pub cut: Money,
    /// What is exempt of the base.
    pub exempt: Money,
    /// The next budget; `None` where the project ends.
    pub next: Option<Money>,
}
