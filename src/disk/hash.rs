//! The hash of a file.

use super::fault::unread;
use super::read::open;
use crate::error::Failure;
use crate::manifest::FileDigest;
use std::path::Path;

/// Hashes a file that may be large in the way of a hash it is compared with.
///
/// # Errors
/// When it cannot be read.
pub fn digest_of(path: &Path, like: &FileDigest) -> Result<FileDigest, Failure> {
    let mut file = open(path)?;
    like.anew(&mut file).map_err(|error| unread(path, error))
}
