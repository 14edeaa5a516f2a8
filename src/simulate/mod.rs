//! Scenarios of next year's budget: a file of changes and an assessment → every scenario beside the run.
//!
//! `job` reads the file and computes each scenario, `simulation` is what comes out. How a scenario
//! changes rules, and who moves and why, is decided in the core's `simulate`.

mod job;
mod simulation;
mod sums;

pub use job::{RUN, Wanted, simulate};
pub use simulation::{Computed, Simulated, Simulation};
pub use sums::Part;
