//! The kinds of document: one line each, with its name and what it is made by.

use super::content::Document;
use super::draft::Draft;
use super::refused::Refused;
use super::{cuts, disclosure, notice, portfolio, project, reply};
use crate::view::View;
use crate::wording::Language;

macro_rules! documents {
    ($($(#[doc = $doc:literal])+ $kind:ident = $name:literal, $make:expr;)+) => {
        /// A kind of document.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind { $($(#[doc = $doc])+ $kind,)+ }

        impl Kind {
            /// Every kind with its name, in the order they are written in.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$kind, $name),)+];

            /// Gives the name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)+ }
            }

            /// Makes the document.
            ///
            /// # Errors
            /// With what it would need, where there is none.
            pub fn document(self, view: &View<'_>) -> Result<Document, Refused> {
                let make: fn(&Draft<'_>) -> Result<Document, Refused> = match self {
                    $(Self::$kind => $make,)+
                };
                make(&Draft::new(*view))
            }
        }
    };
}

documents! {
    /// The evaluation report of one project.
    Project = "project", project::document;
    /// The letter that answers a department about its project.
    Reply = "reply", reply::document;
    /// The office's report on all projects.
    Portfolio = "portfolio", |draft| Ok(portfolio::document(draft));
    /// The one-page notice of the results, in Chinese alone.
    Notice = "notice", |draft| Ok(notice::document(draft));
    /// The cuts by department, for the budget meeting.
    Cuts = "cuts", cuts::document;
    /// The tables for publication.
    Disclosure = "disclosure", |draft| Ok(disclosure::document(draft));
}

impl Kind {
    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }

    /// Says whether it is about one project.
    pub fn is_of_one(self) -> bool {
        matches!(self, Self::Project | Self::Reply)
    }

    /// Lists the kinds that are about all projects.
    pub fn of_all() -> impl Iterator<Item = Self> {
        Self::ALL.iter().map(|(kind, _)| *kind).filter(|kind| !kind.is_of_one())
    }

    /// Gives the language it is written in, where that is asked for.
    pub fn language(self, asked: Language) -> Language {
        if self == Self::Notice { Language::Chinese } else { asked }
    }
}
