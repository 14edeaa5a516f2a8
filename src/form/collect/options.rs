//! What forms are collected for.

use super::super::returned::Day;
use crate::source::Source;

/// What forms are collected for.
#[derive(Clone, Debug, Default)]
pub struct CollectOptions {
    /// The portfolio the forms were made from, where it is known.
    pub from: Option<Source>,
    /// The day they were due.
    pub due: Option<Day>,
    /// What was collected last, where there is anything: a portfolio to compare with.
    pub earlier: Option<Source>,
    /// Folders and files among what came that are nobody's forms.
    pub leave_out: Vec<String>,
}
