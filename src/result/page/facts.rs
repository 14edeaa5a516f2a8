//! Facts and arithmetic of every indicator, packed, for a page of so many projects that they do not stand in it as
//! they are: the script puts each where it belongs. They repeat each other so much that a tenth is left.

use super::indicator::{facts_told, in_order, steps_told};
use super::parts::Page;
use crate::wording::PageText;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::project::Project;
use maud::{Markup, html};
use std::io::Write;

/// The most projects whose facts and arithmetic stand in the page as they are. A project has some 15 kB of them.
pub(super) const WITHIN: usize = 100;

/// Writes the packed facts, and what a reader is told who cannot unpack them.
pub(super) fn packed(page: &Page<'_>) -> Markup {
    if !page.facts_apart() {
        return html! {};
    }
    html! {
        p #facts-apart { (page.say(PageText::FactsApart)) }
        script #facts type="text/plain" { (deflated(&json(page))) }
    }
}

/// Gives arithmetic and facts as text: by indicator in the order of a card's rows, so that what is alike stands
/// together, then by project.
fn json(page: &Page<'_>) -> String {
    let view = page.view;
    let projects = view.portfolio.projects.iter().zip(&view.evaluation.results);
    let indicators = in_order(view.rulebook, 0_usize..).map(|(indicator, at)| -> Vec<_> {
        let of = |(project, result): (&Project, &ProjectResult)| {
            let facts = &project.facts[at];
            let steps = steps_told(page, indicator, facts, &result.card.indicators[at]);
            std::iter::once(steps).chain(facts_told(page, indicator, facts)).collect::<Vec<_>>()
        };
        projects.clone().map(of).collect()
    });
    // Only lists of text are written, so encoding cannot fail.
    serde_json::to_string(&indicators.collect::<Vec<_>>()).unwrap_or_default()
}

/// Deflates a text, as RFC 1950 has it, and writes it in base64.
fn deflated(text: &str) -> String {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(text.as_bytes());
    STANDARD.encode(encoder.finish().unwrap_or_default())
}

impl Page<'_> {
    /// Says whether the facts are packed apart from the cards.
    pub(super) fn facts_apart(&self) -> bool {
        self.has_cards() && self.view.portfolio.projects.len() > WITHIN
    }
}
