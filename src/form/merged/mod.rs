//! Many forms that came back → one portfolio, and what it still lacks.
//!
//! Nothing is settled by the order in which files come: where two give the same cell different
//! values, neither counts until a person decides.

mod alike;
mod blanks;
mod changes;
mod evidence;
mod locked;
mod merge;
mod sent;
mod settle;

pub use blanks::find_blanks;
pub use changes::{Changes, find_changes};
pub use evidence::find_evidence;
pub(super) use merge::addressees;
pub use merge::{Merged, merge};
