//! Single files and new folders, written whole or not at all.

use super::fault::unwritten;
use super::path::{absolute, file_name};
use super::staging::Staging;
use crate::error::{Cause, Failure};
use crate::source::NamedBytes;
use std::io;
use std::path::Path;

/// Writes files into a new folder, or one file to a new path.
///
/// # Errors
/// When the path exists already, or nothing can be written there.
pub fn write_new(path: &Path, files: &[NamedBytes]) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::new(path, Cause::Exists));
    }
    let staging = Staging::begin(path, Path::new(""), false)?;
    staging.write(files)?;
    staging.put_in_place().map(|_| ())
}

/// Writes one new file whole.
///
/// # Errors
/// When it exists already and `force` is not set, or cannot be written.
pub fn write_file(path: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    let failed = |error: io::Error| unwritten(path, error);
    if path.exists() && !force {
        return Err(Failure::new(path, Cause::Foreign(file_name(path))));
    }
    let target = absolute(path);
    let parent = target.parent().unwrap_or(&target);
    let mut file = tempfile::NamedTempFile::new_in(parent).map_err(failed)?;
    io::Write::write_all(&mut file, bytes).map_err(failed)?;
    file.persist(&target).map_err(|error| failed(error.error))?;
    Ok(())
}
