//! The sheet of sums, by grade and by department.

use crate::result::grid::Book;
use crate::result::grid::{self, Cell, Column};
use crate::result::grid::{Look, Shade};
use crate::view::DepartmentRow;
use crate::wording::BookText;
use crate::xlsx::letter;
use jixiao_core::analysis::SummaryRow;
use jixiao_core::quantity::MoneySum;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Writes the sheet and gives the sums by department.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
) -> Result<Vec<DepartmentRow>, XlsxError> {
    let (language, view) = (book.language, book.view);
    let by_grade = columns(book, BookText::Grade);
    let widths: Vec<u16> = by_grade.iter().map(|(_, width)| *width).collect();
    let mut notices: Vec<String> = book.provisional().into_iter().collect();
    match view.policy {
        Some(policy) => notices.extend(view.notice_of(&policy.heading)),
        None => notices.push(book.say(BookText::NoLive)),
    }
    let top = grid::begin(sheet, book, BookText::SheetSummary, &widths, &notices)?;

    let grades = view.rulebook.grades.grades.iter();
    let summed = book.view.summary.by_grade(view.rulebook.grades.grades.len());
    let mut rows: Vec<DepartmentRow> = grades
        .zip(summed)
        .map(|(grade, (_, row))| (language.of(&grade.title).to_owned(), row))
        .collect();
    if book.view.summary.open.projects > 0 {
        rows.push((book.say(BookText::Open), book.view.summary.open));
    }
    let total = book.view.summary.total();
    let next = table(sheet, book, top, &by_grade, &rows, &total)?;
    grid::colour_grades(sheet, book, 0, (top + 1, next - 2))?;

    let departments = view.departments();
    let by_department = columns(book, BookText::Department);
    let after = table(sheet, book, next + 1, &by_department, &departments, &total)?;
    sheet.set_freeze_panes(top, 1)?;
    let last_column = u16::try_from(widths.len()).unwrap_or(1) - 1;
    sheet.set_print_area(0, 0, after - 1, last_column)?;
    grid::printed(sheet, book);
    Ok(departments)
}

fn columns(book: &Book<'_>, first: BookText) -> Vec<Column> {
    let mut texts = vec![(first, 24), (BookText::Projects, 9), (BookText::Budget, 19)];
    if book.view.policy.is_some() {
        texts.extend([
            (BookText::Base, 19),
            (BookText::Cut, 17),
            (BookText::Kept, 19),
            (BookText::Beyond, 17),
            (BookText::EndedKept, 17),
            (BookText::Next, 19),
        ]);
    }
    texts.into_iter().map(|(text, width)| (book.say(text), width)).collect()
}

/// Writes headings, rows and their sums; gives the row after them.
fn table(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    head: u32,
    columns: &[Column],
    rows: &[DepartmentRow],
    total: &SummaryRow,
) -> Result<u32, XlsxError> {
    grid::headings(sheet, book, head, columns)?;
    let mut at = head + 1;
    for (name, row) in rows {
        let mut cells =
            vec![Cell::Text(name.clone()), Cell::Number(Look::Count, row.projects.to_string())];
        let amounts = amounts(row).into_iter().take(columns.len() - 2);
        cells.extend(amounts.map(|sum| Cell::Number(Look::Amount, sum.to_string())));
        grid::row(sheet, book, at, columns, &cells, Shade::Plain)?;
        at += 1;
    }
    let sum = |column: u16| {
        let letter = letter(column);
        format!("ROUND(SUM({letter}{}:{letter}{at}),2)", head + 2)
    };
    let mut cells = vec![
        Cell::Text(book.say(BookText::Sum)),
        Cell::Formula(Look::Count, sum(1), total.projects.to_string()),
    ];
    let amounts = amounts(total).into_iter().take(columns.len() - 2);
    cells.extend(
        (2..).zip(amounts).map(|(at, one)| Cell::Formula(Look::Amount, sum(at), one.to_string())),
    );
    grid::row(sheet, book, at, columns, &cells, Shade::Sum)?;
    Ok(at + 1)
}

fn amounts(row: &SummaryRow) -> [MoneySum; 7] {
    let kept = row.base - row.cut;
    [row.budget, row.base, row.cut, kept, row.beyond_cut, row.ended_kept, row.next_budget]
}
