//! Next year's budgets as a list for people: csv and a workbook, in the order of the grades.

mod line;

use self::line::{COLUMNS, line, sums};
use super::listed::{Column, Listed, Row, listed_csv, listed_workbook};
use crate::names::sheet_names;
use crate::view::View;
use crate::wording::{BookText, BudgetText};
use jixiao_core::analysis::ProjectGroup;
use rust_xlsxwriter::XlsxError;

/// Writes the list as csv for people.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn budgets_csv(view: &View<'_>) -> Result<Vec<u8>, csv::Error> {
    listed_csv(&listed(view, &all(view)))
}

/// Writes the list as a workbook: all projects, then a sheet for each department where there are several.
///
/// # Errors
/// When there are more projects than a worksheet has rows.
pub fn budgets_workbook(view: &View<'_>) -> Result<Vec<u8>, XlsxError> {
    let everything = all(view);
    let groups = ProjectGroup::by_department(view.portfolio, view.evaluation, &everything);
    let mut tables = vec![listed(view, &everything)];
    if groups.len() > 1 {
        tables.extend(groups.iter().map(|group| {
            let name = view.department(&group.department).to_owned();
            let title = &view.portfolio.title;
            let values = [("title", title.clone()), ("department", name.clone())];
            let of_part = view.language.budget_with(BudgetText::PartTitle, &values);
            Listed { title: title_of(view, of_part), name, ..listed(view, &group.places) }
        }));
    }
    let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    for (name, table) in sheet_names(&names, &[]).into_iter().zip(&mut tables) {
        table.name = name;
    }
    listed_workbook(view.language, &tables)
}

/// Lists all projects, the best grade first, then by total, then in their order; what is open comes last.
fn all(view: &View<'_>) -> Vec<usize> {
    let mut places: Vec<usize> = (0..view.portfolio.projects.len()).collect();
    let key = |place: &usize| {
        let result = &view.evaluation.results[*place];
        let grade = result.grade().map_or(usize::MAX, |grade| grade.0);
        (grade, std::cmp::Reverse(result.total.map(jixiao_core::score::Total::low)), *place)
    };
    places.sort_by_key(key);
    places
}

fn listed(view: &View<'_>, places: &[usize]) -> Listed {
    let language = view.language;
    let mut ordered = all(view);
    ordered.retain(|place| places.contains(place));
    let rules = std::iter::once(&view.rulebook.heading);
    let rules = rules.chain(view.policy.map(|policy| &policy.heading));
    let mut notes = vec![language.budget(BudgetText::Note).to_owned()];
    notes.extend(rules.filter_map(|heading| language.notice(heading)));
    let columns = COLUMNS.iter().map(|(heading, width, holds)| Column {
        heading: language.budget(*heading).to_owned(),
        width: *width,
        holds: *holds,
    });
    let mut rows: Vec<Row> =
        (1..).zip(&ordered).map(|(number, place)| line(view, number, *place)).collect();
    rows.push(sums(view, &ordered));
    Listed {
        name: language.book(BookText::Sum).to_owned(),
        title: title_of(view, view.portfolio.title.clone()),
        notes,
        columns: columns.collect(),
        rows,
    }
}

fn title_of(view: &View<'_>, title: String) -> String {
    let language = view.language;
    let year = language.year(view.portfolio.year, 1);
    let year = year.unwrap_or_else(|| language.budget(BudgetText::NextYear).to_owned());
    language.budget_with(BudgetText::Title, &[("year", year), ("title", title)])
}
