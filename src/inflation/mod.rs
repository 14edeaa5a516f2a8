//! Self-evaluation against key evaluation: by how much units score themselves higher, and what that would have
//! kept them.

mod compared;
mod matched;
mod pairs;

pub use self::compared::{Inflation, Kept};
pub use self::pairs::{Inflated, Pair};
