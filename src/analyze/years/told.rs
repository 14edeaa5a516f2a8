//! Projects through the years, as tables.

use super::YearsReport;
use crate::result::{Column, Holds, Listed, Row};
use crate::wording::{Language, PatternText as Text, Phrase};
use jixiao_core::compare::{NeverFull, OfYears, Stand};

/// Gives the table of the projects, and that of the indicators that are never full.
pub(crate) fn years_listed(language: Language, report: &YearsReport) -> [Listed; 2] {
    [projects(language, report), indicators(language, report)]
}

fn column(heading: String, width: u16, holds: Holds) -> Column {
    Column { heading, width, holds }
}

fn projects(language: Language, report: &YearsReport) -> Listed {
    let title = language.pattern(Text::YearsTitle).to_owned();
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
    let row = |one| Row { cells: cells(language, report, one), of_sums: false };
    let rows = report.years.projects.iter().map(row).collect();
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
    Listed { name: title.clone(), title, notes, columns, rows }
}

fn cells(language: Language, report: &YearsReport, one: &OfYears) -> Vec<String> {
    let stands: Vec<Option<&Stand>> = one
        .through
        .places
        .iter()
        .zip(&report.sides)
        .map(|(place, side)| Some(&side.projects[(*place)?]))
        .collect();
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

/// Names the years in which a low grade follows on another.
pub(super) fn low_twice(language: Language, report: &YearsReport, one: &OfYears) -> String {
    let pairs = one.low_twice.iter().map(|at| {
        let values = [("one", report.names[at - 1].clone()), ("other", report.names[*at].clone())];
        language.pattern_with(Text::LowTwice, &values)
    });
    pairs.collect::<Vec<_>>().join(language.phrase(Phrase::NameSeparator))
}

fn indicators(language: Language, report: &YearsReport) -> Listed {
    let title = language.pattern(Text::NeverFullTitle).to_owned();
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
        Row { cells, of_sums: false }
    };
    let rows: Vec<Row> = report.years.never_full.iter().map(row).collect();
    let text = if rows.is_empty() { Text::NeverFullNone } else { Text::NeverFullMeaning };
    let notes = vec![language.pattern(text).to_owned()];
    Listed { name: title.clone(), title, notes, columns, rows }
}
