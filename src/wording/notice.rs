//! The words of the notice, which exists in Chinese alone.

use super::fill;

/// A text of the notice. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NoticeText {
    Title, // title
    To,
    Opening,
    LeadResults,
    Results, // count budget grades
    Grade,   // grade count budget
    NoGrade, // grade
    Below,   // grade count share
    Open,    // count
    LeadProblems,
    Problems, // items
    Problem,  // title count
    LeadUse,
    Floor,  // grades next rate
    Cut,    // next base cut
    Exempt, // count
    LeadAsk,
    LeadAskThird,
    Ask,
    From,
    Date,
    Note,       // title status
    NotePolicy, // title status
    NoteEnd,
}

/// Makes the table of texts; one left out does not compile.
macro_rules! notice_texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of the notice.
        pub(in crate::wording) const fn notice_text(
            text: crate::wording::NoticeText,
        ) -> &'static str {
            match text { $(crate::wording::NoticeText::$name => $text,)+ }
        }
    };
}
pub(super) use notice_texts;

impl NoticeText {
    /// Gives the text.
    pub const fn text(self) -> &'static str {
        super::zh::notice_text(self)
    }

    /// Gives the text with values in it.
    pub fn with(self, values: &[(&str, String)]) -> String {
        fill(self.text(), values)
    }
}
