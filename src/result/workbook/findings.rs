//! The list of problems (问题清单): what cost points in every project, the gravest first, and what is asked
//! for.

use crate::result::grid::{self, Book, Cell, Column, Look, Shade};
use crate::wording::{BookText, ReportText};
use jixiao_core::analysis::{Finding, costly, findings};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The columns, with their widths in characters.
const COLUMNS: [(ReportText, u16); 12] = [
    (ReportText::ColumnOrder, 6),
    (ReportText::ColumnDepartment, 14),
    (ReportText::ColumnProject, 22),
    (ReportText::ColumnIndicator, 16),
    (ReportText::ColumnProblem, 44),
    (ReportText::ColumnLost, 8),
    (ReportText::ColumnGravity, 12),
    (ReportText::ColumnAmount, 11),
    (ReportText::ColumnBasis, 26),
    (ReportText::ColumnDemand, 36),
    (ReportText::ColumnResponsible, 20),
    (ReportText::ColumnDeadline, 10),
];
/// The most rows, which leaves room for the head.
const AT_MOST: usize = 100_000;

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
    let language = book.language;
    let view = book.view;
    let columns: Vec<Column> =
        COLUMNS.iter().map(|(text, width)| (language.report(*text).to_owned(), *width)).collect();
    let widths = COLUMNS.map(|(_, width)| width);
    let head = grid::begin(sheet, book, BookText::SheetFindings, &widths, &book.notices())?;
    grid::headings(sheet, book, head, &columns)?;
    let places: Vec<usize> = (0..view.portfolio.projects.len()).collect();
    let found = findings(view.rulebook, view.portfolio, view.evaluation, &places);
    let mut at = head + 1;
    for (number, finding) in (1..).zip(found.iter().take(AT_MOST)) {
        grid::row(sheet, book, at, &columns, &cells(book, number, finding), Shade::Plain)?;
        at += 1;
    }
    if at == head + 1 {
        let none = language.report(ReportText::ProblemsNone);
        grid::across(sheet, book, at, &widths, none, false)?;
        at += 1;
    }
    grid::finish(sheet, book, (head, at - 1), COLUMNS.len(), 3)
}

fn cells(book: &Book<'_>, number: usize, finding: &Finding) -> [Cell; 12] {
    let (language, rulebook) = (book.language, book.view.rulebook);
    let project = &book.view.portfolio.projects[finding.project];
    let indicator = &rulebook.indicators[finding.indicator];
    let result = &book.view.evaluation.results[finding.project];
    let words = language.finding(rulebook, (project, result), finding.indicator);
    let amount = words.amount.map(|amount| language.money_told(amount.fen().into()));
    let facts = costly(rulebook, project, finding.indicator);
    let facts: Vec<&str> = facts.iter().map(|fact| fact.name.as_str()).collect();
    let measure = rulebook.measure(finding.indicator, &facts);
    let or_blank = |text: Option<String>| Cell::Text(text.unwrap_or_default());
    [
        Cell::Number(Look::Count, number.to_string()),
        Cell::Text(book.view.department(&project.record.department).to_owned()),
        Cell::Text(project.record.name.clone()),
        Cell::Text(language.of(&indicator.title).to_owned()),
        Cell::Text(language.reasons_told(&words.reasons)),
        Cell::Number(Look::Points, finding.lost.to_string()),
        Cell::Text(language.gravity(finding.gravity).to_owned()),
        or_blank(amount),
        or_blank(measure.map(|measure| language.basis_of(measure))),
        or_blank(measure.map(|measure| language.of(&measure.demand).to_owned())),
        or_blank(measure.map(|measure| language.responsible(measure, &project.record))),
        or_blank(measure.map(|measure| language.within(measure.days))),
    ]
}
