//! Notes: exemptions, what the page is, and the hashes of what it was made from.

use super::facts::WITHIN;
use super::parts::Page;
use super::table::{Frame, Kind, table};
use crate::wording::{BookText, PageText};
use maud::{Markup, html};

/// Writes the section.
pub(super) fn section(page: &Page<'_>) -> Markup {
    html! {
        h3 { (page.book(BookText::Exemptions)) }
        (exemptions(page))
        p { (page.language.page_with(PageText::Alone, &[("count", WITHIN.to_string())])) }
        (origin(page))
    }
}

/// Says what the page was made by and from.
pub(super) fn origin(page: &Page<'_>) -> Markup {
    let made = [("version", env!("CARGO_PKG_VERSION").to_owned())];
    html! {
        p { (page.language.page_with(PageText::Made, &made)) }
        (hashes(page))
    }
}

/// Lists the exemptions; they are printed in every output.
fn exemptions(page: &Page<'_>) -> Markup {
    let line = |project: &jixiao_core::project::Project| {
        let record = &project.record;
        let exemption = record.exemption.as_ref()?;
        let values = [
            ("id", record.id.clone()),
            ("name", record.name.clone()),
            ("share", exemption.share.percent()),
            ("reason", exemption.reason.clone()),
            ("document", exemption.document.value.clone()),
        ];
        Some(page.language.book_with(BookText::ExemptionLine, &values))
    };
    let lines: Vec<String> = page.view.portfolio.projects.iter().filter_map(line).collect();
    html! {
        @if lines.is_empty() { p { (page.book(BookText::NoExemptions)) } }
        @else { ul { @for line in lines { li { (line) } } } }
    }
}

fn hashes(page: &Page<'_>) -> Markup {
    let view = page.view;
    let inputs = view.inputs.iter().map(|input| (input.file.clone(), input.digest.as_str()));
    let rules = view.rules.hashes();
    let rules =
        rules.map(|rules| (format!("{} {}", rules.id, rules.edition), rules.sha256.as_str()));
    let body = html! {
        @for (name, hash) in inputs.chain(rules) {
            tr { th scope="row" { (name) } td.hash { (hash) } }
        }
    };
    let heads =
        [BookText::Input, BookText::Hash].map(|text| (page.book(text).to_owned(), Kind::Text));
    let caption = page.say(PageText::Hashes);
    table(Frame { id: "hashes", caption, sorts: false, class: "text" }, &heads, &body, &html! {})
}
