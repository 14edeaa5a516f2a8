//! `jixiao.toml` as written.

use serde::Deserialize;

/// The settings of a portfolio folder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSettings {
    pub(super) title: String,
    pub(super) year: Option<i32>,
    pub(super) rulebook: Option<String>,
    pub(super) policy: Option<String>,
    pub(super) money_unit: Option<String>,
    pub(super) files: RawFiles,
}

/// `[files]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFiles {
    pub(super) projects: String,
    pub(super) facts: Option<String>,
    pub(super) scores: Option<String>,
    pub(super) exemptions: Option<String>,
}
