//! A cut policy: how grades become next year's budgets, all of it data.
//!
//! `raw` holds it as written, `parts` reads its rates and rules, `check` turns it into a [`Policy`] or
//! every problem with it, `agree` compares the parts with each other and
//! `order` what grades lose under them; `trial` tries other rates. How a
//! policy acts on a project is not here but in `cut/`.

mod agree;
mod check;
mod column;
mod order;
pub(crate) mod parts;
pub mod raw;
mod rule;
mod total_rule;
mod trial;

pub use agree::disagreements;
pub use check::check;
pub use column::Column;
pub use order::rules_together;
pub use rule::{Decision, Effect, Rule, Verdict, When};
pub use total_rule::{TotalEffect, TotalRule, TotalWhen};
pub use trial::{Trial, try_out};

use crate::alike::is_same;
use crate::bilingual::Bilingual;
use crate::citation::{Citation, Heading, Source};
use crate::problem::Place;
use crate::quantity::{Rate, Rounding};
use crate::rulebook::{GradeIndex, Grades};
use std::collections::BTreeMap;

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
    /// Limits on totals before grading, in the order they act.
    pub totals: Vec<TotalRule>,
    /// How cuts are taken off a department as a whole and spread over its projects.
    pub spread: Option<Spread>,
    /// What people decided under rules that leave it to them.
    pub decisions: Vec<Decision>,
    /// The budget year that it is for, where rates are set anew each year.
    pub year: Option<i32>,
    /// The documents cited.
    pub sources: Vec<Source>,
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
    /// The shares of the budget years, where they are set anew each year; `rate` is one of them.
    pub years: BTreeMap<i32, Rate>,
    /// Where it comes from.
    pub citations: Vec<Citation>,
    /// Where it is written.
    pub place: Place,
}

impl GradeRate {
    /// Tries a rate that comes from nowhere else.
    pub(crate) const fn tried(rate: Rate, place: Place) -> Self {
        Self { rate, years: BTreeMap::new(), citations: Vec::new(), place }
    }
}

/// How cuts are taken off a department as a whole: what the projects of these grades would lose beyond
/// the floor is added up and spread over its projects, in proportion to their bases.
#[derive(Clone, Debug)]
pub struct Spread {
    /// The stable id.
    pub id: String,
    /// The title.
    pub title: Bilingual,
    /// The grades whose cuts are added up.
    pub grades: Vec<GradeIndex>,
    /// The grades of the projects that bear them; an empty list is every grade.
    pub over: Vec<GradeIndex>,
    /// Where it comes from.
    pub citations: Vec<Citation>,
    /// Where it is written.
    pub place: Place,
}

impl Policy {
    /// Gives the policy of another budget year, by the rates that are set for it.
    ///
    /// # Errors
    /// With the grades that have rates by year, and none for this one.
    pub fn of_year(&self, year: i32) -> Result<Self, Vec<GradeIndex>> {
        let mut policy = self.clone();
        let mut unknown = Vec::new();
        for (at, rate) in policy.rates.iter_mut().enumerate() {
            let Some(rate) = rate.as_mut().filter(|rate| !rate.years.is_empty()) else { continue };
            match rate.years.get(&year) {
                Some(of_year) => rate.rate = *of_year,
                None => unknown.push(GradeIndex(at)),
            }
        }
        policy.year = Some(year);
        if unknown.is_empty() { Ok(policy) } else { Err(unknown) }
    }

    /// Gives what was decided on a project under a rule.
    pub fn decision(&self, rule: &str, project: &str) -> Option<&Decision> {
        self.decisions.iter().find(|one| one.rule == rule && is_same(&one.project, project))
    }
}
