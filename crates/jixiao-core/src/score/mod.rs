//! Facts → points: the rule of each indicator applied to the facts of a project, and added up.
//!
//! The card (with steps) and the tally of a stream (without) both call [`score_indicator`]; there
//! is no second scorer. What a scoring rule makes of one set of facts is not here but in `rule/`.

mod awarded;
mod card;
mod example;
mod indicator;
mod items;
mod totals;

pub use card::{IndicatorScore, Kept, ScoreCard, score_card};
pub use example::check_examples;
pub use indicator::{Known, Outcome, score_indicator};
pub use totals::{DimensionTotal, Total, Totals};
