//! Projects through the years, as tables.

use super::YearsReport;
use crate::analyze::digits::percent_changed;
use crate::analyze::listed::listed;
use crate::result::{Column, Holds, Listed};
use crate::wording::{Language, PatternText as Text, Phrase};
use jixiao_core::compare::{BudgetChange, NeverFull, OfYears, Stand};

/// Gives the table of the projects, that of their budgets, and that of the indicators that are never full.
pub(crate) fn years_listed(language: Language, report: &YearsReport) -> [Listed; 3] {
    [projects(language, report), budgets(language, report), indicators(language, report)]
}

/// Gives the same as they are shown, without what takes the projects beyond the width of a screen.
pub(crate) fn years_shown(language: Language, report: &YearsReport) -> [Listed; 3] {
    let mut tables = years_listed(language, report);
    let base = |year: &String| language.pattern_with(Text::BaseOfYear, &[("year", year.clone())]);
    let named = [Text::HeadDepartment, Text::HeadNeverFull];
    let named = named.map(|text| language.pattern(text).to_owned());
    let left_out: Vec<String> = named.into_iter().chain(report.names.iter().map(base)).collect();
    tables[0].leave_out(&left_out);
    tables[0].notes.push(language.pattern_with(
        Text::ShownWithout,
        &[("columns", left_out.join(language.phrase(Phrase::NameSeparator)))],
    ));
    tables
}

fn column(heading: String, width: u16, holds: Holds) -> Column {
    Column { heading, width, holds }
}

fn projects(language: Language, report: &YearsReport) -> Listed {
    let named = |text: Text| language.pattern(text).to_owned();
    let mut columns = vec![
        column(named(Text::HeadId), 12, Holds::Text),
        column(named(Text::HeadName), 20, Holds::Text),
        column(named(Text::HeadDepartment), 14, Holds::Text),
    ];
    let heads = [
        (Text::TotalOfYear, 9, Holds::Number),
        (Text::GradeOfYear, 9, Holds::Mark),
        (Text::BaseOfYear, 14, Holds::Money),
        (Text::CutOfYear, 14, Holds::Money),
    ];
    for (text, width, holds) in heads {
        columns.extend(report.names.iter().map(|year| {
            column(language.pattern_with(text, &[("year", year.clone())]), width, holds)
        }));
    }
    columns.push(column(named(Text::HeadLowTwice), 18, Holds::Text));
    columns.push(column(named(Text::HeadNeverFull), 36, Holds::Text));
    let rows = report.years.projects.iter().map(|one| cells(language, report, one)).collect();
    let low = report.years.projects.iter().filter(|one| !one.low_twice.is_empty()).count();
    let by_id = report.years.projects.iter().filter(|one| one.through.by_id).count();
    let values = [
        ("projects", report.years.projects.len().to_string()),
        ("low", low.to_string()),
        ("by_id", by_id.to_string()),
    ];
    let mut notes: Vec<String> =
        report.sides.last().and_then(|side| side.rulebook.notice.clone()).into_iter().collect();
    notes.push(language.pattern_with(Text::YearsData, &values));
    notes.push(language.pattern(Text::YearsMeaning).to_owned());
    listed(language, [Text::SheetYears, Text::YearsTitle], notes, columns, rows)
}

fn cells(language: Language, report: &YearsReport, one: &OfYears) -> Vec<String> {
    let stands = report.stands(one);
    let latest = stands.iter().rev().find_map(|stand| *stand);
    let of_latest = |text: fn(&Stand) -> &String| latest.map(text).cloned().unwrap_or_default();
    let mut cells = vec![
        of_latest(|stand| &stand.id),
        of_latest(|stand| &stand.name),
        of_latest(|stand| &stand.department),
    ];
    let each = |told: &dyn Fn(usize, &Stand) -> Option<String>| {
        let told = stands.iter().enumerate().map(|(at, stand)| told(at, (*stand)?));
        told.map(Option::unwrap_or_default).collect::<Vec<String>>()
    };
    cells.extend(each(&|_, stand| Some(stand.total?.to_string())));
    cells.extend(each(&|at, stand| {
        Some(language.grade_titled(&report.sides[at], stand.grade.as_deref()))
    }));
    cells.extend(each(&|_, stand| Some(stand.amounts?.base.to_string())));
    cells.extend(each(&|_, stand| Some(stand.amounts?.cut.to_string())));
    cells.push(low_twice(language, report, one));
    cells.push(one.never_full.join(language.phrase(Phrase::NameSeparator)));
    cells
}

