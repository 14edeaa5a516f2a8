//! What forms are collected for.

use super::super::returned::Day;
use std::path::PathBuf;

/// What forms are collected for.
#[derive(Clone, Debug, Default)]
pub struct CollectRequest {
    /// The portfolio folder the forms were made from.
    pub from: Option<PathBuf>,
    /// The day they were due.
    pub due: Option<Day>,
    /// The portfolio folder to write.
    pub out: PathBuf,
}
