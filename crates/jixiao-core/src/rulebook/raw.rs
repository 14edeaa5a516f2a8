//! A rulebook as written in TOML. Quantities are still text.

use crate::citation::raw::{RawBilingual, RawCitation, RawSource};
use crate::problem::Place;
use crate::rule::RawRight;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// A parsed file with what is needed to say where in it something stands.
#[derive(Clone, Debug)]
pub struct RawFile<T> {
    /// The file.
    pub place: Place,
    /// The byte offsets at which its lines start.
    pub line_starts: Vec<usize>,
    /// What it says.
    pub value: T,
}

impl<T> RawFile<T> {
    /// Gives the place of a spanned value.
    pub fn place_of<S>(&self, spanned: &Spanned<S>) -> Place {
        let line = self.line_starts.partition_point(|start| *start <= spanned.span().start);
        self.place.at_line(line as u64)
    }
}

/// All files of a rulebook folder.
#[derive(Clone, Debug)]
pub struct RawRulebook {
    /// `rulebook.toml`.
    pub head: RawFile<RawHead>,
    /// `grades.toml`.
    pub grades: RawFile<RawGrades>,
    /// The other files in the order of their names, one a dimension.
    pub dimensions: Vec<RawFile<RawDimensionFile>>,
    /// `measures.toml`, where there is one.
    pub measures: Option<RawFile<RawMeasures>>,
}

/// `rulebook.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawHead {
    pub id: String,
    pub edition: String,
    pub title: RawBilingual,
    pub issuer: RawBilingual,
    pub document: RawBilingual,
    pub status: String,
    pub notice: Option<RawBilingual>,
    pub in_force: String,
    pub total: String,
    pub missing: String,
    pub not_applicable: String,
    pub rounding: RawRounding,
    #[serde(default)]
    pub advice: RawAdvice,
    #[serde(default)]
    pub giver: RawGivers,
    #[serde(default)]
    pub source: Vec<RawSource>,
}

/// `[rounding]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawRounding {
    pub places: u32,
    pub mode: String,
}

/// `[advice]`, with the limits used where a rulebook names none.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct RawAdvice {
    pub output_and_benefit_at_least: String,
    pub one_indicator_at_most: String,
    pub qualitative_at_most: String,
    pub contract_at_least: Option<String>,
    pub contract_at_most: Option<String>,
    pub block: Vec<String>,
}

impl Default for RawAdvice {
    fn default() -> Self {
        Self {
            output_and_benefit_at_least: "0.60".to_owned(),
            one_indicator_at_most: "0.30".to_owned(),
            qualitative_at_most: "0.50".to_owned(),
            contract_at_least: None,
            contract_at_most: None,
            block: Vec::new(),
        }
    }
}

/// A dimension's file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawDimensionFile {
    pub dimension: RawDimension,
    #[serde(default)]
    pub group: Vec<RawGroup>,
    #[serde(default)]
    pub indicator: Vec<RawIndicator>,
}

/// `[dimension]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawDimension {
    pub id: Spanned<String>,
    pub title: RawBilingual,
    pub max: String,
    pub weight: Option<String>,
}

/// `[[group]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawGroup {
    pub id: Spanned<String>,
    pub title: RawBilingual,
}

/// `[[indicator]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawIndicator {
    pub id: Spanned<String>,
    pub number: u32,
    pub title: RawBilingual,
    pub group: String,
    pub max: String,
    pub nature: String,
    pub not_applicable: Option<RawRight>,
    #[serde(default)]
    pub evidence: RawEvidence,
    #[serde(default)]
    pub citation: Vec<RawCitation>,
    #[serde(default)]
    pub term: Vec<RawTerm>,
    #[serde(default)]
    pub record: Vec<RawRecord>,
    #[serde(default)]
    pub advice: Vec<RawFigureAdvice>,
    #[serde(default)]
    pub giver: RawGivers,
    pub rule: toml::Table,
    #[serde(default)]
    pub example: Vec<RawExample>,
}

/// The evidence wanted, in lists of equal length.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawEvidence {
    pub zh: Vec<String>,
    pub en: Vec<String>,
}

/// `[[indicator.term]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawTerm {
    pub id: String,
    pub title: Option<RawBilingual>,
    pub means: Option<RawBilingual>,
}

/// `[[indicator.record]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawRecord {
    pub id: String,
    pub title: RawBilingual,
    pub means: Option<RawBilingual>,
    pub advise_below: Option<String>,
}

/// `[[indicator.advice]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawFigureAdvice {
    pub fact: String,
    pub below: Option<String>,
    pub at_most: Option<String>,
    pub at_least: Option<String>,
    pub of: Option<String>,
    pub easier_than: Option<String>,
    #[serde(default)]
    pub in_money: bool,
    pub says: RawBilingual,
}

/// `giver`: who gives which facts or columns; the unit gives the facts that are not named.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct RawGivers {
    pub unit: Vec<String>,
    pub evaluator: Vec<String>,
    pub finance: Vec<String>,
}

/// `[[indicator.example]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawExample {
    pub says: Option<RawBilingual>,
    #[serde(default)]
    pub facts: BTreeMap<String, String>,
    #[serde(default)]
    pub items: Vec<BTreeMap<String, String>>,
    pub points: Option<String>,
    #[serde(default)]
    pub not_applicable: bool,
}

/// `grades.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawGrades {
    #[serde(default)]
    pub grade: Vec<RawGrade>,
    #[serde(default)]
    pub limit: Vec<RawLimit>,
}

/// `[[grade]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawGrade {
    pub id: Spanned<String>,
    pub title: RawBilingual,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// `[[limit]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawLimit {
    pub id: Spanned<String>,
    pub kind: String,
    pub grade: String,
    #[serde(default)]
    pub when: Vec<RawCondition>,
    pub reason: RawBilingual,
    #[serde(default)]
    pub citation: Vec<RawCitation>,
}

/// One condition of a limit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawCondition {
    pub indicator: String,
    pub fact: String,
    pub at_least: Option<String>,
    pub answer: Option<String>,
}

/// `measures.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawMeasures {
    #[serde(default)]
    pub source: Vec<RawSource>,
    #[serde(default)]
    pub measure: Vec<RawMeasure>,
}

/// `[[measure]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawMeasure {
    pub indicator: Spanned<String>,
    pub fact: Option<String>,
    pub cause: Option<RawBilingual>,
    pub demand: RawBilingual,
    pub responsible: Vec<String>,
    pub days: u32,
    #[serde(default)]
    pub citation: Vec<RawCitation>,
}
