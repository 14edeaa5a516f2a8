//! The sheet of what was corrected.

use crate::result::grid::{self, Book, Cell, Column, Shade};
use crate::wording::BookText;
use jixiao_core::project::{Correction, Project};
use rust_xlsxwriter::{Worksheet, XlsxError};

const COLUMNS: [(BookText, u16); 9] = [
    (BookText::Project, 11),
    (BookText::ProjectName, 24),
    (BookText::Department, 16),
    (BookText::Corrected, 34),
    (BookText::CorrectedOld, 16),
    (BookText::CorrectedNew, 16),
    (BookText::CorrectedWho, 16),
    (BookText::CorrectedWhy, 40),
    (BookText::CorrectedFrom, 30),
];

/// Writes the sheet, a line a correction.
pub(super) fn write(sheet: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    let columns: Vec<Column> =
        COLUMNS.iter().map(|(text, width)| (book.say(*text), *width)).collect();
    let widths = COLUMNS.map(|(_, width)| width);
    let hint = [book.say(BookText::CorrectedHint)];
    let head = grid::begin(sheet, book, BookText::SheetCorrected, &widths, &hint)?;
    grid::headings(sheet, book, head, &columns)?;
    let mut at = head + 1;
    for project in &book.view.portfolio.projects {
        for correction in &project.corrections {
            let cells = cells(book, project, correction);
            grid::row(sheet, book, at, &columns, &cells, Shade::Plain)?;
            at += 1;
        }
    }
    grid::finish(sheet, book, (head, at - 1), COLUMNS.len(), 2)
}

fn cells(book: &Book<'_>, project: &Project, correction: &Correction) -> [Cell; 9] {
    let (language, record) = (book.language, &project.record);
    let value = (correction.item.as_str(), correction.fact.as_str());
    let values = [("why", correction.reason.clone()), ("document", correction.document.clone())];
    [
        Cell::Centre(record.id.clone()),
        Cell::Text(record.name.clone()),
        Cell::Text(record.department.clone()),
        Cell::Text(language.value_named(book.view.rulebook, correction.indicator, value)),
        Cell::Text(language.corrected_value(correction, &correction.old)),
        Cell::Text(language.corrected_value(correction, &correction.new)),
        Cell::Text(format!("{} {}", correction.who, correction.day)),
        Cell::Text(language.book_with(BookText::CorrectedBecause, &values)),
        Cell::Text(format!("{} → {}", correction.from, correction.place)),
    ]
}
