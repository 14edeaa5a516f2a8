//! The words of forms to be filled in, and the names of their sheets and files.

use super::texts::{FormHelp, FormQuestion};
use super::{FormText, Language, Phrase};
use crate::form::{Split, State};
use jixiao_core::fact::{Direction, LEVEL_SHARE, Mark, SHARE};
use jixiao_core::rulebook::Indicator;

impl Language {
    /// Gives the lines that say how to fill in a form whose amounts are in `unit`.
    pub fn form_help(self, unit: &str) -> Vec<String> {
        let projects = ("projects", self.form(FormText::SheetProjects).to_owned());
        let said = |line: FormHelp| match line {
            FormHelp::Order | FormHelp::Taken => line.with(self, std::slice::from_ref(&projects)),
            FormHelp::Amounts => line.with(self, &[projects.clone(), ("unit", unit.to_owned())]),
            _ => line.text(self).to_owned(),
        };
        FormHelp::ALL.map(said).into()
    }

    /// Gives the questions that units ask about a form, each with its answer.
    pub fn form_questions(self, unit: &str) -> Vec<[String; 2]> {
        let projects = ("projects", self.form(FormText::SheetProjects).to_owned());
        let values = [projects, ("unit", unit.to_owned())];
        let said = |text: FormQuestion| match text {
            FormQuestion::SayMoney => text.with(self, &values),
            _ => text.text(self).to_owned(),
        };
        FormQuestion::ALL.map(|pair| pair.map(said)).into()
    }

    /// Gives the name of a workbook's file without its ending, not yet made safe.
    pub fn form_file(self, split: Split, group: &str) -> String {
        let nobody = match split {
            Split::All => return self.form(FormText::File).to_owned(),
            Split::Department => FormText::NoDepartment,
            Split::Contractor => FormText::NoContractor,
            Split::Firm => FormText::NoFirm,
        };
        let group = if group.is_empty() { self.form(nobody) } else { group };
        self.form_with(FormText::FileOf, &[("group", group.to_owned())])
    }

    /// Gives the word for a checkpoint's mark that a table of facts takes.
    pub const fn mark_word(self, mark: Mark) -> &'static str {
        match (self, mark) {
            (Self::Chinese, Mark::Met) => "符合",
            (Self::Chinese, Mark::Partly) => "部分符合",
            (Self::Chinese, Mark::NotMet) => "不符合",
            (Self::Chinese, Mark::NotApplicable) => "不适用",
            (Self::English, Mark::Met) => "met",
            (Self::English, Mark::Partly) => "partly",
            (Self::English, Mark::NotMet) => "not-met",
            (Self::English, Mark::NotApplicable) => "not-applicable",
        }
    }

    /// Gives the word for yes or no.
    pub const fn yes_no_word(self, yes: bool) -> &'static str {
        self.phrase(if yes { Phrase::Yes } else { Phrase::No })
    }

    /// Gives the word for a direction that a table of facts takes.
    pub const fn direction_word(self, direction: Direction) -> &'static str {
        match (self, direction) {
            (Self::Chinese, Direction::AtLeast) => "正向",
            (Self::Chinese, Direction::AtMost) => "反向",
            (Self::English, Direction::AtLeast) => "at-least",
            (Self::English, Direction::AtMost) => "at-most",
        }
    }

    /// Gives the word for the state of a line; none while it may stay blank.
    pub const fn form_state(self, state: State) -> &'static str {
        self.form(match state {
            State::Open => return "",
            State::Fill => FormText::StateFill,
            State::NameItem => FormText::StateNameItem,
            State::Reason => FormText::StateReason,
            State::Evidence => FormText::StateEvidence,
            State::Done => FormText::StateDone,
            State::NotApplicable => FormText::StateNotApplicable,
        })
    }

    /// Names a fact on a form. Without item, `share` is the share awarded within a level.
    pub fn form_fact(self, indicator: &Indicator, name: &str, slot: u32) -> String {
        if slot == 0 {
            let name = if name == SHARE { LEVEL_SHARE } else { name };
            return self.fact_name(indicator, name);
        }
        let fact = self.fact_name(indicator, name);
        self.form_with(FormText::OfItem, &[("slot", slot.to_string()), ("fact", fact)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_a_form_offers_is_read_back() {
        for language in [Language::Chinese, Language::English] {
            for mark in [Mark::Met, Mark::Partly, Mark::NotMet, Mark::NotApplicable] {
                assert_eq!(Mark::from_name(language.mark_word(mark)), Some(mark));
            }
            for direction in [Direction::AtLeast, Direction::AtMost] {
                let word = language.direction_word(direction);
                assert_eq!(Direction::from_name(word), Some(direction));
            }
            for yes in [true, false] {
                assert_eq!(jixiao_core::project::yes_no(language.yes_no_word(yes)), Some(yes));
            }
        }
    }
}
