//! Rulebooks and policies: the built-in ones, and folders and files of one's own.

use super::toml::parse;
use crate::source::NamedBytes;
use include_dir::{Dir, include_dir};
use jixiao_core::policy::{self, Policy};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::rulebook::raw::RawRulebook;
use jixiao_core::rulebook::{self, Grades, Rulebook};
use jixiao_core::score::check_examples;
use std::path::Path;

/// Everything under `indicators/`, compiled in.
static INDICATORS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/indicators");

/// Lists the ids of the built-in rulebooks, sorted.
pub fn builtin_rulebooks() -> Vec<&'static str> {
    let folders = INDICATORS.dirs().filter_map(|dir| dir.path().to_str());
    let mut ids: Vec<_> = folders.filter(|id| *id != "policies").collect();
    ids.sort_unstable();
    ids
}

/// Gives the files of a built-in rulebook.
pub fn builtin_rulebook(id: &str) -> Option<Vec<NamedBytes>> {
    if id == "policies" {
        return None;
    }
    let mut files: Vec<NamedBytes> = INDICATORS.get_dir(id)?.files().filter_map(file_of).collect();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Some(files)
}

/// Lists the ids of the built-in policies, sorted.
pub fn builtin_policies() -> Vec<&'static str> {
    let files = INDICATORS.get_dir("policies").into_iter().flat_map(Dir::files);
    let mut ids: Vec<_> =
        files.filter_map(|file| file.path().file_stem().and_then(|stem| stem.to_str())).collect();
    ids.sort_unstable();
    ids
}

/// Gives the file of a built-in policy.
pub fn builtin_policy(id: &str) -> Option<NamedBytes> {
    INDICATORS.get_file(format!("policies/{id}.toml")).and_then(file_of)
}

fn file_of(file: &include_dir::File<'_>) -> Option<NamedBytes> {
    let name = file.path().file_name()?.to_str()?.to_owned();
    Some(NamedBytes { name, bytes: file.contents().to_vec() })
}

/// Reads a rulebook from the files of its folder, including whether its examples hold.
///
/// # Errors
/// With every problem found, where one of them blocks.
pub fn read_rulebook(folder: &str, files: &[NamedBytes]) -> Result<Rulebook, Vec<Problem>> {
    let place = |name: &str| {
        Place::file(if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") })
    };
    let mut problems = Vec::new();
    let (mut head, mut grades, mut measures, mut dimensions) = (None, None, None, Vec::new());
    for file in files {
        let place = place(&file.name);
        let outcome = match file.name.as_str() {
            "rulebook.toml" => parse(&place, &file.bytes).map(|parsed| head = Some(parsed)),
            "grades.toml" => parse(&place, &file.bytes).map(|parsed| grades = Some(parsed)),
            "measures.toml" => parse(&place, &file.bytes).map(|parsed| measures = Some(parsed)),
            name if Path::new(name).extension().is_some_and(|ending| ending == "toml") => {
                parse(&place, &file.bytes).map(|parsed| dimensions.push(parsed))
            }
            _ => Ok(()),
        };
        problems.extend(outcome.err());
    }
    let present = |name: &str| files.iter().any(|file| file.name == name);
    for name in ["rulebook.toml", "grades.toml"].into_iter().filter(|name| !present(name)) {
        problems.push(Problem::new(Code::FileMissing, &place(name)).with("name", name));
    }
    let (Some(head), Some(grades), true) = (head, grades, problems.is_empty()) else {
        return Err(problems);
    };
    let rulebook = rulebook::check(RawRulebook { head, grades, dimensions, measures })?;
    let problems = check_examples(&rulebook);
    if problems.is_empty() { Ok(rulebook) } else { Err(problems) }
}

/// Reads a policy and binds it to the grades of a rulebook.
///
/// # Errors
/// With every problem found, where one of them blocks.
pub fn read_policy(file: &NamedBytes, grades: &Grades) -> Result<Policy, Vec<Problem>> {
    let raw = parse(&Place::file(file.name.clone()), &file.bytes).map_err(|one| vec![one])?;
    policy::check(&raw, grades)
}
