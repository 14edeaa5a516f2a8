//! The sheet that explains the form: who fills it in, when it is due, and how it is done.

use super::super::layout::{COVER_COLUMN, Cover};
use super::book::FormBook;
use super::page;
use super::validation::{Ask, Asked};
use crate::wording::FormText;
use crate::xlsx::text;
use crate::xlsx::write_text;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// The widths of the two columns, in narrow characters.
const WIDTHS: [u16; 2] = [18, 112];

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, book: &FormBook<'_>) -> Result<(), XlsxError> {
    let FormBook { language, form, styles, .. } = book;
    sheet.set_name(&form.stamp.help_sheet)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let title = language.form_with(FormText::Title, &[("title", form.stamp.title.clone())]);
    sheet.write_string_with_format(0, 0, title, &styles.title)?;
    sheet.set_row_height(0, 28)?;
    rulebook(sheet, book, 1)?;
    inputs(sheet, book)?;
    let mut row = Cover::Seal.row() + 2;
    row = help(sheet, book, row)?;
    row = colours(sheet, book, row + 1)?;
    let last = questions(sheet, book, row + 1)?;
    sheet.set_screen_gridlines(false);
    page::set_up(sheet, book, last, (0, COVER_COLUMN))?;
    sheet.set_portrait();
    page::protect(sheet);
    Ok(())
}

/// Writes which rulebook it is and what is to be known of it, in two rows.
fn rulebook(sheet: &mut Worksheet, book: &FormBook<'_>, row: u32) -> Result<(), XlsxError> {
    let language = book.language;
    let heading = &book.rulebook.heading;
    let values = [
        ("title", language.of(&heading.title).to_owned()),
        ("status", language.status(heading.status).to_owned()),
        ("edition", heading.edition.clone()),
    ];
    let line = language.form_with(FormText::Rulebook, &values);
    across(sheet, book, row, &line, &book.styles.strong)?;
    let notice = language.notice(heading).unwrap_or_default();
    across(sheet, book, row + 1, &notice, &book.styles.notice)
}

/// Writes a line over both columns, as high as it needs to be.
fn across(
    sheet: &mut Worksheet,
    book: &FormBook<'_>,
    row: u32,
    line: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    sheet.merge_range(row, 0, row, COVER_COLUMN, line, format)?;
    let lines = text::lines(book.language, line, WIDTHS[0] + WIDTHS[1]);
    sheet.set_row_height(row, text::height(lines))?;
    Ok(())
}

/// Writes who fills the form in, and when.
fn inputs(sheet: &mut Worksheet, book: &FormBook<'_>) -> Result<(), XlsxError> {
    let FormBook { language, form, styles, .. } = book;
    for cover in Cover::ALL {
        let (label, format) = match cover {
            Cover::Unit => (FormText::FilledFor, &styles.text),
            Cover::Person => (FormText::FilledBy, &styles.text),
            Cover::Date => (FormText::FilledOn, &styles.date),
            Cover::Phone => (FormText::Phone, &styles.text),
            Cover::Due => (FormText::Due, &styles.date),
            Cover::Way => (FormText::Way, &styles.text),
            Cover::Signature => (FormText::Signature, &styles.text),
            Cover::Seal => (FormText::Seal, &styles.text),
        };
        let known = if cover == Cover::Unit { form.stamp.group.as_str() } else { "" };
        sheet.write_string_with_format(cover.row(), 0, language.form(label), &styles.label)?;
        write_text(sheet, (cover.row(), COVER_COLUMN), known, format)?;
        sheet.set_row_height(cover.row(), text::height(1))?;
    }
    let mut asked = Asked::of(COVER_COLUMN);
    asked.add(Ask::Date, Cover::Date.row());
    asked.add(Ask::Date, Cover::Due.row());
    asked.write(sheet, *language)
}

/// Writes how to fill the form in, and gives the next row.
fn help(sheet: &mut Worksheet, book: &FormBook<'_>, first: u32) -> Result<u32, XlsxError> {
    let mut row = first;
    for line in book.language.form_help(book.form.stamp.money_unit.name()) {
        across(sheet, book, row, &line, &book.styles.plain)?;
        row += 1;
    }
    Ok(row)
}

/// Writes what units ask about a form, with the answers, and gives the next row.
fn questions(sheet: &mut Worksheet, book: &FormBook<'_>, row: u32) -> Result<u32, XlsxError> {
    let FormBook { language, form, styles, .. } = book;
    let heading = language.form(FormText::Questions);
    sheet.write_string_with_format(row, 0, heading, &styles.strong)?;
    let mut next = row + 1;
    for [asked, said] in language.form_questions(form.stamp.money_unit.name()) {
        sheet.write_string_with_format(next, 0, &asked, &styles.strong)?;
        sheet.write_string_with_format(next, COVER_COLUMN, &said, &styles.plain)?;
        let lines = [(asked, WIDTHS[0]), (said, WIDTHS[1])];
        let lines = lines.iter().map(|(words, width)| text::lines(*language, words, *width));
        sheet.set_row_height(next, text::height(lines.max().unwrap_or(1)))?;
        next += 1;
    }
    Ok(next)
}

/// Writes what the colours mean, and gives the next row.
fn colours(sheet: &mut Worksheet, book: &FormBook<'_>, row: u32) -> Result<u32, XlsxError> {
    let FormBook { language, styles, .. } = book;
    let swatches = [
        (FormText::ColourInput, styles.text.clone().set_locked()),
        (FormText::ColourMissing, styles.text.merge(&styles.missing).set_locked()),
        (FormText::ColourReason, styles.text.merge(&styles.unreasoned).set_locked()),
        (FormText::ColourLocked, styles.locked.clone()),
    ];
    let heading = language.form(FormText::Colours);
    sheet.write_string_with_format(row, 0, heading, &styles.strong)?;
    let mut next = row + 1;
    for (meaning, swatch) in swatches {
        sheet.write_blank(next, 0, &swatch)?;
        sheet.write_string_with_format(next, 1, language.form(meaning), &styles.plain)?;
        sheet.set_row_height(next, text::height(1))?;
        next += 1;
    }
    Ok(next)
}
