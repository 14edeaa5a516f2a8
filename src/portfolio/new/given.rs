//! The files given for a new folder, and which of their tables is used for what.

use super::draft::{DraftSection, draft_sections};
use super::hints::guess_any;
use crate::disk;
use crate::error::Error;
use crate::portfolio::kind::PortfolioTable;
use crate::source::Source;
use crate::table;
use crate::table::{HeadingMap, Table};
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::rulebook::Rulebook;
use std::path::{Path, PathBuf};

/// A file given.
pub(super) struct Given {
    path: PathBuf,
    pub(super) bytes: Vec<u8>,
    /// Its name in the folder, once it is used.
    pub(super) name: Option<String>,
}

/// A table of a file given.
pub(super) struct Candidate {
    pub(super) source: usize,
    pub(super) place: Place,
    /// Its worksheet, where the file has several.
    pub(super) sheet: Option<String>,
    pub(super) table: Table,
    sections: Vec<DraftSection>,
}

/// Reads a file given and drafts what its tables may be used for.
pub(super) fn read_source(
    from: &Path,
    rulebook: &Rulebook,
    sources: &mut Vec<Given>,
) -> Result<Vec<Candidate>, Error> {
    let input = Source::file(from);
    let (name, sheet) = input.split_sheet(input.entry().unwrap_or_default());
    let path = from.with_file_name(name);
    let place = Place::file(name);
    let source = if let Some(at) = sources.iter().position(|source| source.path == path) {
        at
    } else {
        let bytes = input.read(name)?;
        sources.push(Given { path, bytes, name: None });
        sources.len() - 1
    };
    let tables =
        table::read_tables(&place, &sources[source].bytes, &HeadingMap::to_draft(guess_any));
    let tables = tables.map_err(Error::Problems)?;
    let several = tables.len() > 1;
    let names: Vec<String> = tables
        .iter()
        .filter_map(|one| one.value.place.sheet.as_deref().map(str::to_owned))
        .collect();
    let mut found = Vec::new();
    for table in tables.into_iter().map(|one| one.value) {
        let own = table.place.sheet.as_deref().map(str::to_owned);
        let wanted = if sheet.is_some() { own.as_deref() == sheet } else { !table.hidden };
        if wanted {
            let sections = draft_sections(&table, rulebook);
            let sheet = own.filter(|_| several);
            found.push(Candidate { source, place: table.place.clone(), sheet, table, sections });
        }
    }
    if found.is_empty() {
        let problem = Problem::new(Code::SheetUnclear, &place);
        return Err(problem.with("known", names.join("、")).into());
    }
    Ok(found)
}

impl Candidate {
    fn may_be(&self, table: PortfolioTable) -> bool {
        self.sections.iter().any(|section| section.table == table)
    }
}

/// Finds the one table for a use. Of several lists of projects, the one with budgets is meant, and one with
/// grades beside one without is last year's; the list of projects itself never is.
pub(super) fn choose(
    table: PortfolioTable,
    candidates: &[Candidate],
) -> Result<Option<(&Candidate, &DraftSection)>, Error> {
    let mut fitting = Vec::new();
    for one in candidates {
        let section = one.sections.iter().find(|section| section.table == table);
        fitting.extend(section.map(|section| (one, section)));
    }
    if table == PortfolioTable::LastYear {
        let projects = choose(PortfolioTable::Projects, candidates)?;
        fitting.retain(|(one, _)| projects.is_none_or(|(list, _)| list.place != one.place));
    }
    let has_budget = |(_, section): &(&Candidate, &DraftSection)| section.has_budget;
    if table == PortfolioTable::Projects
        && fitting.iter().filter(|one| has_budget(one)).count() == 1
    {
        fitting.retain(has_budget);
    }
    let is_this_years =
        |(one, _): &(&Candidate, &DraftSection)| !one.may_be(PortfolioTable::LastYear);
    if table == PortfolioTable::Projects
        && fitting.iter().filter(|one| is_this_years(one)).count() == 1
    {
        fitting.retain(is_this_years);
    }
    if let [_, (second, _), ..] = fitting.as_slice() {
        let names: Vec<String> = fitting.iter().map(|(one, _)| one.place.to_string()).collect();
        let problem = Problem::new(Code::SheetUnclear, &Place::file(second.place.file.clone()));
        return Err(problem.with("known", names.join("、")).into());
    }
    Ok(fitting.pop())
}

/// Refuses a file that no use was found for.
pub(super) fn unused_source(sources: &[Given]) -> Result<(), Error> {
    match sources.iter().find(|source| source.name.is_none()) {
        Some(source) => {
            Err(Problem::new(Code::InputUnknown, &Place::file(disk::shown(&source.path))).into())
        }
        None => Ok(()),
    }
}
