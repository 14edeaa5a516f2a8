//! Last year's list → the grade of last year of each project, found by name or id.

use super::join::ListedProjects;
use super::mapping::LAST_YEAR_COLUMNS;
use super::tables::read_rows;
use crate::table::Table;
use jixiao_core::alike::{compared, is_same};
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawProject};
use std::collections::HashMap;

/// A row of last year's list.
#[derive(Clone, Debug)]
pub struct LastYearRow {
    place: Place,
    id: String,
    name: String,
    grade: String,
}

/// Reads last year's list. A row without a grade says nothing.
pub fn read_last_year(table: &Table) -> Checked<Vec<LastYearRow>> {
    let needed = ["grade_last_year"];
    let rows = read_rows(table, LAST_YEAR_COLUMNS, &needed, |row, at| {
        let text = |column: usize| at[column].map_or("", |at| row.cell(at)).to_owned();
        let place = row.place_of(at[2].unwrap_or_default());
        LastYearRow { place, id: text(0), name: text(1), grade: text(2) }
    });
    rows.map(|rows| rows.into_iter().filter(|row| !row.grade.is_empty()).collect())
}

/// Gives each project the grade that the list has for it. A project is the same where its name is; ids of two
/// years may name different projects, so an id alone counts only where the row has no name. What the table of
/// projects says itself must agree.
pub fn take_last_year(projects: &mut [RawProject], rows: &[LastYearRow]) -> Vec<Problem> {
    let listed = ListedProjects::of_projects(projects);
    let places: HashMap<String, usize> = projects
        .iter()
        .enumerate()
        .map(|(at, project)| (compared(project.value(Field::Id)).into_owned(), at))
        .collect();
    let mut problems = Vec::new();
    for row in rows {
        let found = listed.of_last_year(&row.id, &row.name);
        let Some(at) = found.and_then(|id| places.get(&*compared(&id)).copied()) else {
            problems.push(unmatched(row, &listed));
            continue;
        };
        let project = &mut projects[at];
        let own = project.value(Field::GradeLastYear);
        if own.is_empty() {
            project.values.insert(Field::GradeLastYear, row.grade.clone());
            project.cells.insert(Field::GradeLastYear, row.place.clone());
        } else if !is_same(own, &row.grade) {
            let problem = Problem::new(Code::LastGradeDiffers, &row.place)
                .with("project", project.value(Field::Id))
                .with("value", &row.grade)
                .with("other", own)
                .with("first", project.place_of(Field::GradeLastYear));
            problems.push(problem);
        }
    }
    problems
}

fn unmatched(row: &LastYearRow, listed: &ListedProjects) -> Problem {
    let name = if row.name.is_empty() { &row.id } else { &row.name };
    let problem = Problem::new(Code::LastYearUnmatched, &row.place).with("name", name);
    problem.with("value", &row.grade).with("nearest", listed.nearest(name))
}
