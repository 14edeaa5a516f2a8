//! What the system says → a failure.

use super::path::file_name;
use crate::error::{Cause, Failure};
use std::io::{self, ErrorKind};
use std::path::Path;

/// How Windows numbers that another program holds a file.
const SHARING_VIOLATION: i32 = 32;

/// Says that something cannot be read, or is not there.
pub(super) fn unread(path: &Path, error: io::Error) -> Failure {
    let missing = error.kind() == io::ErrorKind::NotFound;
    Failure::new(path, if missing { Cause::NotFound } else { Cause::unreadable(error) })
}

/// Says that something cannot be written.
pub(super) fn unwritten(path: &Path, error: io::Error) -> Failure {
    // Windows says that another program holds the file.
    if error.raw_os_error() == Some(SHARING_VIOLATION) && cfg!(windows) {
        return Failure::new(path, Cause::Open(file_name(path)));
    }
    let cause = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Cause::Full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Cause::Forbidden,
        _ => Cause::unwritable(error),
    };
    Failure::new(path, cause)
}
