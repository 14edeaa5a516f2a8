//! The words of the list of what to ask for, and of what collecting forms prints.

use super::{Language, fill};

/// A text of the list; each language gives it. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ChaseText {
    SheetSummary,
    NoDepartment,
    Title,   // title
    TitleOf, // title department
    HeadDepartment,
    HeadProjects,
    HeadReturned,
    HeadMissing,
    HeadLate,
    HeadBlocking,
    HeadAdvice,
    HeadProject,
    HeadName,
    HeadSeverity,
    HeadCode,
    HeadWhat,
    HeadHint,
    HeadFile,
    HeadSheet,
    HeadCell,
    Sum,
    Forms,          // forms files
    NewProject,     // project new
    ChangedProject, // project new changed gone
    Changed,
    Unchanged,
    SeeList, // blocking advice
    Folder,  // folder
}

impl ChaseText {
    /// The headings of where each department stands: its name, then its counts.
    pub const SUMMARY: [Self; 7] = [
        Self::HeadDepartment,
        Self::HeadProjects,
        Self::HeadReturned,
        Self::HeadMissing,
        Self::HeadLate,
        Self::HeadBlocking,
        Self::HeadAdvice,
    ];
}

/// Makes a language's table of texts; one without text does not compile.
macro_rules! chase_texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of the list.
        pub(in crate::wording) const fn chase_text(
            text: crate::wording::ChaseText,
        ) -> &'static str {
            match text { $(crate::wording::ChaseText::$name => $text,)+ }
        }
    };
}
pub(super) use chase_texts;

impl Language {
    /// Gives a text of the list.
    pub const fn chase(self, text: ChaseText) -> &'static str {
        match self {
            Self::Chinese => super::zh::chase_text(text),
            Self::English => super::en::chase_text(text),
        }
    }

    /// Gives a text of the list with values in it.
    pub fn chase_with(self, text: ChaseText, values: &[(&str, String)]) -> String {
        fill(self.chase(text), values)
    }
}
