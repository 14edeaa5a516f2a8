//! The sheet as a whole: its head, its rows and the notes below.

use super::super::book::Book;
use super::super::grid;
use super::column::{C, HIDDEN, SHOWN};
use super::formula::Settings;
use super::settings::Head;
use super::{row, settings};
use crate::wording::BookText;
use crate::xlsx::page;
use jixiao_core::policy::Policy;
use rust_xlsxwriter::{DataValidation, Formula, Worksheet, XlsxError};

/// The row of the floor; above it stand title and a hint.
const FLOOR: u32 = 2;
/// The row of the first grade.
const GRADES: u32 = 4;

/// Writes the sheet.
pub(in crate::result::workbook) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
) -> Result<(), XlsxError> {
    let view = book.view;
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let grades = (GRADES, GRADES + count(view.rulebook.grades.grades.len()) - 1);
    // Sum, result and difference stand between the grades and the headings of the projects.
    let headings = grades.1 + 4;
    let last = headings + count(view.portfolio.projects.len()).max(1);
    let head = Head { floor: FLOOR, grades, projects: (headings + 1, last) };
    let [yes, no] = [true, false].map(|yes| book.language.yes_no_word(yes));
    let settings = Settings { grades, floor: FLOOR, rounding: policy.rounding, yes, no };

    let mut columns: Vec<grid::Column> =
        SHOWN.iter().map(|(_, text, width)| (book.say(*text), *width)).collect();
    let base = [("column", book.language.column_title(policy.base).to_owned())];
    columns[usize::from(C::Base.index())].0 = book.language.book_with(BookText::BaseOf, &base);
    let widths = SHOWN.map(|(_, _, width)| width);
    // A formula that gives an empty text would otherwise be kept as 0 until it is recalculated.
    sheet.set_formula_result_default("");
    let hint = book.say(BookText::LiveHint);
    grid::begin(sheet, book, BookText::SheetLive, &widths, &[hint])?;
    settings::write(sheet, book, policy, &head)?;
    grid::headings(sheet, book, headings, &columns)?;
    let projects = view.portfolio.projects.iter().zip(&view.evaluation.results);
    for (row, project) in (headings + 1..).zip(projects) {
        row::write(sheet, book, policy, &settings, row, project)?;
    }
    grid::colour_grades(sheet, book, C::Grade.index(), head.projects)?;
    let end = notes(sheet, book, policy, last + 2, &widths)?;
    asked(sheet, book, &head)?;
    sheet.set_column_range_hidden(HIDDEN.0.index(), HIDDEN.1.index())?;
    grid::finish(sheet, book, (headings, last), SHOWN.len(), 2)?;
    sheet.set_print_area(0, 0, end, C::Remark.index())?;
    page::protect(sheet);
    Ok(())
}

/// Says what follows what; gives the last row.
fn notes(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
    first: u32,
    widths: &[u16],
) -> Result<u32, XlsxError> {
    let language = book.language;
    let rounding = [("rounding", language.rounding(policy.rounding).to_owned())];
    let open = [("count", book.open().to_string())];
    let mut lines = vec![
        (language.book_with(BookText::LiveNote, &[]), false),
        (language.book_with(BookText::LiveNoteCut, &rounding), false),
        (language.book_with(BookText::LiveNoteNext, &[]), false),
        (language.book_with(BookText::LiveNoteTaken, &[]), false),
    ];
    if book.open() > 0 {
        lines.push((language.book_with(BookText::LiveNoteOpen, &open), true));
    }
    lines.extend(language.notice(&policy.heading).map(|notice| (notice, true)));
    let mut row = first;
    for (line, notice) in lines {
        grid::across(sheet, book, row, widths, &line, notice)?;
        row += 1;
    }
    Ok(row - 1)
}

/// Limits what may be entered: rates to four decimals, amounts to two, yes and no.
fn asked(sheet: &mut Worksheet, book: &Book<'_>, head: &Head) -> Result<(), XlsxError> {
    let rate =
        |cell: &str| format!("=AND(ISNUMBER({cell}),{cell}>=0,{cell}<=1,{cell}=ROUND({cell},4))");
    let amount = |cell: &str| format!("=AND(ISNUMBER({cell}),{cell}>=0,{cell}=ROUND({cell},2))");
    let custom = |sheet: &mut Worksheet, column: C, rows: (u32, u32), is_rate: bool| {
        let cell = column.at(rows.0);
        let formula = if is_rate { rate(&cell) } else { amount(&cell) };
        let message = if is_rate { BookText::AskRate } else { BookText::AskAmount };
        let rule = DataValidation::new().allow_custom(Formula::new(formula));
        add(sheet, book, rule, message, column, rows)
    };
    custom(sheet, C::Name, (head.floor, head.floor), true)?;
    custom(sheet, C::Name, head.grades, true)?;
    custom(sheet, C::ExemptShare, head.projects, true)?;
    custom(sheet, C::OwnRate, head.projects, true)?;
    for column in [C::Request, C::Reviewed, C::Limit] {
        custom(sheet, column, head.projects, false)?;
    }
    let words = [true, false].map(|yes| book.language.yes_no_word(yes));
    for (column, rows) in [(C::Department, head.grades), (C::Goes, head.projects)] {
        let rule = DataValidation::new().allow_list_strings(&words)?;
        add(sheet, book, rule, BookText::AskYesNo, column, rows)?;
    }
    Ok(())
}

fn add(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    rule: DataValidation,
    message: BookText,
    column: C,
    (first, last): (u32, u32),
) -> Result<(), XlsxError> {
    let rule = rule
        .set_error_title(book.language.book(BookText::WrongTitle))?
        .set_error_message(book.language.book(message))?;
    sheet.add_data_validation(first, column.index(), last, column.index(), &rule)?;
    Ok(())
}
