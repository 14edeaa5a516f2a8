//! The list of cuts by department, for the budget meeting: amounts, calculation, exemptions with their
//! documents, and room for signatures.

use super::basis;
use super::content::{Block, Column, Document, Look, Row, Section, Set, Table};
use super::draft::Draft;
use super::kind::Refused;
use super::portfolio::{amounts, policy};
use super::signatures::signatures;
use super::tables::{self, Amounts, why_cut};
use crate::wording::{BookText, Phrase, ReportText};
use jixiao_core::analysis::ProjectGroup;

/// Makes the list.
pub(super) fn document(draft: &Draft<'_>) -> Result<Document, Refused> {
    draft.view.policy.ok_or(Refused::Policy)?;
    let places = draft.all();
    let groups = draft.departments(&places);
    let open = draft.open(&places);
    let all = draft.group(places);
    let title = draft.tell(ReportText::CutsTitle, &[("next", draft.next())]);
    let mut out = Section::lying();
    out.blocks.push(Block::Title(title.clone()));
    let after = [("title", draft.view.portfolio.title.clone())];
    out.blocks.push(draft.set(Set::Centred, &draft.tell(ReportText::CutsOf, &after)));
    out.blocks.extend(basis::provisional(draft, open.len()));
    out.heading(1, draft.say(ReportText::CutsSummary));
    out.blocks.extend(policy(draft).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::CutsRule)));
    out.table(tables::by_grade(draft, &all, ReportText::TableCutsGrades, Amounts::Cuts));
    let caption = ReportText::TableCutsDepartments;
    out.table(tables::by_department(draft, &groups, &all, caption, Amounts::Cuts));
    out.heading(1, draft.say(ReportText::CutsByDepartment));
    for group in &groups {
        out.table(table(draft, group));
    }
    out.heading(1, draft.say(ReportText::CutsExempt));
    let exemptions = tables::exemptions(draft, &all.places);
    if exemptions.rows.is_empty() {
        out.blocks.push(draft.body(&draft.say(ReportText::ExemptNone)));
    }
    out.table(exemptions);
    out.table(tables::ended(draft, &all.places));
    out.table(tables::open(draft, &open));
    out.heading(1, draft.say(ReportText::CutsSign));
    out.blocks.push(signatures(draft, ReportText::CutsSignLines));
    out.heading(1, draft.say(ReportText::BasisHead));
    out.blocks.extend(basis::basis(draft));
    Ok(Document {
        language: draft.language(),
        title: draft.language().sentences([title, draft.tell(ReportText::CutsOf, &after)]),
        look: Look::Report,
        sections: vec![out],
    })
}

fn table(draft: &Draft<'_>, group: &ProjectGroup) -> Table {
    let language = draft.language();
    let name = draft.department(&group.department);
    let head = [
        ("department", name.clone()),
        ("count", group.places.len().to_string()),
        ("cut", language.money_told(group.sums.cut.fen())),
    ];
    let mut table = Table {
        caption: draft.tell(ReportText::CutsHead, &head),
        columns: vec![
            Column::text(draft.column("project_id"), 12),
            Column::text(draft.column("name"), 22),
            Column::mark(language.phrase(Phrase::HeadTotal), 9),
            Column::mark(language.phrase(Phrase::HeadGrade), 10),
            Column::number(language.book(BookText::Base), 16),
            Column::number(draft.say(ReportText::ColumnRate), 8),
            Column::number(language.book(BookText::Cut), 15),
            Column::number(language.book(BookText::Kept), 16),
            Column::number(language.book(BookText::Next), 16),
            Column::text(draft.say(ReportText::ColumnCalculated), 50),
            Column::text(draft.say(ReportText::ColumnSigned), 15),
        ],
        rows: Vec::new(),
    };
    for place in &group.places {
        let (project, result) = draft.at(*place);
        let mut cells = vec![
            project.record.id.clone(),
            project.record.name.clone(),
            draft.total_of(result),
            draft.grade_of(result),
        ];
        cells.extend(amounts(draft, *place));
        cells.push(why_cut(draft, result.cut.as_ref()));
        cells.push(String::new());
        table.rows.push(Row::Cells(cells));
    }
    let sums = &group.sums;
    let blank = String::new;
    let money = |fen| language.money(fen);
    table.rows.push(Row::Sums(vec![
        blank(),
        draft.tell(ReportText::CutsSum, &[("department", name)]),
        blank(),
        blank(),
        money(sums.base.fen()),
        blank(),
        money(sums.cut.fen()),
        money((sums.base - sums.cut).fen()),
        money(sums.next_budget.fen()),
        blank(),
        blank(),
    ]));
    table
}
