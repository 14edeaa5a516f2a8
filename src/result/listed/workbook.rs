//! Tables for people as a workbook, a sheet each, ready to be printed.

use super::{Holds, Listed, Row};
use crate::wording::Language;
use crate::xlsx::{BLUE, LINE, font, new_workbook, page, text, write_exact, write_text};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// Sums.
const PALE: Color = Color::RGB(0x00DD_E6F3);

/// Writes the workbook.
///
/// # Errors
/// When a table has more rows than a worksheet.
pub(crate) fn listed_workbook(language: Language, tables: &[Listed]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    for table in tables {
        write(workbook.add_worksheet().set_name(&table.name)?, language, table)?;
    }
    workbook.save_to_buffer()
}

fn write(sheet: &mut Worksheet, language: Language, table: &Listed) -> Result<(), XlsxError> {
    let head = begin(sheet, language, table)?;
    for (row, cells) in (head + 1..).zip(&table.rows) {
        write_row(sheet, language, (row, table), cells)?;
    }
    let last = u16::try_from(table.columns.len().max(1) - 1).unwrap_or(u16::MAX);
    let plain = table.rows.iter().take_while(|row| !row.of_sums).count();
    if let Some(rows) = u32::try_from(plain).ok().filter(|rows| *rows > 0) {
        sheet.autofilter(head, 0, head + rows, last)?;
    }
    sheet.set_freeze_panes(head + 1, 2)?;
    sheet.set_repeat_rows(head, head)?;
    page::a4(sheet, ("", ""), "&P / &N");
    Ok(())
}

fn base(language: Language) -> Format {
    let format = Format::new().set_font_name(font(language)).set_font_size(10);
    let format = format.set_border(FormatBorder::Thin).set_border_color(LINE);
    format.set_text_wrap().set_align(FormatAlign::VerticalCenter)
}

/// Writes what stands above the table, and its headings; gives their row.
fn begin(sheet: &mut Worksheet, language: Language, table: &Listed) -> Result<u32, XlsxError> {
    let last = u16::try_from(table.columns.len().max(2) - 1).unwrap_or(u16::MAX);
    let plain = Format::new().set_font_name(font(language)).set_font_size(10).set_text_wrap();
    let large = plain.clone().set_font_size(15).set_bold().set_align(FormatAlign::Center);
    sheet.merge_range(0, 0, 0, last, &table.title, &large)?.set_row_height(0, 28)?;
    let width: u16 = table.columns.iter().map(|column| column.width).sum();
    let mut row = 1;
    for note in &table.notes {
        sheet.merge_range(row, 0, row, last, note, &plain)?;
        sheet.set_row_height(row, text::height(text::lines(language, note, width)))?;
        row += 1;
    }
    let format = base(language).set_bold().set_align(FormatAlign::Center);
    let format = format.set_background_color(BLUE).set_font_color(Color::White);
    for (at, column) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(row, at, &column.heading, &format)?;
        sheet.set_column_width(at, column.width)?;
    }
    sheet.set_row_height(row, 32)?;
    Ok(row)
}

fn write_row(
    sheet: &mut Worksheet,
    language: Language,
    (row, table): (u32, &Listed),
    Row { cells, of_sums }: &Row,
) -> Result<(), XlsxError> {
    let plain = base(language);
    let plain = if *of_sums { plain.set_bold().set_background_color(PALE) } else { plain };
    let number = plain.clone().set_num_format("0.00");
    let mark = plain.clone().set_align(FormatAlign::Center);
    let money = plain.clone().set_num_format("#,##0.00");
    let percent = plain.clone().set_num_format("0.0%");
    let count = plain.clone().set_num_format("0");
    let mut lines = 1;
    for (at, (cell, column)) in (0..).zip(cells.iter().zip(&table.columns)) {
        let format = match column.holds {
            Holds::Text => &plain,
            Holds::Mark => &mark,
            Holds::Number => &number,
            Holds::Money => &money,
            Holds::Percent => &percent,
            Holds::Count => &count,
        };
        if !column.holds.is_number() || cell.is_empty() {
            write_text(sheet, (row, at), cell, format)?;
        } else {
            write_exact(sheet, (row, at), cell, format)?;
        }
        lines = lines.max(text::lines(language, cell, column.width));
    }
    sheet.set_row_height(row, text::height(lines))?;
    Ok(())
}
