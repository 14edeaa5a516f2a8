//! A file as a name and its bytes, read or to be written.

/// A file: its name, with `/` between folders, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedBytes {
    /// The name, relative to the folder it is in or goes to.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl NamedBytes {
    /// Puts a name and bytes together.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}
