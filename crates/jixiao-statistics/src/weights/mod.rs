//! Where weights come from: judgements in pairs, or the values that criteria take.

mod ahp;
mod share;
mod values;

pub use ahp::{Judged, LARGEST, Revisit, consistent_below, group_judgement, judge};
pub use share::{combined, equal, to_units};
pub use values::{Scaling, Unfit, critic, entropy};
