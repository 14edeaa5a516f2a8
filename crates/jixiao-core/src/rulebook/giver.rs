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

/// The columns of projects that somebody gives where they were left blank, and who does unless the
/// rulebook names another. What the budget was, whether a project goes on and how it was graded are
/// the finance bureau's.
const COLUMNS: [(&str, Giver); 13] = [
    ("purchaser", Giver::Unit),
    ("category", Giver::Unit),
    ("service_class", Giver::Unit),
    ("continues", Giver::Finance),
    ("budget_initial", Giver::Finance),
    ("budget", Giver::Finance),
    ("received", Giver::Unit),
    ("executed", Giver::Unit),
    ("contract", Giver::Unit),
    ("request", Giver::Unit),
    ("reviewed", Giver::Finance),
    ("committed", Giver::Unit),
    ("grade_last_year", Giver::Finance),
];

/// Who gives what, where that is not the unit or where it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Givers(Vec<(String, Giver)>);

impl Givers {
    /// Takes what is written; a name that stands twice has two givers and is a problem.
    pub(super) fn check(raw: &RawGivers, read: &mut Reader<'_>) -> Self {
        let of = |names: &[String], giver| -> Vec<_> {
            names.iter().map(|name| (name.clone(), giver)).collect()
        };
        let all = [
            of(&raw.unit, Giver::Unit),
            of(&raw.evaluator, Giver::Evaluator),
            of(&raw.finance, Giver::Finance),
        ]
        .concat();
        read.distinct("giver", all.iter().map(|(name, _)| name.as_str()));
        Self(all)
    }

    /// Takes what is written of columns of projects, with who gives the others; other names are a
    /// problem.
    pub(super) fn of_columns(raw: &RawGivers, read: &mut Reader<'_>) -> Self {
        let mut givers = Self::check(raw, read);
        for name in givers.names().filter(|name| !COLUMNS.iter().any(|(known, _)| known == name)) {
            read.unreadable("giver", name);
        }
        givers.0.extend(COLUMNS.map(|(name, giver)| (name.to_owned(), giver)));
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
