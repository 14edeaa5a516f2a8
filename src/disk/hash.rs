//! The hash of a file.

use super::fault::unread;
use super::read::open;
use crate::error::Failure;
use crate::hash::sha256_of;
use std::path::Path;

/// Gives the SHA-256 of a file that may be large.
///
/// # Errors
/// When it cannot be read.
pub fn hash_of(path: &Path) -> Result<String, Failure> {
    let mut file = open(path)?;
    sha256_of(&mut file).map_err(|error| unread(path, error))
}
