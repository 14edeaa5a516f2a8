//! Titles, sources and citations as written in TOML.

use crate::bilingual::Bilingual;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// A bilingual text as written: `{ zh, en }`, or one text for both languages.
#[derive(Clone, Debug, Default)]
pub struct RawBilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl<'de> Deserialize<'de> for RawBilingual {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(OneOrBoth)
    }
}

/// Reads one text or both.
struct OneOrBoth;

/// Both texts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Both {
    zh: String,
    en: String,
}

impl<'de> Visitor<'de> for OneOrBoth {
    type Value = RawBilingual;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text or { zh, en }")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<RawBilingual, E> {
        Ok(RawBilingual { zh: text.to_owned(), en: text.to_owned() })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawBilingual, A::Error> {
        let Both { zh, en } = Both::deserialize(MapAccessDeserializer::new(map))?;
        Ok(RawBilingual { zh, en })
    }
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
    pub id: Option<String>,
    /// The edition.
    pub edition: Option<String>,
    /// The title.
    pub title: Option<RawBilingual>,
    /// The issuer.
    pub issuer: Option<RawBilingual>,
    /// The document.
    pub document: Option<RawBilingual>,
    /// The name of a status.
    pub status: Option<String>,
    /// The notice.
    pub notice: Option<RawBilingual>,
}
