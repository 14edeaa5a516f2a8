//! A table of indicators in a file → a draft of the rulebook.

use super::indicator_table::{bands_only, draft_rulebook};
use super::load::DEFAULT_RULEBOOK;
use super::read::builtin_rulebook;
use crate::portfolio::has_columns;
use crate::source::NamedBytes;
use crate::table::{Heading, HeadingMap, flaws_used, read_wanted};
use jixiao_core::problem::{Checked, Place, Problem};
use std::path::Path;

/// Drafts the files of a rulebook from a table of indicators; its grades are those of the default
/// rulebook, its id is what the name of the file allows. `None` where a problem blocks.
pub fn import_rulebook(file: &NamedBytes) -> Checked<Option<Draft>> {
    let wanted = |headings: &[Heading]| has_columns(headings, &["level3", "weight"]);
    let place = Place::file(file.name.clone());
    let read = read_wanted(&place, &file.bytes, &HeadingMap::default(), None, &wanted);
    let table = match read {
        Ok(table) => table,
        Err(problems) => return Checked::new(None, problems),
    };
    let stem = Path::new(&file.name).file_stem().unwrap_or_default().to_string_lossy();
    let id = id_of(&stem).unwrap_or_else(|| "imported".to_owned());
    let grades = builtin_rulebook(DEFAULT_RULEBOOK)
        .and_then(|files| files.into_iter().find(|file| file.name == "grades.toml"));
    let grades = grades.map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let grades = bands_only(&grades.unwrap_or_default());
    let drafted = table.and_then(|table| {
        let mut drafted = draft_rulebook(&table, &id, &grades);
        drafted.problems.extend(flaws_used(&table, None, |_| true));
        drafted
    });
    let blocked = drafted.problems.iter().any(Problem::blocks);
    drafted.map(|files| {
        let files = files.filter(|_| !blocked)?;
        let files = files.into_iter().map(|file| NamedBytes::new(file.name, file.text));
        Some(Draft { id, files: files.collect() })
    })
}

/// The files of a drafted rulebook.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The id.
    pub id: String,
    /// The files.
    pub files: Vec<NamedBytes>,
}

/// Makes an id of what the name of a file allows; `None` where that is nothing.
pub fn id_of(stem: &str) -> Option<String> {
    let allowed = |one: &char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '.');
    let id: String = stem.chars().filter(allowed).collect();
    (!id.is_empty()).then_some(id)
}
