//! The only module that touches the disk. A result folder is written whole or not at all, and
//! nothing that this program did not write is ever lost.

mod staging;

pub use self::staging::{Comparison, Difference, Staging, refuse_over};

use crate::rules::RulesFile;
use crate::wording::Phrase;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use thiserror::Error;

/// A file to be written: its name and bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// The name, relative to the output folder.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

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

/// Reads the whole lines a file starts with, within its first 64 KiB.
///
/// # Errors
/// When it is not there or cannot be read.
pub fn first_lines(path: &Path) -> Result<Vec<u8>, Failure> {
    const ENOUGH: usize = 1 << 16;
    let mut start = Vec::new();
    let mut source = open(path)?.take(ENOUGH as u64);
    source.read_to_end(&mut start).map_err(|error| Failure::read(path, &error))?;
    if start.len() == ENOUGH
        && let Some(at) = memchr::memrchr(b'\n', &start)
    {
        start.truncate(at + 1);
    }
    Ok(start)
}

/// Says whether a file starts like a packed or compound file, as every workbook does. One that
/// cannot be opened is said to, so that reading it tells why.
pub fn starts_like_workbook(path: &Path) -> bool {
    let mut start = [0; 4];
    match fs::File::open(path).and_then(|mut file| file.read_exact(&mut start)) {
        Ok(()) => crate::table::is_workbook(&start),
        Err(error) => error.kind() != io::ErrorKind::UnexpectedEof,
    }
}

/// Gives the size of a file in bytes, 0 where there is none.
pub fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |data| data.len())
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

/// How many files of a folder are listed, and how deep folders may lie within each other.
const MOST_LISTED: usize = 20_000;
const DEEPEST: usize = 16;

/// Lists every file under a folder, sorted, with `/` between folders. Links are not followed, and
/// hidden files and the marks Excel leaves beside open workbooks (`~$…`) are passed over.
///
/// # Errors
/// When a folder cannot be read, or there are more files than are listed.
pub fn list(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new(), 0)];
    while let Some((at, prefix, depth)) = folders.pop() {
        for path in entries(&at)? {
            let name = file_name(&path);
            let is_link = fs::symlink_metadata(&path).is_ok_and(|data| data.is_symlink());
            if is_link || name.starts_with("~$") || name.starts_with('.') {
                continue;
            }
            let shown = format!("{prefix}{name}");
            if path.is_dir() && depth < DEEPEST {
                folders.push((path, format!("{shown}/"), depth + 1));
            } else if path.is_file() {
                names.push(shown);
            }
            if names.len() > MOST_LISTED {
                return Err(Failure::new(Phrase::FailTooMany, folder, MOST_LISTED));
            }
        }
    }
    names.sort();
    Ok(names)
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

/// Writes files into a new folder, or one file to a new path.
///
/// # Errors
/// When the path exists already, or nothing can be written there.
pub fn write_new(path: &Path, files: &[OutputFile]) -> Result<(), Failure> {
    if path.exists() {
        return Err(Failure::new(Phrase::FailExists, path, ""));
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
