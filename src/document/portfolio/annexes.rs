//! The annexes: results, problems, cuts, and what does not apply.

use super::super::content::{Column, Row, Section, Table};
use super::super::cut_table::{Purpose, cut_table};
use super::super::draft::Draft;
use super::super::problem_table::problem_table;
use super::super::why_grade::why_grade;
use super::whole::Whole;
use crate::wording::{BookText, Phrase, ReportText};
use jixiao_core::analysis::{Finding, Gravity};
use jixiao_core::quantity::Fraction;

/// Makes the annexes.
pub(super) fn sections(whole: &Whole<'_>) -> Vec<Section> {
    let draft = whole.draft;
    let places = &whole.all.places;
    let mut results = Section::lying();
    results.heading(1, draft.say(ReportText::AnnexResults));
    results.table(results_table(draft, places));
    let mut problems = Section::lying();
    problems.heading(1, draft.say(ReportText::AnnexProblems));
    problems.blocks.push(draft.body(&draft.say(ReportText::AnnexProblemsNote)));
    problems.table(problem_table(draft, &listed_problems(draft, places), false));
    let mut sections = vec![results, problems];
    if draft.view.policy.is_some() {
        let mut cuts = Section::lying();
        cuts.heading(1, draft.say(ReportText::AnnexCuts));
        cuts.table(cut_table(draft, &whole.all, Purpose::Annex));
        sections.push(cuts);
    }
    let absent = absent(draft, places);
    if !absent.rows.is_empty() {
        let mut page = Section::upright();
        let text = if draft.view.policy.is_some() {
            ReportText::AnnexAbsent
        } else {
            ReportText::AnnexAbsentThird
        };
        page.heading(1, draft.say(text));
        page.table(absent);
        sections.push(page);
    }
    sections
}

/// Picks the problems that a list for all projects has: what limits a grade, takes all points of an
/// indicator, or half of them or more. The workbook has all of them.
pub(in crate::document) fn listed_problems(draft: &Draft<'_>, places: &[usize]) -> Vec<Finding> {
    let findings = draft.findings(places).into_iter();
    findings.filter(|finding| finding.gravity != Gravity::Plain).collect()
}

/// Leaves out the projects that are not to be made public, and says how many they are.
pub(in crate::document) fn hidden(draft: &Draft<'_>) -> (Vec<usize>, usize) {
    let all = draft.all();
    let count = all.len();
    let shown: Vec<usize> =
        all.into_iter().filter(|place| !draft.at(*place).0.record.confidential).collect();
    let hidden = count - shown.len();
    (shown, hidden)
}

/// The results of projects, with why a grade is another than the total gives.
pub(in crate::document) fn results_table(draft: &Draft<'_>, places: &[usize]) -> Table {
    let language = draft.language();
    let rulebook = draft.view.rulebook;
    let plain = |points| Fraction::from_points(points).to_string();
    let mut columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 6),
        Column::text(draft.column("name"), 34),
        Column::text(draft.column("department"), 20),
        Column::number(language.book(BookText::Budget), 19),
    ];
    columns.extend(rulebook.dimensions.iter().map(|dimension| {
        Column::number(
            format!("{}\n{}", language.of(&dimension.title), plain(dimension.weight)),
            11,
        )
    }));
    columns.push(Column::number(
        format!("{}\n{}", language.phrase(Phrase::HeadTotal), plain(rulebook.total)),
        11,
    ));
    columns.push(Column::mark(language.phrase(Phrase::HeadGrade), 13));
    columns.push(Column::text(draft.say(ReportText::ColumnRemark), 26));
    let mut table = Table { columns, ..Table::default() };
    for (number, place) in (1..).zip(places) {
        let (project, result) = draft.at(*place);
        let record = &project.record;
        let mut cells = vec![
            number.to_string(),
            record.name.clone(),
            draft.view.department(&record.department).to_owned(),
            draft.money(record.amounts.budget),
        ];
        let totals = result.card.totals.dimensions.iter().enumerate();
        cells.extend(totals.map(|(at, total)| match total.contribution(rulebook, at) {
            Ok(Some((low, high))) if low == high => low.truncated(2),
            Ok(Some((low, high))) => draft.view.between(&low.truncated(2), &high.truncated(2)),
            _ => language.phrase(Phrase::StateNotApplicable).to_owned(),
        }));
        cells.push(draft.total_of(result));
        cells.push(draft.grade_of(result));
        cells.push(why_grade(draft, *place, false).unwrap_or_default());
        table.rows.push(Row::Cells(cells));
    }
    table
}

/// Lists what does not apply, with the reasons given, and where a project would stand if it gave no
/// points.
fn absent(draft: &Draft<'_>, places: &[usize]) -> Table {
    let language = draft.language();
    let mut table = Table {
        columns: vec![
            Column::mark(draft.say(ReportText::ColumnOrder), 7),
            Column::text(draft.column("name"), 30),
            Column::text(language.book(BookText::Absent), 28),
            Column::text(draft.say(ReportText::ColumnReason), 30),
            Column::text(language.book(BookText::Otherwise), 26),
        ],
        ..Table::default()
    };
    for place in places {
        let Some(absences) = draft.view.absences_of(*place) else { continue };
        for absence in &absences.each {
            table.rows.push(Row::Cells(vec![
                (table.rows.len() + 1).to_string(),
                draft.at(*place).0.record.name.clone(),
                language.absent(draft.view.rulebook, absence),
                language.absent_because(absence),
                language.absent_otherwise(absence, &absences.now, &draft.view.rulebook.grades),
            ]));
        }
    }
    table
}
