//! An assessment under drawn weights: how stable its grades, ranks and cuts are.

mod drawn;
mod project;
mod standing;

pub use self::drawn::{SURE_PERCENT, Stability, StabilityWanted};
pub use self::project::{CutStability, ProjectStability};
pub use self::standing::Named;
pub(crate) use self::standing::{Attained, Standing, share, standings};
