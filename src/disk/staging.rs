//! A result folder that grows beside its final place and is moved there whole. Its files may lie in
//! folders of its own; their names are the program's, with `/` between folders.

mod compare;
mod foreign;
mod swap;
mod tree;

pub use self::compare::{Comparison, Difference};
pub(super) use self::foreign::carry_foreign;
pub(super) use self::tree::is_own_folder;

use self::foreign::{refuse_foreign, refuse_unlike};
use self::swap::swap;
use self::tree::{files_under, within};
use super::fault::unwritten;
use super::hidden::{Hidden, NEW, OLD, live};
use super::path::{absolute, file_name};
use super::read::{entries, open, read};
use crate::error::{Cause, Failure};
use crate::manifest::{FileHash, Manifest};
use crate::source::NamedBytes;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A result folder in the making: a hidden folder beside the final one.
#[derive(Debug)]
pub struct Staging {
    out: PathBuf,
    folder: Hidden,
    /// Nothing in the final folder is to be written over but what this program wrote.
    careful: bool,
}

impl Staging {
    /// Starts a result folder. `input` must not lie in it.
    ///
    /// # Errors
    /// When `out` holds anything this program did not write, and `force` is not set; when it
    /// holds the input; when nothing can be written beside it.
    pub fn begin(out: &Path, input: &Path, force: bool) -> Result<Self, Failure> {
        let out = absolute(out);
        refuse_place(&out, input, force)?;
        // Folders on the way are made only when the result is put in place.
        let near = out.ancestors().skip(1).find(|folder| folder.is_dir()).unwrap_or(&out);
        let name = out.file_name().and_then(|name| name.to_str());
        let name = name.filter(|_| out.parent() == Some(near));
        let folder = Hidden::beside(near, name).map_err(|error| unwritten(&out, error))?;
        Ok(Self { out, folder, careful: !force })
    }

    /// Starts a result folder that is only compared and never put in place.
    ///
    /// # Errors
    /// When no temporary folder can be made.
    pub fn to_compare(out: &Path) -> Result<Self, Failure> {
        let out = absolute(out);
        let folder = Hidden::apart().map_err(|error| unwritten(&out, error))?;
        Ok(Self { out, folder, careful: true })
    }

    fn staged(&self) -> PathBuf {
        self.folder.path().join(NEW)
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
        let path = self.prepare(name)?;
        match fs::File::create(&path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(unwritten(&path, error)),
        }
    }

    /// Creates a file that is kept only until the result is put in place, beside it.
    ///
    /// # Errors
    /// When it cannot be created.
    pub(crate) fn create_kept(&self, name: &str) -> Result<Box<dyn io::Write + Send>, Failure> {
        let path = self.kept(name);
        match fs::File::create(&path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(unwritten(&path, error)),
        }
    }

