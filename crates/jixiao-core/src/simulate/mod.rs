//! What next year's budget would be under other rules.
//!
//! `raw` holds scenarios as written, `change` turns each into a [`Setting`], `outcome` says where every
//! project stands under it, `moves` who moves and why, `ahead` what later years bring. Nothing here
//! scores, grades or cuts: that is asked of `evaluate` and `cut`.

mod ahead;
mod change;
mod moves;
mod outcome;
pub mod raw;
mod setting;

pub use ahead::{YearAhead, years_ahead};
pub use change::change;
pub use moves::{Move, Side, Why, moves};
pub use outcome::{Outcome, Standing, outcome};
pub use setting::Setting;
