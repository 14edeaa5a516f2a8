//! The annexes: results and cuts of every project.

use super::super::basis;
use super::super::content::{Column, Row, Section, Table};
use super::super::cut_table::{Purpose, cut_table};
use super::super::draft::Draft;
use super::whole::Whole;
use crate::wording::{BookText, Phrase, ReportText};

/// Makes the annexes.
pub(super) fn sections(whole: &Whole<'_>) -> Vec<Section> {
    let draft = whole.draft;
    let open = whole.open.len();
    let mut results = Section::lying();
    results.heading(1, draft.say(ReportText::AnnexResults));
    results.blocks.extend(basis::notices(draft, open));
    results.table(results_table(draft));
    let mut sections = vec![results];
    if draft.view.policy.is_some() {
        let mut cuts = Section::lying();
        cuts.heading(1, draft.say(ReportText::AnnexCuts));
        cuts.blocks.extend(basis::provisional(draft, open));
        cuts.table(cut_table(draft, &whole.all, Purpose::Annex));
        sections.push(cuts);
    }
    sections
}

fn results_table(draft: &Draft<'_>) -> Table {
    let language = draft.language();
    let rulebook = draft.view.rulebook;
    let mut columns = vec![
        Column::text(draft.column("project_id"), 14),
        Column::text(draft.column("name"), 34),
        Column::text(draft.column("department"), 20),
        Column::number(language.book(BookText::Budget), 19),
    ];
    columns.extend(rulebook.dimensions.iter().map(|dimension| {
        Column::number(format!("{}\n{}", language.of(&dimension.title), dimension.weight), 12)
    }));
    columns.push(Column::number(
        format!("{}\n{}", language.phrase(Phrase::HeadTotal), rulebook.total),
        12,
    ));
    columns.push(Column::mark(language.phrase(Phrase::HeadGrade), 10));
    let mut table = Table { columns, ..Table::default() };
    for place in draft.all() {
        let (project, result) = draft.at(place);
        let record = &project.record;
        let mut cells = vec![
            record.id.clone(),
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
        table.rows.push(Row::Cells(cells));
    }
    table
}
