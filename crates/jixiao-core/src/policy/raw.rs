//! A policy as written in TOML. Quantities are still text.

use crate::citation::raw::{RawBilingual, RawCitation, RawSource};
use serde::Deserialize;
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
    pub rate: String,
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
