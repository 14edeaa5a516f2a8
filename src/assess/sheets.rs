//! A folder of published sheets: each by itself, all in one table.

use super::assessment::{Assessed, assess_taking};
use super::input::Asked;
use super::sheet_files::sheet_files;
use crate::error::{Cause, Error, Failure};
use crate::manifest::FileHash;
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::sheet::{ScoreSheet, SheetResult};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The sheets of a folder.
#[derive(Debug)]
pub struct SheetsAssessment {
    /// The rules whose grades were used.
    pub rules: Rules,
    /// Every file, by name.
    pub sheets: Vec<FolderSheet>,
    /// The files read.
    pub inputs: Vec<FileHash>,
}

/// One file of the folder.
#[derive(Debug)]
pub struct FolderSheet {
    /// The file, relative to the folder.
    pub file: String,
    /// The sheet and what it comes to; `None` where it could not be read.
    pub sheet: Option<(ScoreSheet, SheetResult)>,
    /// Every problem.
    pub problems: Vec<Problem>,
    /// Notes on how values were read.
    pub notes: Vec<Problem>,
    hash: Option<FileHash>,
}

/// Assesses every sheet of a folder; `progress` is told how many are done.
///
/// # Errors
/// When the folder or the rules asked for cannot be read, or there is no sheet in the folder.
pub fn assess_sheets(
    source: &Source,
    asked: &Asked,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<SheetsAssessment, Error> {
    let rules = asked.load()?;
    let files = sheet_files(source)?;
    let done: Mutex<Vec<(usize, FolderSheet)>> = Mutex::new(Vec::with_capacity(files.len()));
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((at, file)) = take(&next, &files) {
            let one = assess_file(source, file, &rules, asked.score_column.as_deref());
            if let Ok(mut done) = done.lock() {
                done.push((at, one));
                progress(done.len(), files.len());
            }
        }
    };
    let workers = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    thread::scope(|scope| (0..workers).for_each(|_| drop(scope.spawn(work))));
    let mut sheets = done.into_inner().unwrap_or_default();
    sheets.sort_by_key(|(at, _)| *at);
    let sheets: Vec<FolderSheet> = sheets.into_iter().map(|(_, one)| one).collect();
    if sheets.iter().all(|one| one.sheet.is_none()) {
        let unknown = Problem::new(Code::InputUnknown, &Place::file(source.title()));
        let found = sheets.into_iter().flat_map(|one| one.problems);
        return Err(Error::Problems(std::iter::once(unknown).chain(found).collect()));
    }
    let inputs = sheets.iter().filter_map(|one| one.hash.clone()).collect();
    Ok(SheetsAssessment { rules, sheets, inputs })
}

fn take<'f>(next: &AtomicUsize, files: &'f [String]) -> Option<(usize, &'f String)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    files.get(at).map(|file| (at, file))
}

fn assess_file(source: &Source, file: &str, rules: &Rules, scores: Option<&str>) -> FolderSheet {
    let refused = |problems| FolderSheet {
        file: file.to_owned(),
        sheet: None,
        problems,
        notes: Vec::new(),
        hash: source.read(file).ok().map(|bytes| FileHash::of(file, &bytes)),
    };
    match assess_taking(&source.entry_of(file), rules, scores) {
        Ok(Assessed::Sheet(read)) => FolderSheet {
            file: file.to_owned(),
            sheet: Some((read.sheet, read.result)),
            problems: read.problems,
            notes: read.notes,
            hash: read.inputs.into_iter().next(),
        },
        Ok(Assessed::Portfolio(_)) => {
            refused(vec![Problem::new(Code::InputUnknown, &Place::file(file))])
        }
        Err(Error::Problems(mut problems)) => {
            problems.retain(|one| !one.is_note());
            refused(problems)
        }
        Err(Error::Failure(Failure { cause, .. })) => refused(vec![unreadable(file, &cause)]),
    }
}

fn unreadable(file: &str, cause: &Cause) -> Problem {
    Problem::new(Code::FileUnreadable, &Place::file(file)).with("reason", cause.detail())
}
