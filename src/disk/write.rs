//! Single files and new folders, written whole or not at all.

use super::fault::unwritten;
use super::hidden::{Hidden, NEW};
use super::path::{absolute, file_name};
use super::read::read;
use super::staging::{Staging, real};
use crate::error::{Cause, Failure};
use crate::hash::is_sealed;
use crate::source::NamedBytes;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes files into a new folder, or one file to a new path.
///
/// # Errors
/// When the path exists already, or nothing can be written there.
pub fn write_new(path: &Path, files: &[NamedBytes]) -> Result<(), Failure> {
    refuse_existing(path)?;
    let staging = Staging::begin(path, Path::new(""), false)?;
    staging.write(files)?;
    staging.put_in_place().map(|_| ())
}

/// Refuses a place in which there is anything.
///
/// # Errors
/// When there is.
pub fn refuse_existing(path: &Path) -> Result<(), Failure> {
    let is_there = fs::symlink_metadata(path).is_ok();
    if is_there { Err(Failure::new(path, Cause::Exists)) } else { Ok(()) }
}

/// Writes one new file whole, with the folders above it. It gets the rights that the folder gives, and one that
/// is written over keeps its own.
///
/// # Errors
/// When it is one of those `read` for it, or lies in a folder of those; when it exists already, is none that this
/// program wrote and nobody changed, and `force` is not set; when a program has it open, or when it cannot be
/// written.
pub fn write_file(path: &Path, bytes: &[u8], force: bool, read: &[PathBuf]) -> Result<(), Failure> {
    let failed = |error: io::Error| unwritten(path, error);
    refuse_file(path)?;
    if path.exists() && read.iter().any(|one| real(path).starts_with(real(one))) {
        return Err(Failure::new(path, Cause::OverRead));
    }
    if path.exists() && !force && !is_own(path, bytes)? {
        return Err(Failure::new(path, Cause::NotOwn));
    }
    refuse_open(path)?;
    let target = absolute(path);
    let parent = target.parent().unwrap_or(&target);
    fs::create_dir_all(parent).map_err(failed)?;
    let hidden = Hidden::beside(parent, None).map_err(failed)?;
    let new = hidden.path().join(NEW).join("file");
    fs::write(&new, bytes).map_err(failed)?;
    if let Ok(known) = fs::metadata(&target) {
        fs::set_permissions(&new, known.permissions()).map_err(failed)?;
    }
    fs::rename(&new, &target).map_err(failed)
}

/// Refuses a place for a file that is there and is no file: a folder, a link to anything, a device, a pipe.
///
/// # Errors
/// When it is.
pub fn refuse_file(path: &Path) -> Result<(), Failure> {
    match fs::symlink_metadata(path) {
        Ok(data) if !data.is_file() => Err(Failure::new(path, Cause::NoPlaceForAFile)),
        _ => Ok(()),
    }
}

/// Says whether nothing of anybody's is lost where a file is written over: it is one that this program sealed and
/// nobody changed, or what would be written anyway.
fn is_own(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    let there = read(path)?;
    Ok(there == bytes || is_sealed(&there))
}

/// Refuses a file that an office program has open: it keeps a file `~$name` beside it.
fn refuse_open(path: &Path) -> Result<(), Failure> {
    let name = file_name(path);
    let is_open = path.exists() && path.with_file_name(format!("~${name}")).exists();
    if is_open { Err(Failure::new(path, Cause::Open(name))) } else { Ok(()) }
}
