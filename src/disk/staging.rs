//! A result folder that grows beside its final place and is moved there whole. Its files may lie in
//! folders of its own; their names are the program's, with `/` between folders.

mod compare;
mod foreign;
mod tree;

pub use self::compare::{Comparison, Difference};

use self::foreign::{carry_foreign, refuse_foreign, refuse_unlike};
use self::tree::{files_under, within};
use super::fault::unwritten;
use super::path::{absolute, file_name};
use super::read::{entries, open, read};
use crate::error::{Cause, Failure};
use crate::hash::sha256;
use crate::manifest::{FileHash, Manifest};
use crate::source::NamedBytes;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The file that is kept beside a result folder in the making.
const KEPT: &str = "kept";

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
        let is_link = fs::symlink_metadata(&out).is_ok_and(|data| data.is_symlink());
        if is_link || out.is_file() {
            return Err(Failure::new(&out, Cause::NotAFolder));
        }
        refuse_over(&out, input)?;
        if real(Path::new(".")).starts_with(real(&out)) {
            return Err(Failure::new(&out, Cause::CurrentFolder));
        }
        if out.exists() && !force {
            refuse_foreign(&out)?;
        }
        // Folders on the way are made only when the result is put in place.
        let near = out.ancestors().skip(1).find(|folder| folder.is_dir()).unwrap_or(&out);
        let folder = tempfile::Builder::new().prefix(".jixiao-").tempdir_in(near);
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
            Err(error) => Err(unwritten(&out, error)),
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
    pub(crate) fn create_kept(&self) -> Result<Box<dyn io::Write + Send>, Failure> {
        let path = self.folder.path().join(KEPT);
        match fs::File::create(&path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(unwritten(&path, error)),
        }
    }

    /// Opens the file that is kept.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn open_kept(&self) -> Result<Box<dyn io::Read + Send>, Failure> {
        open(&self.folder.path().join(KEPT))
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
            hashes.push(FileHash { file: file.name.clone(), sha256: sha256(&file.bytes) });
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

    /// Puts the folder in place. Foreign files of a folder written over by force stay in it.
    ///
    /// # Errors
    /// When the folder cannot be moved, or a foreign file has the name of one of its folders or the
    /// other way round; the old one then stands as it was.
    pub fn put_in_place(self) -> Result<PathBuf, Failure> {
        refuse_unlike(&self.out, &files_under(&self.staged())?)?;
        let failed = |error: io::Error| unwritten(&self.out, error);
        if let Some(parent) = self.out.parent() {
            fs::create_dir_all(parent).map_err(failed)?;
        }
        let old = self.folder.path().join("old");
        let existed = self.out.exists();
        if existed {
            fs::rename(&self.out, &old).map_err(failed)?;
        }
        if let Err(error) = fs::rename(self.staged(), &self.out) {
            if existed {
                let _ = fs::rename(&old, &self.out);
            }
            return Err(failed(error));
        }
        if existed && let Err(failure) = carry_foreign(&old, &self.out) {
            // What could not be carried over is left where it is rather than deleted.
            let _ = self.folder.keep();
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

/// What a path means is asked of the disk, so that no link leads around the question.
fn real(path: &Path) -> PathBuf {
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
