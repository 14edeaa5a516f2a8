//! The rule by which scores are combined, as written.

use serde::Deserialize;

/// How scores are combined, as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RawCombining {
    pub method: String,
    pub places: u32,
    pub rounding: String,
    pub at_least: u32,
    pub apart: String,
}
