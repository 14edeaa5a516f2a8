//! The report: cover, summary and chapters, in their order.

use super::super::basis;
use super::super::certificate;
use super::super::compared;
use super::super::content::{Block, Document, Look, Section, Set};
use super::super::draft::Draft;
use super::super::finish::finish;
use super::super::people;
use super::super::project::{checks, method};
use super::super::signatures::signatures;
use super::super::tables::{self, Amounts};
use super::whole::Whole;
use super::{annexes, indicators, overall, problems};
use crate::chart::Kind;
use crate::wording::ReportText;

/// Makes the report.
pub(in crate::document) fn document(draft: &Draft<'_>) -> Document {
    let places = draft.all();
    let (departments, open) = (draft.departments(&places), draft.open(&places));
    let whole = Whole { draft, all: draft.group(places), departments, open };
    let mut body = Section::upright();
    body.head(draft.say(ReportText::SummaryHead));
    body.blocks.extend(overall::summary(&whole).iter().map(|text| draft.body(text)));
    body.blocks.extend(basis::provisional(draft, whole.open.len()));
    body.blocks.push(Block::PageBreak);
    work(&whole, &mut body);
    results(&whole, &mut body);
    indicators::write(&whole, &mut body);
    overall::write_use(&whole, &mut body);
    problems::write(&whole, &mut body);
    other(&whole, &mut body);
    let mut sections = vec![cover(&whole), contents(draft), body];
    let annexes = annexes::sections(&whole);
    let mut next = annexes.len() + 1;
    sections.extend(annexes);
    if let Some(compared) = compared::annex(draft, next) {
        sections.push(compared);
        next += 1;
    }
    sections.extend(certificate::of_portfolio(draft, next));
    sections.push(basis::section(draft));
    finish(draft.language(), &mut sections);
    let title = [("title", draft.evaluation())];
    Document {
        language: draft.language(),
        title: draft.tell(ReportText::PortfolioProperty, &title),
        look: Look::Report,
        header: draft.header(whole.open.len()),
        sections,
    }
}

fn cover(whole: &Whole<'_>) -> Section {
    let draft = whole.draft;
    let mut cover = Section { numbered: false, ..Section::upright() };
    cover.blocks.push(Block::Space(6));
    cover.blocks.push(Block::Title(
        draft.tell(ReportText::PortfolioTitle, &[("title", draft.evaluation())]),
    ));
    cover.blocks.push(Block::Space(12));
    cover.blocks.push(draft.set(Set::Cover, &draft.say(ReportText::CoverOffice)));
    cover.blocks.push(draft.set(Set::Cover, &draft.say(ReportText::CoverDate)));
    cover.blocks.push(Block::PageBreak);
    cover.blocks.push(draft.set(Set::Head, &draft.say(ReportText::SignHead)));
    cover.blocks.push(signatures(draft, ReportText::SignLines));
    cover
}

fn contents(draft: &Draft<'_>) -> Section {
    let mut page = Section { numbered: false, ..Section::upright() };
    page.blocks.push(draft.set(Set::Head, &draft.say(ReportText::ContentsHead)));
    page.blocks.push(Block::Contents);
    page
}

fn work(whole: &Whole<'_>, out: &mut Section) {
    let draft = whole.draft;
    out.chapter(draft.say(ReportText::PortfolioWork));
    out.part(draft.say(ReportText::SectionObject));
    out.blocks.push(draft.body(&overall::what_was_evaluated(whole)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskPurpose)));
    out.part(draft.say(ReportText::SectionReliedOn));
    people::relied_on(draft, out);
    out.part(draft.say(ReportText::SectionRules));
    for text in method(draft) {
        out.blocks.push(draft.body(&text));
    }
    out.part(draft.say(ReportText::SectionPeople));
    out.blocks.push(draft.body(&draft.say(ReportText::AskWork)));
    out.table(people::group(draft));
}

fn results(whole: &Whole<'_>, out: &mut Section) {
    let draft = whole.draft;
    let amounts = Amounts::of(draft);
    out.chapter(draft.say(ReportText::PortfolioResults));
    out.part(draft.say(ReportText::SectionConclusion));
    out.blocks.push(draft.body(&overall::conclusion(whole)));
    out.part(draft.say(ReportText::SectionGrades));
    out.blocks.push(draft.body(&overall::shares(whole)));
    out.table(tables::by_grade(draft, &whole.all, ReportText::TableGrades, amounts));
    out.blocks.extend(draft.figure(Kind::Grades));
    out.part(draft.say(ReportText::SectionSpread));
    let spread = overall::spread(whole).unwrap_or_else(|| draft.say(ReportText::NoneSettled));
    out.blocks.push(draft.body(&spread));
    out.blocks.extend(draft.figure(Kind::Ranking));
    out.part(draft.say(ReportText::SectionDepartments));
    out.blocks.push(draft.body(&overall::departments(whole)));
    let table = tables::by_department(
        draft,
        &whole.departments,
        &whole.all,
        ReportText::TableDepartments,
        amounts,
    );
    out.table(table);
    out.blocks.extend(draft.figure(Kind::Boxplot));
    out.part(draft.say(ReportText::SectionLastYear));
    out.blocks.extend(overall::last_year(whole).iter().map(|text| draft.body(text)));
}

fn other(whole: &Whole<'_>, out: &mut Section) {
    let draft = whole.draft;
    out.chapter(draft.say(ReportText::PortfolioOther));
    out.part(draft.say(ReportText::SectionOpinions));
    out.blocks.push(draft.body(&draft.say(ReportText::OpinionsAre)));
    out.table(people::opinions(draft));
    out.part(draft.say(ReportText::SectionChecks));
    let advice: Vec<_> = draft.view.problems.iter().collect();
    out.blocks.extend(checks(draft, &advice));
    out.blocks.extend(told_resting(draft).map(|text| draft.body(&text)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskOther)));
}

/// Lists the projects whose grade or cut rests on what was left out as not applicable.
pub(in crate::document) fn resting_on_absence(draft: &Draft<'_>) -> Vec<usize> {
    let absences = draft.view.absences();
    let decided = absences.iter().filter(|one| one.together.differs(&one.now));
    decided.map(|one| one.project).collect()
}

/// Names them, and asks for their review.
fn told_resting(draft: &Draft<'_>) -> Option<String> {
    let name = |place: usize| {
        let name = draft.at(place).0.record.name.clone();
        draft.tell(ReportText::NamedAlone, &[("name", name)])
    };
    let names: Vec<String> = resting_on_absence(draft).into_iter().map(name).collect();
    (!names.is_empty()).then(|| {
        let values = [("projects", draft.projects(names.len())), ("items", draft.list(&names))];
        let with_cut = draft.view.policy.is_some();
        let said = if with_cut { ReportText::RestingOnAbsence } else { ReportText::GradeOnAbsence };
        draft.tell(said, &values)
    })
}
