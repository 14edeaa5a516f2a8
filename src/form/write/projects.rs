//! The sheet of projects: one row a project, amounts in the unit the headings name.

use super::super::layout::{
    FIRST_ROW, locks_field, number_in_cell, project_column, project_heading,
};
use super::book::FormBook;
use super::page;
use super::validation::{Ask, Asked};
use crate::wording::FormText;
use crate::xlsx::{letter, text};
use crate::xlsx::{write_number, write_text};
use jixiao_core::fact::FactKind;
use jixiao_core::project::raw::{Field, RawProject};
use jixiao_core::project::yes_no;
use rust_xlsxwriter::{ConditionalFormatFormula, Format, Worksheet, XlsxError};

/// Writes the sheet.
pub(super) fn write(sheet: &mut Worksheet, book: &FormBook<'_>) -> Result<(), XlsxError> {
    let FormBook { form, styles, .. } = book;
    sheet.set_name(&form.stamp.project_sheet)?;
    let mut tallest = 1;
    for (field, _) in Field::ALL {
        let column = project_column(field);
        sheet.set_column_width(column, width(field))?;
        let heading = project_heading(&form.stamp.language, field, form.stamp.money_unit);
        tallest = tallest.max(text::lines(book.language, &heading, width(field)));
        sheet.write_string_with_format(0, column, heading, &styles.heading)?;
    }
    sheet.set_row_height(0, text::height(tallest))?;
    for (row, project) in (FIRST_ROW..).zip(&form.projects) {
        write_project(sheet, book, project, row)?;
    }
    let count = u32::try_from(form.projects.len()).unwrap_or(u32::MAX);
    let last = (FIRST_ROW + count).saturating_sub(1);
    ask(sheet, book)?;
    let last_column = project_column(Field::Confidential);
    sheet.set_freeze_panes(FIRST_ROW, project_column(Field::Name) + 1)?;
    sheet.autofilter(0, 0, last, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    page::set_up(sheet, book, last, (0, last_column))?;
    page::protect(sheet);
    Ok(())
}

/// Gives the width of a column in narrow characters.
const fn width(field: Field) -> u16 {
    match field {
        Field::Name => 24,
        Field::Department | Field::Contractor | Field::Firm => 13,
        Field::Year => 7,
        Field::Continues | Field::GradeLastYear | Field::Confidential => 9,
        _ if field.is_money() => 15,
        _ => 11,
    }
}

fn write_project(
    sheet: &mut Worksheet,
    book: &FormBook<'_>,
    project: &RawProject,
    row: u32,
) -> Result<(), XlsxError> {
    let styles = &book.styles;
    let mut tallest = 1;
    for (field, _) in Field::ALL {
        let cell = (row, project_column(field));
        let value = project.value(field);
        let format: &Format = match field {
            _ if locks_field(book.form.stamp.giver, book.rulebook, field, value) => {
                if field.is_money() { &styles.locked_amount } else { &styles.locked }
            }
            _ if field.is_money() => &styles.amount,
            Field::Continues | Field::GradeLastYear => &styles.choice,
            _ => &styles.text,
        };
        let number = if field.is_money() || field == Field::Year {
            number_in_cell(Some(FactKind::Number), value)
        } else {
            None
        };
        if let Some(number) = number {
            write_number(sheet, cell, number, format)?;
            continue;
        }
        let value = shown(book, field, value);
        tallest = tallest.max(text::lines(book.language, value, width(field)));
        write_text(sheet, cell, value, format)?;
    }
    sheet.set_row_height(row, text::height(tallest))?;
    Ok(())
}

/// Gives a value in the words of the language.
fn shown<'v>(book: &'v FormBook<'_>, field: Field, value: &'v str) -> &'v str {
    let language = book.language;
    match field {
        Field::Continues | Field::Confidential => {
            yes_no(value).map_or(value, |yes| language.yes_no_word(yes))
        }
        Field::GradeLastYear if matches!(value, "无" | "none") => language.form(FormText::NoGrade),
        Field::GradeLastYear => {
            let grades = &book.rulebook.grades;
            grades.find(value).map_or(value, |grade| language.of(&grades.get(grade).title))
        }
        _ => value,
    }
}

/// Says what the cells to fill in take, and marks the amounts that are needed and blank.
fn ask(sheet: &mut Worksheet, book: &FormBook<'_>) -> Result<(), XlsxError> {
    let FormBook { language, rulebook, form, styles } = book;
    let needed = |field: Field| {
        let mut entries = form.sheets.iter().flat_map(|sheet| &sheet.entries);
        field == Field::Budget
            || entries.any(|entry| entry.of_project && entry.key.fact == field.name())
    };
    for (field, _) in Field::ALL {
        let ask = match field {
            Field::Continues => {
                Ask::Choice([true, false].map(|yes| language.yes_no_word(yes).to_owned()).into())
            }
            Field::GradeLastYear => {
                let titles = rulebook.grades.grades.iter().map(|grade| language.of(&grade.title));
                let none = language.form(FormText::NoGrade);
                Ask::Choice(titles.chain([none]).map(str::to_owned).collect())
            }
            _ if field.is_money() => Ask::Amount(form.stamp.money_unit.name()),
            _ => continue,
        };
        let column = project_column(field);
        let mut asked = Asked::of(column);
        let needed = field.is_money() && needed(field);
        for (row, project) in (FIRST_ROW..).zip(&form.projects) {
            if locks_field(form.stamp.giver, rulebook, field, project.value(field)) {
                continue;
            }
            asked.add(ask.clone(), row);
            if needed {
                let blank = format!("=LEN(TRIM({}{}))=0", letter(column), row + 1);
                let rule = ConditionalFormatFormula::new().set_rule(blank.as_str());
                let rule = rule.set_format(&styles.missing);
                sheet.add_conditional_format(row, column, row, column, &rule)?;
            }
        }
        asked.write(sheet, *language)?;
    }
    Ok(())
}
