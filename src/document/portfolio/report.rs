//! The report: cover, summary and chapters, in their order.

use super::super::basis;
use super::super::content::{Block, Document, Look, Section, Set};
use super::super::draft::Draft;
use super::super::project::{checks, method};
use super::super::tables::{self, Amounts};
use super::whole::{Chapters, Whole};
use super::{annexes, indicators, overall};
use crate::chart::Kind;
use crate::wording::ReportText;

/// Makes the report.
pub(in crate::document) fn document(draft: &Draft<'_>) -> Document {
    let places = draft.all();
    let (departments, open) = (draft.departments(&places), draft.open(&places));
    let whole = Whole { draft, all: draft.group(places), departments, open };
    let title = [("title", draft.view.portfolio.title.clone())];
    let mut body = Section::upright();
    body.heading(1, draft.say(ReportText::SummaryHead));
    body.blocks.extend(overall::summary(&whole).iter().map(|text| draft.body(text)));
    body.blocks.extend(basis::notices(draft, whole.open.len()));
    body.blocks.push(Block::PageBreak);
    let mut chapters = Chapters(0);
    work(&whole, &mut chapters, &mut body);
    results(&whole, &mut chapters, &mut body);
    indicators::write(&whole, &mut chapters, &mut body);
    overall::write_use(&whole, &mut chapters, &mut body);
    indicators::write_problems(&whole, &mut chapters, &mut body);
    body.heading(1, chapters.next(draft, ReportText::PortfolioAdvice));
    body.blocks.push(draft.body(&draft.say(ReportText::AskAdvice)));
    body.heading(1, chapters.next(draft, ReportText::PortfolioOther));
    body.blocks.extend(basis::basis(draft));
    let advice: Vec<_> = draft.view.problems.iter().collect();
    body.blocks.extend(checks(draft, &advice));
    body.blocks.push(draft.body(&draft.say(ReportText::AskOther)));
    let mut sections = vec![cover(&whole), body];
    sections.extend(annexes::sections(&whole));
    Document {
        language: draft.language(),
        title: draft.tell(ReportText::PortfolioProperty, &title),
        look: Look::Report,
        sections,
    }
}

fn cover(whole: &Whole<'_>) -> Section {
    let draft = whole.draft;
    let mut cover = Section { numbered: false, ..Section::upright() };
    let title = [("title", draft.view.portfolio.title.clone())];
    cover.blocks.push(Block::Space(6));
    cover.blocks.push(Block::Title(draft.tell(ReportText::PortfolioTitle, &title)));
    cover.blocks.push(Block::Space(12));
    cover.blocks.push(draft.set(Set::Cover, &draft.say(ReportText::CoverOffice)));
    cover.blocks.push(draft.set(Set::Cover, &draft.say(ReportText::CoverDate)));
    cover.blocks.push(Block::Space(4));
    cover.blocks.extend(basis::notices(draft, whole.open.len()));
    cover
}

fn work(whole: &Whole<'_>, chapters: &mut Chapters, out: &mut Section) {
    let draft = whole.draft;
    out.heading(1, chapters.next(draft, ReportText::PortfolioWork));
    out.blocks.push(draft.body(&overall::what_was_evaluated(whole)));
    for text in method(draft) {
        out.blocks.push(draft.body(&text));
    }
    out.blocks.push(draft.body(&draft.say(ReportText::AskWork)));
}

fn results(whole: &Whole<'_>, chapters: &mut Chapters, out: &mut Section) {
    let draft = whole.draft;
    let amounts = Amounts::of(draft);
    out.heading(1, chapters.next(draft, ReportText::PortfolioResults));
    out.heading(2, draft.say(ReportText::SectionGrades));
    out.blocks.push(draft.body(&overall::grades(whole)));
    out.table(tables::by_grade(draft, &whole.all, ReportText::TableGrades, amounts));
    out.blocks.extend(draft.figure(Kind::Grades));
    out.heading(2, draft.say(ReportText::SectionSpread));
    let spread = overall::spread(whole).unwrap_or_else(|| draft.say(ReportText::NoneSettled));
    out.blocks.push(draft.body(&spread));
    out.blocks.extend(draft.figure(Kind::Scatter));
    out.blocks.extend(draft.figure(Kind::Ranking));
    out.heading(2, draft.say(ReportText::SectionDepartments));
    let table = tables::by_department(
        draft,
        &whole.departments,
        &whole.all,
        ReportText::TableDepartments,
        amounts,
    );
    out.table(table);
    out.blocks.extend(draft.figure(Kind::Boxplot));
}
