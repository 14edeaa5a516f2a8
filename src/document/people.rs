//! What every report has of people and papers: the members of the group, the documents relied on, and
//! the opinions of the units.

use super::basis;
use super::content::{Column, Row, Section, Table};
use super::draft::Draft;
use super::tables::titled;
use crate::wording::ReportText;

/// So many empty rows are left for names and opinions.
const ROWS: usize = 4;

/// Lists the documents the evaluation relies on, and asks for those of the office.
pub(super) fn relied_on(draft: &Draft<'_>, out: &mut Section) {
    let documents = basis::documents(draft);
    for (number, title) in (1..).zip(&documents) {
        let values = [("number", number.to_string()), ("title", title.clone())];
        out.blocks.push(draft.body(&draft.tell(ReportText::ReliedOn, &values)));
    }
    let values = [("number", (documents.len() + 1).to_string())];
    out.blocks.push(draft.body(&draft.tell(ReportText::ReliedOnMore, &values)));
}

/// The table of the group's members, to be filled in.
pub(super) fn group(draft: &Draft<'_>) -> Table {
    let mut table = titled(draft, ReportText::TableGroup);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 10),
        Column::text(draft.say(ReportText::ColumnPerson), 22),
        Column::text(draft.say(ReportText::ColumnUnitOf), 32),
        Column::text(draft.say(ReportText::ColumnTitleOf), 22),
        Column::text(draft.say(ReportText::ColumnTask), 30),
    ];
    let ask = |what| draft.say(what);
    table.rows = (1..=ROWS)
        .map(|number| {
            Row::Cells(vec![
                number.to_string(),
                ask(ReportText::AskName),
                ask(ReportText::AskUnit),
                ask(ReportText::AskTitle),
                ask(ReportText::AskTask),
            ])
        })
        .collect();
    table
}

/// The table of the units' opinions and what became of them, to be filled in.
pub(super) fn opinions(draft: &Draft<'_>) -> Table {
    let mut table = titled(draft, ReportText::TableOpinions);
    table.columns = vec![
        Column::mark(draft.say(ReportText::ColumnOrder), 10),
        Column::text(draft.say(ReportText::ColumnUnitOf), 26),
        Column::text(draft.say(ReportText::ColumnOpinion), 40),
        Column::text(draft.say(ReportText::ColumnAdopted), 40),
    ];
    table.rows = (1..=ROWS)
        .map(|number| {
            Row::Cells(vec![
                number.to_string(),
                draft.say(ReportText::AskUnit),
                draft.say(ReportText::AskOpinion),
                draft.say(ReportText::AskAdopted),
            ])
        })
        .collect();
    table
}
