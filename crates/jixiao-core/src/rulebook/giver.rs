//! Who gives a fact: the unit that is evaluated, the evaluation group, or the finance bureau.

use super::raw::RawGivers;
use crate::rule::Reader;

/// Who gives a fact (填报方).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Giver {
    /// The unit evaluated (被评价单位).
    #[default]
    Unit,
    /// The evaluation group (评价组).
    Evaluator,
    /// The finance bureau (财政部门).
    Finance,
}

impl Giver {
    /// Every giver with its id.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Unit, "unit"), (Self::Evaluator, "evaluator"), (Self::Finance, "finance")];

    /// Gives the id.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(giver, _)| *giver == self).map_or("", |(_, name)| name)
    }

    /// Reads an id.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(giver, _)| *giver)
    }
}

/// The columns of projects that somebody gives.
const COLUMNS: [&str; 8] = [
    "budget_initial",
    "budget",
    "received",
    "executed",
    "request",
    "reviewed",
    "committed",
    "grade_last_year",
];

/// What is given by others than the unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Givers(Vec<(String, Giver)>);

impl Givers {
    /// Takes what is written; a name that stands twice has two givers and is a problem.
    pub(super) fn check(raw: &RawGivers, read: &mut Reader<'_>) -> Self {
        let evaluator = raw.evaluator.iter().map(|name| (name.clone(), Giver::Evaluator));
        let finance = raw.finance.iter().map(|name| (name.clone(), Giver::Finance));
        let all: Vec<_> = evaluator.chain(finance).collect();
        read.distinct("giver", all.iter().map(|(name, _)| name.as_str()));
        Self(all)
    }

    /// Takes what is written of columns of projects; other names are a problem.
    pub(super) fn of_columns(raw: &RawGivers, read: &mut Reader<'_>) -> Self {
        let givers = Self::check(raw, read);
        for name in givers.names().filter(|name| !COLUMNS.contains(&name.as_str())) {
            read.unreadable("giver", name);
        }
        givers
    }

    /// Gives who gives a fact or column.
    pub fn of(&self, name: &str) -> Giver {
        self.0.iter().find(|(known, _)| known == name).map_or(Giver::Unit, |(_, giver)| *giver)
    }

    /// Lists the names.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }
}
