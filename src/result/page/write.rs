//! The page as a whole: its head, its sections and their contents.

use super::parts::Page;
use super::{about, card, charts, problems, projects, rules, safety, summary, trial};
use crate::chart::Charts;
use crate::view::View;
use crate::wording::{PageText, TrialText};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A part of the page: the id of its section, its title and what is in it.
type Section = (&'static str, &'static str, Markup);

/// Writes the page. The same evaluation gives the same bytes.
pub fn result_page(view: &View<'_>, charts: &Charts) -> Vec<u8> {
    let page = Page { view, language: view.language };
    let trial = trial::section(&page);
    let mut scripts = vec![safety::script()];
    scripts.extend(trial.works.then(safety::trial_script));
    let sections = page.sections(charts, trial.markup);
    page.file(page.say(PageText::Titled), "results", &sections, &scripts)
}

/// Writes the page to try next year's budget on, alone. The same evaluation gives the same bytes.
pub fn trial_page(view: &View<'_>) -> Vec<u8> {
    let page = Page { view, language: view.language };
    let trial = trial::section(&page);
    let scripts: Vec<String> = trial.works.then(safety::trial_script).into_iter().collect();
    let language = page.language;
    let sections = [
        ("trial", language.trial(TrialText::Title), trial.markup),
        ("about", page.say(PageText::About), about::origin(&page)),
    ];
    page.file(language.trial(TrialText::Titled), "alone", &sections, &scripts)
}

impl Page<'_> {
    /// Writes the file: its head, its sections and its scripts.
    fn file(&self, titled: &str, kind: &str, sections: &[Section], scripts: &[String]) -> Vec<u8> {
        let style = safety::style(self.view.rulebook);
        let markup = html! {
            (DOCTYPE)
            html lang=(self.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(safety::policy(&style, scripts));
                    title { (self.view.portfolio.title) " · " (titled) }
                    style { (PreEscaped(&style)) }
                }
                body class=(kind) {
                    a.skip href="#main" { (self.say(PageText::Skip)) }
                    (self.header())
                    nav aria-label=(self.say(PageText::Contents)) {
                        ul {
                            @for (id, title, _) in sections {
                                li { a href={ "#" (id) } { (title) } }
                            }
                        }
                    }
                    main #main tabindex="-1" {
                        @for (id, title, content) in sections {
                            section id=(id) aria-labelledby={ (id) "-title" } {
                                h2 id={ (id) "-title" } { (title) }
                                (content)
                            }
                        }
                    }
                    p #live .unseen role="status" aria-live="polite" {}
                    @for script in scripts { script { (PreEscaped(script)) } }
                }
            }
        };
        markup.into_string().into_bytes()
    }

    fn sections(&self, charts: &Charts, trial: Markup) -> Vec<Section> {
        vec![
            ("summary", self.say(PageText::Summary), summary::section(self)),
            ("projects", self.say(PageText::Projects), projects::section(self)),
            ("trial", self.language.trial(TrialText::Title), trial),
            ("charts", self.say(PageText::Charts), charts::section(self, charts)),
            ("cards", self.say(PageText::Cards), card::section(self)),
            ("rules", self.say(PageText::Rules), rules::section(self)),
            ("problems", self.say(PageText::Problems), problems::section(self)),
            ("about", self.say(PageText::About), about::section(self)),
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
