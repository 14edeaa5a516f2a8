//! A form → the workbook's sheets, one after the other.

use super::super::layout::{Form, STAMP_SHEET};
use super::book::FormBook;
use super::style::Styles;
use super::{cover, entries, projects};
use crate::wording::Language;
use crate::xlsx::new_workbook;
use jixiao_core::rulebook::Rulebook;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Writes a form as an Excel workbook; the same form gives the same bytes.
///
/// # Errors
/// When the form does not fit a workbook, such as with more than a million lines.
pub fn form_workbook(
    language: Language,
    rulebook: &Rulebook,
    form: &Form,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let book = FormBook { language, rulebook, form, styles: Styles::of(language) };
    cover::write(workbook.add_worksheet(), &book)?;
    projects::write(workbook.add_worksheet(), &book)?;
    for (sheet, name) in form.sheets.iter().zip(&form.stamp.entry_sheets) {
        entries::write(workbook.add_worksheet(), &book, sheet, name)?;
    }
    write_stamp(workbook.add_worksheet(), form)?;
    workbook.save_to_buffer()
}

/// Writes what the workbook says of itself; the sheet can be shown by no menu.
fn write_stamp(sheet: &mut Worksheet, form: &Form) -> Result<(), XlsxError> {
    sheet.set_name(STAMP_SHEET)?;
    for (row, (key, value)) in (0..).zip(form.stamp.rows()) {
        sheet.write_string(row, 0, key)?;
        sheet.write_string(row, 1, value)?;
    }
    sheet.set_very_hidden(true);
    sheet.protect();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Frame, layout, read_form};
    use jixiao_core::problem::Place;
    use jixiao_core::project::raw::{Field, RawPortfolio, RawProject};

    #[test]
    fn what_is_written_is_what_the_reader_of_this_layout_expects() {
        let files = crate::rules::builtin_rulebook("purchased-services-25").unwrap();
        let rulebook = crate::rules::read_rulebook("", &files).unwrap();
        let project = RawProject {
            values: [(Field::Id, "P1".to_owned()), (Field::Name, "甲".to_owned())].into(),
            ..RawProject::default()
        };
        let portfolio = RawPortfolio { projects: vec![project], ..RawPortfolio::default() };
        for language in [Language::Chinese, Language::English] {
            let sheets = rulebook.dimensions.iter().map(|one| language.of(&one.title).to_owned());
            let frame = Frame {
                language: language.name().to_owned(),
                help_sheet: "help".to_owned(),
                project_sheet: "projects".to_owned(),
                entry_sheets: sheets.collect(),
                ..Frame::default()
            };
            let form = layout(&portfolio, &rulebook, &frame).remove(0);
            let bytes = form_workbook(language, &rulebook, &form).unwrap();
            let read = read_form(&Place::file("form.xlsx"), &bytes).unwrap().unwrap();
            assert_eq!(read.problems, []);
            assert_eq!(read.stamp, form.stamp);
            assert_eq!(read.projects.len(), 1);
            let sent = form.sheets.iter().flat_map(|sheet| &sheet.entries).map(|entry| &entry.key);
            let keys: Vec<_> = read.lines.iter().map(|line| &line.key).collect();
            assert_eq!(keys, sent.collect::<Vec<_>>());
        }
    }
}
