//! Charts of a simulation: the run beside every scenario, drawn as all charts are.
//!
//! `kind` lists them, `side` is the run or a scenario as they see it; one kind of chart a file.

mod causes;
mod departments;
mod kind;
mod scenarios;
mod side;
mod target;

pub use kind::{SimulationKind, simulation_figures};
pub use target::target_figure;
