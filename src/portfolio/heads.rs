//! What the headings of a table that was read are taken for, kept for those who ask.

use super::kind::PortfolioTable;
use super::mapping::columns_read;
use super::wide::{Role, is_left_to_projects, role_of_heading};
use crate::table::{Heading, Table};
use jixiao_core::problem::Place;
use jixiao_core::project::raw::is_money;
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::Rulebook;

/// The headings of a table that was read.
#[derive(Clone, Debug)]
pub struct TableHead {
    /// Its file and sheet, and the row of its headings.
    pub place: Place,
    /// What it was read as.
    pub kind: PortfolioTable,
    /// The unit of money that stands above or below it.
    pub unit: Option<MoneyUnit>,
    /// Its columns.
    pub columns: Vec<ColumnHead>,
}

/// The heading of a column.
#[derive(Clone, Debug)]
pub struct ColumnHead {
    /// Where it stands.
    pub place: Place,
    /// As it stands in the file.
    pub written: String,
    /// What it is taken for.
    pub taken: Role,
    /// The English name of the column it is taken for, where that is none of a project or an indicator.
    pub column: Option<&'static str>,
    /// What says so.
    pub by: TakenBy,
    /// Whether it holds amounts of a project.
    pub is_money: bool,
    /// The unit that the heading names.
    pub unit: Option<MoneyUnit>,
}

/// What says what a heading is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenBy {
    /// The heading itself.
    Itself,
    /// The mapping file.
    Mapping,
    /// The mapping file, which says that the column is not used.
    NotUsed,
    /// The table of projects, which says the same of projects and counts.
    Projects,
    /// Nothing: it is not known.
    Nothing,
}

impl TableHead {
    /// Keeps the headings of a table of a folder, where a table of scores stands beside one of projects.
    pub fn of(table: &Table, kind: PortfolioTable, rulebook: &Rulebook) -> Self {
        let mut head = Self::alone(table, kind, rulebook);
        if kind == PortfolioTable::Scores {
            head.columns.iter_mut().for_each(ColumnHead::leave_to_projects);
        }
        head
    }

    /// Keeps the headings of a table that is the whole input.
    pub fn alone(table: &Table, kind: PortfolioTable, rulebook: &Rulebook) -> Self {
        let columns = table.headings.iter().filter(|heading| !heading.written.is_empty());
        let columns = columns.map(|heading| ColumnHead::of(heading, kind, rulebook)).collect();
        Self { place: table.heading.clone(), kind, unit: table.unit, columns }
    }
}

impl ColumnHead {
    fn of(heading: &Heading, kind: PortfolioTable, rulebook: &Rulebook) -> Self {
        let role = match kind {
            PortfolioTable::Scores => role_of_heading(heading, rulebook),
            _ => Role::Unknown,
        };
        let known = columns_read(kind);
        let column = heading.column.filter(|name| role == Role::Unknown && known.contains(name));
        let is_taken = role != Role::Unknown || column.is_some();
        let by = match (heading.counting.is_empty(), is_taken) {
            (true, _) => TakenBy::NotUsed,
            (_, false) => TakenBy::Nothing,
            _ if heading.counting == heading.written => TakenBy::Itself,
            _ => TakenBy::Mapping,
        };
        let of_project = matches!(&role, Role::Field(field) if field.is_money());
        Self {
            is_money: of_project || column.is_some_and(is_money),
            place: heading.place.clone(),
            written: heading.written.clone(),
            taken: role,
            column,
            by,
            unit: heading.unit.filter(|_| is_taken),
        }
    }

    /// Says of a field that the table of projects counts, other than what a row is found by.
    fn leave_to_projects(&mut self) {
        if is_left_to_projects(&self.taken) {
            (self.by, self.unit, self.is_money) = (TakenBy::Projects, None, false);
        }
    }
}
