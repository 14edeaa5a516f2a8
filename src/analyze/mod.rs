//! Statistics: of tables of scores, judgements and values, and of a portfolio under drawn weights.

mod agreement;
mod grid;
mod json;
mod stability;
mod told;
mod weights;

pub use self::agreement::{AgreementReport, agreement};
pub use self::json::{stability_json, weights_json};
pub use self::stability::{
    CutStability, ProjectStability, StabilityReport, StabilityWanted, stability,
};
pub use self::told::{certificate, expected_cuts, stability_cells, weights_scenario};
pub use self::weights::{Method, Weighed, WeightsReport, WeightsWanted, weights};
