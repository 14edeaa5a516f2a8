//! Chapters 5 to 7: findings, recommendations and other matters.

use super::super::basis;
use super::super::content::{Block, Section};
use super::super::matter::Matter;
use super::conclusion::use_of_result;
use super::one::One;
use crate::wording::{ReportText, reasons};
use jixiao_core::problem::{Detail, Problem};

/// The most pieces of advice listed.
const LISTED: usize = 30;

/// Writes the chapters.
pub(super) fn write(one: One<'_>, out: &mut Section) {
    let matter = one.matter;
    out.heading(1, matter.say(ReportText::ChapterFindings));
    out.heading(2, matter.say(ReportText::SectionPractice));
    out.blocks.push(matter.body(&matter.say(ReportText::AskPractice)));
    out.heading(2, matter.say(ReportText::SectionProblems));
    problems(one, out);
    out.blocks.push(matter.body(&matter.say(ReportText::AskCauses)));
    out.heading(1, matter.say(ReportText::ChapterAdvice));
    out.blocks.extend(use_of_result(one).iter().map(|text| matter.body(text)));
    out.blocks.push(matter.body(&matter.say(ReportText::AskAdvice)));
    out.heading(1, matter.say(ReportText::ChapterOther));
    out.blocks.extend(basis::basis(matter));
    out.blocks.extend(checks(matter, &about(matter.view.problems, &one.project.record.id)));
    out.blocks.push(matter.body(&matter.say(ReportText::AskOther)));
}

/// Lists the reasons recorded, those of the greatest losses first.
fn problems(one: One<'_>, out: &mut Section) {
    let matter = one.matter;
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
            out.blocks.push(matter.body(&matter.tell(ReportText::ProblemLine, &values)));
        }
    }
    if number == 0 {
        out.blocks.push(matter.body(&matter.say(ReportText::ProblemsNone)));
    }
}

/// Lists the problems that name a project.
fn about<'p>(problems: &'p [Problem], id: &str) -> Vec<&'p Problem> {
    let named = |problem: &&Problem| {
        let is = |(name, value): &(&str, Detail)| {
            *name == "project" && matches!(value, Detail::Plain(known) if known == id)
        };
        problem.details.iter().any(is)
    };
    problems.iter().filter(named).collect()
}

/// Tells what the check of the data advises.
pub(in crate::document) fn checks(matter: &Matter<'_>, problems: &[&Problem]) -> Vec<Block> {
    if problems.is_empty() {
        return vec![matter.body(&matter.say(ReportText::ChecksNone))];
    }
    let count = [("count", problems.len().to_string())];
    let mut blocks = vec![matter.body(&matter.tell(ReportText::ChecksFound, &count))];
    for (number, problem) in (1..).zip(problems.iter().take(LISTED)) {
        let values = [
            ("number", number.to_string()),
            ("what", matter.language().problem(problem).what),
            ("place", problem.place.to_string()),
        ];
        blocks.push(matter.body(&matter.tell(ReportText::CheckLine, &values)));
    }
    if problems.len() > LISTED {
        let count = [("count", (problems.len() - LISTED).to_string())];
        blocks.push(matter.body(&matter.tell(ReportText::CheckMore, &count)));
    }
    blocks
}
