//! Forms to be filled in by departments: what a workbook holds, where, and when a line is complete.
//!
//! The writer of workbooks and their reader share it, so that the layout is written once. Nothing
//! here knows of files or of a language's words.

mod cell;
mod column;
mod entries;
mod key;
mod name;
mod plan;
mod stamp;
mod state;

pub use cell::number_in_cell;
pub use column::{
    COVER_COLUMN, Column, Cover, FIRST_ROW, STAMP_SHEET, is_filled_in, project_column,
};
pub use entries::is_planned;
pub use key::Key;
pub use name::{file_names, sheet_names};
pub use plan::{Frame, in_unit, layout};
pub use stamp::{FORMAT, Stamp};
pub use state::{ReasonWanted, State, reason_wanted, state};

use jixiao_core::project::raw::{Field, RawProject};
use jixiao_core::rulebook::FactKind;

/// How the projects are split over workbooks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Split {
    /// One workbook for all.
    #[default]
    All,
    /// One a department (主管部门).
    Department,
    /// One a contractor (承接主体).
    Contractor,
    /// One an evaluation firm (评价机构).
    Firm,
}

impl Split {
    /// Every split with its id.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::All, "all"),
        (Self::Department, "department"),
        (Self::Contractor, "contractor"),
        (Self::Firm, "firm"),
    ];

    /// Gives the id.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(split, _)| *split == self).map_or("", |(_, name)| name)
    }

    /// Reads an id.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(split, _)| *split)
    }

    /// Gives the column of the projects by which it splits.
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::All => None,
            Self::Department => Some(Field::Department),
            Self::Contractor => Some(Field::Contractor),
            Self::Firm => Some(Field::Firm),
        }
    }
}

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
    /// A column of the project stands for it while it is blank.
    pub of_project: bool,
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
