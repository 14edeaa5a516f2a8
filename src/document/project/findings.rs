//! Chapters 5 to 7: good practice, problems, recommendations and other matters.

use super::super::content::{Block, Section};
use super::super::draft::Draft;
use super::super::full_marks::full_marks;
use super::super::people;
use super::super::tables;
use super::conclusion::use_of_result;
use super::one::One;
use crate::wording::ReportText;
use jixiao_core::analysis::{Finding, Gravity};
use jixiao_core::problem::{Problem, count};
use std::collections::BTreeSet;

/// The most problems told, and demands made.
const TOLD: usize = 10;
const DEMANDS: usize = 6;

/// Writes the chapters.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let draft = one.draft;
    let findings = draft.findings(&[one.place()]);
    out.chapter(draft.say(ReportText::ChapterFindings));
    out.part(draft.say(ReportText::SectionPractice));
    let full = full_marks(draft, one.place(), true);
    let full = full.map(|items| draft.tell(ReportText::ProjectPractice, &[("items", items)]));
    out.blocks.push(draft.body(&full.unwrap_or_else(|| draft.say(ReportText::FullNone))));
    out.blocks.push(draft.body(&draft.say(ReportText::AskPractice)));
    out.part(draft.say(ReportText::SectionProblems));
    if findings.len() > 1 {
        out.blocks.push(draft.body(&draft.say(ReportText::ProblemsOrder)));
    }
    out.blocks.extend(problems(draft, &findings).iter().map(|text| draft.body(text)));
    out.part(draft.say(ReportText::SectionCauses));
    out.blocks.extend(causes(draft, &findings).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskCauses)));
    out.chapter(draft.say(ReportText::ChapterAdvice));
    out.blocks.extend(demands(one, &findings).iter().map(|text| draft.body(text)));
    out.blocks.extend(use_of_result(one).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskAdvice)));
    out.chapter(draft.say(ReportText::ChapterOther));
    out.part(draft.say(ReportText::SectionOpinions));
    out.blocks.push(draft.body(&draft.say(ReportText::OpinionsAre)));
    out.table(people::opinions(draft));
    if !one.project.corrections.is_empty() {
        out.blocks.push(draft.body(&draft.say(ReportText::CorrectionsAre)));
        out.table(tables::corrections(draft, one.project));
    }
    out.part(draft.say(ReportText::SectionChecks));
    out.blocks.extend(checks(draft, &about(draft.view.problems, &one.project.record.id)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskOther)));
}

/// Tells the problems, one paragraph an indicator, the gravest first.
fn problems(draft: &Draft<'_>, findings: &[Finding]) -> Vec<String> {
    let told = (1..).zip(findings.iter().take(TOLD)).map(|(number, finding)| {
        let words = draft.words(finding);
        let reasons = if words.reasons.is_empty() {
            draft.say(ReportText::AskReason)
        } else {
            draft.language().reasons_told(&words.reasons)
        };
        let values = [
            ("number", number.to_string()),
            ("title", draft.indicator(finding.indicator)),
            ("lost", finding.lost.to_string()),
            ("reasons", reasons),
        ];
        let text = match finding.gravity {
            Gravity::Limits(_) => ReportText::ProblemLimits,
            Gravity::Zeroes => ReportText::ProblemZeroes,
            _ => ReportText::ProblemLine,
        };
        draft.tell(text, &values)
    });
    let mut told: Vec<String> = told.collect();
    if told.is_empty() {
        told.push(draft.say(ReportText::ProblemsNone));
    } else if findings.len() > TOLD {
        let count = [("count", (findings.len() - TOLD).to_string())];
        told.push(draft.tell(ReportText::ProblemsMore, &count));
    }
    told
}

/// Drafts the causes from the measures of the first problems.
fn causes(draft: &Draft<'_>, findings: &[Finding]) -> Option<String> {
    let mut causes: Vec<String> = Vec::new();
    for finding in findings.iter().take(DEMANDS) {
        let cause = draft.measure(finding).and_then(|measure| measure.cause.as_ref());
        let cause = cause.map(|cause| draft.language().of(cause).to_owned());
        causes.extend(cause.filter(|cause| !causes.contains(cause)));
    }
    (!causes.is_empty()).then(|| {
        let items = [("items", draft.language().reasons_told(&causes))];
        draft.tell(ReportText::CausesAre, &items)
    })
}

/// Drafts what is asked for because of the first problems, each demand once.
fn demands(one: One<'_>, findings: &[Finding]) -> Vec<String> {
    let draft = one.draft;
    let language = draft.language();
    let mut seen = BTreeSet::new();
    let mut told = Vec::new();
    for finding in findings {
        let Some(measure) = draft.measure(finding) else { continue };
        let demand = language.of(&measure.demand).to_owned();
        if told.len() == DEMANDS || !seen.insert(demand.clone()) {
            continue;
        }
        let title = [("title", draft.indicator(finding.indicator))];
        let values = [
            ("number", (told.len() + 1).to_string()),
            ("whom", draft.tell(ReportText::AdviceOnOne, &title)),
            ("demand", demand),
            ("responsible", language.responsible(measure, &one.project.record)),
            ("deadline", language.within(measure.days)),
        ];
        told.push(draft.tell(ReportText::AdviceIs, &values));
    }
    told
}

/// Lists the problems that name a project.
fn about<'p>(problems: &'p [Problem], id: &str) -> Vec<&'p Problem> {
    let named = |problem: &&Problem| problem.project() == Some(id);
    problems.iter().filter(named).collect()
}

/// Says how many hints the check of the data gave; where they stand is the workbook.
pub(in crate::document) fn checks(draft: &Draft<'_>, problems: &[&Problem]) -> Vec<Block> {
    if problems.is_empty() {
        return vec![draft.body(&draft.say(ReportText::ChecksNone))];
    }
    let count = [("count", count(problems.iter().copied()).to_string())];
    vec![draft.body(&draft.tell(ReportText::ChecksFound, &count))]
}
