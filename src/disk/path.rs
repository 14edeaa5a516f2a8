//! Paths as they are shown, compared and recorded.

use std::path::{Component, Path, PathBuf};

/// Writes a path with `/` between folders.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Writes a path as it can be pasted into a command: in quotation marks where it has spaces or signs that a
/// shell takes for its own, and never to be taken for an option.
pub fn quoted(path: &Path) -> String {
    let text = shown(path);
    let text = if text.starts_with('-') { format!("./{text}") } else { text };
    let is_plain =
        |letter: char| letter.is_alphanumeric() || "-_./:\u{b7}（）《》、，。".contains(letter);
    if text.chars().all(is_plain) {
        text
    } else if text.contains(['"', '$', '`', '!']) && !cfg!(windows) {
        // A shell reads these between double quotation marks, too.
        format!("'{}'", text.replace('\'', "'\\''"))
    } else {
        format!("\"{text}\"")
    }
}

/// Writes a folder as it can be pasted into a command, with `/` at its end.
pub fn quoted_folder(path: &Path) -> String {
    quoted(&path.join(""))
}

/// Says whether a name, with `/` between folders, leads to something within the folder that it is in.
pub fn is_within(name: &str) -> bool {
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    !name.is_empty() && !name.contains('\0') && Path::new(name).components().all(is_plain)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_leads_elsewhere_is_not_within() {
        assert!(is_within("facts.csv") && is_within("填报/甲 乙.xlsx"));
        for name in ["", ".", "..", "/etc/passwd", "../a", "a/../../b", "a\0b"] {
            assert!(!is_within(name), "{name}");
        }
    }

    #[test]
    fn a_path_is_quoted_where_a_shell_would_take_it_apart() {
        let pasted = |path: &str| quoted(Path::new(path));
        assert_eq!(pasted("数据/2025（一）/项目.csv"), "数据/2025（一）/项目.csv");
        assert_eq!(pasted("2025 年/项目.csv"), "\"2025 年/项目.csv\"");
        assert_eq!(pasted("项目　清单.csv"), "\"项目　清单.csv\""); // a full-width space
        assert_eq!(pasted("a&b(1).csv"), "\"a&b(1).csv\"");
        assert_eq!(pasted("甲#汇总"), "\"甲#汇总\"");
        assert_eq!(pasted("-o"), "./-o");
        if cfg!(unix) {
            assert_eq!(pasted("a$b.csv"), "'a$b.csv'");
            assert_eq!(pasted("a'b!.csv"), "'a'\\''b!.csv'");
        }
    }
}
