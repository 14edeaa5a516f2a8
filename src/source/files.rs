//! What a world of files can be asked.

use crate::error::Failure;
use std::fmt::Debug;
use std::io::Read;

/// Files by name, with `/` between folders; the empty name is the folder that holds them all.
pub trait Files: Debug + Send + Sync {
    /// Reads a file whole.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    fn read(&self, name: &str) -> Result<Vec<u8>, Failure>;

    /// Opens a file to be read piece by piece.
    ///
    /// # Errors
    /// When it is not there or cannot be read.
    fn open(&self, name: &str) -> Result<Box<dyn Read + Send>, Failure>;

    /// Says whether there is a file of this name.
    fn is_file(&self, name: &str) -> bool;

    /// Says whether there is a folder of this name.
    fn is_folder(&self, name: &str) -> bool;

    /// Lists the names of the files directly in a folder, sorted.
    ///
    /// # Errors
    /// When the folder cannot be read.
    fn names_in(&self, folder: &str) -> Result<Vec<String>, Failure>;

    /// Lists the files in a folder and in the folders within it, sorted, relative to it.
    ///
    /// # Errors
    /// When a folder cannot be read, or holds more files than are listed.
    fn list(&self, folder: &str) -> Result<Vec<String>, Failure>;
}
