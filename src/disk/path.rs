//! Paths as they are shown, compared and recorded.

use std::path::{Component, Path, PathBuf};

/// Writes a path with `/` between folders.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Writes a path as it can be pasted into a command: in quotation marks where it has spaces or signs that a
/// shell takes for its own.
pub fn quoted(path: &Path) -> String {
    let text = shown(path);
    let is_plain =
        |letter: char| letter.is_alphanumeric() || "-_./:\u{b7}（）《》、，。".contains(letter);
    if text.chars().all(is_plain) { text } else { format!("\"{text}\"") }
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
pub(crate) fn absolute(path: &Path) -> PathBuf {
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

/// Gives the last part of a path.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
