//! Files in memory.

use super::files::Files;
use super::named::NamedBytes;
use crate::error::{Cause, Failure};
use std::io::{Cursor, Read};
use std::path::Path;
use std::sync::Arc;

/// Files in memory, in the order in which they were given.
#[derive(Debug)]
pub(super) struct Memory(Vec<(String, Arc<[u8]>)>);

impl Memory {
    pub(super) fn of(files: impl IntoIterator<Item = NamedBytes>) -> Self {
        Self(files.into_iter().map(|file| (clean(&file.name), file.bytes.into())).collect())
    }

    /// Gives the name of the first file.
    pub(super) fn first(&self) -> Option<&str> {
        self.0.first().map(|(name, _)| name.as_str())
    }

    fn find(&self, name: &str) -> Result<Arc<[u8]>, Failure> {
        let clean = clean(name);
        let found = self.0.iter().find(|(known, _)| *known == clean);
        let found = found.map(|(_, bytes)| Arc::clone(bytes));
        found.ok_or_else(|| Failure::new(Path::new(name), Cause::NotFound))
    }

    /// Lists what lies under a folder, relative to it.
    fn under<'n>(&'n self, folder: &str) -> impl Iterator<Item = &'n str> {
        let folder = clean(folder);
        let prefix = if folder.is_empty() { folder } else { format!("{folder}/") };
        self.0.iter().filter_map(move |(name, _)| name.strip_prefix(prefix.as_str()))
    }
}

impl Files for Memory {
    fn read(&self, name: &str) -> Result<Vec<u8>, Failure> {
        self.find(name).map(|bytes| bytes.to_vec())
    }

    fn open(&self, name: &str) -> Result<Box<dyn Read + Send>, Failure> {
        Ok(Box::new(Cursor::new(self.find(name)?)))
    }

    fn is_file(&self, name: &str) -> bool {
        self.find(name).is_ok()
    }

    fn is_folder(&self, name: &str) -> bool {
        self.under(name).next().is_some()
    }

    fn names_in(&self, folder: &str) -> Result<Vec<String>, Failure> {
        let mut names = self.list(folder)?;
        names.retain(|name| !name.contains('/'));
        Ok(names)
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Failure> {
        let mut names: Vec<String> = self.under(folder).map(str::to_owned).collect();
        names.sort();
        Ok(names)
    }
}

/// Writes a name without `.` and `..`, which lead nowhere in memory.
fn clean(name: &str) -> String {
    let mut parts = Vec::new();
    for part in name.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_to_files_and_folders() {
        let files = ["a.csv", "rules/b.toml", "rules/deep/c.toml"];
        let memory = Memory::of(files.map(|name| NamedBytes::new(name, name)));
        assert_eq!(memory.read("rules/../a.csv").unwrap(), b"a.csv");
        assert_eq!(memory.read("./rules/b.toml").unwrap(), b"rules/b.toml");
        assert!(memory.is_folder("rules") && !memory.is_file("rules"));
        assert_eq!(memory.names_in("rules").unwrap(), ["b.toml"]);
        assert_eq!(memory.list("rules").unwrap(), ["b.toml", "deep/c.toml"]);
        assert!(matches!(memory.read("d"), Err(Failure { cause: Cause::NotFound, .. })));
    }
}
