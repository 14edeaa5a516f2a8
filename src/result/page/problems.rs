//! What was found odd with the data.

use super::parts::Page;
use super::table::{Frame, Head, Kind, table};
use crate::wording::{BookText, PageText, Phrase};
use jixiao_core::problem::{self, Problem, Severity};
use maud::{Markup, html};

/// The most problems listed.
const AT_MOST: usize = 2_000;

/// Writes the section.
pub(super) fn section(page: &Page<'_>) -> Markup {
    let problems = page.view.problems;
    if problems.is_empty() {
        return html! { p { (page.phrase(Phrase::SummaryNoProblems)) } };
    }
    let texts = [BookText::Severity, BookText::Code, BookText::File];
    let words = [BookText::What, BookText::Why, BookText::Hint];
    let heads: Vec<Head> = texts
        .into_iter()
        .chain(words)
        .map(|text| (page.book(text).to_owned(), Kind::Text))
        .collect();
    let body = html! { @for problem in problems.iter().take(AT_MOST) { (row(page, problem)) } };
    let caption = page.say(PageText::AllProblems);
    let frame = Frame { id: "all-problems", caption, sorts: true, class: "text broad" };
    let more = problem::count(problems.iter().skip(AT_MOST));
    html! {
        (table(frame, &heads, &body, &html! {}))
        @if more > 0 {
            p { (page.language.page_with(PageText::MoreProblems, &[("count", more.to_string())])) }
        }
    }
}

fn row(page: &Page<'_>, problem: &Problem) -> Markup {
    let words = page.language.problem(problem);
    let severity = match problem.severity {
        Severity::Block => Phrase::SeverityBlock,
        Severity::Advise => Phrase::SeverityAdvise,
        Severity::Note => Phrase::SeverityNote,
    };
    html! {
        tr {
            td { (page.phrase(severity)) }
            td { (problem.code.id()) }
            td { (problem.place) }
            td { (words.what) }
            td { (words.why) }
            td { (words.hint) }
        }
    }
}
