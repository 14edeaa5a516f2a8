//! Places for what a trial comes to. The script fills them.

use super::Page;
use crate::result::page::table::{Frame, Head, Kind, table};
use crate::wording::{BookText, TrialText};
use maud::{Markup, html};

/// Writes the places of the sums, which stay in sight while the fields are changed; where nothing is
/// computed, the reason stands there instead.
pub(super) fn figures(page: &Page<'_>) -> Markup {
    let figures = [
        ("trial-cut", TrialText::Cut),
        ("trial-change", TrialText::Change),
        ("trial-next", TrialText::Next),
        ("trial-moved", TrialText::Moved),
    ];
    html! {
        div.try-top {
            dl.figures #trial-figures {
                @for (id, text) in figures { div { dt { (page.try_say(text)) } dd id=(id) {} } }
            }
            p.try-wrong #trial-why {}
        }
    }
}

/// Writes the places of the tables, of what stays as it is, and of the scenario.
pub(super) fn places(page: &Page<'_>) -> Markup {
    html! {
        h3 { (page.try_say(TrialText::Results)) }
        ul.try-wrong #trial-whom {}
        div #trial-result {
            (sums(page, "trial-by-grade", TrialText::ByGrade, BookText::Grade))
            (sums(page, "trial-by-department", TrialText::ByDepartment, BookText::Department))
            (moved(page))
            div #trial-left-why hidden {
                h4 { (page.try_say(TrialText::Left)) }
                ul #trial-left {}
            }
        }
        (scenario(page))
        p #trial-said .unseen role="status" aria-live="polite" {}
    }
}

fn heads(page: &Page<'_>, text: &[String], numbers: &[TrialText]) -> Vec<Head> {
    let texts = text.iter().map(|text| (text.clone(), Kind::Text));
    let numbers = numbers.iter().map(|text| (page.try_say(*text).to_owned(), Kind::Number));
    texts.chain(numbers).collect()
}

/// Writes an empty table of sums, by grade or by department.
fn sums(page: &Page<'_>, id: &'static str, caption: TrialText, first: BookText) -> Markup {
    use TrialText::{Count, CutFrom, CutTo, Difference, NextTo};
    let heads =
        heads(page, &[page.book(first).to_owned()], &[Count, CutFrom, CutTo, Difference, NextTo]);
    let frame = Frame { id, caption: page.try_say(caption), sorts: false, class: "text" };
    table(frame, &heads, &html! {}, &html! {})
}

fn moved(page: &Page<'_>) -> Markup {
    use TrialText::{CutFrom, CutTo, Difference, NextTo};
    let texts = [BookText::Project, BookText::ProjectName, BookText::Department];
    let mut texts = texts.map(|text| page.book(text).to_owned()).to_vec();
    texts.push(page.book(BookText::Grade).to_owned());
    let heads = heads(page, &texts, &[CutFrom, CutTo, Difference, NextTo]);
    let caption = page.try_say(TrialText::ByProject);
    let frame = Frame { id: "trial-by-project", caption, sorts: false, class: "text broad" };
    html! {
        (table(frame, &heads, &html! {}, &html! {}))
        p #trial-none hidden { (page.try_say(TrialText::MovedNone)) }
        p.controls { button #trial-more type="button" hidden {} }
    }
}

fn scenario(page: &Page<'_>) -> Markup {
    html! {
        h3 { (page.try_say(TrialText::Scenario)) }
        p { (page.try_say(TrialText::ScenarioHint)) }
        textarea #trial-scenario readonly rows="6" spellcheck="false" aria-label=(page.try_say(TrialText::ScenarioText)) {}
        p.controls {
            button #trial-copy type="button" { (page.try_say(TrialText::Copy)) }
            span #trial-copied role="status" {}
        }
    }
}
