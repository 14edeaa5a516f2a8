//! SHA-256 in hexadecimal, as every Windows machine can check, and files that carry it as a seal.

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

/// What a seal begins with.
const MARK: &str = "jixiao ";
/// How long a seal is.
const SEAL: usize = MARK.len() + 64;

/// Gives room for a seal, as the last bytes of a file that is still to be sealed.
pub fn seal_room() -> String {
    format!("{MARK}{}", "0".repeat(SEAL - MARK.len()))
}

/// Seals a file whose last bytes are room for a seal: the hash of all before it.
pub fn seal(bytes: &mut [u8]) {
    if let Some((text, room)) = bytes.split_last_chunk_mut::<SEAL>() {
        room[MARK.len()..].copy_from_slice(sha256(text).as_bytes());
    }
}

/// Says whether a file was sealed and is as it was then. What an office program saves has no seal.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.split_last_chunk::<SEAL>().is_some_and(|(text, seal)| {
        seal.strip_prefix(MARK.as_bytes()) == Some(sha256(text).as_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_until_any_byte_is_changed() {
        let mut bytes = format!("text{}", seal_room()).into_bytes();
        assert!(!is_sealed(&bytes) && !is_sealed(b"text") && !is_sealed(b""));
        seal(&mut bytes);
        assert!(is_sealed(&bytes));
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(!is_sealed(&changed), "{at}");
        }
    }
}
