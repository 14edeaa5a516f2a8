//! The hash of a file.

use super::fault::unread;
use crate::error::Failure;
use crate::hash::hexadecimal;
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::Path;

/// Gives the SHA-256 of a file that may be large.
///
/// # Errors
/// When it cannot be read.
pub fn hash_of(path: &Path) -> Result<String, Failure> {
    let mut file = fs::File::open(path).map_err(|error| unread(path, error))?;
    let mut digest = Sha256::new();
    io::copy(&mut file, &mut digest).map_err(|error| unread(path, error))?;
    Ok(hexadecimal(&digest.finalize()))
}
