//! What is read from the disk.

use super::fault::unread;
use super::path::file_name;
use crate::error::{Cause, Failure};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// So many bytes are read of a file that is read whole.
const MOST_READ: u64 = 1 << 30;

/// Reads a whole file; `-` is standard input.
///
/// # Errors
/// When it is not there or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let mut file = open(path)?.take(MOST_READ + 1);
    file.read_to_end(&mut bytes).map_err(|error| unread(path, error))?;
    if bytes.len() as u64 > MOST_READ {
        return Err(Failure::new(path, Cause::TooBig(MOST_READ)));
    }
    Ok(bytes)
}

/// Opens a file for reading; `-` is standard input.
///
/// # Errors
/// When it is not there or cannot be read.
pub fn open(path: &Path) -> Result<Box<dyn Read + Send>, Failure> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    // A folder is no file, and a device or a pipe may never end; opening one may already wait.
    let data = fs::metadata(path).map_err(|error| unread(path, error))?;
    if !data.is_file() {
        return Err(Failure::new(path, Cause::NotAFile));
    }
    match fs::File::open(path) {
        Ok(file) => Ok(Box::new(file)),
        Err(error) => Err(unread(path, error)),
    }
}

/// Gives the size of a file in bytes, 0 where there is none.
pub fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |data| data.len())
}

/// Says whether a path is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Says whether a path is a file.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Lists the names of the files directly in a folder, sorted.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn names_in(folder: &Path) -> Result<Vec<String>, Failure> {
    let files = entries(folder)?.into_iter().filter(|path| path.is_file());
    let mut names: Vec<String> = files.map(|path| file_name(&path)).collect();
    names.sort();
    Ok(names)
}

/// How many files of a folder are listed, and how deep folders may lie within each other.
const MOST_LISTED: usize = 20_000;
const DEEPEST: usize = 16;

/// Lists every file under a folder, sorted, with `/` between folders. Links are not followed, and
/// hidden files and the marks Excel leaves beside open workbooks (`~$…`) are passed over.
///
/// # Errors
/// When a folder cannot be read, or there are more files than are listed.
pub fn list(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new(), 0)];
    while let Some((at, prefix, depth)) = folders.pop() {
        for path in entries(&at)? {
            let name = file_name(&path);
            let is_link = fs::symlink_metadata(&path).is_ok_and(|data| data.is_symlink());
            if is_link || name.starts_with("~$") || name.starts_with('.') {
                continue;
            }
            let shown = format!("{prefix}{name}");
            if path.is_dir() && depth < DEEPEST {
                folders.push((path, format!("{shown}/"), depth + 1));
            } else if path.is_file() {
                names.push(shown);
            }
            if names.len() > MOST_LISTED {
                return Err(Failure::new(folder, Cause::TooMany(MOST_LISTED)));
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Lists what lies in a folder.
pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error: io::Error| unread(folder, error);
    let listed = fs::read_dir(folder).map_err(unreadable)?;
    listed.map(|entry| entry.map(|entry| entry.path()).map_err(unreadable)).collect()
}
