//! Scenarios of next year's budget: a file of changes and an assessment → every scenario beside the run.
//!
//! `job` reads the file and computes each scenario, `target` finds cuts that meet a savings target,
//! `reallocate` gives out what is freed, `simulation` is what comes out, `names` what methods are called. How a scenario
//! changes rules, and who moves and why, is decided in the core's `simulate`.

mod computed;
mod job;
mod names;
mod reach;
mod reallocate;
mod simulation;
mod sums;
mod target;

pub use computed::Computed;
pub use job::{Wanted, simulate};
pub use names::{CAPS, GIVE_METHODS, HELD, METHODS, SCOPES, name_of, named};
pub use reach::{Met, Reach};
pub use reallocate::{Claim, ReallocateWanted, Reallocated, Share};
pub use simulation::{RUN, Simulated, Simulation};
pub use sums::Part;
pub use target::{
    Shares, TargetConcession, TargetDepartment, TargetPart, TargetProject, TargetResult,
    TargetWanted, Targets,
};
