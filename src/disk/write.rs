//! Single files and new folders, written whole or not at all.

use super::fault::unwritten;
use super::path::{absolute, file_name};
use super::read::read;
use super::staging::Staging;
use crate::error::{Cause, Failure};
use crate::hash::is_sealed;
use crate::source::NamedBytes;
use std::fs;
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

/// Writes one new file whole, with the folders above it. It gets the rights that the folder gives, and one that
/// is written over keeps its own.
///
/// # Errors
/// When it exists already, is none that this program wrote and nobody changed, and `force` is not set; when a
/// program has it open, or when it cannot be written.
pub fn write_file(path: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    let failed = |error: io::Error| unwritten(path, error);
    if path.exists() && !force && !is_own(path, bytes)? {
        return Err(Failure::new(path, Cause::NotOwn));
    }
    refuse_open(path)?;
    let target = absolute(path);
    let parent = target.parent().unwrap_or(&target);
    fs::create_dir_all(parent).map_err(failed)?;
    let mut file = with_plain_rights().tempfile_in(parent).map_err(failed)?;
    io::Write::write_all(&mut file, bytes).map_err(failed)?;
    if let Ok(known) = fs::metadata(&target) {
        file.as_file().set_permissions(known.permissions()).map_err(failed)?;
    }
    file.persist(&target).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Says whether nothing of anybody's is lost where a file is written over: it is one that this program sealed and
/// nobody changed, or what would be written anyway.
fn is_own(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    let there = read(path)?;
    Ok(there == bytes || is_sealed(&there))
}

/// Makes a file that others of the same folder may read, as far as the user's settings let them; a temporary
/// file is private otherwise.
fn with_plain_rights() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder
}

/// Refuses a file that an office program has open: it keeps a file `~$name` beside it.
fn refuse_open(path: &Path) -> Result<(), Failure> {
    let name = file_name(path);
    let is_open = path.exists() && path.with_file_name(format!("~${name}")).exists();
    if is_open { Err(Failure::new(path, Cause::Open(name))) } else { Ok(()) }
}
