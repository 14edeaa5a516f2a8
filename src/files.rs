//! The only module that touches the disk. A result folder is written whole or not at all, and
//! nothing that this program did not write is ever lost.

use crate::export::{FileHash, Manifest, OutputFile};
use crate::import::RulesFile;
use crate::wording::Phrase;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use thiserror::Error;

/// What kept the program from running; not a problem of the data.
#[derive(Clone, Debug, Error)]
#[error("{path}: {detail}")]
pub struct Failure {
    /// What happened.
    pub phrase: Phrase,
    /// The file or folder.
    pub path: String,
    /// What the system said, or which file it is about.
    pub detail: String,
}

impl Failure {
    /// Makes a failure about a path.
    #[allow(clippy::needless_pass_by_value, reason = "callers hand over errors and texts alike")]
    pub fn new(phrase: Phrase, path: &Path, detail: impl ToString) -> Self {
        Self { phrase, path: shown(path), detail: detail.to_string() }
    }

    fn read(path: &Path, error: &io::Error) -> Self {
        let missing = error.kind() == io::ErrorKind::NotFound;
        let phrase = if missing { Phrase::FailNotFound } else { Phrase::FailUnreadable };
        Self::new(phrase, path, error)
    }

    fn written(path: &Path, error: &io::Error) -> Self {
        Self::new(Phrase::FailUnwritable, path, error)
    }
}

/// Writes a path with `/` between folders.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Reads a whole file; `-` is standard input.
///
/// # Errors
/// When it is not there or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    open(path)?.read_to_end(&mut bytes).map_err(|error| Failure::read(path, &error))?;
    Ok(bytes)
}

/// Opens a file for reading; `-` is standard input.
///
/// # Errors
/// When it is not there or cannot be read.
pub fn open(path: &Path) -> Result<Box<dyn Read + Send>, Failure> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    if path.is_dir() {
        return Err(Failure::new(Phrase::FailKind, path, ""));
    }
    match fs::File::open(path) {
        Ok(file) => Ok(Box::new(file)),
        Err(error) => Err(Failure::read(path, &error)),
    }
}

/// Reads the first line of a file, at most 64 KiB.
///
/// # Errors
/// When it is not there or cannot be read.
pub fn first_line(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut start = Vec::new();
    let mut source = open(path)?.take(1 << 16);
    source.read_to_end(&mut start).map_err(|error| Failure::read(path, &error))?;
    let end = memchr::memchr(b'\n', &start).map_or(start.len(), |at| at + 1);
    start.truncate(end);
    Ok(start)
}

/// Says whether a path is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Says whether a path is a file.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Reads the files of a rulebook folder, sorted by name.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn read_rules_folder(folder: &Path) -> Result<Vec<RulesFile>, Failure> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        let name = file_name(&path);
        if path.is_file() && path.extension().is_some_and(|ending| ending == "toml") {
            files.push(RulesFile { bytes: read(&path)?, name });
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error: io::Error| Failure::read(folder, &error);
    let listed = fs::read_dir(folder).map_err(unreadable)?;
    listed.map(|entry| entry.map(|entry| entry.path()).map_err(unreadable)).collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

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
    let mut file = fs::File::open(path).map_err(|error| Failure::read(path, &error))?;
    let mut digest = Sha256::new();
    io::copy(&mut file, &mut digest).map_err(|error| Failure::read(path, &error))?;
    Ok(hexadecimal(&digest.finalize()))
}

/// Gives `to` relative to the folder `from`, with `/` between folders; `to` itself where the two
/// have nothing in common, as on different drives.
pub fn relative(from: &Path, to: &Path) -> String {
    let (from, to) = (absolute(from), absolute(to));
    let (from, to): (Vec<Component<'_>>, Vec<Component<'_>>) =
        (from.components().collect(), to.components().collect());
    let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    if common == 0 {
        return shown(&to.iter().collect::<PathBuf>());
    }
    let up = from[common..].iter().map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(to[common..].iter().copied()).collect();
    if path.as_os_str().is_empty() { ".".to_owned() } else { shown(&path) }
}

/// Makes a path absolute and free of `.` and `..`, without asking whether it exists.
fn absolute(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut clean = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                clean.pop();
            }
            Component::CurDir => {}
            other => clean.push(other),
        }
    }
    clean
}

/// A result folder in the making: a hidden folder beside the final one.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    folder: tempfile::TempDir,
}

impl Staging {
    /// Starts a result folder. `input` must not lie in it.
    ///
    /// # Errors
    /// When `out` holds anything this program did not write, and `force` is not set; when it
    /// holds the input; when nothing can be written beside it.
    pub fn begin(out: &Path, input: &Path, force: bool) -> Result<Self, Failure> {
        let out = absolute(out);
        if absolute(input).starts_with(&out) {
            return Err(Failure::new(Phrase::FailOverInput, &out, ""));
        }
        if out.exists() && !force {
            refuse_foreign(&out)?;
        }
        let parent = out.parent().unwrap_or(&out);
        fs::create_dir_all(parent).map_err(|error| Failure::written(parent, &error))?;
        let folder = tempfile::Builder::new().prefix(".jixiao-").tempdir_in(parent);
        Self::stage(out, folder)
    }

    /// Starts a result folder that is only compared and never put in place.
    ///
    /// # Errors
    /// When no temporary folder can be made.
    pub fn to_compare(out: &Path) -> Result<Self, Failure> {
        Self::stage(absolute(out), tempfile::Builder::new().prefix("jixiao-").tempdir())
    }

    /// A temporary folder is private, so the result grows in a plain folder within it.
    fn stage(out: PathBuf, folder: io::Result<tempfile::TempDir>) -> Result<Self, Failure> {
        let made = folder.and_then(|folder| {
            fs::create_dir(folder.path().join("new"))?;
            Ok(folder)
        });
        match made {
            Ok(folder) => Ok(Self { out, folder }),
            Err(error) => Err(Failure::written(&out, &error)),
        }
    }

