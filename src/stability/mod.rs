//! An assessment under drawn weights: how stable its grades, ranks and cuts are.

mod drawn;
mod project;

pub use self::drawn::{SURE_PERCENT, Stability, StabilityWanted};
pub use self::project::{CutStability, ProjectStability};
