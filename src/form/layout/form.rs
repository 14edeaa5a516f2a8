//! A workbook to be filled in, as data: its stamp, its projects and its lines.

use super::key::Key;
use super::stamp::Stamp;
use jixiao_core::fact::FactKind;
use jixiao_core::project::raw::RawProject;

/// Whether a line has to be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always.
    Always,
    /// As soon as its item has a name.
    WithItem,
    /// It may stay blank.
    Optional,
}

/// One line to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which fact of which project it is.
    pub key: Key,
    /// The indicator's place in the rulebook.
    pub indicator: usize,
    /// The name of the item, empty where there is none or it is not known.
    pub item: String,
    /// What kind of value it takes; `None` where the indicator has no such fact.
    pub kind: Option<FactKind>,
    /// The value known so far.
    pub value: String,
    /// What the value is measured in.
    pub unit: String,
    /// Why points were lost.
    pub reason: String,
    /// The evidence named.
    pub evidence: String,
    /// Whether it has to be filled in.
    pub need: Need,
    /// The form locks it: somebody else gives it.
    pub locked: bool,
    /// A column of the project stands for it while it is blank.
    pub of_project: bool,
    /// The amount it stands for was sent, and holds.
    pub held: bool,
}

/// The lines of one dimension.
#[derive(Clone, Debug)]
pub struct FormSheet {
    /// The dimension's place in the rulebook.
    pub dimension: usize,
    /// The lines: by project, then indicator, then slot. The first of an indicator is `applicable`.
    pub entries: Vec<Entry>,
}

/// One workbook.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it says of itself.
    pub stamp: Stamp,
    /// Its projects, amounts in the stamp's unit of money.
    pub projects: Vec<RawProject>,
    /// Its sheets, in the order of [`Stamp::entry_sheets`].
    pub sheets: Vec<FormSheet>,
}

impl FormSheet {
    /// Gives the lines of one indicator of one project at a time, each with its first row's place
    /// among the lines.
    pub fn blocks(&self) -> impl Iterator<Item = (usize, &[Entry])> {
        let same = |one: &Entry, other: &Entry| {
            one.indicator == other.indicator && one.key.project == other.key.project
        };
        self.entries.chunk_by(same).scan(0, |next, block| {
            let first = *next;
            *next += block.len();
            Some((first, block))
        })
    }
}