    fn staged(&self) -> PathBuf {
        self.folder.path().join("new")
    }

    /// Gives the final folder.
    pub fn out(&self) -> &Path {
        &self.out
    }

    /// Creates a file to be written piece by piece.
    ///
    /// # Errors
    /// When it cannot be created.
    pub fn create(&self, name: &str) -> Result<Box<dyn io::Write + Send>, Failure> {
        let path = self.staged().join(name);
        match fs::File::create(&path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(Failure::written(&path, &error)),
        }
    }

    /// Writes files and gives their hashes.
    ///
    /// # Errors
    /// When one cannot be written.
    pub fn write(&self, files: &[OutputFile]) -> Result<Vec<FileHash>, Failure> {
        let mut hashes = Vec::with_capacity(files.len());
        for file in files {
            let path = self.staged().join(&file.name);
            fs::write(&path, &file.bytes).map_err(|error| Failure::written(&path, &error))?;
            hashes.push(FileHash { file: file.name.clone(), sha256: sha256(&file.bytes) });
        }
        Ok(hashes)
    }

    /// Puts the folder in place. Foreign files of a folder written over by force stay in it.
    ///
    /// # Errors
    /// When the folder cannot be moved; the old one then stands as it was.
    pub fn put_in_place(self) -> Result<PathBuf, Failure> {
        let failed = |error: &io::Error| Failure::written(&self.out, error);
        let old = self.folder.path().join("old");
        let existed = self.out.exists();
        if existed {
            fs::rename(&self.out, &old).map_err(|error| failed(&error))?;
        }
        if let Err(error) = fs::rename(self.staged(), &self.out) {
            if existed {
                let _ = fs::rename(&old, &self.out);
            }
            return Err(failed(&error));
        }
        if existed && let Err(failure) = carry_foreign(&old, &self.out) {
            // What could not be carried over is left where it is rather than deleted.
            let _ = self.folder.keep();
            return Err(failure);
        }
        Ok(self.out)
    }

    /// Compares the staged files with those in the final folder.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn first_difference(&self) -> Result<Result<usize, (String, String)>, Failure> {
        let mut names: Vec<String> =
            entries(&self.staged())?.iter().map(|path| file_name(path)).collect();
        names.sort();
        for name in &names {
            let (new, old) = (self.staged().join(name), self.out.join(name));
            if !old.is_file() {
                return Ok(Err((name.clone(), "missing".to_owned())));
            }
            if let Some(detail) = difference(&read(&old)?, &read(&new)?) {
                return Ok(Err((name.clone(), detail)));
            }
        }
        Ok(Ok(names.len()))
    }
}

/// Names the first line in which two files differ, as found → recomputed.
fn difference(found: &[u8], recomputed: &[u8]) -> Option<String> {
    if found == recomputed {
        return None;
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
                return Some(format!(":{line}: {} → {}", text(a), text(b)));
            }
        }
    }
}

/// Refuses a folder with anything in it that its manifest does not list, byte for byte.
fn refuse_foreign(out: &Path) -> Result<(), Failure> {
    let foreign = |name: String| Failure::new(Phrase::FailForeign, out, name);
    if !out.is_dir() {
        return Err(foreign(file_name(out)));
    }
    let known = listed_outputs(out);
    for path in entries(out)? {
        let name = file_name(&path);
        if name == "manifest.json" && known.is_some() {
            continue;
        }
        let listed = known.iter().flatten().find(|file| file.file == name);
        let unchanged = match listed {
            Some(file) if path.is_file() => hash_of(&path)? == file.sha256,
            _ => false,
        };
        if !unchanged {
            return Err(foreign(name));
        }
    }
    Ok(())
}

fn listed_outputs(folder: &Path) -> Option<Vec<FileHash>> {
    let bytes = fs::read(folder.join("manifest.json")).ok()?;
    Manifest::from_bytes(&bytes).map(|manifest| manifest.outputs)
}

fn carry_foreign(from: &Path, to: &Path) -> Result<(), Failure> {
    let ours = listed_outputs(from).unwrap_or_default();
    for path in entries(from)? {
        let name = file_name(&path);
        let written_by_us = name == "manifest.json" || ours.iter().any(|file| file.file == name);
        let target = to.join(&name);
        if !written_by_us && !target.exists() {
            fs::rename(&path, &target).map_err(|error| Failure::written(&target, &error))?;
        }
    }
    Ok(())
}

/// Writes files into a new folder, or one file to a new path.
///
/// # Errors
/// When the path exists already, or nothing can be written there.
pub fn write_new(path: &Path, files: &[OutputFile]) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::new(Phrase::FailForeign, path, file_name(path)));
    }
    let staging = Staging::begin(path, Path::new(""), false)?;
    staging.write(files)?;
    staging.put_in_place().map(|_| ())
}

/// Writes one new file whole.
///
/// # Errors
/// When it exists already and `force` is not set, or cannot be written.
pub fn write_file(path: &Path, bytes: &[u8], force: bool) -> Result<(), Failure> {
    let failed = |error: &io::Error| Failure::written(path, error);
    if path.exists() && !force {
        return Err(Failure::new(Phrase::FailForeign, path, file_name(path)));
    }
    let target = absolute(path);
    let parent = target.parent().unwrap_or(&target);
    let mut file = tempfile::NamedTempFile::new_in(parent).map_err(|error| failed(&error))?;
    io::Write::write_all(&mut file, bytes).map_err(|error| failed(&error))?;
    file.persist(&target).map_err(|error| failed(&error.error))?;
    Ok(())
}
