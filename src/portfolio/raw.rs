//! `jixiao.toml` and the mapping file as written.

use jixiao_core::project::{LONGEST_NAME, YEARS, is_longer};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use toml::Spanned;

/// The settings of a portfolio folder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSettings {
    #[serde(deserialize_with = "title")]
    pub(super) title: String,
    #[serde(default, deserialize_with = "year")]
    pub(super) year: Option<i32>,
    pub(super) rulebook: Option<String>,
    pub(super) policy: Option<String>,
    pub(super) money_unit: Option<String>,
    pub(super) files: RawFiles,
}

/// Reads a title that fits where it is printed.
fn title<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let title = String::deserialize(deserializer)?;
    if is_longer(&title, LONGEST_NAME) {
        return Err(D::Error::custom(format!("longer than {LONGEST_NAME} characters")));
    }
    Ok(title)
}

/// Reads a year of four digits.
fn year<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i32>, D::Error> {
    let year = i32::deserialize(deserializer)?;
    if YEARS.contains(&year) {
        Ok(Some(year))
    } else {
        Err(D::Error::custom("not a year of four digits"))
    }
}

/// `[files]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFiles {
    pub(super) projects: String,
    pub(super) ids: Option<String>,
    pub(super) facts: Option<String>,
    pub(super) scores: Option<String>,
    pub(super) exemptions: Option<String>,
    pub(super) last_year: Option<String>,
    pub(super) corrections: Option<String>,
    pub(super) columns: Option<String>,
}

/// The mapping file as written: per table each heading with the column it stands for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawColumns {
    pub(super) projects: RawHeadings,
    pub(super) facts: RawHeadings,
    pub(super) scores: RawHeadings,
    pub(super) exemptions: RawHeadings,
    pub(super) last_year: RawHeadings,
}

/// Headings as they stand in a file, each with its column.
pub(super) type RawHeadings = BTreeMap<String, Spanned<String>>;
