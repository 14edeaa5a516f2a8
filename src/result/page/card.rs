//! One project explained: who, amounts, total, grade, cut, every indicator, and its problems.

use super::parts::CARDS_AT_MOST;
use super::parts::Page;
use super::{facts, indicator};
use crate::wording::{BookText, PageText, Phrase, explain_outcome, grouped};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::problem::Problem;
use jixiao_core::project::Project;
use jixiao_core::quantity::Money;
use maud::{Markup, html};
use std::collections::HashMap;

/// Writes the section.
pub(super) fn section(page: &Page<'_>) -> Markup {
    if !page.has_cards() {
        let values = [("count", CARDS_AT_MOST.to_string())];
        return html! { p { (page.language.page_with(PageText::NoCards, &values)) } };
    }
    let view = page.view;
    let problems = by_project(view.problems);
    let projects = view.portfolio.projects.iter().zip(&view.evaluation.results);
    html! {
        p.controls hidden {
            button #open-all type="button" data-print=(page.say(PageText::PrintOne)) { (page.say(PageText::OpenAll)) }
            button #close-all type="button" { (page.say(PageText::CloseAll)) }
            span { (page.say(PageText::PrintHint)) }
        }
        (facts::packed(page))
        @for ((project, result), at) in projects.zip(1_usize..) {
            (card(page, at, project, result, problems.get(project.record.id.as_str())))
        }
    }
}

/// Sorts problems by the project they name.
fn by_project(problems: &[Problem]) -> HashMap<&str, Vec<&Problem>> {
    let mut by_project: HashMap<&str, Vec<&Problem>> = HashMap::new();
    for problem in problems {
        if let Some(id) = problem.project() {
            by_project.entry(id).or_default().push(problem);
        }
    }
    by_project
}

fn card(
    page: &Page<'_>,
    at: usize,
    project: &Project,
    result: &ProjectResult,
    problems: Option<&Vec<&Problem>>,
) -> Markup {
    let record = &project.record;
    html! {
        details.card id={ "p" (at) } {
            summary {
                h3 { bdi { (record.id) } " " bdi { (record.name) } }
                span.result { (brief(page, result)) }
            }
            (people(page, project))
            (amounts(page, project))
            h4 { (page.say(PageText::Outcome)) }
            (outcome(page, project, result))
            (indicator::table(page, at, project, result))
            @if let Some(problems) = problems {
                h4 { (page.say(PageText::ProblemsOf)) }
                ul.problems {
                    @for problem in problems { li { (page.problem(problem)) } }
                }
            }
            p.end { a href="#projects" { (page.say(PageText::Back)) } }
        }
    }
}

/// Gives total, grade and cut in a few words.
fn brief(page: &Page<'_>, result: &ProjectResult) -> Markup {
    let cut = result.exact_cut();
    html! {
        @if let Some(total) = result.total { b { (page.points(total.low(), total.high())) } " " }
        (page.graded(result))
        @if let Some(cut) = cut {
            " · " (page.phrase(Phrase::HeadCut)) " " (yuan(page, cut.cut))
        }
    }
}

fn yuan(page: &Page<'_>, amount: Money) -> String {
    page.language.page_with(PageText::Yuan, &[("amount", grouped(&amount.to_string()))])
}

fn people(page: &Page<'_>, project: &Project) -> Markup {
    let record = &project.record;
    let people = [
        (Phrase::ExplainDepartment, &record.department),
        (Phrase::ExplainPurchaser, &record.purchaser),
        (Phrase::ExplainContractor, &record.contractor),
    ];
    html! {
        ul.people {
            @for (phrase, name) in people.into_iter().filter(|(_, name)| !name.is_empty()) {
                li; (page.language.say(phrase, &[("name", name.clone())]))
            }
        }
    }
}

fn amounts(page: &Page<'_>, project: &Project) -> Markup {
    let colon = page.phrase(Phrase::Colon);
    html! {
        h4 { (page.say(PageText::Amounts)) }
        ul.people {
            @for (name, amount) in project.record.amounts.named() {
                @if let Some(amount) = amount {
                    li; (page.language.common_fact_name(name).unwrap_or(name)) (colon) (yuan(page, amount))
                }
            }
        }
    }
}

/// Says how total, grade and cut came about, a line each; what explains a line is indented.
fn outcome(page: &Page<'_>, project: &Project, result: &ProjectResult) -> Markup {
    let view = page.view;
    let lines = explain_outcome(page.language, view.rulebook, view.policy, project, result);
    let colon = page.phrase(Phrase::Colon);
    html! {
        ul.outcome {
            @for line in lines {
                li class=[(line.depth > 1).then_some("under")];
                @if !line.label.is_empty() { b { (line.label) (colon) } }
                (line.text)
            }
            @if view.policy.is_some() && result.cut.is_some() {
                li.under; a href="#policy" { (page.say(PageText::ByPolicy)) }
            }
        }
    }
}

impl Page<'_> {
    /// Says a problem in one paragraph.
    pub(super) fn problem(&self, problem: &Problem) -> Markup {
        let words = self.language.problem(problem);
        html! {
            b { (problem.code.id()) } " " (words.what)
            @if !problem.place.file.is_empty() { " " small { (problem.place) } }
            @if !words.hint.is_empty() { br; (self.book(BookText::Hint)) (self.phrase(Phrase::Colon)) (words.hint) }
        }
    }
}
