//! A list of new projects → what each asks for.

use super::units::units_of;
use super::wide::project_of;
use crate::source::NamedBytes;
use crate::table::{Columns, HeadingMap, Table, is_total_row, read_wanted, totals_left_out};
use jixiao_core::problem::{Checked, Place, Problem};
use jixiao_core::project::raw::Field;
use jixiao_core::project::{NewProject, check_new_project};
use jixiao_core::quantity::MoneyUnit;

/// The columns of the list, by field; the priority beside them.
const FIELDS: [Field; 5] =
    [Field::Id, Field::Name, Field::Department, Field::Request, Field::Reviewed];
const PRIORITY: &str = "priority";

/// Reads the list: number, name, department, request, reviewed amount and priority, of which number,
/// name and request are needed. Amounts are in yuan where their heading names no unit.
///
/// # Errors
/// With the problems, where there is no such table in the file.
pub fn read_new_projects(file: &NamedBytes) -> Result<Checked<Vec<NewProject>>, Vec<Problem>> {
    let place = Place::file(file.name.clone());
    let fits = |headings: &[crate::table::Heading]| {
        headings.iter().any(|heading| heading.column == Some(Field::Request.name()))
    };
    let read = read_wanted(&place, &file.bytes, &HeadingMap::default(), None, &fits)?;
    Ok(read.and_then(|table| of_table(&table)))
}

fn of_table(table: &Table) -> Checked<Vec<NewProject>> {
    let known: Vec<&str> =
        FIELDS.iter().map(|field| field.name()).chain(std::iter::once(PRIORITY)).collect();
    let needed = [Field::Id, Field::Name, Field::Request].map(Field::name);
    Columns::of(table, &known, &needed).and_then(|columns| match columns {
        Some(columns) => of_columns(table, &columns),
        None => Checked::default(),
    })
}

fn of_columns(table: &Table, columns: &Columns) -> Checked<Vec<NewProject>> {
    let mut problems = Vec::new();
    let fields: Vec<(Field, usize)> = FIELDS
        .into_iter()
        .filter_map(|field| columns.find(field.name()).map(|at| (field, at)))
        .collect();
    let units = units_of(table, &fields).report_to(&mut problems);
    let names = [columns.find(Field::Id.name()), columns.find(Field::Name.name())];
    problems.extend(totals_left_out(table, names));
    let priority = columns.find(PRIORITY);
    let mut projects: Vec<NewProject> = Vec::new();
    for row in table.rows.iter().filter(|row| !is_total_row(row, names)) {
        let place = row.place_of(priority.unwrap_or_default());
        let cell = priority.map_or("", |at| row.cell(at));
        let raw = project_of(row, &fields, &units);
        let checked = check_new_project(&raw, (cell, &place), MoneyUnit::Yuan);
        projects.extend(checked.report_to(&mut problems));
    }
    Checked::new(projects, problems)
}
