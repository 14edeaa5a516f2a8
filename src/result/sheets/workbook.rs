//! The sheets of a folder as a workbook: a line a file, and every problem.

use super::line::{COLUMNS, cells};
use crate::assess::SheetsAssessment;
use crate::wording::{Language, Phrase, SheetText};
use crate::xlsx::{BLUE, LINE, font, new_workbook, page, text, write_exact, write_text};
use jixiao_core::problem::Severity;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// The columns of the list of problems, with their widths in narrow characters.
const PROBLEMS: [(SheetText, u16); 6] = [
    (SheetText::HeadFile, 26),
    (SheetText::HeadPlace, 22),
    (SheetText::HeadSeverity, 7),
    (SheetText::HeadCode, 7),
    (SheetText::HeadWhat, 60),
    (SheetText::HeadHint, 50),
];

/// Writes the workbook.
///
/// # Errors
/// When there are more files than a worksheet has rows.
pub fn sheets_workbook(
    language: Language,
    sheets: &SheetsAssessment,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let title = language.sheet(SheetText::Title);
    write_lines(workbook.add_worksheet().set_name(title)?, language, sheets)?;
    let title = language.sheet(SheetText::Problems);
    write_problems(workbook.add_worksheet().set_name(title)?, language, sheets)?;
    workbook.save_to_buffer()
}

fn base(language: Language) -> Format {
    let format = Format::new().set_font_name(font(language)).set_font_size(10);
    let format = format.set_border(FormatBorder::Thin).set_border_color(LINE);
    format.set_text_wrap().set_align(FormatAlign::Top)
}

fn heading(language: Language) -> Format {
    let format = base(language).set_bold().set_align(FormatAlign::VerticalCenter);
    format.set_background_color(BLUE).set_font_color(Color::White)
}

/// Writes the title, what is to be known and the heading; data start on the fourth row.
fn begin(
    sheet: &mut Worksheet,
    language: Language,
    title: SheetText,
    headings: &[(SheetText, u16)],
) -> Result<(), XlsxError> {
    let large = Format::new().set_font_name(font(language)).set_font_size(14).set_bold();
    sheet.write_string_with_format(0, 0, language.sheet(title), &large)?.set_row_height(0, 26)?;
    let note = Format::new().set_font_name(font(language)).set_font_size(10);
    sheet.write_string_with_format(1, 0, language.sheet(SheetText::Notice), &note)?;
    let format = heading(language);
    for (column, (heading, width)) in (0..).zip(headings) {
        sheet.write_string_with_format(2, column, language.sheet(*heading), &format)?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_row_height(2, 22)?;
    sheet.set_freeze_panes(3, 1)?;
    sheet.set_repeat_rows(2, 2)?;
    page::a4(sheet, ("", ""), "&P / &N");
    Ok(())
}

fn write_lines(
    sheet: &mut Worksheet,
    language: Language,
    sheets: &SheetsAssessment,
) -> Result<(), XlsxError> {
    let headings = COLUMNS.each_ref().map(|column| (column.heading, column.width));
    begin(sheet, language, SheetText::Title, &headings)?;
    let plain = base(language);
    let marked = base(language).set_background_color(Color::RGB(0x00FF_F2CC));
    let mut row = 3;
    for one in &sheets.sheets {
        let cells = cells(language, one, &sheets.rules.rulebook.grades);
        let graded = one.sheet.as_ref().is_some_and(|(_, result)| result.grade.is_some());
        let format = if graded { &plain } else { &marked };
        let mut lines = 1;
        for (at, (cell, column)) in (0..).zip(cells.iter().zip(&COLUMNS)) {
            if column.is_number && !cell.is_empty() {
                write_exact(sheet, (row, at), cell, format)?;
            } else {
                write_text(sheet, (row, at), cell, format)?;
            }
            lines = lines.max(text::lines(language, cell, column.width));
        }
        sheet.set_row_height(row, text::height(lines))?;
        row += 1;
    }
    let last = u16::try_from(COLUMNS.len() - 1).unwrap_or(u16::MAX);
    sheet.autofilter(2, 0, row - 1, last)?;
    Ok(())
}

fn write_problems(
    sheet: &mut Worksheet,
    language: Language,
    sheets: &SheetsAssessment,
) -> Result<(), XlsxError> {
    begin(sheet, language, SheetText::Problems, &PROBLEMS)?;
    let plain = base(language);
    let mut row = 3;
    for (file, problem) in sheets
        .sheets
        .iter()
        .flat_map(|one| one.problems.iter().map(move |problem| (&one.file, problem)))
    {
        let words = language.problem(problem);
        let severity = match problem.severity {
            Severity::Block => Phrase::SeverityBlock,
            _ => Phrase::SeverityAdvise,
        };
        let place = match (&problem.place.sheet, problem.place.cell()) {
            (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
            (Some(sheet), None) => sheet.to_string(),
            (None, _) => problem.place.line.map_or(String::new(), |line| line.to_string()),
        };
        let cells = [
            file.clone(),
            place,
            language.phrase(severity).to_owned(),
            problem.code.id().to_owned(),
            words.what,
            words.hint,
        ];
        let mut lines = 1;
        for (at, (cell, (_, width))) in (0..).zip(cells.iter().zip(&PROBLEMS)) {
            write_text(sheet, (row, at), cell, &plain)?;
            lines = lines.max(text::lines(language, cell, *width));
        }
        sheet.set_row_height(row, text::height(lines))?;
        row += 1;
    }
    sheet.autofilter(2, 0, row.max(4) - 1, 5)?;
    Ok(())
}
