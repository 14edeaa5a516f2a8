//! The sheet of what is not applicable.

use crate::result::grid::{self, Book, Cell, Column, Shade};
use crate::wording::{BookText, Phrase};
use jixiao_core::analysis::{Absence, Absences};
use rust_xlsxwriter::{Worksheet, XlsxError};

const COLUMNS: [(BookText, u16); 9] = [
    (BookText::Project, 11),
    (BookText::ProjectName, 24),
    (BookText::Department, 16),
    (BookText::Absent, 30),
    (BookText::AbsentReason, 28),
    (BookText::AbsentEvidence, 20),
    (BookText::Stands, 26),
    (BookText::Otherwise, 26),
    (BookText::Decides, 9),
];

/// Writes the sheet: a line for everything that is not applicable, and one for all of it in a project where
/// there are several.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    absences: &[Absences],
) -> Result<(), XlsxError> {
    let columns: Vec<Column> =
        COLUMNS.iter().map(|(text, width)| (book.say(*text), *width)).collect();
    let widths = COLUMNS.map(|(_, width)| width);
    let hint = [book.say(BookText::AbsentHint)];
    let head = grid::begin(sheet, book, BookText::SheetAbsent, &widths, &hint)?;
    grid::headings(sheet, book, head, &columns)?;
    let mut at = head + 1;
    for of_project in absences {
        for absence in &of_project.each {
            let cells = cells(book, of_project, Some(absence));
            grid::row(sheet, book, at, &columns, &cells, Shade::Plain)?;
            at += 1;
        }
        if of_project.each.len() > 1 {
            let cells = cells(book, of_project, None);
            grid::row(sheet, book, at, &columns, &cells, Shade::Sum)?;
            at += 1;
        }
    }
    grid::finish(sheet, book, (head, at - 1), COLUMNS.len(), 2)
}

fn cells(book: &Book<'_>, of_project: &Absences, absence: Option<&Absence>) -> [Cell; 9] {
    let (view, language) = (&book.view, book.language);
    let record = &view.portfolio.projects[of_project.project].record;
    let grades = &view.rulebook.grades;
    let otherwise = absence.map_or(&of_project.together, |one| &one.otherwise);
    let decides = otherwise.differs(&of_project.now);
    let all = || book.say(BookText::AbsentAll);
    [
        Cell::Centre(record.id.clone()),
        Cell::Text(record.name.clone()),
        Cell::Text(record.department.clone()),
        Cell::Text(absence.map_or_else(all, |one| language.absent(view.rulebook, one))),
        Cell::Text(absence.map_or(String::new(), |one| language.absent_because(one))),
        Cell::Text(absence.map_or(String::new(), |one| one.evidence.clone())),
        Cell::Text(language.standing(&of_project.now, grades)),
        Cell::Text(language.standing(otherwise, grades)),
        Cell::Centre(language.phrase(if decides { Phrase::Yes } else { Phrase::No }).to_owned()),
    ]
}