    /// Opens a file that is kept.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn open_kept(&self, name: &str) -> Result<Box<dyn io::Read + Send>, Failure> {
        open(&self.kept(name))
    }

    fn kept(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("kept{name}"))
    }

    /// Opens a file of the result in the making.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn open_staged(&self, name: &str) -> Result<Box<dyn io::Read + Send>, Failure> {
        open(&within(&self.staged(), name)?)
    }

    /// Gives the path of a file to be written, with the folders above it.
    fn prepare(&self, name: &str) -> Result<PathBuf, Failure> {
        let path = within(&self.staged(), name)?;
        let made = path.parent().map_or(Ok(()), fs::create_dir_all);
        made.map_err(|error| unwritten(&path, error))?;
        Ok(path)
    }

    /// Writes files and gives their hashes.
    ///
    /// # Errors
    /// When one cannot be written.
    pub fn write(&self, files: &[NamedBytes]) -> Result<Vec<FileHash>, Failure> {
        let mut hashes = Vec::with_capacity(files.len());
        for file in files {
            let path = self.prepare(&file.name)?;
            fs::write(&path, &file.bytes).map_err(|error| unwritten(&path, error))?;
            hashes.push(FileHash::of(&file.name, &file.bytes));
        }
        Ok(hashes)
    }

    /// Writes the manifest, which lists every other file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn record(&self, manifest: &Manifest) -> Result<(), Failure> {
        let bytes = manifest.to_bytes();
        self.write(&[NamedBytes { name: Manifest::NAME.to_owned(), bytes }]).map(|_| ())
    }

    /// Puts the folder in place. Foreign files of a folder written over stay in it.
    ///
    /// # Errors
    /// When the folder cannot be moved, or a foreign file has the name of one of its folders or the
    /// other way round, or came to be meanwhile; the old one then stands as it was.
    pub fn put_in_place(self) -> Result<PathBuf, Failure> {
        refuse_node(&self.out)?;
        let existed = self.out.exists();
        if existed && self.careful {
            refuse_foreign(&self.out)?;
        }
        refuse_unlike(&self.out, &files_under(&self.staged())?)?;
        let failed = |error: io::Error| unwritten(&self.out, error);
        if let Some(parent) = self.out.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        // Until both folders are where they belong, nobody ends the process.
        let ending = live();
        let moved = if existed {
            let old = self.folder.path().join(OLD);
            let swapped = swap(&self.staged(), &self.out, &old).map_err(failed);
            swapped.and_then(|old| carry_foreign(&old, &self.out))
        } else {
            fs::rename(self.staged(), &self.out).map_err(failed)
        };
        drop(ending);
        if let Err(failure) = moved {
            self.folder.give_up();
            return Err(failure);
        }
        Ok(self.out)
    }

    /// Reads the manifest of the staged folder.
    pub(crate) fn manifest(&self) -> Option<Manifest> {
        Manifest::from_bytes(&read(&self.staged().join(Manifest::NAME)).ok()?)
    }

    /// Compares the staged files with those in the final folder.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn compare(&self) -> Result<Comparison, Failure> {
        Comparison::with_folder(&self.out, &self.staged())
    }
}

/// Refuses a place for a result folder, before there is any result.
///
/// # Errors
/// When `out` is anything but a folder, holds the input or is the current folder; when it holds anything
/// this program did not write, and `force` is not set.
pub fn refuse_place(out: &Path, input: &Path, force: bool) -> Result<(), Failure> {
    let out = absolute(out);
    refuse_node(&out)?;
    refuse_over(&out, input)?;
    if real(Path::new(".")).starts_with(real(&out)) {
        return Err(Failure::new(&out, Cause::CurrentFolder));
    }
    if out.exists() && !force { refuse_foreign(&out) } else { Ok(()) }
}

/// Refuses what is there and is no folder: a file, a link to anything, a device, a pipe.
fn refuse_node(out: &Path) -> Result<(), Failure> {
    match fs::symlink_metadata(out) {
        Ok(data) if !data.is_dir() => Err(Failure::new(out, Cause::NotAFolder)),
        _ => Ok(()),
    }
}

/// What a path means is asked of the disk, so that no link leads around the question.
pub(super) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| absolute(path))
}

/// Refuses a folder one of whose files an office program has open, as it keeps another beside it.
///
/// # Errors
/// When it does, or cannot be listed.
pub fn refuse_open(out: &Path) -> Result<(), Failure> {
    for path in entries(out)? {
        if let Some(open) = file_name(&path).strip_prefix("~$") {
            return Err(Failure::new(out, Cause::Open(open.to_owned())));
        }
    }
    Ok(())
}

/// Refuses a result folder that holds something a job reads.
///
/// # Errors
/// When it does.
pub fn refuse_over(out: &Path, input: &Path) -> Result<(), Failure> {
    if real(input).starts_with(real(out)) {
        return Err(Failure::new(out, Cause::OverInput));
    }
    Ok(())
}
