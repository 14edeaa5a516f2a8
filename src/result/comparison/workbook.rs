//! Two results compared as a workbook, ready to be printed.

use super::line::{COLUMNS, comparison_lines};
use crate::wording::{CompareText, Language};
use crate::xlsx::{BLUE, LINE, font, new_workbook, page, text, write_exact, write_text};
use jixiao_core::compare::Comparison;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// Writes the workbook: what is to be known above, a line a project that differs, the sums of all below.
///
/// # Errors
/// When there are more projects than a worksheet has rows.
pub fn comparison_workbook(
    language: Language,
    comparison: &Comparison,
    sides: &str,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let title = language.compare(CompareText::Title);
    let sheet = workbook.add_worksheet().set_name(title)?;
    let heading = begin(sheet, language, comparison, (title, sides))?;
    let mut row = heading + 1;
    let lines = comparison_lines(language, comparison);
    let last = lines.len() - 1;
    for (at, cells) in lines.iter().enumerate() {
        write_line(sheet, language, row, cells, at == last)?;
        row += 1;
    }
    let columns = u16::try_from(COLUMNS.len() - 1).unwrap_or(u16::MAX);
    if last > 0 {
        sheet.autofilter(heading, 0, row - 2, columns)?;
    }
    sheet.set_freeze_panes(heading + 1, 2)?;
    sheet.set_repeat_rows(heading, heading)?;
    page::a4(sheet, ("", ""), "&P / &N");
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    workbook.save_to_buffer()
}

fn base(language: Language) -> Format {
    let format = Format::new().set_font_name(font(language)).set_font_size(10);
    let format = format.set_border(FormatBorder::Thin).set_border_color(LINE);
    format.set_text_wrap().set_align(FormatAlign::Top)
}

/// Writes what stands above the table, and its headings; gives their row.
fn begin(
    sheet: &mut Worksheet,
    language: Language,
    comparison: &Comparison,
    (title, sides): (&str, &str),
) -> Result<u32, XlsxError> {
    let large = Format::new().set_font_name(font(language)).set_font_size(14).set_bold();
    sheet.write_string_with_format(0, 0, title, &large)?.set_row_height(0, 26)?;
    let note = Format::new().set_font_name(font(language)).set_font_size(10);
    let rules = &comparison.new;
    let notices =
        [Some(&rules.rulebook), rules.policy.as_ref()].into_iter().flatten().map(|one| &one.notice);
    let mut notes = vec![sides.to_owned()];
    notes.extend(language.rules_differ(comparison));
    notes.extend(notices.flatten().cloned());
    let mut row = 1;
    for text in notes {
        sheet.write_string_with_format(row, 0, text, &note)?;
        row += 1;
    }
    let format = base(language).set_bold().set_align(FormatAlign::VerticalCenter);
    let format = format.set_background_color(BLUE).set_font_color(Color::White);
    for (at, column) in (0..).zip(&COLUMNS) {
        sheet.write_string_with_format(row, at, language.compare(column.heading), &format)?;
        sheet.set_column_width(at, column.width)?;
    }
    sheet.set_row_height(row, 30)?;
    Ok(row)
}

fn write_line(
    sheet: &mut Worksheet,
    language: Language,
    row: u32,
    cells: &[String],
    of_sums: bool,
) -> Result<(), XlsxError> {
    let plain = if of_sums { base(language).set_bold() } else { base(language) };
    let money = plain.clone().set_num_format("#,##0.00");
    let mut lines = 1;
    for (at, (cell, column)) in (0..).zip(cells.iter().zip(&COLUMNS)) {
        if column.is_number && !cell.is_empty() {
            write_exact(sheet, (row, at), cell, &money)?;
        } else {
            write_text(sheet, (row, at), cell, &plain)?;
        }
        lines = lines.max(text::lines(language, cell, column.width));
    }
    sheet.set_row_height(row, text::height(lines))?;
    Ok(())
}
