//! Files that lie in a portfolio folder under the name of one of its tables, and are not read.

use crate::portfolio::PortfolioSettings;
use crate::source::Source;
use jixiao_core::problem::{Code, Place, Problem};

/// How the names of tables end.
const ENDINGS: [&str; 4] = ["csv", "xlsx", "xls", "ods"];

/// Names the files that a folder's settings do not name.
pub(super) fn unnamed_files(source: &Source, settings: &PortfolioSettings) -> Vec<Problem> {
    let keys = settings.files();
    let named: Vec<&str> =
        keys.iter().filter_map(|(_, name)| *name).map(|name| source.split_sheet(name).0).collect();
    let mut problems = Vec::new();
    for (key, _) in keys {
        let endings = if key == "columns" { &["toml"][..] } else { &ENDINGS };
        let files = endings.iter().map(|ending| format!("{key}.{ending}"));
        for file in files.filter(|file| source.is_file(file) && !named.contains(&file.as_str())) {
            let line = format!("{key} = \"{file}\"");
            problems.push(Problem::new(Code::FileNotNamed, &Place::file(file)).with("line", line));
        }
    }
    problems
}
