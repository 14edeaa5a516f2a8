//! Facts: what a user says of an indicator, by name, and the kinds of value they take.
//!
//! Nothing here knows which facts a scoring rule asks for, or what they are worth.

mod answer;
mod common;
mod documents;
mod kind;
mod set;

pub use answer::{Answer, Direction, Mark};
pub(crate) use common::common_fact;
pub use documents::documents_in;
pub use kind::{AMOUNTS, APPLICABLE, DIRECTION, FUND, FactKind, LEVEL, LEVEL_SHARE, POINTS, SHARE};
pub use set::{Fact, FactSet, FactValue, Item, Part, Unit};
