//! What is asked for where an indicator lost points.

use crate::bilingual::Bilingual;
use crate::citation::Citation;

/// What is asked for where an indicator lost points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The indicator's place in the rulebook.
    pub indicator: usize,
    /// The one fact it is about; any loss of the indicator where there is none.
    pub fact: Option<String>,
    /// Why such points are lost, as a draft for who writes the report.
    pub cause: Option<Bilingual>,
    /// What is to be done.
    pub demand: Bilingual,
    /// Who is to do it.
    pub responsible: Vec<Role>,
    /// Within how many days.
    pub days: u32,
    /// What it rests on.
    pub citations: Vec<Citation>,
}

/// Who has to do with a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The department (主管部门).
    Department,
    /// The purchaser (购买主体).
    Purchaser,
    /// The contractor (承接主体).
    Contractor,
}

impl Role {
    /// Reads the name of a role.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Department, Self::Purchaser, Self::Contractor]
            .into_iter()
            .find(|role| role.name() == name)
    }

    /// Gives the name used in rulebooks, which is that of a project's column.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Purchaser => "purchaser",
            Self::Contractor => "contractor",
        }
    }
}
