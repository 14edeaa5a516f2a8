//! A form as a workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

use super::form::Form;
use super::grid::{Cell, Place};

/// Writes it; the time of writing is always the same.
pub(super) fn bytes(form: &Form) -> Vec<u8> {
    let mut book = Workbook::new();
    let time = ExcelDateTime::from_ymd(2025, 3, 1).unwrap();
    book.set_properties(&DocProperties::new().set_creation_datetime(&time));
    fill(book.add_worksheet().set_name("自评表").unwrap(), form);
    if form.dress.blank_sheet {
        book.add_worksheet().set_name("Sheet2").unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn fill(sheet: &mut Worksheet, form: &Form) {
    let plain = Format::new();
    if form.dress.merges {
        for area in &form.grid.areas {
            let [top, bottom] = [area.top, area.bottom].map(|at| u32::try_from(at).unwrap());
            let [left, right] = [area.left, area.right].map(|at| u16::try_from(at).unwrap());
            sheet.merge_range(top, left, bottom, right, "", &plain).unwrap();
        }
    }
    let places = form.grid.places();
    for ((line, places), row) in form.grid.lines.iter().zip(&places).zip(0u32..) {
        for ((cell, place), column) in line.cells.iter().zip(places).zip(0u16..) {
            if form.dress.merges && matches!(place, Place::Below(_) | Place::Hidden) {
                continue;
            }
            match cell {
                Cell::Blank => {}
                Cell::Text(text) => {
                    sheet.write_string(row, column, text).unwrap();
                }
                Cell::Number { value, format, .. } => {
                    let format = Format::new().set_num_format(*format);
                    sheet.write_number_with_format(row, column, *value, &format).unwrap();
                }
            }
        }
    }
}
