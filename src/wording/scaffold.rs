//! The words of a new portfolio folder: the comments in its files, and what making it prints.

use super::{Language, fill};

/// A text of a new folder; each language gives it. The comment names the placeholders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ScaffoldText {
    // jixiao.toml
    Head,
    Title,
    TitleGiven,
    Year,
    Rulebook,
    Policy,
    MoneyUnit,
    Projects,
    Facts,
    Scores,
    Exemptions,
    Columns,

    // columns.toml
    ColumnsHead,
    Guessed,
    UsedAs,  // table
    Repeats, // heading
    Open,

    // What is printed.
    Made,     // folder
    File,     // file what
    Taken,    // source file what guessed unused
    LeftOut,  // source
    NextHead, // folder
    NextColumns,
    NextFill,
    NextSettings,
    NextCheck,    // folder
    NextTemplate, // folder
    NextRun,      // folder
}

/// Makes a language's table of texts; one without text does not compile.
macro_rules! scaffold_texts {
    ($($name:ident = $text:literal;)+) => {
        /// Gives the text of a new folder.
        pub(in crate::wording) const fn scaffold_text(
            text: crate::wording::ScaffoldText,
        ) -> &'static str {
            match text { $(crate::wording::ScaffoldText::$name => $text,)+ }
        }
    };
}
pub(super) use scaffold_texts;

impl Language {
    /// Gives a text of a new folder.
    pub const fn scaffold(self, text: ScaffoldText) -> &'static str {
        match self {
            Self::Chinese => super::zh::scaffold_text(text),
            Self::English => super::en::scaffold_text(text),
        }
    }

    /// Gives a text of a new folder with values in it.
    pub fn scaffold_with(self, text: ScaffoldText, values: &[(&str, String)]) -> String {
        fill(self.scaffold(text), values)
    }

    /// Says what a file of a portfolio folder holds, by its name in `[files]`.
    pub fn portfolio_file(self, name: &str) -> &'static str {
        match self {
            Self::Chinese => super::zh::portfolio_file(name),
            Self::English => super::en::portfolio_file(name),
        }
    }

    /// Says what a column of a portfolio's tables means; empty where only a rulebook can.
    pub fn column_meaning(self, name: &str) -> &'static str {
        match self {
            Self::Chinese => super::zh::column_meaning(name),
            Self::English => super::en::column_meaning(name),
        }
    }
}
