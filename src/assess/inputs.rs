//! The files read on the way to an assessment.

use crate::error::Error;
use crate::manifest::FileHash;
use crate::source::Source;

/// Files read on the way, with their hashes.
pub(super) struct Inputs<'s> {
    pub(super) source: &'s Source,
    pub(super) read: Vec<FileHash>,
}

impl<'s> Inputs<'s> {
    pub(super) const fn of(source: &'s Source) -> Self {
        Self { source, read: Vec::new() }
    }

    pub(super) fn read(&mut self, name: &str) -> Result<Vec<u8>, Error> {
        let bytes = self.source.read(name)?;
        self.read.push(FileHash::of(name, &bytes));
        Ok(bytes)
    }
}
