//! What a rule says, in both languages, and where it comes from.
//!
//! Shared by rulebooks and policies. Nothing here decides anything.

mod check;
pub mod raw;

use crate::bilingual::Bilingual;
pub(crate) use check::missing_field;
pub use check::{check_citations, check_heading, check_sources};

/// Where a set of rules stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The issuer's own text.
    Official,
    /// Rebuilt from public sources; the issuer's text was not read.
    Reconstruction,
    /// Made up to show something.
    Example,
    /// Tried out (试算): decided by nobody.
    Trial,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Official, Self::Reconstruction, Self::Example, Self::Trial];

    /// Reads the name of a status.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Gives the name used in rulebooks, policies and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Reconstruction => "reconstruction",
            Self::Example => "example",
            Self::Trial => "trial",
        }
    }
}

/// How sure a citation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Printed in a public source that was read.
    Printed,
    /// General knowledge of the field, not checked against a text.
    Unconfirmed,
    /// Our own reconstruction.
    Reconstruction,
    /// Computed from printed figures.
    Computed,
}

impl Confidence {
    /// Gives the name used in rulebooks and policies.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Unconfirmed => "unconfirmed",
            Self::Reconstruction => "reconstruction",
            Self::Computed => "computed",
        }
    }
}

/// A document that rules are taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The id citations name.
    pub id: String,
    /// The title, with document number.
    pub title: String,
    /// The address it was read at, if any.
    pub url: Option<String>,
}

/// One reason to believe a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The id of the [`Source`].
    pub source: String,
    /// The title of the source.
    pub title: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// What exactly the source gives.
    pub says: Option<Bilingual>,
}

/// What stands at the head of a rulebook or policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The stable ASCII id.
    pub id: String,
    /// The edition of these data.
    pub edition: String,
    /// The title.
    pub title: Bilingual,
    /// Who issued the rules.
    pub issuer: Bilingual,
    /// The document number, or what the rules follow.
    pub document: Bilingual,
    /// Where the rules stand.
    pub status: Status,
    /// What is printed wherever the rules are shown.
    pub notice: Option<Bilingual>,
    /// Whether built-in rules of the same id and edition say something else. Who reads the rules finds out.
    pub edited: bool,
}
