//! A folder takes the place of another, which is kept.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Puts a new folder in the place of one that is there, and gives where that is now: where the new one was, or
/// where nothing is, as the system can.
///
/// # Errors
/// When they cannot be moved; the one that was there then stands as it was.
pub(super) fn swap(new: &Path, place: &Path, aside: &Path) -> io::Result<PathBuf> {
    if exchange(new, place).is_ok() {
        return Ok(new.to_owned());
    }
    fs::rename(place, aside)?;
    match fs::rename(new, place) {
        Ok(()) => Ok(aside.to_owned()),
        Err(error) => {
            fs::rename(aside, place)?;
            Err(error)
        }
    }
}

/// Exchanges two folders in one step, so that there is one in the place at any moment.
#[cfg(target_os = "linux")]
fn exchange(new: &Path, place: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, place, RenameFlags::EXCHANGE)?)
}

/// Not every system can.
#[cfg(not(target_os = "linux"))]
fn exchange(_new: &Path, _place: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
