//! The words of documents.

use super::{Language, fill};

/// A text of a document; each language gives it. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ReportText {
    Folder, // folder
    NoticeInChinese,
    SkippedProject, // kind
    SkippedPolicy,  // kind
}

/// Makes a language's table of texts; one without text does not compile.
macro_rules! report_texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of a document.
        pub(in crate::wording) const fn report_text(
            text: crate::wording::ReportText,
        ) -> &'static str {
            match text { $(crate::wording::ReportText::$name => $text,)+ }
        }
    };
}
pub(super) use report_texts;

impl Language {
    /// Gives a text of a document.
    pub const fn report(self, text: ReportText) -> &'static str {
        match self {
            Self::Chinese => super::zh::report_text(text),
            Self::English => super::en::report_text(text),
        }
    }

    /// Gives a text of a document with values in it.
    pub fn report_with(self, text: ReportText, values: &[(&str, String)]) -> String {
        fill(self.report(text), values)
    }
}
