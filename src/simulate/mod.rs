//! Scenarios of next year's budget: a file of changes and an assessment → every scenario beside the run.
//!
//! `job` reads the file and computes each scenario, `simulation` is what comes out. How a scenario
//! changes rules, and who moves and why, is decided in the core's `simulate`.

mod job;
mod reach;
mod simulation;
mod sums;

pub use job::{Wanted, simulate};
pub use reach::{Met, Reach};
pub use simulation::{Computed, RUN, Simulated, Simulation};
pub use sums::Part;
