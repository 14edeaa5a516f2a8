//! The evaluation report of one project: cover, signatures, summary, seven chapters and annexes.

mod analysis;
mod annexes;
mod conclusion;
mod facts;
mod findings;
mod places;
mod work;

pub(super) use self::findings::checks;
pub(super) use self::work::method;

use super::basis;
use super::content::{Block, Document, Look, Section, Set};
use super::kind::Refused;
use super::matter::Matter;
use crate::wording::ReportText;
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::project::{IndicatorFacts, Project};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::Indicator;
use jixiao_core::score::IndicatorScore;

/// The project a report is about.
#[derive(Clone, Copy)]
struct One<'a> {
    matter: &'a Matter<'a>,
    project: &'a Project,
    result: &'a ProjectResult,
}

/// An indicator of the project with its facts and score.
#[derive(Clone, Copy)]
struct Scored<'a> {
    indicator: &'a Indicator,
    facts: &'a IndicatorFacts,
    score: &'a IndicatorScore,
}

impl Scored<'_> {
    /// Gives the points lost; `None` where there are none to lose or facts are missing.
    fn lost(&self) -> Option<Points> {
        let points = self.score.points()?;
        (points < self.indicator.max).then(|| self.indicator.max - points)
    }
}

impl<'a> One<'a> {
    fn scored(self) -> impl Iterator<Item = Scored<'a>> {
        let indicators = &self.matter.view.rulebook.indicators;
        let pairs = indicators.iter().zip(&self.project.facts).zip(&self.result.card.indicators);
        pairs.map(|((indicator, facts), score)| Scored { indicator, facts, score })
    }

    fn title_of(self, scored: &Scored<'_>) -> String {
        self.matter.language().of(&scored.indicator.title).to_owned()
    }

    /// Lists the indicators that lost points, the most first.
    fn losses(self) -> Vec<(Scored<'a>, Points)> {
        let mut losses: Vec<_> =
            self.scored().filter_map(|scored| Some((scored, scored.lost()?))).collect();
        losses.sort_by_key(|(scored, lost)| (std::cmp::Reverse(*lost), scored.indicator.number));
        losses
    }

    /// Counts whether the result is open.
    fn open(self) -> usize {
        usize::from(super::matter::certain(self.result).is_none())
    }
}

/// Makes the report.
pub(super) fn document(matter: &Matter<'_>) -> Result<Document, Refused> {
    let (project, result) = matter.at(matter.view.project.ok_or(Refused::Project)?);
    let one = One { matter, project, result };
    let name = [("name", project.record.name.clone())];
    let mut body = Section::upright();
    body.heading(1, matter.say(ReportText::SummaryHead));
    body.blocks.extend(conclusion::summary(one));
    body.blocks.push(Block::PageBreak);
    body.heading(1, matter.say(ReportText::ContentsHead));
    body.blocks.extend(contents(matter));
    body.blocks.push(Block::PageBreak);
    facts::write(one, &mut body);
    work::write(one, &mut body);
    conclusion::write(one, &mut body);
    analysis::write(one, &mut body);
    findings::write(one, &mut body);
    let mut sections = vec![cover(one), body];
    sections.extend(annexes::sections(one));
    Ok(Document {
        language: matter.language(),
        title: matter.tell(ReportText::ProjectProperty, &name),
        look: Look::Report,
        sections,
    })
}

fn cover(one: One<'_>) -> Section {
    let (matter, record) = (one.matter, &one.project.record);
    let mut cover = Section { numbered: false, ..Section::upright() };
    cover.blocks.push(Block::Space(5));
    let name = [("name", record.name.clone())];
    cover.blocks.push(Block::Title(matter.tell(ReportText::ProjectTitle, &name)));
    cover.blocks.push(Block::Space(7));
    let labelled = |name: &str, text: String| {
        let values = [("label", matter.column(name)), ("text", text)];
        matter.set(Set::Cover, &matter.tell(ReportText::Labelled, &values))
    };
    let given = |name: &str, value: &str| {
        if value.is_empty() {
            matter.tell(ReportText::CoverMissing, &[("what", matter.column(name))])
        } else {
            value.to_owned()
        }
    };
    let year = record.year.or(matter.view.portfolio.year);
    cover.blocks.push(labelled("project_id", record.id.clone()));
    let year = matter.language().year(year, 0).unwrap_or_else(|| given("year", ""));
    cover.blocks.push(labelled("year", year));
    let named = [
        ("department", &record.department),
        ("purchaser", &record.purchaser),
        ("contractor", &record.contractor),
    ];
    for (name, value) in named {
        cover.blocks.push(labelled(name, given(name, value)));
    }
    let firm = if record.firm.is_empty() {
        matter.say(ReportText::CoverFirm)
    } else {
        record.firm.clone()
    };
    cover.blocks.push(labelled("firm", firm));
    cover.blocks.push(matter.set(Set::Cover, &matter.say(ReportText::CoverDate)));
    cover.blocks.push(Block::Space(3));
    cover.blocks.extend(basis::notices(matter, one.open()));
    cover.blocks.push(Block::PageBreak);
    cover.heading(1, matter.say(ReportText::SignHead));
    cover.blocks.push(signatures(matter, ReportText::SignLines));
    cover
}

/// Makes lines to be signed of a text that has one a line, its labels divided by bars.
pub(super) fn signatures(matter: &Matter<'_>, text: ReportText) -> Block {
    let text = matter.say(text);
    let labels = |line: &str| line.split('|').map(str::to_owned).collect();
    Block::Signatures(text.lines().map(labels).collect())
}

/// Lists the chapters and annexes.
fn contents(matter: &Matter<'_>) -> Vec<Block> {
    let chapters = [
        ReportText::ChapterFacts,
        ReportText::ChapterWork,
        ReportText::ChapterResult,
        ReportText::ChapterAnalysis,
        ReportText::ChapterFindings,
        ReportText::ChapterAdvice,
        ReportText::ChapterOther,
        ReportText::AnnexScores,
        ReportText::AnnexItems,
        ReportText::AnnexSurveys,
        ReportText::AnnexEvidence,
        ReportText::AnnexRules,
    ];
    chapters.into_iter().map(|text| matter.set(Set::Flush, &matter.say(text))).collect()
}
