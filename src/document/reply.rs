//! The reply to a department that objects: what its project came to, what it lost and why, what was corrected, in
//! two pages. What only the office can say is a field to fill in.

use super::basis;
use super::content::{Block, Column, Document, Look, Row, Section, Set, Table};
use super::draft::Draft;
use super::finish::finish;
use super::project::{One, use_of_result};
use super::refused::Refused;
use super::tables;
use super::why_grade::why_grade;
use crate::wording::{Phrase, ReportText};
use jixiao_core::analysis::{Finding, costly};
use jixiao_core::quantity::Points;

/// The most losses listed; what is left is said in a sentence.
const LISTED: usize = 5;
/// The most places named of one loss.
const PLACES: usize = 2;

/// Makes the letter.
pub(super) fn document(draft: &Draft<'_>) -> Result<Document, Refused> {
    let place = draft.view.project.ok_or(Refused::Project)?;
    let (project, result) = draft.at(place);
    let one = One { draft, project, result };
    let record = &project.record;
    let name = ("name", record.name.clone());
    let title = draft.tell(ReportText::ReplyTitle, std::slice::from_ref(&name));
    let mut page = Section::upright();
    page.blocks.push(draft.set(Set::Centred, &draft.say(ReportText::ReplyNumber)));
    page.blocks.push(Block::Title(title.clone()));
    let department = [("department", draft.view.department(&record.department).to_owned())];
    page.blocks.push(draft.set(Set::Flush, &draft.tell(ReportText::ReplyTo, &department)));
    let values = [("title", draft.title()), name, ("id", record.id.clone())];
    page.blocks.push(draft.body(&draft.tell(ReportText::ReplyOpening, &values)));
    page.chapter(draft.say(ReportText::ReplyResult));
    let mut values = vec![("total", draft.total_of(result)), ("grade", draft.grade_of(result))];
    let why = why_grade(draft, place, false);
    let text = if why.is_some() { ReportText::ReplyCameToFor } else { ReportText::ReplyCameTo };
    values.extend(why.map(|why| ("why", why)));
    page.blocks.push(draft.body(&draft.tell(text, &values)));
    page.blocks.extend(limits(draft, place).map(|text| draft.body(&text)));
    page.blocks.extend(use_of_result(one).iter().map(|text| draft.body(text)));
    page.chapter(draft.say(ReportText::ReplyLosses));
    losses(draft, &draft.findings(&[place]), &mut page);
    page.chapter(draft.say(ReportText::ReplyCorrections));
    if project.corrections.is_empty() {
        page.blocks.push(draft.body(&draft.say(ReportText::ReplyNoCorrections)));
    } else {
        page.blocks.push(draft.body(&draft.say(ReportText::CorrectionsAre)));
        page.table(tables::corrections(draft, project));
    }
    page.chapter(draft.say(ReportText::ReplyOpinion));
    page.blocks.push(draft.body(&draft.say(ReportText::ReplyAsk)));
    page.blocks.push(draft.body(&draft.say(ReportText::ReplyEnd)));
    page.blocks.push(draft.set(Set::Signed, &draft.say(ReportText::ReplyFrom)));
    page.blocks.push(draft.set(Set::Signed, &draft.say(ReportText::ReplyDate)));
    let rulebook = &draft.view.rulebook.heading;
    let notices = [Some(rulebook), draft.view.policy.map(|policy| &policy.heading)];
    let notices = notices.into_iter().flatten().filter_map(|rules| draft.language().notice(rules));
    page.blocks.extend(notices.map(|notice| draft.set(Set::Note, &notice)));
    page.blocks.extend(basis::provisional(draft, usize::from(result.grade().is_none())));
    let mut sections = vec![page];
    finish(draft.language(), &mut sections);
    Ok(Document {
        language: draft.language(),
        title,
        look: Look::Report,
        header: draft.header(usize::from(result.grade().is_none())),
        sections,
    })
}

/// Says which rules made the grade another than the total gives.
fn limits(draft: &Draft<'_>, place: usize) -> Option<String> {
    let language = draft.language();
    let graded = draft.at(place).1.graded.as_ref()?;
    let acted = graded.limits.iter().filter(|acted| !acted.open);
    let limits = &draft.view.rulebook.grades.limits;
    let reasons: Vec<String> =
        acted.map(|acted| language.of(&limits[acted.limit].reason).to_owned()).collect();
    let items = [("items", language.join(reasons.into_iter()))];
    (!items[0].1.is_empty()).then(|| draft.tell(ReportText::ReplyRule, &items))
}

/// Lists what was lost, the gravest first, each with the cell of the form where that stands, or the papers named.
fn losses(draft: &Draft<'_>, findings: &[Finding], page: &mut Section) {
    let sum =
        |findings: &[Finding]| findings.iter().map(|one| one.lost).sum::<Points>().to_string();
    if findings.is_empty() {
        page.blocks.push(draft.body(&draft.say(ReportText::ReplyNoLoss)));
        return;
    }
    let values = [("count", findings.len().to_string()), ("lost", sum(findings))];
    page.blocks.push(draft.body(&draft.tell(ReportText::ReplyLost, &values)));
    let listed = &findings[..findings.len().min(LISTED)];
    let project = |one: &Finding| draft.at(one.project).0;
    let has_cells = |one: &Finding| {
        let facts = costly(draft.view.rulebook, project(one), one.indicator);
        facts.iter().any(|fact| !fact.came_from.is_empty())
    };
    let place = if listed.iter().any(has_cells) {
        ReportText::ReplyPlace
    } else {
        ReportText::ColumnEvidence
    };
    let mut table = Table {
        caption: draft.say(ReportText::ReplyTable),
        columns: vec![
            Column::mark(draft.say(ReportText::ColumnOrder), 6),
            Column::text(draft.language().phrase(Phrase::HeadIndicator), 17),
            Column::number(draft.say(ReportText::ReplyPoints), 16),
            Column::text(draft.language().book(crate::wording::BookText::Reason), 36),
            Column::text(draft.say(place), 24),
            Column::text(draft.say(ReportText::ColumnRule), 46),
        ],
        ..Table::default()
    };
    table.rows =
        (1..).zip(listed).map(|(number, one)| Row::Cells(row(draft, number, one))).collect();
    page.table(table);
    let rest = &findings[listed.len()..];
    if !rest.is_empty() {
        let values = [("count", rest.len().to_string()), ("lost", sum(rest))];
        page.blocks.push(draft.body(&draft.tell(ReportText::ReplyRest, &values)));
    }
}

fn row(draft: &Draft<'_>, number: usize, finding: &Finding) -> Vec<String> {
    let language = draft.language();
    let (project, result) = draft.at(finding.project);
    let indicator = &draft.view.rulebook.indicators[finding.indicator];
    let points = result.card.indicators[finding.indicator].points();
    let points = points.map_or_else(|| draft.say(ReportText::None), |points| points.to_string());
    let facts = costly(draft.view.rulebook, project, finding.indicator);
    let mut places: Vec<&str> = Vec::new();
    for fact in facts.iter().filter(|fact| !fact.reason.is_empty()).chain(&facts) {
        let place = if fact.came_from.is_empty() { &fact.evidence } else { &fact.came_from };
        if !place.is_empty() && !places.contains(&place.as_str()) {
            places.push(place);
        }
    }
    places.truncate(PLACES);
    vec![
        number.to_string(),
        draft.indicator(finding.indicator),
        draft.tell(ReportText::ReplyOf, &[("points", points), ("max", indicator.max.to_string())]),
        draft.reasons(finding),
        places.join("\n"),
        language.rule(indicator),
    ]
}
