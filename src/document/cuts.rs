//! The list of cuts by department, for the budget meeting: amounts, calculation, exemptions with their
//! documents, and room for signatures.

use super::basis;
use super::content::{Block, Column, Document, Look, Row, Section, Set, Table};
use super::group::{Group, by_department};
use super::kind::Refused;
use super::matter::Matter;
use super::portfolio::{amounts, policy};
use super::signatures::signatures;
use super::tables::{self, Amounts, why_cut};
use crate::wording::{BookText, Phrase, ReportText};

/// Makes the list.
pub(super) fn document(matter: &Matter<'_>) -> Result<Document, Refused> {
    matter.view.policy.ok_or(Refused::Policy)?;
    let places = matter.all();
    let all = Group::of(matter, "", &places);
    let groups = by_department(matter, &places);
    let open = all.open_cuts(matter);
    let title = matter.tell(ReportText::CutsTitle, &[("next", matter.next())]);
    let mut out = Section::lying();
    out.blocks.push(Block::Title(title.clone()));
    let after = [("title", matter.view.portfolio.title.clone())];
    out.blocks.push(matter.set(Set::Centred, &matter.tell(ReportText::CutsOf, &after)));
    out.blocks.extend(basis::provisional(matter, open.len()));
    out.heading(1, matter.say(ReportText::CutsSummary));
    out.blocks.extend(policy(matter).iter().map(|text| matter.body(text)));
    out.blocks.push(matter.body(&matter.say(ReportText::CutsRule)));
    out.table(tables::by_grade(matter, &all, ReportText::TableCutsGrades, Amounts::Cuts));
    let caption = ReportText::TableCutsDepartments;
    out.table(tables::by_department(matter, &groups, &all, caption, Amounts::Cuts));
    out.heading(1, matter.say(ReportText::CutsByDepartment));
    for group in &groups {
        out.table(table(matter, group));
    }
    out.heading(1, matter.say(ReportText::CutsExempt));
    let exemptions = tables::exemptions(matter, &places);
    if exemptions.rows.is_empty() {
        out.blocks.push(matter.body(&matter.say(ReportText::ExemptNone)));
    }
    out.table(exemptions);
    out.table(tables::ended(matter, &places));
    out.table(tables::open(matter, &open));
    out.heading(1, matter.say(ReportText::CutsSign));
    out.blocks.push(signatures(matter, ReportText::CutsSignLines));
    out.heading(1, matter.say(ReportText::BasisHead));
    out.blocks.extend(basis::basis(matter));
    Ok(Document {
        language: matter.language(),
        title: matter.language().sentences([title, matter.tell(ReportText::CutsOf, &after)]),
        look: Look::Report,
        sections: vec![out],
    })
}

fn table(matter: &Matter<'_>, group: &Group) -> Table {
    let language = matter.language();
    let name = matter.department(&group.name);
    let head = [
        ("department", name.clone()),
        ("count", group.places.len().to_string()),
        ("cut", language.money_told(group.sums.cut.fen())),
    ];
    let mut table = Table {
        caption: matter.tell(ReportText::CutsHead, &head),
        columns: vec![
            Column::text(matter.column("project_id"), 12),
            Column::text(matter.column("name"), 22),
            Column::mark(language.phrase(Phrase::HeadTotal), 9),
            Column::mark(language.phrase(Phrase::HeadGrade), 10),
            Column::number(language.book(BookText::Base), 16),
            Column::number(matter.say(ReportText::ColumnRate), 8),
            Column::number(language.book(BookText::Cut), 15),
            Column::number(language.book(BookText::Kept), 16),
            Column::number(language.book(BookText::Next), 16),
            Column::text(matter.say(ReportText::ColumnCalculated), 50),
            Column::text(matter.say(ReportText::ColumnSigned), 15),
        ],
        rows: Vec::new(),
    };
    for place in &group.places {
        let (project, result) = matter.at(*place);
        let mut cells = vec![
            project.record.id.clone(),
            project.record.name.clone(),
            matter.total_of(result),
            matter.grade_of(result),
        ];
        cells.extend(amounts(matter, *place));
        cells.push(why_cut(matter, result.cut.as_ref()));
        cells.push(String::new());
        table.rows.push(Row::Cells(cells));
    }
    let sums = &group.sums;
    let blank = String::new;
    let money = |fen| language.money(fen);
    table.rows.push(Row::Sums(vec![
        blank(),
        matter.tell(ReportText::CutsSum, &[("department", name)]),
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
