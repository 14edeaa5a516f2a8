//! Trying next year's budget on the page: fields, places for what they come to, and the data that the
//! script computes with. Nothing is computed here.

mod fields;
mod results;
mod words;

use super::parts::Page;
use crate::result::json::trial_json;
use crate::wording::{Language, TrialText};
use jixiao_core::policy::Policy;
use maud::{Markup, PreEscaped, html};

/// The most projects that can be tried with; with more a browser follows a slider too slowly.
const AT_MOST: usize = 5_000;

/// The section, and whether it has anything to try.
pub(super) struct Trial {
    pub(super) markup: Markup,
    pub(super) works: bool,
}

/// Writes the section; without anything to try it says why.
pub(super) fn section(page: &Page<'_>) -> Trial {
    let policy = match tried(page) {
        Ok(policy) => policy,
        Err(why) => return Trial { markup: html! { p { (why) } }, works: false },
    };
    let words = words::all(page.language);
    let data = trial_json(page.view, policy, words);
    // A data block ends where `</script` stands in it, so no `<` does.
    let data = data.replace('<', "\\u003c");
    let markup = html! {
        p { (page.try_say(TrialText::Notice)) }
        p #trial-needs-script { (page.try_say(TrialText::NeedsScript)) }
        div #trial-works hidden {
            (results::figures(page))
            (fields::form(page, policy))
            (results::places(page))
        }
        script #trial-data type="application/json" { (PreEscaped(data)) }
    };
    Trial { markup, works: true }
}

/// Gives the policy that is tried, or says why nothing can be.
fn tried<'p>(page: &Page<'p>) -> Result<&'p Policy, String> {
    let (view, language) = (page.view, page.language);
    let policy = view.policy.ok_or_else(|| language.trial(TrialText::NoPolicy).to_owned())?;
    let count = view.portfolio.projects.len();
    if let Some(spread) = &policy.spread {
        let values = [("title", language.of(&spread.title).to_owned())];
        return Err(language.trial_with(TrialText::ByDepartments, &values));
    }
    if count > AT_MOST {
        let values = [("count", AT_MOST.to_string())];
        return Err(language.trial_with(TrialText::TooMany, &values));
    }
    if view.open() == count {
        return Err(language.trial(TrialText::AllOpen).to_owned());
    }
    Ok(policy)
}

impl Page<'_> {
    fn try_say(&self, text: TrialText) -> &'static str {
        self.language.trial(text)
    }

    fn try_with(&self, text: TrialText, name: &'static str, value: &str) -> String {
        let language: Language = self.language;
        language.trial_with(text, &[(name, value.to_owned())])
    }
}
