//! The office's report on all projects: cover, summary, chapters and two annexes.

mod annexes;
mod indicators;
mod overall;
mod report;
mod whole;

pub(super) use self::overall::{cuts, policy, what_was_evaluated};
pub(super) use self::report::document;
pub(super) use self::whole::{Chapters, Whole};