/// Lists the budget of every project in each year, and how it changed from year to year.
fn budgets(language: Language, report: &YearsReport) -> Listed {
    let mut columns = vec![
        column(language.pattern(Text::HeadId).to_owned(), 12, Holds::Text),
        column(language.pattern(Text::HeadName).to_owned(), 20, Holds::Text),
    ];
    columns.extend(report.names.iter().map(|year| {
        let heading = language.pattern_with(Text::BudgetOfYear, &[("year", year.clone())]);
        column(heading, 14, Holds::Money)
    }));
    for pair in report.names.windows(2) {
        let values = [("one", pair[0].clone()), ("other", pair[1].clone())];
        let by = language.pattern_with(Text::BudgetChanged, &values);
        columns.push(column(by, 16, Holds::Mark));
        let share = language.pattern_with(Text::BudgetChangedShare, &values);
        columns.push(column(share, 12, Holds::Mark));
    }
    let row = |one: &OfYears| {
        let stands = report.stands(one);
        let latest = stands.iter().rev().find_map(|stand| *stand);
        let mut cells =
            latest.map_or_else(Vec::new, |stand| vec![stand.id.clone(), stand.name.clone()]);
        let budget = |stand: Option<&Stand>| Some(stand?.budget?.to_string());
        cells.extend(stands.iter().map(|stand| budget(*stand).unwrap_or_default()));
        cells.extend(
            one.budget_changes.iter().flat_map(|change| changed(language, change.as_ref())),
        );
        cells
    };
    let rows = report.years.projects.iter().map(row).collect();
    let notes = vec![language.pattern(Text::BudgetsMeaning).to_owned()];
    listed(language, [Text::SheetBudgets, Text::BudgetsTitle], notes, columns, rows)
}

/// Writes a change in yuan and in percent; blank where it is not known.
fn changed(language: Language, change: Option<&BudgetChange>) -> [String; 2] {
    let by = change.map(|change| language.change_of(change.by.fen()));
    let share = change.and_then(|change| change.share).map(percent_changed);
    [by.unwrap_or_default(), share.unwrap_or_default()]
}

/// Names the years in which a low grade follows on another.
pub(super) fn low_twice(language: Language, report: &YearsReport, one: &OfYears) -> String {
    let pairs = one.low_twice.iter().map(|at| {
        let values = [("one", report.names[at - 1].clone()), ("other", report.names[*at].clone())];
        language.pattern_with(Text::LowTwice, &values)
    });
    pairs.collect::<Vec<_>>().join(language.phrase(Phrase::NameSeparator))
}

fn indicators(language: Language, report: &YearsReport) -> Listed {
    let mut columns = vec![
        column(language.pattern(Text::HeadIndicatorId).to_owned(), 22, Holds::Text),
        column(language.pattern(Text::HeadIndicator).to_owned(), 24, Holds::Text),
    ];
    columns.extend(report.names.iter().map(|year| {
        let heading = language.pattern_with(Text::ScoredOfYear, &[("year", year.clone())]);
        column(heading, 14, Holds::Mark)
    }));
    let row = |one: &NeverFull| {
        let mut cells = vec![one.id.clone(), one.title.clone()];
        let count = |scored: &Option<usize>| scored.map_or_else(String::new, |n| n.to_string());
        cells.extend(one.scored.iter().map(count));
        cells
    };
    let rows: Vec<Vec<String>> = report.years.never_full.iter().map(row).collect();
    let text = if rows.is_empty() { Text::NeverFullNone } else { Text::NeverFullMeaning };
    let notes = vec![language.pattern(text).to_owned()];
    listed(language, [Text::SheetNeverFull, Text::NeverFullTitle], notes, columns, rows)
}
