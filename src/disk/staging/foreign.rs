//! What in a result folder is not this program's: it is never lost.

use super::super::fault::unwritten;
use super::super::hash::digest_of;
use super::super::path::file_name;
use super::super::read::{entries, read};
use super::tree::{files_under, is_own_folder, within};
use crate::error::{Cause, Failure};
use crate::manifest::{FileHash, Manifest};
use std::fs;
use std::path::Path;

const MANIFEST: &str = "manifest.json";

/// Refuses a folder with anything in it that its manifest does not list, byte for byte.
pub(super) fn refuse_foreign(out: &Path) -> Result<(), Failure> {
    let foreign = |name: String| Failure::new(out, Cause::Foreign(name.clone()));
    if !out.is_dir() {
        return Err(foreign(file_name(out)));
    }
    let known = manifest_of(out);
    for path in entries(out)? {
        let name = file_name(&path);
        let is_kept = |known: &Manifest| name == MANIFEST || known.kept.contains(&name);
        if known.as_ref().is_some_and(is_kept) {
            continue;
        }
        let listed = known.as_ref().map(|known| &*known.outputs).unwrap_or_default();
        let names = if is_own_folder(&path) && is_our_folder(listed, &name) {
            let inside = files_under(&path)?;
            inside.into_iter().map(|file| format!("{name}/{file}")).collect()
        } else {
            vec![name]
        };
        for name in names {
            if is_unchanged(out, listed, &name)? {
                continue;
            }
            // An office program keeps such a file beside what it has open.
            let open = name.rsplit('/').next().and_then(|last| last.strip_prefix("~$"));
            return Err(match open {
                Some(open) => Failure::new(out, Cause::Open(open.to_owned())),
                None => foreign(name),
            });
        }
    }
    Ok(())
}

fn is_our_folder(listed: &[FileHash], name: &str) -> bool {
    let inside =
        |file: &FileHash| file.file.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'));
    listed.iter().any(inside)
}

fn is_unchanged(out: &Path, listed: &[FileHash], name: &str) -> Result<bool, Failure> {
    let Some(file) = listed.iter().find(|file| file.file == name) else { return Ok(false) };
    let Ok(path) = within(out, name) else { return Ok(false) };
    Ok(path.is_file() && digest_of(&path, &file.digest)? == file.digest)
}

/// Refuses a folder in which a folder stands where a file is to be written, or the other way round:
/// there is no place for both.
pub(super) fn refuse_unlike(out: &Path, names: &[String]) -> Result<(), Failure> {
    for name in names {
        let unlike = || Failure::new(out, Cause::Unlike(name.clone()));
        if is_own_folder(&within(out, name)?) {
            return Err(unlike());
        }
        for (end, _) in name.match_indices('/') {
            let above = within(out, &name[..end])?;
            if fs::symlink_metadata(&above).is_ok() && !is_own_folder(&above) {
                return Err(unlike());
            }
        }
    }
    Ok(())
}

fn manifest_of(folder: &Path) -> Option<Manifest> {
    Manifest::from_bytes(&read(&folder.join(MANIFEST)).ok()?)
}

/// Moves what is not listed in `from` to the same place in `to`.
pub(in crate::disk) fn carry_foreign(from: &Path, to: &Path) -> Result<(), Failure> {
    let ours = manifest_of(from).map(|manifest| manifest.outputs).unwrap_or_default();
    carry(&ours, (from, to), "")
}

fn carry(ours: &[FileHash], (from, to): (&Path, &Path), prefix: &str) -> Result<(), Failure> {
    for path in entries(from)? {
        let name = format!("{prefix}{}", file_name(&path));
        let target = to.join(file_name(&path));
        let failed = |error| unwritten(&target, error);
        let of_both = target.exists() || is_our_folder(ours, &name);
        if is_own_folder(&path) && of_both {
            fs::create_dir_all(&target).map_err(failed)?;
            carry(ours, (&path, &target), &format!("{name}/"))?;
            // A folder with nothing of its own in it is not wanted.
            let _ = fs::remove_dir(&target);
            continue;
        }
        let written_by_us = name == MANIFEST || ours.iter().any(|file| file.file == name);
        if !written_by_us && !target.exists() {
            fs::rename(&path, &target).map_err(failed)?;
        }
    }
    Ok(())
}
