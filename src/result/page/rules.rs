//! Rulebook and policy: how every indicator is scored, what the grades are, and what is cut.

use super::parts::Page;
use super::table::{Frame, Head, Kind, table};
use crate::wording::{BookText, PageText};
use jixiao_core::rulebook::Indicator;
use maud::{Markup, html};

/// Writes the section.
pub(super) fn section(page: &Page<'_>) -> Markup {
    let view = page.view;
    html! {
        h3 { (view.dated(&view.rulebook.heading)) }
        (indicators(page))
        (grades(page))
        @if let Some(policy) = view.policy {
            h3 { (view.dated(&policy.heading)) }
            (two_columns(
                page,
                ("policy", PageText::Laid),
                &page.language.policy_lines(policy, view.rulebook),
            ))
        }
    }
}

fn heads(page: &Page<'_>, texts: &[BookText]) -> Vec<Head> {
    texts.iter().map(|text| (page.book(*text).to_owned(), Kind::Text)).collect()
}

fn indicators(page: &Page<'_>) -> Markup {
    let rulebook = page.view.rulebook;
    let texts = [
        BookText::Number,
        BookText::Indicator,
        BookText::Group,
        BookText::Max,
        BookText::Rule,
        BookText::Citations,
    ];
    let body = html! { @for indicator in &rulebook.indicators { (row(page, indicator)) } };
    let caption = page.say(PageText::Indicators);
    let frame = Frame { id: "indicators", caption, sorts: false, class: "text broad" };
    table(frame, &heads(page, &texts), &body, &html! {})
}

fn row(page: &Page<'_>, indicator: &Indicator) -> Markup {
    let (language, rulebook) = (page.language, page.view.rulebook);
    let checkpoints = indicator.rule.checkpoints();
    html! {
        tr id={ "r" (indicator.number) } {
            td { (indicator.number) }
            th scope="row" { (language.of(&indicator.title)) }
            td {
                (language.of(&rulebook.dimensions[indicator.dimension].title)) " · "
                (language.of(&rulebook.groups[indicator.group].title))
            }
            td.n { (indicator.max) }
            td {
                (language.rule(indicator))
                @if !checkpoints.is_empty() {
                    ul { @for point in checkpoints { li { (language.of(&point.title)) } } }
                }
            }
            td { (language.citations(&indicator.citations)) }
        }
    }
}

fn grades(page: &Page<'_>) -> Markup {
    let (language, rulebook) = (page.language, page.view.rulebook);
    let limits = rulebook.grades.limits.iter().enumerate();
    let body = html! {
        @for (index, _) in rulebook.grades.iter() {
            tr {
                th scope="row" { (page.grade(index)) }
                td { (language.band_told(&rulebook.grades, index).unwrap_or_default()) }
                td {}
            }
        }
        @for (at, limit) in limits {
            tr {
                th scope="row" { (language.limit_effect(rulebook, at)) }
                td { (language.of(&limit.reason)) }
                td { (language.citations(&limit.citations)) }
            }
        }
    };
    let texts = [BookText::Grade, BookText::Band, BookText::Citations];
    let frame =
        Frame { id: "grades", caption: page.say(PageText::Grades), sorts: false, class: "text" };
    table(frame, &heads(page, &texts), &body, &html! {})
}

fn two_columns(page: &Page<'_>, (id, caption): (&str, PageText), rows: &[[String; 2]]) -> Markup {
    let body = html! {
        @for [line, citations] in rows { tr { th scope="row" { (line) } td { (citations) } } }
    };
    let frame = Frame { id, caption: page.say(caption), sorts: false, class: "text" };
    table(frame, &heads(page, &[BookText::Policy, BookText::Citations]), &body, &html! {})
}
