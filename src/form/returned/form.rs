//! A form that came back, as written: its cover, its projects and its lines, each with its place.

use super::super::layout::{Key, Stamp};
use jixiao_core::problem::{Place, Problem, Sourced};
use jixiao_core::project::raw::RawProject;

/// A cell as filled in.
pub type Cell = Sourced<String>;

/// A form that came back, as written.
#[derive(Clone, Debug)]
pub struct Returned {
    /// The file.
    pub place: Place,
    /// What it says of itself.
    pub stamp: Stamp,
    /// The unit that filled it in (填报单位).
    pub unit: Cell,
    /// The person (填报人).
    pub person: Cell,
    /// The date (填报日期).
    pub date: Cell,
    /// Its projects, amounts in the stamp's unit of money.
    pub projects: Vec<RawProject>,
    /// Its lines, in the order of the file.
    pub lines: Vec<Line>,
    /// What was found on reading it.
    pub problems: Vec<Problem>,
}

/// A line as filled in.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which fact of which project it is.
    pub key: Key,
    /// The name of its item, blank where it has none.
    pub item: Cell,
    /// The value.
    pub value: Cell,
    /// What the value is measured in.
    pub unit: Cell,
    /// Why points were lost.
    pub reason: Cell,
    /// The evidence named.
    pub evidence: Cell,
}

impl Line {
    /// Says whether anything was filled in beside the unit, which a form may give.
    pub(in crate::form) fn says_anything(&self) -> bool {
        [&self.value, &self.reason, &self.evidence].iter().any(|cell| !cell.value.is_empty())
    }
}
