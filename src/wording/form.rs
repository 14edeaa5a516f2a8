//! The words of forms to be filled in, and the names of their sheets and files.

use super::{Language, Phrase, fill};
use crate::form::{Split, State};
use jixiao_core::rulebook::{Direction, Indicator, LEVEL_SHARE, Mark, SHARE};

/// A text of a form; each language gives it. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum FormText {
    // Files, sheets and groups.
    File,
    FileOf, // group
    NoDepartment,
    NoContractor,
    NoFirm,
    SheetHelp,
    SheetProjects,
    Books,    // books projects
    BookLine, // file projects
    Folder,   // folder

    // The sheet that explains.
    Title,    // title
    Rulebook, // title status edition
    FilledFor,
    FilledBy,
    FilledOn,
    Colours,
    ColourInput,
    ColourMissing,
    ColourReason,
    ColourLocked,

    // Headings and what stands under them.
    HeadAmount, // name unit
    Indicator,  // number title max
    OfItem,     // slot fact
    Hinted,     // fact hint
    HintApplicable,
    HintOfProject, // sheet
    HintDirection, // direction
    HintOptional,
    NoGrade,

    // The state of a line.
    StateFill,
    StateNameItem,
    StateReason,
    StateDone,
    StateNotApplicable,

    // What a cell asks for.
    AskTitle,
    AskChoice, // words
    AskApplicable,
    AskItem,
    AskCount,
    AskNumber,
    AskAmount, // unit
    AskShare,
    AskPoints, // max
    AskDate,
    WrongTitle,

    // Print.
    Page,
}

/// Makes a language's table of form texts; one without text does not compile.
macro_rules! form_texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of a form.
        pub(in crate::wording) const fn form_text(
            text: crate::wording::FormText,
        ) -> &'static str {
            match text { $(crate::wording::FormText::$name => $text,)+ }
        }
    };
}
pub(super) use form_texts;

impl Language {
    /// Gives a text of a form with its placeholders.
    pub const fn form(self, text: FormText) -> &'static str {
        match self {
            Self::Chinese => super::zh::form_text(text),
            Self::English => super::en::form_text(text),
        }
    }

    /// Gives a text of a form with values in it.
    pub fn form_with(self, text: FormText, values: &[(&str, String)]) -> String {
        fill(self.form(text), values)
    }

    /// Gives the lines that say how to fill in a form whose amounts are in `unit`.
    pub fn form_help(self, unit: &str) -> Vec<String> {
        let lines = match self {
            Self::Chinese => super::zh::FORM_HELP,
            Self::English => super::en::FORM_HELP,
        };
        let projects = self.form(FormText::SheetProjects).to_owned();
        let values = [("unit", unit.to_owned()), ("projects", projects)];
        lines.iter().map(|line| fill(line, &values)).collect()
    }

    /// Gives the other language.
    pub const fn other(self) -> Self {
        match self {
            Self::Chinese => Self::English,
            Self::English => Self::Chinese,
        }
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
