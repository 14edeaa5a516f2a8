//! The sheet of problems.

use crate::result::grid::Book;
use crate::result::grid::Shade;
use crate::result::grid::{self, Cell, Column};
use crate::wording::{BookText, Phrase};
use jixiao_core::problem::{Problem, Severity};
use rust_xlsxwriter::{Worksheet, XlsxError};

const COLUMNS: [(BookText, u16); 8] = [
    (BookText::Severity, 8),
    (BookText::Code, 7),
    (BookText::File, 18),
    (BookText::Sheet, 12),
    (BookText::Cell, 10),
    (BookText::What, 48),
    (BookText::Why, 38),
    (BookText::Hint, 38),
];
/// The most problems listed; the count stands in the summary of the run.
const AT_MOST: usize = 100_000;

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    let columns: Vec<Column> =
        COLUMNS.iter().map(|(text, width)| (book.say(*text), *width)).collect();
    let widths = COLUMNS.map(|(_, width)| width);
    let head = grid::begin(sheet, book, BookText::SheetProblems, &widths, &[])?;
    grid::headings(sheet, book, head, &columns)?;
    let mut at = head + 1;
    for problem in book.view.problems.iter().take(AT_MOST) {
        grid::row(sheet, book, at, &columns, &cells(book, problem), Shade::Plain)?;
        at += 1;
    }
    if at == head + 1 {
        let none = book.language.phrase(Phrase::SummaryNoProblems);
        grid::across(sheet, book, at, &widths, none, false)?;
        at += 1;
    }
    grid::finish(sheet, book, (head, at - 1), COLUMNS.len(), 0)
}

fn cells(book: &Book<'_>, problem: &Problem) -> [Cell; 8] {
    let words = book.language.problem(problem);
    let place = &problem.place;
    let severity = match problem.severity {
        Severity::Block => Phrase::SeverityBlock,
        Severity::Advise => Phrase::SeverityAdvise,
        Severity::Note => Phrase::SeverityNote,
    };
    let line = place.line.map(|line| line.to_string());
    let cell = place.cell().or(line);
    [
        Cell::Centre(book.language.phrase(severity).to_owned()),
        Cell::Centre(problem.code.id().to_owned()),
        Cell::Text(place.file.to_string()),
        Cell::Text(place.sheet.as_deref().unwrap_or_default().to_owned()),
        Cell::Centre(cell.unwrap_or_default()),
        Cell::Text(words.what),
        Cell::Text(words.why),
        Cell::Text(words.hint),
    ]
}
