//! An evaluation → the bytes of the Excel workbook of results.
//!
//! Every number is taken from the evaluation; only the sheet that calculates cuts has formulas that
//! decide anything, and their results as stored are the evaluation's too.

mod about;
mod absent;
mod charts;
mod corrections;
mod details;
mod findings;
mod live;
mod problems;
mod rulebook;
mod scores;
mod summary;
mod write;

pub use self::write::{BOOK_PROJECTS_AT_MOST, result_workbook};
