//! A file to be written.

/// A file to be written: its name and bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// The name, relative to the output folder.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}
