//! The report: cover, summary and chapters, in their order.

use super::super::basis;
use super::super::content::{Block, Document, Look, Section, Set};
use super::super::group::{Group, by_department};
use super::super::matter::Matter;
use super::super::project::{checks, method};
use super::super::tables::{self, Amounts};
use super::whole::{Chapters, Whole};
use super::{annexes, indicators, overall};
use crate::chart::Kind;
use crate::wording::ReportText;

/// Makes the report.
pub(in crate::document) fn document(matter: &Matter<'_>) -> Document {
    let places = matter.all();
    let all = Group::of(matter, "", &places);
    let open = all.open_cuts(matter);
    let whole = Whole { matter, all, departments: by_department(matter, &places), open };
    let title = [("title", matter.view.portfolio.title.clone())];
    let mut body = Section::upright();
    body.heading(1, matter.say(ReportText::SummaryHead));
    body.blocks.extend(overall::summary(&whole).iter().map(|text| matter.body(text)));
    body.blocks.extend(basis::notices(matter, whole.open.len()));
    body.blocks.push(Block::PageBreak);
    let mut chapters = Chapters(0);
    work(&whole, &mut chapters, &mut body);
    results(&whole, &mut chapters, &mut body);
    indicators::write(&whole, &mut chapters, &mut body);
    overall::write_use(&whole, &mut chapters, &mut body);
    indicators::write_problems(&whole, &mut chapters, &mut body);
    body.heading(1, chapters.next(matter, ReportText::PortfolioAdvice));
    body.blocks.push(matter.body(&matter.say(ReportText::AskAdvice)));
    body.heading(1, chapters.next(matter, ReportText::PortfolioOther));
    body.blocks.extend(basis::basis(matter));
    let advice: Vec<_> = matter.view.problems.iter().collect();
    body.blocks.extend(checks(matter, &advice));
    body.blocks.push(matter.body(&matter.say(ReportText::AskOther)));
    let mut sections = vec![cover(&whole), body];
    sections.extend(annexes::sections(&whole));
    Document {
        language: matter.language(),
        title: matter.tell(ReportText::PortfolioProperty, &title),
        look: Look::Report,
        sections,
    }
}

fn cover(whole: &Whole<'_>) -> Section {
    let matter = whole.matter;
    let mut cover = Section { numbered: false, ..Section::upright() };
    let title = [("title", matter.view.portfolio.title.clone())];
    cover.blocks.push(Block::Space(6));
    cover.blocks.push(Block::Title(matter.tell(ReportText::PortfolioTitle, &title)));
    cover.blocks.push(Block::Space(12));
    cover.blocks.push(matter.set(Set::Cover, &matter.say(ReportText::CoverOffice)));
    cover.blocks.push(matter.set(Set::Cover, &matter.say(ReportText::CoverDate)));
    cover.blocks.push(Block::Space(4));
    cover.blocks.extend(basis::notices(matter, whole.open.len()));
    cover
}

fn work(whole: &Whole<'_>, chapters: &mut Chapters, out: &mut Section) {
    let matter = whole.matter;
    out.heading(1, chapters.next(matter, ReportText::PortfolioWork));
    out.blocks.push(matter.body(&overall::what_was_evaluated(whole)));
    for text in method(matter) {
        out.blocks.push(matter.body(&text));
    }
    out.blocks.push(matter.body(&matter.say(ReportText::AskWork)));
}

fn results(whole: &Whole<'_>, chapters: &mut Chapters, out: &mut Section) {
    let matter = whole.matter;
    let amounts = Amounts::of(matter);
    out.heading(1, chapters.next(matter, ReportText::PortfolioResults));
    out.heading(2, matter.say(ReportText::SectionGrades));
    out.blocks.push(matter.body(&overall::grades(whole)));
    out.table(tables::by_grade(matter, &whole.all, ReportText::TableGrades, amounts));
    out.blocks.extend(matter.figure(Kind::Grades));
    out.heading(2, matter.say(ReportText::SectionSpread));
    let spread = overall::spread(whole).unwrap_or_else(|| matter.say(ReportText::NoneSettled));
    out.blocks.push(matter.body(&spread));
    out.blocks.extend(matter.figure(Kind::Scatter));
    out.blocks.extend(matter.figure(Kind::Ranking));
    out.heading(2, matter.say(ReportText::SectionDepartments));
    let table = tables::by_department(
        matter,
        &whole.departments,
        &whole.all,
        ReportText::TableDepartments,
        amounts,
    );
    out.table(table);
    out.blocks.extend(matter.figure(Kind::Boxplot));
}
