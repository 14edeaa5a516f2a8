//! Where results go when no place is named.

use crate::disk;
use crate::names::file_names;
use jixiao_core::project::Record;
use std::path::{Path, PathBuf};

/// Gives the folder results go to where none is named: `<name>-result` in the current folder.
pub fn default_out(input: &Path) -> PathBuf {
    if input == Path::new("-") {
        return PathBuf::from("stdin-result");
    }
    named_after(input, "result")
}

/// Gives the folder charts go to where none is named: `<name>-charts` in the current folder.
pub fn default_charts(input: &Path) -> PathBuf {
    named_after(input, "charts")
}

/// Gives the folder documents go to where none is named: `<name>-reports` in the current folder.
pub fn default_reports(input: &Path) -> PathBuf {
    named_after(input, "reports")
}

/// Gives the folder forms go to where none is named: `<name>-forms` in the current folder.
pub fn default_forms(input: &Path) -> PathBuf {
    named_after(input, "forms")
}

/// Gives the folder a portfolio goes to where none is named: `<name>-portfolio` in the current
/// folder.
pub fn default_portfolio(input: &Path) -> PathBuf {
    named_after(input, "portfolio")
}

/// Gives the file one paper or chart goes to where none is named: what it is about, the input where that is no
/// project, and what it is.
pub fn default_file(input: &Path, project: Option<&Record>, what: &str, ending: &str) -> PathBuf {
    let about = match project {
        Some(project) => format!("{}-{}", project.id, project.name),
        None => named(input),
    };
    let about = file_names(&[about]).concat();
    PathBuf::from(format!("{about}-{what}.{ending}"))
}

fn named_after(input: &Path, what: &str) -> PathBuf {
    PathBuf::from(format!("{}-{what}", named(input)))
}

/// Gives the name of a folder, or of a file without its ending, wherever it is called from.
pub(super) fn named(input: &Path) -> String {
    let named = disk::absolute(input);
    let stem = if disk::is_folder(&named) { named.file_name() } else { named.file_stem() };
    stem.map_or("jixiao".into(), |stem| stem.to_string_lossy().into_owned())
}
