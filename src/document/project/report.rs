//! The report: cover, summary, contents and chapters, in their order.

use super::super::basis;
use super::super::certificate;
use super::super::content::{Block, Document, Look, Section, Set};
use super::super::draft::Draft;
use super::super::finish::finish;
use super::super::refused::Refused;
use super::super::signatures::signatures;
use super::one::One;
use super::{analysis, annexes, conclusion, facts, findings, work};
use crate::wording::ReportText;

/// Makes the report.
pub(in crate::document) fn document(draft: &Draft<'_>) -> Result<Document, Refused> {
    let (project, result) = draft.at(draft.view.project.ok_or(Refused::Project)?);
    let one = One { draft, project, result };
    let name = [("name", project.record.name.clone())];
    let mut body = Section::upright();
    body.head(draft.say(ReportText::SummaryHead));
    body.blocks.extend(conclusion::summary(one));
    let mut contents = Section { numbered: false, ..Section::upright() };
    contents.blocks.push(draft.set(Set::Head, &draft.say(ReportText::ContentsHead)));
    contents.blocks.push(Block::Contents);
    body.blocks.push(Block::PageBreak);
    facts::write(one, &mut body);
    work::write(one, &mut body);
    conclusion::write(one, &mut body);
    analysis::write(one, &mut body);
    findings::write(one, &mut body);
    let mut sections = vec![cover(one), contents, body];
    sections.extend(annexes::sections(one));
    sections.extend(certificate::of_project(draft, one.place(), annexes::COUNT + 1));
    sections.push(basis::section(draft));
    finish(draft.language(), &mut sections);
    Ok(Document {
        language: draft.language(),
        title: draft.tell(ReportText::ProjectProperty, &name),
        look: Look::Report,
        header: draft.header(one.open()),
        sections,
    })
}

fn cover(one: One<'_>) -> Section {
    let (draft, record) = (one.draft, &one.project.record);
    let mut cover = Section { numbered: false, ..Section::upright() };
    cover.blocks.push(Block::Space(5));
    let name = [("name", record.name.clone())];
    cover.blocks.push(Block::Title(draft.tell(ReportText::ProjectTitle, &name)));
    cover.blocks.push(Block::Space(7));
    let labelled = |name: &str, text: String| {
        let values = [("label", draft.column(name)), ("text", text)];
        draft.set(Set::Cover, &draft.tell(ReportText::Labelled, &values))
    };
    let given = |name: &str, value: &str| {
        if value.is_empty() {
            draft.tell(ReportText::CoverMissing, &[("what", draft.column(name))])
        } else {
            value.to_owned()
        }
    };
    let year = record.year.or(draft.view.portfolio.year);
    cover.blocks.push(labelled("project_id", record.id.clone()));
    let year = draft.language().year(year, 0).unwrap_or_else(|| given("year", ""));
    cover.blocks.push(labelled("year", year));
    let named = [
        ("department", &record.department),
        ("purchaser", &record.purchaser),
        ("contractor", &record.contractor),
    ];
    for (name, value) in named {
        cover.blocks.push(labelled(name, given(name, value)));
    }
    let firm =
        if record.firm.is_empty() { draft.say(ReportText::CoverFirm) } else { record.firm.clone() };
    cover.blocks.push(labelled("firm", firm));
    cover.blocks.push(draft.set(Set::Cover, &draft.say(ReportText::CoverDate)));
    cover.blocks.push(Block::PageBreak);
    cover.blocks.push(draft.set(Set::Head, &draft.say(ReportText::SignHead)));
    cover.blocks.push(signatures(draft, ReportText::SignLines));
    cover
}
