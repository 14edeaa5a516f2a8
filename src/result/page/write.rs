//! The page as a whole: its head, its sections and their contents.

use super::parts::Page;
use super::{about, card, charts, problems, projects, rules, safety, summary};
use crate::chart::Charts;
use crate::view::View;
use crate::wording::PageText;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A part of the page: the id of its section, its title and what is in it.
type Section = (&'static str, PageText, Markup);

/// Writes the page. The same evaluation gives the same bytes.
pub fn result_page(view: &View<'_>, charts: &Charts) -> Vec<u8> {
    let page = Page { view, charts, language: view.language };
    let sections = page.sections();
    let (style, script) = (safety::style(view.rulebook), safety::script());
    let title = &view.portfolio.title;
    let markup = html! {
        (DOCTYPE)
        html lang=(page.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(safety::policy(&style, &script));
                title { (title) " · " (page.say(PageText::Titled)) }
                style { (PreEscaped(&style)) }
            }
            body {
                a.skip href="#main" { (page.say(PageText::Skip)) }
                (page.header())
                nav aria-label=(page.say(PageText::Contents)) {
                    ul {
                        @for (id, title, _) in &sections {
                            li { a href={ "#" (id) } { (page.say(*title)) } }
                        }
                    }
                }
                main #main tabindex="-1" {
                    @for (id, title, content) in &sections {
                        section id=(id) aria-labelledby={ (id) "-title" } {
                            h2 id={ (id) "-title" } { (page.say(*title)) }
                            (content)
                        }
                    }
                }
                p #live .unseen role="status" aria-live="polite" {}
                script { (PreEscaped(&script)) }
            }
        }
    };
    markup.into_string().into_bytes()
}

impl Page<'_> {
    fn sections(&self) -> Vec<Section> {
        vec![
            ("summary", PageText::Summary, summary::section(self)),
            ("projects", PageText::Projects, projects::section(self)),
            ("charts", PageText::Charts, charts::section(self)),
            ("cards", PageText::Cards, card::section(self)),
            ("rules", PageText::Rules, rules::section(self)),
            ("problems", PageText::Problems, problems::section(self)),
            ("about", PageText::About, about::section(self)),
        ]
    }

    /// Names the evaluation and says at once what its numbers are not.
    fn header(&self) -> Markup {
        let view = self.view;
        let policy = view.policy.map(|policy| &policy.heading);
        let headings = [Some(&view.rulebook.heading), policy];
        html! {
            header {
                h1 { (view.portfolio.title) }
                ul.rulebooks {
                    @for heading in headings.into_iter().flatten() { li { (view.dated(heading)) } }
                }
                div.notices role="note" aria-label=(self.say(PageText::Notice)) {
                    @if let Some(provisional) = view.provisional() { p.open { (provisional) } }
                    @for heading in headings.into_iter().flatten() {
                        @if let Some(notice) = view.notice_of(heading) { p { (notice) } }
                    }
                    p { (self.states()) }
                }
            }
        }
    }
}
