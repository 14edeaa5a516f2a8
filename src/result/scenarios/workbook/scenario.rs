//! The sheet of the run or of a scenario: its settings, its projects and the notes below.

use super::plan::{Plan, Planned, Stand};
use super::row::{self, Stands};
use super::warnings;
use crate::result::grid::{self, Book};
use crate::result::live::{Asked, C, Certain, Head, Places, Row, ask, close, settings, warn};
use crate::wording::BookText;
use jixiao_core::policy::Policy;
use jixiao_core::rulebook::Rulebook;
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// What is wrong with settings is said beside them, over columns that have no sums.
const WARNED: (C, C) = (C::ExemptShare, C::Rate);

/// Writes the sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    plan: &Plan<'_>,
    (planned, stand): (&Planned<'_>, &Stand),
) -> Result<(), XlsxError> {
    let computed = planned.computed;
    let (rulebook, policy) = (&computed.setting.rulebook, &computed.setting.policy);
    let places = stand.places(book.language, computed);
    let layout = &stand.layout;
    let widths = layout.widths();
    // A formula that gives an empty text would otherwise be kept as 0 until it is recalculated.
    sheet.set_formula_result_default("");
    grid::begin_as(sheet, book, (&stand.tab, &planned.name), &widths, &stand.notices)?;
    let covered = covered(rulebook, policy);
    let head = Head {
        places: &places,
        policy,
        known: computed.outcome.standings.iter().map(Certain::from).collect(),
        warnings: (0..covered.len()).map(|at| warnings::of_grade(&places, rulebook, at)).collect(),
        covered: covered.clone(),
        choose: false,
        warned: WARNED,
        labels: [BookText::AsWritten, BookText::ChangedBy],
    };
    settings(sheet, book, &head)?;
    let of_floor = warnings::of_floor(&places, policy, &covered);
    warn(sheet, book, &head, places.floor, &of_floor)?;
    check(sheet, book, &places)?;
    let headings = places.projects.0 - 1;
    grid::headings(sheet, book, headings, &columns(book, stand, policy))?;
    projects(sheet, book, plan, planned, &places)?;
    grid::colour_grades(sheet, book, layout.index(C::Grade), places.projects)?;
    let last = places.projects.1;
    let end = notes(sheet, book, policy, last + 2, &widths)?;
    asked(sheet, book, &places)?;
    close(sheet, book, layout, (headings, last), end)
}

/// Says by grade whether the floor holds for it; one put where there was none holds for every grade but
/// the best.
fn covered(rulebook: &Rulebook, policy: &Policy) -> Vec<bool> {
    let grades = rulebook.grades.iter();
    let holds = grades.map(|(at, _)| match &policy.floor {
        Some(floor) => floor.grades.contains(&at),
        None => at.0 > 0,
    });
    holds.collect()
}

/// Counts what is wrong with the settings, in a hidden cell that the comparison looks at.
fn check(sheet: &mut Worksheet, book: &Book<'_>, places: &Places<'_>) -> Result<(), XlsxError> {
    let floor = places.at(WARNED.0, places.floor);
    let grades = places.layout.range(WARNED.0, places.grades);
    let wrong = format!("IF({floor}=\"\",0,1)+SUMPRODUCT(--({grades}<>\"\"))");
    let place = (places.floor, places.layout.index(C::GradeAt));
    let formula = Formula::new(wrong).set_result("0");
    sheet.write_formula_with_format(place.0, place.1, formula, &book.styles.hidden)?;
    Ok(())
}

fn columns(book: &Book<'_>, stand: &Stand, policy: &Policy) -> Vec<grid::Column> {
    let base = [("column", book.language.column_title(policy.base).to_owned())];
    let titled = |(column, text, width): &(C, BookText, u16)| match column {
        C::Base => (book.language.book_with(BookText::BaseOf, &base), *width),
        _ => (book.say(*text), *width),
    };
    stand.layout.shown().iter().map(titled).collect()
}

fn projects(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    plan: &Plan<'_>,
    planned: &Planned<'_>,
    places: &Places<'_>,
) -> Result<(), XlsxError> {
    let departments: BTreeMap<&str, usize> =
        plan.simulation.departments().into_iter().zip(1..).collect();
    let standings = planned.computed.outcome.standings.iter();
    let projects = book.view.portfolio.projects.iter().zip(standings);
    for ((row, at), (project, standing)) in (places.projects.0..).zip(0..).zip(projects) {
        let record = &project.record;
        let department = departments.get(record.department.as_str()).copied().unwrap_or_default();
        let mut row = Row { sheet: &mut *sheet, book, places, at: row };
        row::write(&mut row, plan, planned, &Stands { at, record, standing, department })?;
    }
    Ok(())
}

/// Says what follows what; gives the last row.
fn notes(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    policy: &Policy,
    first: u32,
    widths: &[u16],
) -> Result<u32, XlsxError> {
    let rounding = [("rounding", book.language.rounding(policy.rounding).to_owned())];
    let lines = [
        book.say(BookText::ScenarioNote),
        book.language.book_with(BookText::LiveNoteCut, &rounding),
        book.say(BookText::LiveNoteNext),
        book.say(BookText::ScenarioNoteTaken),
    ];
    let mut row = first;
    for line in &lines {
        grid::across(sheet, book, row, widths, line, false)?;
        row += 1;
    }
    Ok(row - 1)
}

/// Limits what may be entered.
fn asked(sheet: &mut Worksheet, book: &Book<'_>, places: &Places<'_>) -> Result<(), XlsxError> {
    let all = [
        (Asked::Rate, C::Name, (places.floor, places.floor)),
        (Asked::Rate, C::Name, places.grades),
        (Asked::Points, C::Total, places.grades),
        (Asked::Rate, C::ExemptShare, places.projects),
    ];
    for (asked, column, rows) in all {
        ask(sheet, book, places, asked, column, rows)?;
    }
    Ok(())
}
