//! The sheet of the rulebook: indicators with points, rules and sources, and below them the grades.

use crate::result::grid::Book;
use crate::result::grid::{self, Cell, Column};
use crate::result::grid::{Look, Shade};
use crate::wording::BookText;
use jixiao_core::rulebook::Indicator;
use rust_xlsxwriter::{Worksheet, XlsxError};

const COLUMNS: [(BookText, u16); 8] = [
    (BookText::Dimension, 10),
    (BookText::Group, 13),
    (BookText::Number, 6),
    (BookText::Indicator, 20),
    (BookText::Max, 8),
    (BookText::Rule, 58),
    (BookText::Evidence, 30),
    (BookText::Citations, 44),
];

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    let rulebook = book.view.rulebook;
    let columns: Vec<Column> =
        COLUMNS.iter().map(|(text, width)| (book.say(*text), *width)).collect();
    let widths = COLUMNS.map(|(_, width)| width);
    let mut notices = vec![heading(book)];
    notices.extend(book.notices());
    let head = grid::begin(sheet, book, BookText::SheetRulebook, &widths, &notices)?;
    grid::headings(sheet, book, head, &columns)?;
    let mut at = head + 1;
    for indicator in &rulebook.indicators {
        grid::row(sheet, book, at, &columns, &cells(book, indicator), Shade::Plain)?;
        at += 1;
    }
    let last = at - 1;
    grades(sheet, book, at + 1)?;
    grid::finish(sheet, book, (head, last), COLUMNS.len(), 0)?;
    let rows = rulebook.grades.grades.len() + rulebook.grades.limits.len();
    let end = at + 1 + u32::try_from(rows).unwrap_or_default();
    sheet.set_print_area(0, 0, end, 7)?;
    Ok(())
}

/// Names the rulebook with its edition and status.
pub(super) fn heading(book: &Book<'_>) -> String {
    book.view.dated(&book.view.rulebook.heading)
}

fn cells(book: &Book<'_>, indicator: &Indicator) -> [Cell; 8] {
    let (language, rulebook) = (book.language, book.view.rulebook);
    let mut rule = language.rule(indicator);
    for checkpoint in indicator.rule.checkpoints() {
        rule.push_str("\n· ");
        rule.push_str(language.of(&checkpoint.title));
    }
    let evidence = indicator.evidence.iter().map(|wanted| language.of(wanted).to_owned());
    [
        Cell::Text(language.of(&rulebook.dimensions[indicator.dimension].title).to_owned()),
        Cell::Text(language.of(&rulebook.groups[indicator.group].title).to_owned()),
        Cell::Number(Look::Count, indicator.number.to_string()),
        Cell::Text(language.of(&indicator.title).to_owned()),
        Cell::Number(Look::Points, indicator.max.to_string()),
        Cell::Text(rule),
        Cell::Text(language.join(evidence)),
        Cell::Text(language.citations(&indicator.citations)),
    ]
}

/// Writes the grades with their bands, and what changes them.
fn grades(sheet: &mut Worksheet, book: &Book<'_>, head: u32) -> Result<(), XlsxError> {
    let (language, grades) = (book.language, &book.view.rulebook.grades);
    // The columns are those of the indicators, so that texts have room.
    let mut columns: Vec<Column> = COLUMNS.iter().map(|(_, w)| (String::new(), *w)).collect();
    for (at, text) in [(0, BookText::Grade), (5, BookText::Band), (7, BookText::Citations)] {
        columns[at].0 = book.say(text);
    }
    grid::headings(sheet, book, head, &columns)?;
    let mut at = head + 1;
    let mut row = |grade: String, band: String, citations: String| {
        let blank = || Cell::Text(String::new());
        let cells = [
            Cell::Centre(grade),
            blank(),
            blank(),
            blank(),
            blank(),
            Cell::Text(band),
            blank(),
            Cell::Text(citations),
        ];
        at += 1;
        grid::row(sheet, book, at - 1, &columns, &cells, Shade::Plain)
    };
    for (index, grade) in grades.iter() {
        let band = language.band_told(grades, index).unwrap_or_default();
        row(language.of(&grade.title).to_owned(), band, String::new())?;
    }
    for (limit, entry) in grades.limits.iter().enumerate() {
        let reason = language.of(&entry.reason).to_owned();
        row(
            language.limit_effect(book.view.rulebook, limit),
            reason,
            language.citations(&entry.citations),
        )?;
    }
    grid::colour_grades(sheet, book, 0, (head + 1, at - 1))
}
