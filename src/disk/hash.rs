//! SHA-256 in hexadecimal, as every Windows machine can check.

use super::fault::unread;
use crate::error::Failure;
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::Path;

/// Gives the SHA-256 of some bytes in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Writes a hash in hexadecimal.
pub fn hexadecimal(digest: &[u8]) -> String {
    use std::fmt::Write as _;
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

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
