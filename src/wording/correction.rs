//! What was corrected, in words.

use super::{Language, Phrase, grouped};
use jixiao_core::project::Correction;
use jixiao_core::rulebook::Rulebook;

impl Language {
    /// Names a value by its indicator, item and fact, or by its column of the table of projects.
    pub(crate) fn value_named(
        self,
        rulebook: &Rulebook,
        indicator: Option<usize>,
        (item, fact): (&str, &str),
    ) -> String {
        let Some(at) = indicator else {
            return self.common_fact_name(fact).unwrap_or(fact).to_owned();
        };
        let indicator = &rulebook.indicators[at];
        let values = [
            ("title", self.of(&indicator.title).to_owned()),
            ("fact", self.fact_name(indicator, fact)),
            ("item", item.to_owned()),
        ];
        let phrase = if item.is_empty() { Phrase::ValueOf } else { Phrase::ValueOfItem };
        let values = if item.is_empty() { &values[..2] } else { &values[..] };
        self.say(phrase, values)
    }

    /// Writes a value of a correction; an amount of the table of projects with its thousands grouped.
    #[allow(clippy::unused_self, reason = "said in a language, as all others are")]
    pub(crate) fn corrected_value(self, correction: &Correction, value: &str) -> String {
        let amount = value.strip_suffix('元').filter(|_| correction.indicator.is_none());
        amount.map_or_else(|| value.to_owned(), |amount| format!("{}元", grouped(amount)))
    }

    /// Says what was corrected: from what to what, by whom, when, why and on what paper, and where it stood.
    pub fn correction(self, rulebook: &Rulebook, correction: &Correction) -> String {
        let (item, fact) = (correction.item.as_str(), correction.fact.as_str());
        let what = self.value_named(rulebook, correction.indicator, (item, fact));
        let none = || self.phrase(Phrase::StateMissing).to_owned();
        let values = [
            ("what", what),
            (
                "old",
                if correction.old.is_empty() {
                    none()
                } else {
                    self.corrected_value(correction, &correction.old)
                },
            ),
            ("new", self.corrected_value(correction, &correction.new)),
            ("who", correction.who.clone()),
            ("day", correction.day.clone()),
            ("why", correction.reason.clone()),
            ("document", correction.document.clone()),
            ("from", correction.from.to_string()),
            ("place", correction.place.to_string()),
        ];
        self.say(Phrase::ExplainCorrection, &values)
    }
}
