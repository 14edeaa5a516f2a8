//! A hidden folder beside a place, in which what is to be put there grows. It goes with its job, however that
//! ends: when the job is done, when it is told to stop, or, where it was killed, when the next one begins.
//!
//! A job holds a lock on a file in its folder for as long as it lives. A folder whose lock is free belongs to
//! nobody any more: what it had taken away is put back, and then it is removed.

use super::path::file_name;
use super::read::entries;
use super::staging::{carry_foreign, is_own_folder};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tempfile::TempDir;

/// The file that is locked; it says for which name the folder was made, and which folder grows in it.
const LOCK: &str = "lock";
/// The folder that grows.
pub(super) const NEW: &str = "new";
/// What was in its place before.
pub(super) const OLD: &str = "old";

/// How the names of such folders begin, beside a place and among the temporary files of the system.
const BESIDE: &str = ".jixiao-";
const APART: &str = "jixiao-";

/// So many letters of a lock are read, and so often a folder is made anew that another job took for a left one.
const LONGEST: u64 = 4096;
const TRIES: usize = 3;

/// The folders of this process. Who holds it keeps the process from ending, and nothing is put in place
/// once the process is to end.
static LIVE: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A hidden folder.
#[derive(Debug)]
pub(super) struct Hidden {
    /// Free again before the folder is removed.
    lock: Option<File>,
    /// What the lock says.
    says: String,
    folder: TempDir,
}

impl Hidden {
    /// Makes one in a folder, for what is to be put there under a name; those that killed jobs left are removed.
    pub(super) fn beside(near: &Path, name: Option<&str>) -> io::Result<Self> {
        sweep(near, BESIDE, true);
        Self::make(name, || tempfile::Builder::new().prefix(BESIDE).tempdir_in(near))
    }

    /// Makes one among the temporary files of the system, for what is not put in any place.
    pub(super) fn apart() -> io::Result<Self> {
        sweep(&std::env::temp_dir(), APART, false);
        Self::make(None, || tempfile::Builder::new().prefix(APART).tempdir())
    }

    fn make(name: Option<&str>, make: impl Fn() -> io::Result<TempDir>) -> io::Result<Self> {
        let mut live = live();
        let mut tried = Self::of(make()?, name);
        for _ in 1..TRIES {
            // Another job may have found the folder before there was anything in it.
            if !matches!(&tried, Err(error) if error.kind() == io::ErrorKind::NotFound) {
                break;
            }
            tried = Self::of(make()?, name);
        }
        live.extend(tried.as_ref().map(|made| made.path().to_owned()));
        tried
    }

    /// A temporary folder is private, so what is to be put in place grows in a plain folder within it.
    fn of(mut folder: TempDir, name: Option<&str>) -> io::Result<Self> {
        let mut lock = File::create(folder.path().join(LOCK))?;
        // A disk without locks has folders that are never taken for left ones.
        let _ = lock.try_lock();
        let new = folder.path().join(NEW);
        fs::create_dir(&new)?;
        let number = number_of(&new).unwrap_or_default();
        let says = format!("{number}\n{}\n", name.unwrap_or_default());
        lock.write_all(says.as_bytes())?;
        folder.disable_cleanup(true);
        Ok(Self { lock: Some(lock), says, folder })
    }

    /// Gives its path.
    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Ends a job that failed. What was taken away and could not be put back is left, for the next job to do it.
    pub(super) fn give_up(mut self) {
        if taken_away(self.path(), &self.says).is_some() {
            self.lock = None;
        }
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        let mut live = live();
        if let Some(lock) = self.lock.take() {
            // Where it fails, the next job tries again.
            let _ = remove(self.folder.path(), lock);
        }
        live.retain(|path| path != self.folder.path());
    }
}

/// Removes a folder with everything in it. Whatever is left of it when this is cut short is known to be
/// nobody's, as the lock says nothing more and goes last.
fn remove(path: &Path, lock: File) -> io::Result<()> {
    lock.set_len(0)?;
    for inside in entries(path).unwrap_or_default() {
        if is_own_folder(&inside) {
            fs::remove_dir_all(&inside)?;
        } else if file_name(&inside) != LOCK {
            fs::remove_file(&inside)?;
        }
    }
    drop(lock);
    fs::remove_file(path.join(LOCK))?;
    fs::remove_dir(path)
}

/// Gives the folders of this process, and keeps it from ending meanwhile.
pub(super) fn live() -> MutexGuard<'static, Vec<PathBuf>> {
    LIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes what the jobs of this process have not yet put in place, and lets none put anything in place any
/// more: the process is about to end.
pub fn abandon() {
    let live = live();
    for path in live.iter() {
        // A job may still be writing into it.
        for _ in 0..100 {
            if fs::remove_dir_all(path).is_ok() || !path.exists() {
                break;
            }
        }
    }
    std::mem::forget(live);
}

/// Removes the folders in a place that killed jobs left; what they had taken away is put back before, where
/// `may_restore`.
fn sweep(near: &Path, prefix: &str, may_restore: bool) {
    for path in entries(near).unwrap_or_default() {
        let name = file_name(&path);
        let is_one = name.strip_prefix(prefix).is_some_and(|rest| rest.len() == 6);
        if is_one && is_own_folder(&path) {
            // Whatever fails here is tried again by the next job.
            let _ = sweep_one(&path, near, may_restore);
        }
    }
}

fn sweep_one(path: &Path, near: &Path, may_restore: bool) -> io::Result<()> {
    let at = path.join(LOCK);
    if !fs::symlink_metadata(&at).is_ok_and(|data| data.is_file()) {
        // Only what nothing is in was made by a job that got no further.
        return fs::remove_dir(path);
    }
    let mut lock = File::options().read(true).write(true).open(&at)?;
    if lock.try_lock().is_err() {
        return Ok(());
    }
    let mut text = String::new();
    (&mut lock).take(LONGEST).read_to_string(&mut text)?;
    if let Some(old) = taken_away(path, &text).filter(|_| !text.is_empty()) {
        let name = text.lines().nth(1).unwrap_or_default();
        let is_name = !name.is_empty() && Path::new(name).file_name() == Some(name.as_ref());
        if !may_restore || !is_name {
            return Ok(());
        }
        put_back(&old, &near.join(name))?;
    }
    remove(path, lock)
}

/// Gives the folder that was in the place of another before it was put there, if any.
fn taken_away(path: &Path, lock: &str) -> Option<PathBuf> {
    let (old, new) = (path.join(OLD), path.join(NEW));
    if is_own_folder(&old) {
        return Some(old);
    }
    let number = number_of(&new)?;
    let is_other = lock.lines().next().is_some_and(|made| made != number);
    (is_other && is_own_folder(&new)).then_some(new)
}

/// Puts a result back where nothing is now, or else what people had put into it.
fn put_back(old: &Path, target: &Path) -> io::Result<()> {
    if fs::symlink_metadata(target).is_err() {
        return fs::rename(old, target);
    }
    if is_own_folder(target) {
        return carry_foreign(old, target).map_err(|failure| io::Error::other(failure.to_string()));
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Gives what a folder keeps when it is moved, where the system tells.
#[cfg(unix)]
fn number_of(folder: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(folder).ok().map(|data| data.ino().to_string())
}

#[cfg(not(unix))]
fn number_of(_folder: &Path) -> Option<String> {
    None
}
