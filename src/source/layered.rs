//! Files in memory laid over others: what a folder would be with them in it.

use super::files::Files;
use super::memory::Memory;
use crate::error::Failure;
use std::io::Read;
use std::sync::Arc;

/// Files in memory over others of the same names.
#[derive(Debug)]
pub(super) struct Layered {
    pub(super) over: Memory,
    pub(super) under: Arc<dyn Files>,
}

impl Layered {
    fn of(&self, name: &str) -> &dyn Files {
        if self.over.is_file(name) { &self.over } else { &*self.under }
    }

    /// Puts the names of both together, sorted.
    fn both(over: Vec<String>, mut under: Vec<String>) -> Vec<String> {
        under.extend(over);
        under.sort();
        under.dedup();
        under
    }
}

impl Files for Layered {
    fn read(&self, name: &str) -> Result<Vec<u8>, Failure> {
        self.of(name).read(name)
    }

    fn open(&self, name: &str) -> Result<Box<dyn Read + Send>, Failure> {
        self.of(name).open(name)
    }

    fn is_file(&self, name: &str) -> bool {
        self.of(name).is_file(name)
    }

    fn is_folder(&self, name: &str) -> bool {
        self.over.is_folder(name) || self.under.is_folder(name)
    }

    fn names_in(&self, folder: &str) -> Result<Vec<String>, Failure> {
        Ok(Self::both(self.over.names_in(folder)?, self.under.names_in(folder)?))
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Failure> {
        Ok(Self::both(self.over.list(folder)?, self.under.list(folder)?))
    }
}
