//! Chapters 5 to 7: findings, recommendations and other matters.

use super::super::basis;
use super::super::content::{Block, Section};
use super::super::draft::Draft;
use super::conclusion::use_of_result;
use super::one::One;
use crate::wording::{ReportText, reasons};
use jixiao_core::problem::Problem;

/// The most pieces of advice listed.
const LISTED: usize = 30;

/// Writes the chapters.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let draft = one.draft;
    out.heading(1, draft.say(ReportText::ChapterFindings));
    out.heading(2, draft.say(ReportText::SectionPractice));
    out.blocks.push(draft.body(&draft.say(ReportText::AskPractice)));
    out.heading(2, draft.say(ReportText::SectionProblems));
    problems(one, out);
    out.blocks.push(draft.body(&draft.say(ReportText::AskCauses)));
    out.heading(1, draft.say(ReportText::ChapterAdvice));
    out.blocks.extend(use_of_result(one).iter().map(|text| draft.body(text)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskAdvice)));
    out.heading(1, draft.say(ReportText::ChapterOther));
    out.blocks.extend(basis::basis(draft));
    out.blocks.extend(checks(draft, &about(draft.view.problems, &one.project.record.id)));
    out.blocks.push(draft.body(&draft.say(ReportText::AskOther)));
}

/// Lists the reasons recorded, those of the greatest losses first.
fn problems(one: One<'_>, out: &mut Section) {
    let draft = one.draft;
    let mut number = 0;
    for (scored, lost) in one.losses() {
        for reason in reasons(scored.facts) {
            number += 1;
            let values = [
                ("number", number.to_string()),
                ("reason", reason),
                ("title", one.title_of(&scored)),
                ("lost", lost.to_string()),
            ];
            out.blocks.push(draft.body(&draft.tell(ReportText::ProblemLine, &values)));
        }
    }
    if number == 0 {
        out.blocks.push(draft.body(&draft.say(ReportText::ProblemsNone)));
    }
}

/// Lists the problems that name a project.
fn about<'p>(problems: &'p [Problem], id: &str) -> Vec<&'p Problem> {
    let named = |problem: &&Problem| problem.project() == Some(id);
    problems.iter().filter(named).collect()
}

/// Tells what the check of the data advises.
pub(in crate::document) fn checks(draft: &Draft<'_>, problems: &[&Problem]) -> Vec<Block> {
    if problems.is_empty() {
        return vec![draft.body(&draft.say(ReportText::ChecksNone))];
    }
    let count = [("count", problems.len().to_string())];
    let mut blocks = vec![draft.body(&draft.tell(ReportText::ChecksFound, &count))];
    for (number, problem) in (1..).zip(problems.iter().take(LISTED)) {
        let values = [
            ("number", number.to_string()),
            ("what", draft.language().problem(problem).what),
            ("place", problem.place.to_string()),
        ];
        blocks.push(draft.body(&draft.tell(ReportText::CheckLine, &values)));
    }
    if problems.len() > LISTED {
        let count = [("count", (problems.len() - LISTED).to_string())];
        blocks.push(draft.body(&draft.tell(ReportText::CheckMore, &count)));
    }
    blocks
}
