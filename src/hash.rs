//! SHA-256 in hexadecimal, as every Windows machine can check.

use sha2::{Digest, Sha256};
use std::io::{self, Read};

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

/// Gives the SHA-256 of everything a reader gives, which may be much.
///
/// # Errors
/// When it cannot be read.
pub fn sha256_of(reader: &mut dyn Read) -> io::Result<String> {
    let mut digest = Sha256::new();
    io::copy(reader, &mut digest)?;
    Ok(hexadecimal(&digest.finalize()))
}
