//! Where input comes from: named files, in a folder of the disk or in memory, behind one trait.

mod files;
mod layered;
mod memory;
mod named;

pub use self::files::Files;
pub use self::named::NamedBytes;

use self::layered::Layered;
use self::memory::Memory;
use crate::error::{Cause, Failure};
use crate::hash::sha256_of;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// An input: files by name, and the one among them that is meant, or all of them.
#[derive(Clone, Debug)]
pub struct Source {
    files: Arc<dyn Files>,
    entry: Option<String>,
    title: String,
}

impl Source {
    /// Takes files in memory. Where one of them is `jixiao.toml` they are a portfolio folder of this
    /// title; otherwise the first is meant, and the others lie beside it.
    pub fn bytes(title: impl Into<String>, files: impl IntoIterator<Item = NamedBytes>) -> Self {
        let memory = Memory::of(files);
        let is_folder = memory.is_file("jixiao.toml") || memory.is_file("rulebook.toml");
        let entry = memory.first().filter(|_| !is_folder).map(str::to_owned);
        Self::of(Arc::new(memory), entry, title)
    }

    /// Takes files behind the trait; without an `entry` all of them are meant.
    pub fn of(files: Arc<dyn Files>, entry: Option<String>, title: impl Into<String>) -> Self {
        Self { files, entry, title: title.into() }
    }

    /// Lays files in memory over those of the input.
    pub(crate) fn with(&self, files: impl IntoIterator<Item = NamedBytes>) -> Self {
        let over = Memory::of(files);
        let files = Arc::new(Layered { over, under: Arc::clone(&self.files) });
        Self::of(files, self.entry.clone(), self.title.clone())
    }

    /// Gives the name of the file that is meant; `None` where all files are.
    pub fn entry(&self) -> Option<&str> {
        self.entry.as_deref()
    }

    /// Means one file among them.
    pub fn entry_of(&self, name: &str) -> Self {
        Self::of(Arc::clone(&self.files), Some(name.to_owned()), name)
    }

    /// Gives how the input is called in messages.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Reads a file whole.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, Failure> {
        self.files.read(name)
    }

    /// Opens a file to be read piece by piece.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn open(&self, name: &str) -> Result<Box<dyn Read + Send>, Failure> {
        self.files.open(name)
    }

    /// Gives the SHA-256 of a file that may be large.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    pub fn hash(&self, name: &str) -> Result<String, Failure> {
        let mut file = self.open(name)?;
        let unreadable = |error| Failure::new(Path::new(name), Cause::unreadable(error));
        sha256_of(&mut file).map_err(unreadable)
    }

    /// Says whether there is a file of this name.
    pub fn is_file(&self, name: &str) -> bool {
        self.files.is_file(name)
    }

    /// Says whether there is a folder of this name.
    pub fn is_folder(&self, name: &str) -> bool {
        self.files.is_folder(name)
    }

    /// Splits the name of a worksheet off a name such as `projects.xlsx#Sheet1`.
    pub fn split_sheet<'n>(&self, name: &'n str) -> (&'n str, Option<&'n str>) {
        if !self.is_file(name) {
            // A worksheet may have the sign in its own name.
            for (at, _) in name.match_indices('#') {
                if self.is_file(&name[..at]) {
                    return (&name[..at], Some(&name[at + 1..]));
                }
            }
        }
        (name, None)
    }

    /// Lists the files in a folder and in the folders within it, sorted, relative to it.
    ///
    /// # Errors
    /// When the folder cannot be read, or holds more files than are listed.
    pub fn list(&self, folder: &str) -> Result<Vec<String>, Failure> {
        self.files.list(folder)
    }

    /// Reads the files directly in a folder whose names end in `ending`, sorted by name.
    ///
    /// # Errors
    /// When the folder or a file cannot be read.
    pub fn read_folder(&self, folder: &str, ending: &str) -> Result<Vec<NamedBytes>, Failure> {
        let names = self.files.names_in(folder)?;
        let wanted =
            |name: &String| Path::new(name).extension().is_some_and(|found| found == ending);
        let read = |name: String| {
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            Ok(NamedBytes { bytes: self.read(&path)?, name })
        };
        names.into_iter().filter(wanted).map(read).collect()
    }
}
