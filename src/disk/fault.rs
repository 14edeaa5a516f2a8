//! What the system says → a failure.

use crate::error::{Cause, Failure};
use std::io;
use std::path::Path;

/// Says that something cannot be read, or is not there.
pub(super) fn unread(path: &Path, error: io::Error) -> Failure {
    let missing = error.kind() == io::ErrorKind::NotFound;
    Failure::new(path, if missing { Cause::NotFound } else { Cause::unreadable(error) })
}

/// Says that something cannot be written.
pub(super) fn unwritten(path: &Path, error: io::Error) -> Failure {
    Failure::new(path, Cause::unwritable(error))
}
