//! The list of what to ask for, as a workbook with a sheet for each department, and for the evaluation group
//! and the bureau where they have something to do themselves.

use super::list::{Chase, ChaseSummary, Whom};
use super::rows::{COLUMNS, row};
use crate::names::sheet_names;
use crate::wording::{ChaseText, Language};
use crate::xlsx::{new_workbook, text};
use jixiao_core::problem::Severity;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use std::collections::{HashMap, HashSet};

/// Writes the list as a workbook: where every department stands, and a sheet for each.
///
/// # Errors
/// When the list does not fit a workbook.
pub fn chase_workbook(
    language: Language,
    title: &str,
    list: &[Chase],
    summary: &[ChaseSummary],
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let first = language.chase(ChaseText::SheetSummary);
    write_summary(workbook.add_worksheet().set_name(first)?, language, title, summary)?;
    let wanted: Vec<&str> = summary.iter().map(|row| row.addressee(language)).collect();
    let known: HashSet<(Whom, &str)> =
        summary.iter().map(|row| (row.whom, row.department.as_str())).collect();
    let mut by_department: HashMap<(Whom, &str), Vec<&Chase>> = HashMap::new();
    for one in list {
        // A finding stands under its department, or under none where that has no row.
        let own = known.get(&(one.whom, &*one.department)).copied();
        by_department.entry(own.unwrap_or((one.whom, ""))).or_default().push(one);
    }
    for (row, name) in summary.iter().zip(sheet_names(&wanted, &[first])) {
        if let Some(own) = by_department.get(&(row.whom, &*row.department)) {
            let department = row.addressee(language).to_owned();
            let values = [("title", title.to_owned()), ("department", department)];
            let title = language.chase_with(ChaseText::TitleOf, &values);
            write_list(workbook.add_worksheet().set_name(name)?, language, &title, own)?;
        }
    }
    workbook.save_to_buffer()
}

fn base(bold: bool) -> Format {
    let format = Format::new().set_font_name("宋体").set_font_size(10);
    let format = format.set_text_wrap().set_border(FormatBorder::Thin);
    let format = format.set_border_color(Color::RGB(0x00BF_BFBF)).set_align(FormatAlign::Top);
    if bold { format.set_bold().set_background_color(Color::RGB(0x00D9_E2F3)) } else { format }
}

fn title_format() -> Format {
    Format::new().set_font_name("宋体").set_font_size(14).set_bold()
}

fn set_up(sheet: &mut Worksheet, last: (u32, u16)) -> Result<(), XlsxError> {
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3).set_footer("&C&P / &N");
    sheet.set_freeze_panes(2, 0)?;
    sheet.set_repeat_rows(1, 1)?;
    sheet.set_print_area(0, 0, last.0, last.1)?;
    Ok(())
}

fn write_summary(
    sheet: &mut Worksheet,
    language: Language,
    title: &str,
    summary: &[ChaseSummary],
) -> Result<(), XlsxError> {
    let title = language.chase_with(ChaseText::Title, &[("title", title.to_owned())]);
    sheet.write_string_with_format(0, 0, title, &title_format())?;
    sheet.set_row_height(0, 26)?;
    for (column, heading) in (0..).zip(ChaseText::SUMMARY) {
        let heading = language.chase(heading);
        sheet.write_string_with_format(1, column, heading, &base(true))?;
        sheet.set_column_width(column, if column == 0 { 32 } else { 13 })?;
    }
    let mut sums = [0; 8];
    let mut at = 2;
    let mut write = |name: &str, counts: [usize; 8], format: &Format| -> Result<(), XlsxError> {
        sheet.write_string_with_format(at, 0, name, format)?;
        for (column, count) in (1..).zip(counts) {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            sheet.write_number_with_format(at, column, count, format)?;
        }
        at += 1;
        Ok(())
    };
    for row in summary {
        let counts = row.counts();
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
        write(row.addressee(language), counts, &base(false))?;
    }
    write(language.chase(ChaseText::Sum), sums, &base(true))?;
    set_up(sheet, (at - 1, 8))
}

fn write_list(
    sheet: &mut Worksheet,
    language: Language,
    title: &str,
    list: &[&Chase],
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, title, &title_format())?;
    sheet.set_row_height(0, 26)?;
    for (column, (heading, width)) in (0..).zip(&COLUMNS[1..]) {
        sheet.write_string_with_format(1, column, language.chase(*heading), &base(true))?;
        sheet.set_column_width(column, *width)?;
    }
    let urgent = base(false).set_font_color(Color::RGB(0x00C0_0000)).set_bold();
    let plain = base(false);
    let mut at = 2;
    for one in list {
        let cells = row(language, one);
        let mut lines = 1;
        for (column, (cell, (heading, width))) in (0..).zip(cells.iter().zip(&COLUMNS).skip(1)) {
            let blocks = one.problem.severity == Severity::Block;
            let marked = *heading == ChaseText::HeadSeverity && blocks;
            sheet.write_string_with_format(
                at,
                column,
                cell,
                if marked { &urgent } else { &plain },
            )?;
            // These sheets have one font, as wide in either language.
            lines = lines.max(text::lines(Language::Chinese, cell, *width));
        }
        sheet.set_row_height(at, text::height(lines))?;
        at += 1;
    }
    sheet.autofilter(1, 0, at - 1, 8)?;
    set_up(sheet, (at - 1, 8))
}
