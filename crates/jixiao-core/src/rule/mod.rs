//! The scoring rules (评分标准): one file a rule, with its settings as written and as checked, the
//! facts it asks for, and its arithmetic from facts to a share of the maximum.
//!
//! A new rule is such a file and one line in `scoring_rule`; whoever must tell rules apart matches
//! on [`ScoringRule`] without a rest, as `wording/` does for what a rule says.

mod attained;
mod award;
mod bands;
mod checklist;
mod checkpoint;
mod deduction;
mod kind;
mod level;
mod levels;
mod linear;
mod measure;
mod ratio;
mod reader;
mod right;
mod scoring_rule;
mod step;

pub(crate) use attained::{Attained, Subject};
pub use award::Award;
pub use bands::{Bands, Closed, ValueBand};
pub use checklist::Checklist;
pub use checkpoint::Checkpoint;
pub use deduction::{Deduction, Finding, FindingEffect};
pub use level::Level;
pub use levels::Levels;
pub use linear::Linear;
pub(crate) use measure::missing;
pub use measure::{Less, Measure};
pub use ratio::{Ratio, ZeroDenominator};
pub(crate) use reader::Reader;
pub use right::{RawRight, Right};
pub use scoring_rule::ScoringRule;
pub use step::{Silent, Step, Trace};
