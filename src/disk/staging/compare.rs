//! How the files of a folder compare with what they should be: every one that differs, is missing or was
//! added is named.

use super::super::hash::digest_of;
use super::super::read::read;
use super::tree::{files_under, within};
use crate::error::Failure;
use crate::hash::sha256;
use crate::manifest::{FileHash, Manifest};
use std::path::Path;

/// How the files of a folder compare with what they should be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many files there should be.
    pub files: usize,
    /// The files that are missing.
    pub missing: Vec<String>,
    /// The files that differ.
    pub different: Vec<Difference>,
    /// The files that are there beside.
    pub added: Vec<String>,
}

/// In what a file differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The file.
    pub file: String,
    /// The first line that differs, from 1; `None` where the file has none, such as a workbook.
    pub line: Option<usize>,
    /// What stands there; the SHA-256 of the file where it has no lines.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

impl Comparison {
    /// Says whether every file is there and the same to the byte.
    pub const fn agrees(&self) -> bool {
        self.missing.is_empty() && self.different.is_empty()
    }

    /// Compares a folder with one made anew.
    pub(super) fn with_folder(out: &Path, anew: &Path) -> Result<Self, Failure> {
        let names = files_under(anew)?;
        let mut compared = Self { files: names.len(), ..Self::default() };
        for name in &names {
            let (new, old) = (within(anew, name)?, within(out, name)?);
            if old.is_file() {
                compared.different.extend(difference(name, &read(&old)?, &read(&new)?));
            } else {
                compared.missing.push(name.clone());
            }
        }
        compared.added = added(out, |name| names.iter().any(|known| known == name))?;
        Ok(compared)
    }

    /// Compares a folder with what its manifest lists.
    ///
    /// # Errors
    /// When one of its files cannot be read.
    pub fn with_listed(out: &Path, manifest: &Manifest) -> Result<Self, Failure> {
        let listed = &manifest.outputs;
        let mut compared = Self { files: listed.len(), ..Self::default() };
        for FileHash { file, digest } in listed {
            let path = within(out, file)?;
            if !path.is_file() {
                compared.missing.push(file.clone());
                continue;
            }
            let found = digest_of(&path, digest)?;
            if found != *digest {
                let [found, expected] = [&found, digest].map(|one| one.as_str().to_owned());
                let file = file.clone();
                compared.different.push(Difference { file, line: None, found, expected });
            }
        }
        let is_known = |name: &str| {
            listed.iter().map(|known| &known.file).chain(&manifest.kept).any(|known| known == name)
        };
        compared.added = added(out, |name| name == Manifest::NAME || is_known(name))?;
        Ok(compared)
    }
}

/// Lists the files of a folder that are not known; what programs keep beside an open file is left out.
fn added(out: &Path, is_known: impl Fn(&str) -> bool) -> Result<Vec<String>, Failure> {
    let is_kept_by_a_program = |name: &str| {
        let last = name.rsplit('/').next().unwrap_or(name);
        last.starts_with("~$") || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
    };
    let mut names = files_under(out)?;
    names.retain(|name| !is_known(name) && !is_kept_by_a_program(name));
    Ok(names)
}

/// Names the first line in which two files differ.
fn difference(file: &str, found: &[u8], recomputed: &[u8]) -> Option<Difference> {
    if found == recomputed {
        return None;
    }
    if std::str::from_utf8(recomputed).is_err() {
        let (found, expected) = (sha256(found), sha256(recomputed));
        return Some(Difference { file: file.to_owned(), line: None, found, expected });
    }
    let (mut old, mut new) = (found.split(|b| *b == b'\n'), recomputed.split(|b| *b == b'\n'));
    let mut line = 1;
    loop {
        match (old.next(), new.next()) {
            (Some(a), Some(b)) if a == b => line += 1,
            (a, b) => {
                let text = |line: Option<&[u8]>| {
                    let line = String::from_utf8_lossy(line.unwrap_or_default()).into_owned();
                    line.chars().take(120).collect::<String>()
                };
                let (file, found, expected) = (file.to_owned(), text(a), text(b));
                return Some(Difference { file, line: Some(line), found, expected });
            }
        }
    }
}
