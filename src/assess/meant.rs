//! What was probably meant by an input that is none: the folder it lies in, one within it, or tables that
//! another command takes.

use super::Request;
use super::folder::SETTINGS;
use super::kind::{InputKind, kind_of};
use super::sheet_files::sheet_files;
use crate::form::read_form;
use crate::manifest::Manifest;
use crate::published::has_form;
use crate::source::Source;
use crate::table::read_grids;
use jixiao_core::problem::{Code, Place, Problem};

/// So many files of a folder are looked into, and so many are named.
const LOOKED: usize = 12;

/// What an input was probably meant to be; files and folders are named relative to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// The portfolio folder that the file lies in.
    FolderOf,
    /// Portfolio folders within the folder.
    Within(Vec<String>),
    /// A folder of results.
    Results,
    /// A folder of forms that came back.
    Forms,
    /// A folder of published sheets.
    Sheets,
    /// An office's own tables, to make a portfolio folder from; none where it is the input itself.
    Tables(Vec<String>),
    /// A folder without any table.
    Empty,
}

/// Says what was probably meant, where the problems say that the input is none.
pub fn meant(request: &Request, problems: &[Problem]) -> Option<Meant> {
    let source = request.source();
    let has = |code: Code| problems.iter().any(|problem| problem.code == code);
    let is_none = has(Code::InputUnknown) || has(Code::SheetUnclear);
    if !is_none && !lacks_every_indicator(request, problems) {
        return None;
    }
    if source.entry().is_some() {
        let is_table = kind_of(&source) == InputKind::Table;
        let within = source.is_file(SETTINGS).then_some(Meant::FolderOf);
        return within.or(is_table.then(|| Meant::Tables(Vec::new())));
    }
    Some(of_folder(&source))
}

/// Says whether a wide table has a column for none of the indicators, so that it is a list of projects.
fn lacks_every_indicator(request: &Request, problems: &[Problem]) -> bool {
    let lacking = problems.iter().filter(|problem| problem.code == Code::ColumnMissing).count();
    let rules = || request.asked().load();
    lacking > 0 && rules().is_ok_and(|rules| lacking >= rules.rulebook.indicators.len())
}

fn of_folder(source: &Source) -> Meant {
    let files = source.list("").unwrap_or_default();
    let settings = format!("/{SETTINGS}");
    let mut within: Vec<&str> =
        files.iter().filter_map(|file| file.strip_suffix(&settings)).collect();
    // One that lies in another is part of it.
    let all = within.clone();
    within.retain(|one| !all.iter().any(|other| one.starts_with(&format!("{other}/"))));
    if !within.is_empty() {
        return Meant::Within(within.into_iter().take(LOOKED).map(str::to_owned).collect());
    }
    let mut tables = sheet_files(source).unwrap_or_default();
    tables.retain(|name| is_of_tables(name));
    tables.truncate(LOOKED);
    let mut sheets = 0;
    for name in &tables {
        let Ok(bytes) = source.read(name) else { continue };
        let place = Place::file(name.clone());
        if !matches!(read_form(&place, &bytes), Ok(None)) {
            return Meant::Forms;
        }
        let grids = read_grids(&place, &bytes, None).unwrap_or_default();
        sheets += usize::from(grids.iter().any(has_form));
    }
    match tables.len() {
        _ if source.is_file(Manifest::NAME) => Meant::Results,
        0 => Meant::Empty,
        all if sheets * 2 > all => Meant::Sheets,
        _ => Meant::Tables(tables),
    }
}

/// Says whether a folder may be made from a file, by its ending.
fn is_of_tables(name: &str) -> bool {
    const ENDINGS: [&str; 12] =
        ["csv", "tsv", "xlsx", "xlsm", "xlsb", "xls", "et", "ods", "docx", "htm", "html", "mht"];
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
