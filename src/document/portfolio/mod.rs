//! The office's report on all projects: cover, summary and annexes.

mod annexes;
mod indicators;
mod overall;
mod problems;
mod report;
mod whole;

pub(super) use self::annexes::{conversion_note, hidden, listed_problems, results_table};
pub(super) use self::overall::{cuts, policy, what_was_evaluated};
pub(super) use self::problems::{advice, common, grave, grave_places, main_losses};
pub(super) use self::report::{document, resting_on_absence};
pub(super) use self::whole::Whole;
