//! The annexes: results, problems, cuts, and what does not apply.

use super::super::content::{Block, Column, Row, Section, Set, Table};
use super::super::cut_table::{Purpose, cut_table};
use super::super::draft::Draft;
use super::super::problem_table::problem_table;
use super::super::why_grade::why_grade;
use super::whole::Whole;
use crate::wording::{BookText, Phrase, ReportText};
use jixiao_core::analysis::{Absences, Finding, Gravity};
use jixiao_core::quantity::Fraction;
use jixiao_core::rulebook::Conversion;
use jixiao_core::score::Outcome;

/// Makes the annexes.
pub(super) fn sections(whole: &Whole<'_>) -> Vec<Section> {
    let draft = whole.draft;
    let places = &whole.all.places;
    let mut results = Section::lying();
    results.head(draft.say(ReportText::AnnexResults));
    results.table(results_table(draft, places));
    results.blocks.extend(conversion_note(draft, places));
    let mut problems = Section::lying();
    problems.head(draft.say(ReportText::AnnexProblems));
    problems.blocks.push(draft.body(&draft.say(ReportText::AnnexProblemsNote)));
    problems.table(problem_table(draft, &listed_problems(draft, places), false));
    let mut sections = vec![results, problems];
    if draft.view.policy.is_some() {
        let mut cuts = Section::lying();
        cuts.head(draft.say(ReportText::AnnexCuts));
        cuts.table(cut_table(draft, &whole.all, Purpose::Annex));
        sections.push(cuts);
    }
    let absent = absent(draft, places);
    if !absent.rows.is_empty() {
        let mut page = Section::lying();
        let text = if draft.view.policy.is_some() {
            ReportText::AnnexAbsent
        } else {
            ReportText::AnnexAbsentThird
        };
        page.head(draft.say(text));
        page.table(absent);
        sections.push(page);
    }
    sections
}

/// Picks the problems that a list for all projects has: what limits a grade, takes all points of an
/// indicator, or half of them or more; and of every project below the best grade what cost it most. The
/// workbook has all of them.
pub(in crate::document) fn listed_problems(draft: &Draft<'_>, places: &[usize]) -> Vec<Finding> {
    let mut findings = draft.findings(places);
    let below = |place: &&usize| draft.at(**place).1.grade().is_none_or(|grade| grade.0 > 0);
    let costliest: Vec<(usize, usize)> =
        places.iter().filter(below).flat_map(|place| costliest(&findings, *place)).collect();
    findings.retain(|one| {
        one.gravity != Gravity::Plain || costliest.contains(&(one.project, one.indicator))
    });
    findings
}

/// Finds the indicators that cost a project most points.
fn costliest(findings: &[Finding], place: usize) -> Vec<(usize, usize)> {
    /// So many are listed of every project below the best grade.
    const LISTED: usize = 2;
    let mut own: Vec<&Finding> = findings.iter().filter(|one| one.project == place).collect();
    own.sort_by_key(|one| std::cmp::Reverse(one.lost));
    own.iter().take(LISTED).map(|one| (one.project, one.indicator)).collect()
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
        let by_total = draft.view.rulebook.conversion == Conversion::Total;
        let converted = by_total && is_converted(draft, *place);
        let converted = converted.then(|| draft.say(ReportText::RemarkConverted));
        let remarks = why_grade(draft, *place, false).into_iter().chain(converted);
        cells.push(language.join(remarks));
        table.rows.push(Row::Cells(cells));
    }
    table
}

/// Lists what does not apply, with the reasons given, and where a project would stand if it gave no
/// points: those first of which the result would be another.
fn absent(draft: &Draft<'_>, places: &[usize]) -> Table {
    let language = draft.language();
    let mut table = Table {
        columns: vec![
            Column::mark(draft.say(ReportText::ColumnOrder), 6),
            Column::text(draft.column("name"), 26),
            Column::text(language.book(BookText::Absent), 28),
            Column::text(draft.say(ReportText::ColumnReason), 26),
            Column::text(language.book(BookText::Otherwise), 26),
            Column::mark(language.book(BookText::Decides), 8),
        ],
        ..Table::default()
    };
    let mut all: Vec<Absences> =
        places.iter().filter_map(|place| draft.view.absences_of(*place)).collect();
    all.sort_by_key(|one| !one.together.differs(&one.now));
    for absences in &all {
        let several = absences.each.len() > 1;
        let each = absences.each.iter().map(|one| {
            let what = language.absent(draft.view.rulebook, one);
            (what, language.absent_because(one), one.otherwise)
        });
        let together =
            (language.book(BookText::AbsentAll).to_owned(), String::new(), absences.together);
        for (what, reason, otherwise) in each.chain(several.then_some(together)) {
            let decides = otherwise.differs(&absences.now);
            table.rows.push(Row::Cells(vec![
                (table.rows.len() + 1).to_string(),
                draft.at(absences.project).0.record.name.clone(),
                what,
                reason,
                language.standing(&otherwise, &draft.view.rulebook.grades),
                language.phrase(if decides { Phrase::Yes } else { Phrase::No }).to_owned(),
            ]));
        }
    }
    table
}

/// Says under a table of results why dimensions and total may not add.
pub(in crate::document) fn conversion_note(draft: &Draft<'_>, places: &[usize]) -> Option<Block> {
    let converted = draft.view.rulebook.conversion == Conversion::Total
        && places.iter().any(|place| is_converted(draft, *place));
    converted.then(|| draft.set(Set::Note, &draft.say(ReportText::ConvertedNote)))
}

/// Says whether a total was converted, as something does not apply.
fn is_converted(draft: &Draft<'_>, place: usize) -> bool {
    let scores = &draft.at(place).1.card.indicators;
    scores.iter().any(|score| score.outcome == Outcome::NotApplicable)
}
