//! `score` on a folder of published sheets: one table of them all.

use super::args::OutArgs;
use super::console::Console;
use super::exit::{Exit, stopped};
use super::problems;
use super::progress::files_done;
use super::table::table;
use crate::assess::{FolderSheet, Request, SheetsAssessment};
use crate::disk::{self, Staging};
use crate::error::Failure;
use crate::wording::{Phrase, SheetText};
use crate::write;

/// Scores the sheets, writes the table where a folder is named, and shows it.
pub(super) fn run(
    request: &Request,
    output: &OutArgs,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let sheets = {
        let bar = files_done();
        request.assess_sheets(&|done, all| bar.reach(done, all))
    };
    let sheets = match sheets {
        Ok(sheets) => sheets,
        Err(stop) => return stopped(stop, console),
    };
    if let Some(out) = &output.out {
        let staging = Staging::begin(out, &request.input, output.force)?;
        if let Err(stop) = write::write_sheets(&sheets, request, staging) {
            return stopped(stop, console);
        }
    }
    if console.json {
        console.json(&write::sheets_as_json(&sheets, request));
    } else {
        show(console, &sheets);
        if let Some(out) = &output.out {
            let folder = [("folder", disk::quoted_folder(out))];
            let text = console.say(Phrase::SummaryFiles, &folder);
            console.line(&text);
        }
    }
    let blocked = sheets.sheets.iter().any(|one| problems::counts(&one.problems)[0] > 0);
    Ok(if blocked { Exit::Problems } else { Exit::Fine })
}

fn show(console: &mut Console, sheets: &SheetsAssessment) {
    let language = console.language;
    let headings = [
        SheetText::HeadFile,
        SheetText::HeadName,
        SheetText::HeadTotal,
        SheetText::HeadPrinted,
        SheetText::HeadGrade,
        SheetText::HeadBlocking,
        SheetText::HeadAdvice,
    ];
    let headings = headings.map(|heading| language.sheet(heading));
    let rows = sheets.sheets.iter().map(|one| row(console, one, sheets)).collect();
    console.line(&table(&headings, rows, 2));
    for one in sheets.sheets.iter().filter(|one| !is_graded(one)) {
        let why = language.why_open(&one.problems).replace('\n', "；");
        let colon = console.phrase(Phrase::Colon);
        console.line(&format!("  {}{colon}{why}", one.file));
    }
    let count = |of: &dyn Fn(&FolderSheet) -> bool| {
        sheets.sheets.iter().filter(|one| of(one)).count().to_string()
    };
    let values = [
        ("files", sheets.sheets.len().to_string()),
        ("graded", count(&is_graded)),
        ("open", count(&|one| one.sheet.is_some() && !is_graded(one))),
        ("refused", count(&|one| one.sheet.is_none())),
    ];
    console.line(&language.sheet_with(SheetText::Summary, &values));
    let grades = sheets.rules.rulebook.grades.iter();
    let of_grade = grades.map(|(index, grade)| {
        let is = |one: &FolderSheet| {
            one.sheet.as_ref().is_some_and(|(_, result)| result.grade == Some(index))
        };
        let values = [("grade", language.of(&grade.title).to_owned()), ("count", count(&is))];
        language.sheet_with(SheetText::OfGrade, &values)
    });
    let line = of_grade.collect::<Vec<_>>().join("  ");
    console.line(&line);
}

fn is_graded(one: &FolderSheet) -> bool {
    one.sheet.as_ref().is_some_and(|(_, result)| result.grade.is_some())
}

fn row(console: &Console, one: &FolderSheet, sheets: &SheetsAssessment) -> Vec<String> {
    let language = console.language;
    let open = language.sheet(SheetText::Open);
    let [blocking, advice] = problems::counts(&one.problems).map(|count| count.to_string());
    let (name, total, printed, grade) = match &one.sheet {
        None => {
            let refused = language.sheet(SheetText::Refused).to_owned();
            (String::new(), String::new(), String::new(), refused)
        }
        Some((sheet, result)) => {
            let grade = result.grade.map(|grade| &sheets.rules.rulebook.grades.get(grade).title);
            let printed = sheet.printed.as_ref().and_then(|printed| printed.score);
            (
                sheet.head.name.clone(),
                result.total.map_or_else(|| open.to_owned(), |total| total.to_string()),
                printed.map_or_else(String::new, |score| score.to_string()),
                grade.map_or(open, |grade| language.of(grade)).to_owned(),
            )
        }
    };
    vec![one.file.clone(), name, total, printed, grade, blocking, advice]
}
