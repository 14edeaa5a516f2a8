//! How the projects of a portfolio are split over workbooks.

use jixiao_core::project::raw::Field;

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
