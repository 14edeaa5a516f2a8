//! Statistics: of tables of scores, judgements and values, and of a portfolio under drawn weights.

mod agreement;
mod bunching;
mod combine;
mod digits;
mod drift;
mod grid;
mod json;
mod listed;
mod notice;
mod own;
mod peers;
mod portfolio;
mod reweigh;
mod scenario;
mod stability;
mod weights;
mod years;

pub use self::agreement::{AgreementReport, agreement};
pub(crate) use self::bunching::bunching_listed;
pub use self::bunching::{AtLine, BunchingReport, Chance, Scope, bunching, bunching_json};
pub use self::combine::{CombinedScores, combine, combined_csv, combined_json};
pub(crate) use self::drift::drift_listed;
pub use self::drift::{DriftReport, GroupDrift, drift, drift_json};
pub use self::json::weights_json;
pub(crate) use self::notice::{notices, rulebook_json};
pub use self::own::self_evaluation;
pub use self::peers::{
    Category, Compared, FEWEST_PEERS, Far, Peer, PeersReport, Usual, peers, peers_json,
};
pub(crate) use self::peers::{peers_listed, peers_shown};
pub use self::reweigh::{points_of, reweighted_rulebook, rulebook_scenario, weights_on};
pub use self::scenario::weights_scenario;
pub use self::stability::{StabilityReport, stability};
pub use self::weights::{Method, Weighed, WeightsReport, WeightsWanted, weights};
pub use self::years::{YearsReport, years, years_json};
pub(crate) use self::years::{years_listed, years_shown};
