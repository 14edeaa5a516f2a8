//! Scenarios → the bytes of a workbook whose numbers follow its yellow cells.
//!
//! `plan` says which scenario has a sheet of its own and where what stands on it, `scenario` writes one
//! with its `row`s, whose grades and rates `rules` puts into formulas and whose settings `warnings`
//! judges; `compared` sums the sheets up, `departments` does so by department; `changes` and `years` are
//! as written.

mod changes;
mod compared;
mod departments;
mod plan;
mod row;
mod rules;
mod scenario;
mod warnings;
mod write;
mod years;

pub use self::write::scenarios_workbook;
