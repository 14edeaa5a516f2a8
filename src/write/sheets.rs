//! The sheets of a folder → a result folder.

use super::names::named;
use crate::assess::{Request, SheetsAssessment};
use crate::disk::Staging;
use crate::error::{Cause, Error, Failure};
use crate::manifest::{Manifest, SheetsSettings};
use crate::result::{sheets_csv, sheets_json, sheets_workbook};
use crate::source::NamedBytes;
use jixiao_core::problem::Problem;

/// Writes the table of the sheets as csv, JSON and workbook, whole or not at all.
///
/// # Errors
/// When they cannot be written.
pub fn write_sheets(
    sheets: &SheetsAssessment,
    request: &Request,
    staging: Staging,
) -> Result<(), Error> {
    stage_sheets(sheets, request, &staging)?;
    Ok(staging.put_in_place().map(|_| ())?)
}

/// Writes them into a staging folder.
pub(crate) fn stage_sheets(
    sheets: &SheetsAssessment,
    request: &Request,
    staging: &Staging,
) -> Result<(), Error> {
    let out = staging.out();
    let unwritable = |error: &dyn ToString| Failure::new(out, Cause::unwritable(error.to_string()));
    let language = request.language;
    let table = sheets_csv(language, sheets).map_err(|error| unwritable(&error))?;
    let book = sheets_workbook(language, sheets).map_err(|error| unwritable(&error))?;
    let files = [
        NamedBytes::new("sheets.csv", table),
        NamedBytes::new("sheets.json", sheets_as_json(sheets, request)),
        NamedBytes::new("sheets.xlsx", book),
    ];
    let mut job = request.settings(out, false);
    job.sheets = Some(SheetsSettings { score_column: request.score_column.clone() });
    let rules = &sheets.rules.rulebook_hash;
    let manifest = Manifest::new(job, &sheets.inputs, rules, None, staging.write(&files)?);
    Ok(staging.record(&manifest)?)
}

/// Writes what the sheets of a folder come to as JSON.
pub(crate) fn sheets_as_json(sheets: &SheetsAssessment, request: &Request) -> Vec<u8> {
    let title = named(&request.input);
    let read = sheets.sheets.iter().filter_map(|one| one.sheet.as_ref());
    let read = read.map(|(sheet, result)| (sheet, result));
    let grades = &sheets.rules.rulebook.grades;
    let problems: Vec<Problem> =
        sheets.sheets.iter().flat_map(|one| one.problems.iter().cloned()).collect();
    sheets_json(request.language, &title, read, grades, &problems)
}
