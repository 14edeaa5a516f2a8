//! Problems as data: a code, a severity, a place and what the sentence needs.
//!
//! The sentences themselves live in `wording/`.

mod checked;
mod code;
mod doubt;
pub mod follow_on;
mod near;
mod place;
mod problems;
mod rest;

pub use checked::Checked;
pub use code::{Code, Severity};
pub use near::{holding, meant, near, slips};
pub use place::{Place, Sourced, column_letters};
pub use problems::Problems;
pub use rest::Rest;

use crate::bilingual::Bilingual;

/// Something wrong, or worth a look, in an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The stable code.
    pub code: Code,
    /// Whether it blocks the result.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What the sentence about it names, by placeholder.
    pub details: Vec<(&'static str, Detail)>,
    /// What it stands for, where it stands for others of its code that were only counted.
    pub rest: Option<Box<Rest>>,
}

/// A value that a sentence about a problem names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The same in every language: numbers, ids of projects and indicators, and the user's own words,
    /// which are never translated.
    Plain(String),
    /// An id that every language has a word for.
    Word(Word, String),
    /// A title in both languages.
    Titled(Bilingual),
    /// Facts on lines of their own, each by its title, or by an id that every language has a word for.
    Facts(Bilingual),
    /// What holds projects where they are, a line each.
    Bars(Vec<Bar>),
    /// Where a project stands.
    Stands(Box<Stands>),
}

/// The total, grade and cut of a project, as far as there are any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stands {
    /// The lowest and the highest total, equal where it is certain.
    pub total: Option<[String; 2]>,
    /// The best and the worst grade, equal where it is certain.
    pub grade: Option<[Bilingual; 2]>,
    /// The least and the most that is cut, in yuan, equal where it is certain; no most where it is not known.
    pub cut: Option<(String, Option<String>)>,
}

/// What holds a project, and how much it would have to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The project.
    pub project: String,
    /// What holds it, by an id that every language has a word for.
    pub bound: &'static str,
    /// The other project that holds it, where one does.
    pub by: Option<String>,
    /// How far it could go if nothing held it, in yuan.
    pub room: String,
    /// What it would have to give, in yuan, where that can be said.
    pub gives: Option<String>,
}

/// What an id is one of, so that its word is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The columns and facts, one or several on lines of their own.
    Column,
    /// The kinds of value a fact may have.
    Kind,
    /// The things that can be wrong, limited or unknown.
    Thing,
    /// What an example comes to.
    Outcome,
    /// The answers and marks.
    Answer,
    /// The messages of the reader of TOML.
    Toml,
}

impl Problem {
    /// Makes a problem of the severity that its code usually has.
    pub fn new(code: Code, place: &Place) -> Self {
        let (severity, place) = (code.severity(), place.clone());
        Self { code, severity, place, details: Vec::new(), rest: None }
    }

    /// Names a value.
    #[allow(clippy::needless_pass_by_value, reason = "callers hand over numbers and texts alike")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.details.push((name, Detail::Plain(value.to_string())));
        self
    }

    /// Names an id that every language has a word for.
    #[allow(clippy::needless_pass_by_value, reason = "callers hand over names and texts alike")]
    pub fn with_word(mut self, name: &'static str, word: Word, id: impl ToString) -> Self {
        self.details.push((name, Detail::Word(word, id.to_string())));
        self
    }

    /// Names a value that has a title in both languages.
    pub fn with_title(mut self, name: &'static str, title: &Bilingual) -> Self {
        self.details.push((name, Detail::Titled(title.clone())));
        self
    }

    /// Names facts on lines of their own, by title or id.
    pub fn with_facts(mut self, name: &'static str, facts: Bilingual) -> Self {
        self.details.push((name, Detail::Facts(facts)));
        self
    }

    /// Gives the id of the project it names, if any.
    pub fn project(&self) -> Option<&str> {
        self.details.iter().find_map(|(name, detail)| match detail {
            Detail::Plain(id) if *name == "project" => Some(id.as_str()),
            _ => None,
        })
    }

    /// Gives the ids of all projects it names: those of what it stands for, or its own.
    pub fn projects(&self) -> impl Iterator<Item = &str> {
        let of_rest = self.rest.iter().flat_map(|rest| &rest.projects);
        of_rest.map(String::as_str).chain(self.project())
    }

    /// Says whether it, or any that it stands for, names no project.
    pub fn names_none(&self) -> bool {
        self.rest.as_ref().map_or(self.project().is_none(), |rest| rest.nameless > 0)
    }

    /// Keeps the id of the project it names, if any, and nothing else.
    fn into_project(self) -> Option<String> {
        self.details.into_iter().find_map(|(name, detail)| match detail {
            Detail::Plain(id) if name == "project" => Some(id),
            _ => None,
        })
    }

    /// Gives the number of problems it stands for.
    pub fn count(&self) -> u64 {
        self.rest.as_ref().map_or(1, |rest| rest.count)
    }

    /// Names where a project stands.
    pub fn with_standing(mut self, name: &'static str, stands: Stands) -> Self {
        self.details.push((name, Detail::Stands(Box::new(stands))));
        self
    }

    /// Names what holds projects.
    pub fn with_bars(mut self, name: &'static str, bars: Vec<Bar>) -> Self {
        self.details.push((name, Detail::Bars(bars)));
        self
    }

    /// Turns the problem into advice, where the mode of evaluation tolerates it.
    pub fn advised(mut self) -> Self {
        self.severity = Severity::Advise;
        self
    }

    /// Says whether the problem blocks the result.
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Block
    }

    /// Says whether this only tells how something was read.
    pub fn is_note(&self) -> bool {
        self.severity == Severity::Note
    }
}

/// Counts blocking problems and advice; notes are neither.
pub fn counts(problems: &[Problem]) -> [u64; 2] {
    [Severity::Block, Severity::Advise]
        .map(|severity| count(problems.iter().filter(|one| one.severity == severity)))
}

/// Counts problems, also those that others stand for.
pub fn count<'p>(problems: impl IntoIterator<Item = &'p Problem>) -> u64 {
    problems.into_iter().map(Problem::count).sum()
}
