//! The kinds of document, their names, and why there is none.

use crate::wording::Language;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The evaluation report of one project.
    Project,
    /// The office's report on all projects.
    Portfolio,
    /// The one-page notice of the results, in Chinese alone.
    Notice,
    /// The cuts by department, for the budget meeting.
    Cuts,
    /// The tables for publication.
    Disclosure,
}

/// Why there is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is about one project, and none is named.
    Project,
    /// It is about cuts, and there is no policy.
    Policy,
}

impl Kind {
    /// Every kind with its name, in the order they are written in.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Project, "project"),
        (Self::Portfolio, "portfolio"),
        (Self::Notice, "notice"),
        (Self::Cuts, "cuts"),
        (Self::Disclosure, "disclosure"),
    ];

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }

    /// Gives the name.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    /// Gives the language it is written in, where that is asked for.
    pub fn language(self, asked: Language) -> Language {
        if self == Self::Notice { Language::Chinese } else { asked }
    }
}
