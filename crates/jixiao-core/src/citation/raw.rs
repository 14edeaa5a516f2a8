//! Titles, sources and citations as written in TOML.

use crate::bilingual::Bilingual;
use serde::Deserialize;

/// A bilingual text as written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawBilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl From<RawBilingual> for Bilingual {
    fn from(raw: RawBilingual) -> Self {
        Self { zh: raw.zh, en: raw.en }
    }
}

/// A source as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSource {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The address.
    pub url: Option<String>,
}

/// A citation as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCitation {
    /// The id of a source.
    pub source: String,
    /// The name of a confidence.
    pub confidence: String,
    /// What the source gives.
    pub says: Option<RawBilingual>,
}

/// The head of a rulebook or policy, taken out of its raw form.
#[derive(Clone, Debug)]
pub struct RawHeading {
    /// The id.
    pub id: String,
    /// The edition.
    pub edition: String,
    /// The title.
    pub title: RawBilingual,
    /// The issuer.
    pub issuer: RawBilingual,
    /// The document.
    pub document: RawBilingual,
    /// The name of a status.
    pub status: String,
    /// The notice.
    pub notice: Option<RawBilingual>,
}
