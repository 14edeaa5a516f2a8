//! Files of a folder and of the folders in it, by name with `/` between folders.

use super::super::path::file_name;
use super::super::read::entries;
use crate::error::{Cause, Failure};
use std::fs;
use std::path::{Path, PathBuf};

/// Gives the path of a name within a folder.
///
/// # Errors
/// When the name could lead out of the folder, or means something else on another system.
pub(super) fn within(folder: &Path, name: &str) -> Result<PathBuf, Failure> {
    if name.split('/').all(is_plain) {
        Ok(name.split('/').fold(folder.to_owned(), |path, part| path.join(part)))
    } else {
        Err(Failure::new(folder, Cause::unwritable(name)))
    }
}

/// Says whether a part of a name is a plain one on every system.
fn is_plain(part: &str) -> bool {
    let forbidden = |c: char| c.is_control() || r#"\:*?"<>|"#.contains(c);
    !part.is_empty() && !part.ends_with(['.', ' ']) && !part.contains(forbidden)
}

/// Lists every file under a folder, sorted by name. A link is listed and not followed.
pub(super) fn files_under(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((at, prefix)) = folders.pop() {
        for path in entries(&at)? {
            let name = format!("{prefix}{}", file_name(&path));
            if is_own_folder(&path) {
                folders.push((path, format!("{name}/")));
            } else {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Says whether a path is a folder and no link to one.
pub(in crate::disk) fn is_own_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let folder = Path::new("out");
        assert_eq!(within(folder, "charts/a.svg").unwrap(), folder.join("charts").join("a.svg"));
        assert!(within(folder, "填报-市城管部门.xlsx").is_ok());
        for name in [
            "", "/etc/x", "../x", "a/../x", "a/./x", "a//x", "a/", r"a\x", r"C:\x", "C:x", "a.",
            "a\0",
        ] {
            assert!(within(folder, name).is_err(), "{name}");
        }
    }
}
