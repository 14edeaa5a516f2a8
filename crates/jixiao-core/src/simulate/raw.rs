//! Scenarios as written in TOML. Quantities are still text.

use crate::citation::raw::RawBilingual;
use crate::policy::raw::{RawDecision, RawPolicyRule, RawSpread, RawTotalRule};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// A file of scenarios.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawScenarios {
    pub title: Option<RawBilingual>,
    /// What is said wherever the scenarios are shown.
    pub notice: Option<RawBilingual>,
    #[serde(default)]
    pub scenario: Vec<RawScenario>,
}

/// `[[scenario]]`: what changes; everything else stays.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawScenario {
    pub id: Spanned<String>,
    pub title: Option<RawBilingual>,
    /// Where it comes from, or what it assumes.
    pub note: Option<RawBilingual>,
    /// The scenario that it builds on; the run where none is named.
    pub on: Option<Spanned<String>>,
    pub rulebook: Option<Spanned<String>>,
    pub policy: Option<Spanned<String>>,
    pub base: Option<Spanned<String>>,
    pub floor: Option<Spanned<String>>,
    /// By grade.
    #[serde(default)]
    pub rates: BTreeMap<String, Spanned<String>>,
    /// The lowest total of a grade.
    #[serde(default)]
    pub lines: BTreeMap<String, Spanned<String>>,
    /// The maximum of an indicator.
    #[serde(default)]
    pub points: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub exempt: Vec<Spanned<RawExempt>>,
    /// Grades whose next budget is at most this year's.
    #[serde(default)]
    pub no_growth: Vec<Spanned<String>>,
    /// The rate of a category or class of service, whatever the grade.
    #[serde(default)]
    pub flat: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub rule: Vec<RawPolicyRule>,
    #[serde(default)]
    pub total: Vec<RawTotalRule>,
    pub spread: Option<RawSpread>,
    #[serde(default)]
    pub decision: Vec<RawDecision>,
}

/// An entry of `exempt`: exactly one of project, category and department.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawExempt {
    pub project: Option<String>,
    pub category: Option<String>,
    pub department: Option<String>,
    /// The share of the base kept free; all of it where none is named.
    pub share: Option<String>,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub document: String,
}
