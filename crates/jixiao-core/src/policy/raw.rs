//! A policy as written in TOML. Quantities are still text.

use crate::citation::raw::{RawBilingual, RawCitation, RawSource};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// A policy file. What it lacks is told all at once, so what it must have is optional here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawPolicy {
    pub id: Option<String>,
    pub edition: Option<String>,
    pub title: Option<RawBilingual>,
    pub issuer: Option<RawBilingual>,
    pub document: Option<RawBilingual>,
    pub status: Option<String>,
    pub notice: Option<RawBilingual>,
    pub base: Option<String>,
    pub rounding: Option<String>,
    #[serde(default)]
    pub source: Vec<RawSource>,
    pub floor: Option<RawFloor>,
    #[serde(default)]
    pub rate: Vec<RawRate>,
    #[serde(default)]
    pub rule: Vec<RawPolicyRule>,
    #[serde(default)]
    pub total: Vec<RawTotalRule>,
    pub spread: Option<RawSpread>,
    #[serde(default)]
    pub decision: Vec<RawDecision>,
    pub year: Option<i32>,
}

/// `[floor]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawFloor {
    pub rate: Spanned<String>,
    pub grades: Vec<String>,
    #[serde(default)]
    pub citation: Vec<RawCitation>,
}

/// `[[rate]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawRate {
    pub grade: Spanned<String>,
    pub rate: Option<String>,
    /// Rates that are set anew each year, by budget year.
    #[serde(default)]
    pub by_year: BTreeMap<String, String>,
    #[serde(default)]
    pub citation: Vec<RawCitation>,
}

/// `[[rule]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawPolicyRule {
    pub id: Spanned<String>,
    pub title: RawBilingual,
    #[serde(default)]
    pub when: RawWhen,
    pub add: Option<String>,
    pub at_least: Option<String>,
    pub set: Option<String>,
    pub at_most: Option<String>,
    pub no_growth_over: Option<String>,
    /// Whether a person decides.
    #[serde(default)]
    pub decide: bool,
    pub hold: Option<String>,
    /// Whether no similar new project is taken up.
    #[serde(default)]
    pub bar_new: bool,
    pub priority: Option<u32>,
    #[serde(default)]
    pub citation: Vec<RawCitation>,
}

/// `when` of a rule.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct RawWhen {
    pub grade: Vec<String>,
    pub execution_below: Option<String>,
    pub grade_last_year: Vec<String>,
    pub category: Vec<String>,
    pub service_class: Vec<String>,
    pub department: Vec<String>,
}

/// `[[total]]`: a limit on the total before grading.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawTotalRule {
    pub id: Spanned<String>,
    pub title: RawBilingual,
    pub when: RawTotalWhen,
    pub at_most: Option<String>,
    pub off: Option<String>,
    #[serde(default)]
    pub citation: Vec<RawCitation>,
}

/// `when` of a limit on the total.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct RawTotalWhen {
    pub execution_from: Option<String>,
    pub execution_below: Option<String>,
    pub over_target: Option<String>,
}

/// `[spread]`: cuts taken off a department as a whole.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawSpread {
    pub id: Spanned<String>,
    pub title: RawBilingual,
    pub grades: Vec<String>,
    #[serde(default)]
    pub over: Vec<String>,
    #[serde(default)]
    pub citation: Vec<RawCitation>,
}

/// `[[decision]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawDecision {
    pub rule: Spanned<String>,
    pub project: String,
    pub decision: String,
    #[serde(default)]
    pub document: String,
}
