//! A savings target → what every project loses, under the rules of the run or of a scenario.
//!
//! `wanted` is what is asked and `amount` reads it, `field` finds the projects that may be cut and
//! their bounds, `reach` asks the core for the cuts and settles what follows from them, `refused` says
//! why there are none, `result` is what comes out. The arithmetic is that of the core's `target`.
//!
//! A project takes part where it goes on and the rules cut it. Its base is what an exemption leaves;
//! the least it may lose is what the floor takes, rounded up, or what a rule says at least; the most
//! is the ceiling's share of the base, rounded down, or what a rule says at most. The rate that the
//! grade and the rules give is where the first two methods start from: it is no bound, so that a
//! target below what the rules take now can be met, down to the floor. The shortfall of the second is
//! the upper line of the best grade that is cut, less the total.

mod amount;
mod field;
mod reach;
mod refused;
mod result;
mod wanted;

pub(super) use reach::reach_target;
pub use result::{
    Shares, TargetConcession, TargetDepartment, TargetPart, TargetProject, TargetResult, Targets,
};
pub use wanted::TargetWanted;
