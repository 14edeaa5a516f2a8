//! Statistics: of tables of scores, judgements and values, and of a portfolio under drawn weights.

mod agreement;
mod bunching;
mod digits;
mod drift;
mod grid;
mod json;
mod notice;
mod peers;
mod portfolio;
mod stability;
mod told;
mod weights;
mod years;

pub use self::agreement::{AgreementReport, agreement};
pub(crate) use self::bunching::bunching_listed;
pub use self::bunching::{AtLine, BunchingReport, Chance, Scope, bunching, bunching_json};
pub(crate) use self::drift::drift_listed;
pub use self::drift::{DepartmentDrift, DriftReport, drift, drift_json};
pub use self::json::{stability_json, weights_json};
pub(crate) use self::notice::{notices, rulebook_json};
pub(crate) use self::peers::peers_listed;
pub use self::peers::{
    Category, Compared, FEWEST_PEERS, Far, Peer, PeersReport, Usual, peers, peers_json,
};
pub use self::stability::{
    CutStability, ProjectStability, StabilityReport, StabilityWanted, stability,
};
pub use self::told::{certificate, expected_cuts, stability_cells, weights_scenario};
pub use self::weights::{Method, Weighed, WeightsReport, WeightsWanted, weights};
pub(crate) use self::years::years_listed;
pub use self::years::{YearsReport, years, years_json};
