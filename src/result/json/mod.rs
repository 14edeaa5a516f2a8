//! JSON: the machine output and the manifest. Quantities are strings, counts are numbers.

mod agreement;
mod collected;
mod evaluation;
mod inflation;
mod problem;
mod recorded;
mod sheet;
mod simulation;
mod stability;
mod trial;

pub use agreement::agreement_json;
pub(crate) use agreement::statistics_of;
pub use collected::{CollectedReport, collected_json};
pub use evaluation::{evaluation_json, project_json_bytes};
pub use inflation::inflation_json;
pub use problem::{code_json, codes_json, problems_json, refused_json};
pub use recorded::recorded_side;
pub use sheet::sheets_json;
pub use simulation::simulation_json;
pub use stability::stability_json;
pub(in crate::result) use trial::trial_json;

use serde::Serialize;

/// Writes a value as indented JSON with a final line feed.
pub(in crate::result) fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    // Only text, numbers, lists and structures are written, so encoding cannot fail.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
