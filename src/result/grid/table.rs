//! Tables on a sheet: headings, rows with their heights, and how they are printed.

use super::book::Book;
use super::style::{Look, Shade};
use crate::wording::{BookText, FormText};
use crate::xlsx::{page, text};
use crate::xlsx::{write_exact, write_text};
use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule};
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

/// The width that is seen at once, in narrow characters.
const SEEN: u16 = 150;

/// What goes into a cell.
pub(in crate::result) enum Cell {
    /// A text, also where it looks like a number or formula.
    Text(String),
    /// A short text.
    Centre(String),
    /// A plain decimal as a number of a kind.
    Number(Look, String),
    /// A formula with its result.
    Formula(Look, String, String),
}

/// A column's heading and its width in narrow characters.
pub(in crate::result) type Column = (String, u16);

/// Names the sheet and writes the title and what is to be noticed over so many columns. Gives the
/// next row.
pub(in crate::result) fn begin(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    name: BookText,
    widths: &[u16],
    notices: &[String],
) -> Result<u32, XlsxError> {
    let name = book.say(name);
    begin_as(sheet, book, (&name, &name), widths, notices)
}

/// Begins a sheet whose tab does not show its whole name.
pub(in crate::result) fn begin_as(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    (tab, name): (&str, &str),
    widths: &[u16],
    notices: &[String],
) -> Result<u32, XlsxError> {
    sheet.set_name(tab)?;
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    let values = [("title", book.view.portfolio.title.clone()), ("sheet", name.to_owned())];
    let title = book.language.book_with(BookText::Titled, &values);
    write_text(sheet, (0, 0), &title, &book.styles.title)?;
    sheet.set_row_height(0, 26)?;
    let mut row = 1;
    for notice in notices {
        across(sheet, book, row, widths, notice, true)?;
        row += 1;
    }
    Ok(row)
}

/// Writes a line over the columns that are seen at once, as high as it needs to be.
pub(in crate::result) fn across(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    row: u32,
    widths: &[u16],
    line: &str,
    notice: bool,
) -> Result<(), XlsxError> {
    let format = if notice { &book.styles.notice } else { &book.styles.plain };
    // No wider than is seen at once, so that a line can be read without moving the sheet.
    let mut width = 0;
    let seen = widths.iter().take_while(|own| {
        width += *own;
        width <= SEEN
    });
    let columns = seen.count().max(1);
    let last = u16::try_from(columns).unwrap_or(1) - 1;
    if last > 0 {
        sheet.merge_range(row, 0, row, last, line, format)?;
    } else {
        write_text(sheet, (row, 0), line, format)?;
    }
    let lines = text::lines(book.language, line, widths[..columns].iter().sum());
    sheet.set_row_height(row, text::height(lines))?;
    Ok(())
}

/// Writes the headings of a table.
pub(in crate::result) fn headings(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    row: u32,
    columns: &[Column],
) -> Result<(), XlsxError> {
    let mut most = 1;
    for (at, (heading, width)) in (0..).zip(columns) {
        write_text(sheet, (row, at), heading, &book.styles.heading)?;
        most = most.max(text::lines(book.language, heading, *width));
    }
    sheet.set_row_height(row, text::height(most))?;
    Ok(())
}

/// Writes a row, as high as its texts need.
pub(in crate::result) fn row(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    row: u32,
    columns: &[Column],
    cells: &[Cell],
    shade: Shade,
) -> Result<(), XlsxError> {
    let mut most = 1;
    for ((at, (_, width)), content) in (0..).zip(columns).zip(cells) {
        cell(sheet, book, (row, at), content, shade)?;
        if let Cell::Text(words) | Cell::Centre(words) = content {
            most = most.max(text::lines(book.language, words, *width));
        }
    }
    sheet.set_row_height(row, text::height(most))?;
    Ok(())
}

/// Writes one cell.
pub(in crate::result) fn cell(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    place: (u32, u16),
    content: &Cell,
    shade: Shade,
) -> Result<(), XlsxError> {
    let styles = &book.styles;
    match content {
        Cell::Text(words) => write_text(sheet, place, words, styles.cell(Look::Text, shade)),
        Cell::Centre(words) => write_text(sheet, place, words, styles.cell(Look::Centre, shade)),
        Cell::Number(look, number) => write_exact(sheet, place, number, styles.cell(*look, shade)),
        Cell::Formula(look, formula, result) => {
            let formula = Formula::new(formula).set_result(result);
            let format = styles.cell(*look, shade);
            sheet.write_formula_with_format(place.0, place.1, formula, format)?;
            Ok(())
        }
    }
}

/// Freezes and repeats the headings, lets the rows be filtered, and sets up printing.
pub(in crate::result) fn finish(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    (head, last): (u32, u32),
    columns: usize,
    frozen: u16,
) -> Result<(), XlsxError> {
    let last_column = u16::try_from(columns).unwrap_or(1).saturating_sub(1);
    sheet.autofilter(head, 0, last.max(head), last_column)?;
    sheet.set_freeze_panes(head + 1, frozen)?;
    sheet.set_repeat_rows(head, head)?;
    sheet.set_print_area(0, 0, last.max(head), last_column)?;
    printed(sheet, book);
    Ok(())
}

/// Sets up printing alone.
pub(in crate::result) fn printed(sheet: &mut Worksheet, book: &Book<'_>) {
    let heading = &book.view.rulebook.heading;
    let rulebook = book.language.of(&heading.title);
    let footer = book.language.form(FormText::Page);
    page::a4(sheet, (&book.view.portfolio.title, rulebook), footer);
}

/// Colours the grades in a column.
pub(in crate::result) fn colour_grades(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    column: u16,
    (first, last): (u32, u32),
) -> Result<(), XlsxError> {
    if last < first {
        return Ok(());
    }
    for (grade, format) in book.view.rulebook.grades.grades.iter().zip(&book.styles.grades) {
        let title = book.language.of(&grade.title).to_owned();
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(title))
            .set_format(format);
        sheet.add_conditional_format(first, column, last, column, &rule)?;
    }
    Ok(())
}
