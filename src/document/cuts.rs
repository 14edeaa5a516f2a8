//! The list of cuts by department, for the budget meeting: amounts, calculation, exemptions with their
//! documents, and room for signatures.

use super::basis;
use super::content::{Block, Document, Look, Section, Set};
use super::cut_table::{Purpose, cut_table};
use super::draft::Draft;
use super::portfolio::policy;
use super::refused::Refused;
use super::signatures::signatures;
use super::tables::{self, Amounts};
use crate::wording::ReportText;

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
        out.table(cut_table(draft, group, Purpose::Meeting));
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
