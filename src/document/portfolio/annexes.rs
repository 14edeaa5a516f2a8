//! The annexes: results and cuts of every project.

use super::super::basis;
use super::super::content::{Column, Row, Section, Table};
use super::super::draft::Draft;
use super::super::tables::why_cut;
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
        cuts.table(cuts_table(whole));
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
            draft.department(&record.department),
            draft.money(record.amounts.budget),
        ];
        let totals = result.card.totals.dimensions.iter().enumerate();
        cells.extend(totals.map(|(at, total)| match total.contribution(rulebook, at) {
            Ok(Some((low, high))) if low == high => low.truncated(2),
            Ok(Some((low, high))) => draft.between(&low.truncated(2), &high.truncated(2)),
            _ => language.phrase(Phrase::StateNotApplicable).to_owned(),
        }));
        cells.push(draft.total_of(result));
        cells.push(draft.grade_of(result));
        table.rows.push(Row::Cells(cells));
    }
    table
}

fn cuts_table(whole: &Whole<'_>) -> Table {
    let draft = whole.draft;
    let language = draft.language();
    let mut table = Table {
        columns: vec![
            Column::text(draft.column("project_id"), 12),
            Column::text(draft.column("name"), 22),
            Column::mark(language.phrase(Phrase::HeadGrade), 10),
            Column::number(language.book(BookText::Base), 16),
            Column::number(draft.say(ReportText::ColumnRate), 8),
            Column::number(language.book(BookText::Cut), 15),
            Column::number(language.book(BookText::Kept), 16),
            Column::number(language.book(BookText::Next), 16),
            Column::text(draft.say(ReportText::ColumnCalculated), 56),
        ],
        ..Table::default()
    };
    for place in draft.all() {
        table.rows.push(Row::Cells(cut_row(draft, place)));
    }
    let sums = &whole.all.sums;
    let money = |fen| language.money(fen);
    table.rows.push(Row::Sums(vec![
        language.phrase(Phrase::SumRow).to_owned(),
        String::new(),
        String::new(),
        money(sums.base.fen()),
        String::new(),
        money(sums.cut.fen()),
        money((sums.base - sums.cut).fen()),
        money(sums.next_budget.fen()),
        String::new(),
    ]));
    table
}

fn cut_row(draft: &Draft<'_>, place: usize) -> Vec<String> {
    let (project, result) = draft.at(place);
    let record = &project.record;
    let mut cells = vec![record.id.clone(), record.name.clone(), draft.grade_of(result)];
    cells.extend(amounts(draft, place));
    cells.push(why_cut(draft, result.cut.as_ref()));
    cells
}

/// Writes base, rate, cut, kept and next year's budget; dashes where the cut is open.
pub(in crate::document) fn amounts(draft: &Draft<'_>, place: usize) -> [String; 5] {
    let dash = || "—".to_owned();
    let Some(cut) = draft.at(place).1.exact_cut() else {
        return [dash(), dash(), dash(), dash(), dash()];
    };
    [
        draft.money(Some(cut.base)),
        cut.rate.map_or_else(dash, jixiao_core::quantity::Rate::percent),
        draft.money(Some(cut.cut)),
        draft.money(Some(cut.kept)),
        cut.next_budget.map_or_else(dash, |next| draft.money(Some(next))),
    ]
}
