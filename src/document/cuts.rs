//! The list of cuts by department, for the budget meeting: amounts, what differs, exemptions with their
//! documents, and room for signatures.

use super::basis;
use super::content::{Block, Document, Look, Section, Set};
use super::cut_table::{Purpose, cut_table};
use super::draft::Draft;
use super::finish::finish;
use super::portfolio::{Whole, cuts, policy};
use super::refused::Refused;
use super::signatures::signatures;
use super::tables::{self, Amounts};
use crate::wording::ReportText;

/// Makes the list.
pub(super) fn document(draft: &Draft<'_>) -> Result<Document, Refused> {
    draft.view.policy.ok_or(Refused::Policy)?;
    let places = draft.all();
    let (departments, open) = (draft.departments(&places), draft.open(&places));
    let whole = Whole { draft, all: draft.group(places), departments, open };
    let title = draft.tell(ReportText::CutsTitle, &[("next", draft.next())]);
    let after = [("title", draft.title())];
    let mut out = Section::lying();
    out.blocks.push(Block::Title(title.clone()));
    out.blocks.push(draft.set(Set::Centred, &draft.tell(ReportText::CutsOf, &after)));
    out.blocks.extend(basis::provisional(draft, whole.open.len()));
    out.blocks.push(draft.body(&opening(&whole)));
    out.chapter(draft.say(ReportText::CutsSummary));
    out.blocks.extend(policy(draft).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::CutsRule)));
    out.table(tables::by_grade(draft, &whole.all, ReportText::TableCutsGrades, Amounts::Cuts));
    let caption = ReportText::TableCutsDepartments;
    let table =
        tables::by_department(draft, &whole.departments, &whole.all, caption, Amounts::Cuts);
    out.table(table);
    out.chapter(draft.say(ReportText::CutsByDepartment));
    let purpose = Purpose::meeting(draft, &whole.departments);
    for group in &whole.departments {
        let values = [
            ("department", draft.view.department(&group.department).to_owned()),
            ("projects", draft.projects(group.places.len())),
            ("cut", draft.told_fen(group.sums.cut.fen())),
        ];
        out.blocks.push(draft.body(&draft.tell(ReportText::CutsDepartment, &values)));
        out.table(cut_table(draft, group, purpose));
        out.blocks.push(signatures(draft, ReportText::CutsConfirm));
    }
    out.chapter(draft.say(ReportText::CutsExempt));
    let tables = [
        tables::exemptions(draft, &whole.all.places),
        tables::ended(draft, &whole.all.places),
        tables::short_of_contracts(draft, &whole.all.places),
        tables::open(draft, &whole.open),
    ];
    if tables.iter().all(|table| table.rows.is_empty()) {
        out.blocks.push(draft.body(&draft.say(ReportText::NothingToList)));
    }
    for table in tables {
        out.table(table);
    }
    out.chapter(draft.say(ReportText::CutsSign));
    out.blocks.push(signatures(draft, ReportText::CutsSignLines));
    let mut sections = vec![out, basis::section(draft)];
    finish(draft.language(), &mut sections);
    Ok(Document {
        language: draft.language(),
        title: draft.language().sentences([title, draft.tell(ReportText::CutsOf, &after)]),
        look: Look::Report,
        header: draft.header(whole.open.len()),
        sections,
    })
}

/// Says in one sentence how many projects there are, and what all comes to.
fn opening(whole: &Whole<'_>) -> String {
    let draft = whole.draft;
    let count = [("projects", draft.projects(whole.all.places.len()))];
    let all = draft.tell(ReportText::CutsOpening, &count);
    draft.language().sentences(std::iter::once(all).chain(cuts(whole)))
}
