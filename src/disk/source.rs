//! The disk as a source of input.

use super::path::shown;
use super::read::{is_file, is_folder, list, names_in, open, read};
use crate::error::Failure;
use crate::source::{Files, Source};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder of the disk.
#[derive(Debug)]
struct Folder(PathBuf);

impl Folder {
    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

/// The name of standard input.
pub const STDIN: &str = "-";

/// A file of the disk in place of what was read from standard input.
#[derive(Debug)]
struct InPlaceOfStdin(PathBuf);

impl Files for InPlaceOfStdin {
    fn read(&self, _: &str) -> Result<Vec<u8>, Failure> {
        read(&self.0)
    }

    fn open(&self, _: &str) -> Result<Box<dyn Read + Send>, Failure> {
        open(&self.0)
    }

    fn is_file(&self, name: &str) -> bool {
        name == STDIN
    }

    fn is_folder(&self, _: &str) -> bool {
        false
    }

    fn names_in(&self, _: &str) -> Result<Vec<String>, Failure> {
        Ok(vec![STDIN.to_owned()])
    }

    fn list(&self, _: &str) -> Result<Vec<String>, Failure> {
        Ok(vec![STDIN.to_owned()])
    }
}

impl Files for Folder {
    fn read(&self, name: &str) -> Result<Vec<u8>, Failure> {
        read(&self.path(name))
    }

    fn open(&self, name: &str) -> Result<Box<dyn Read + Send>, Failure> {
        open(&self.path(name))
    }

    fn is_file(&self, name: &str) -> bool {
        is_file(&self.path(name))
    }

    fn is_folder(&self, name: &str) -> bool {
        is_folder(&self.path(name))
    }

    fn names_in(&self, folder: &str) -> Result<Vec<String>, Failure> {
        names_in(&self.path(folder))
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Failure> {
        list(&self.path(folder))
    }
}

impl Source {
    /// Takes a folder of the disk with everything in it; names may lead out of it by `..`.
    pub fn folder(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let title = shown(&path);
        Self::of(Arc::new(Folder(path)), None, title)
    }

    /// Takes one file of the disk, with those beside it; `-` is standard input.
    pub fn file(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        let name = path.file_name().map_or(STDIN.into(), |name| name.to_string_lossy());
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        Self::of(Arc::new(Folder(folder)), Some(name.into_owned()), shown(path))
    }

    /// Takes a file of the disk in place of standard input, from which the same was read once.
    pub(crate) fn in_place_of_stdin(path: impl Into<PathBuf>) -> Self {
        Self::of(Arc::new(InPlaceOfStdin(path.into())), Some(STDIN.to_owned()), STDIN)
    }

    /// Takes a folder or a file of the disk, whichever it is.
    pub fn path(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        if is_folder(path) { Self::folder(path) } else { Self::file(path) }
    }
}
