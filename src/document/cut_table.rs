//! The table of cuts, a row a project: as an annex shows it, and as a budget meeting signs it.

use super::content::{Column, Row, Table};
use super::draft::Draft;
use super::tables::why_cut;
use crate::wording::{BookText, Phrase, ReportText};
use jixiao_core::analysis::{ProjectGroup, SummaryRow};
use jixiao_core::quantity::{MoneySum, Rate};

/// What a table of cuts is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be looked up in a report.
    Annex,
    /// To be decided and signed, a department a table: with totals and room for signatures.
    Meeting,
}

/// Makes the table of a group of projects.
pub(super) fn cut_table(draft: &Draft<'_>, group: &ProjectGroup, purpose: Purpose) -> Table {
    let mut table = Table { columns: columns(draft, purpose), ..Table::default() };
    if purpose == Purpose::Meeting {
        let head = [
            ("department", draft.view.department(&group.department).to_owned()),
            ("count", group.places.len().to_string()),
            ("cut", draft.language().money_told(group.sums.cut.fen())),
        ];
        table.caption = draft.tell(ReportText::CutsHead, &head);
    }
    table.rows = group.places.iter().map(|place| Row::Cells(row(draft, *place, purpose))).collect();
    table.rows.push(Row::Sums(sum_row(draft, group, purpose)));
    table
}

fn columns(draft: &Draft<'_>, purpose: Purpose) -> Vec<Column> {
    let language = draft.language();
    let meeting = purpose == Purpose::Meeting;
    let total = || Column::mark(language.phrase(Phrase::HeadTotal), 9);
    let signed = || Column::text(draft.say(ReportText::ColumnSigned), 15);
    let mut columns =
        vec![Column::text(draft.column("project_id"), 12), Column::text(draft.column("name"), 22)];
    columns.extend(meeting.then(total));
    columns.extend([
        Column::mark(language.phrase(Phrase::HeadGrade), 10),
        Column::number(language.book(BookText::Base), 16),
        Column::number(draft.say(ReportText::ColumnRate), 8),
        Column::number(language.book(BookText::Cut), 15),
        Column::number(language.book(BookText::Kept), 16),
        Column::number(language.book(BookText::Next), 16),
        Column::text(draft.say(ReportText::ColumnCalculated), if meeting { 50 } else { 56 }),
    ]);
    columns.extend(meeting.then(signed));
    columns
}

fn row(draft: &Draft<'_>, place: usize, purpose: Purpose) -> Vec<String> {
    let (project, result) = draft.at(place);
    let meeting = purpose == Purpose::Meeting;
    let mut cells = vec![project.record.id.clone(), project.record.name.clone()];
    cells.extend(meeting.then(|| draft.total_of(result)));
    cells.push(draft.grade_of(result));
    cells.extend(amounts(draft, place));
    cells.push(why_cut(draft, result.cut.as_ref()));
    cells.extend(meeting.then(String::new));
    cells
}

/// Writes base, rate, cut, kept and next year's budget; dashes where the cut is open.
fn amounts(draft: &Draft<'_>, place: usize) -> [String; 5] {
    let dash = || "—".to_owned();
    let Some(cut) = draft.at(place).1.exact_cut() else {
        return [dash(), dash(), dash(), dash(), dash()];
    };
    [
        draft.money(Some(cut.base)),
        cut.rate.map_or_else(dash, Rate::percent),
        draft.money(Some(cut.cut)),
        draft.money(Some(cut.kept)),
        cut.next_budget.map_or_else(dash, |next| draft.money(Some(next))),
    ]
}

fn sum_row(draft: &Draft<'_>, group: &ProjectGroup, purpose: Purpose) -> Vec<String> {
    let SummaryRow { base, cut, next_budget, .. } = group.sums;
    let money = |sum: MoneySum| draft.language().money(sum.fen());
    let blank = String::new;
    let mut cells = match purpose {
        Purpose::Annex => vec![draft.language().phrase(Phrase::SumRow).to_owned(), blank()],
        Purpose::Meeting => {
            let department = [("department", draft.view.department(&group.department).to_owned())];
            vec![blank(), draft.tell(ReportText::CutsSum, &department), blank()]
        }
    };
    let amounts = [money(base), blank(), money(cut), money(base - cut), money(next_budget)];
    cells.push(blank());
    cells.extend(amounts);
    cells.push(blank());
    cells.extend((purpose == Purpose::Meeting).then(blank));
    cells
}
