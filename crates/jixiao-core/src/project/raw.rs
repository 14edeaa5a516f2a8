//! Rows of projects, facts and exemptions as written.

use crate::problem::Place;
use crate::quantity::MoneyUnit;
use std::collections::BTreeMap;

/// A column of the table of projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Field {
    Id,
    Name,
    Department,
    Purchaser,
    Contractor,
    Firm,
    Category,
    ServiceClass,
    Year,
    Continues,
    BudgetInitial,
    Budget,
    Received,
    Executed,
    Contract,
    Request,
    Reviewed,
    Committed,
    GradeLastYear,
    Confidential,
}

impl Field {
    /// Every column with its English name.
    pub const ALL: [(Self, &'static str); 20] = [
        (Self::Id, "project_id"),
        (Self::Name, "name"),
        (Self::Department, "department"),
        (Self::Purchaser, "purchaser"),
        (Self::Contractor, "contractor"),
        (Self::Firm, "firm"),
        (Self::Category, "category"),
        (Self::ServiceClass, "service_class"),
        (Self::Year, "year"),
        (Self::Continues, "continues"),
        (Self::BudgetInitial, "budget_initial"),
        (Self::Budget, "budget"),
        (Self::Received, "received"),
        (Self::Executed, "executed"),
        (Self::Contract, "contract"),
        (Self::Request, "request"),
        (Self::Reviewed, "reviewed"),
        (Self::Committed, "committed"),
        (Self::GradeLastYear, "grade_last_year"),
        (Self::Confidential, "confidential"),
    ];

    /// Gives the English name of the column.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(field, _)| *field == self).map_or("", |(_, name)| name)
    }

    /// Says whether the column holds an amount of money.
    pub const fn is_money(self) -> bool {
        matches!(
            self,
            Self::BudgetInitial
                | Self::Budget
                | Self::Received
                | Self::Executed
                | Self::Contract
                | Self::Request
                | Self::Reviewed
                | Self::Committed
        )
    }
}

/// Says whether a column, by its English name, holds an amount of money.
pub fn is_money(name: &str) -> bool {
    Field::ALL.iter().any(|(field, known)| field.is_money() && *known == name)
}

/// A row of the table of projects.
#[derive(Clone, Debug, Default)]
pub struct RawProject {
    /// The row.
    pub place: Place,
    /// The values by column; blank where the row has none.
    pub values: BTreeMap<Field, String>,
    /// The cells by column, where the row is one of a worksheet.
    pub cells: BTreeMap<Field, Place>,
    /// The unit of a column's amounts, where the heading names one.
    pub units: BTreeMap<Field, MoneyUnit>,
}

impl RawProject {
    /// Gives a value, empty where there is none.
    pub fn value(&self, field: Field) -> &str {
        self.values.get(&field).map_or("", String::as_str)
    }

    /// Gives the cell of a column, or the row where cells have no place of their own.
    pub fn place_of(&self, field: Field) -> &Place {
        self.cells.get(&field).unwrap_or(&self.place)
    }
}

/// A row of the table of facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct RawFact {
    pub place: Place,
    pub project: String,
    pub indicator: String,
    pub item: String,
    pub fact: String,
    pub value: String,
    pub unit: String,
    pub reason: String,
    pub evidence: String,
    /// The form and cell it came back in, where it did.
    pub came_from: String,
    /// The row is a cell of a wide table, which has no room for a reason.
    pub of_wide_table: bool,
}

impl RawFact {
    /// Gives the row without its own texts.
    pub fn row(&self) -> FactRow<'_> {
        FactRow {
            place: &self.place,
            project: &self.project,
            indicator: &self.indicator,
            item: &self.item,
            fact: &self.fact,
            value: &self.value,
            unit: &self.unit,
            reason: &self.reason,
            evidence: &self.evidence,
            came_from: &self.came_from,
            of_wide_table: self.of_wide_table,
        }
    }
}

/// A row of the table of facts whose texts stand elsewhere.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct FactRow<'r> {
    pub place: &'r Place,
    pub project: &'r str,
    pub indicator: &'r str,
    pub item: &'r str,
    pub fact: &'r str,
    pub value: &'r str,
    pub unit: &'r str,
    pub reason: &'r str,
    pub evidence: &'r str,
    pub came_from: &'r str,
    pub of_wide_table: bool,
}

impl FactRow<'_> {
    /// Gives the row with texts of its own.
    pub fn owned(&self) -> RawFact {
        RawFact {
            place: self.place.clone(),
            project: self.project.to_owned(),
            indicator: self.indicator.to_owned(),
            item: self.item.to_owned(),
            fact: self.fact.to_owned(),
            value: self.value.to_owned(),
            unit: self.unit.to_owned(),
            reason: self.reason.to_owned(),
            evidence: self.evidence.to_owned(),
            came_from: self.came_from.to_owned(),
            of_wide_table: self.of_wide_table,
        }
    }
}

/// A row of the table of exemptions.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct RawExemption {
    pub place: Place,
    pub project: String,
    pub share: String,
    pub reason: String,
    pub document: String,
}

/// A row of the table of corrections: what is put right after forms came back, by whom and on what paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawCorrection {
    /// The row.
    pub place: Place,
    /// The project.
    pub project: String,
    /// The indicator; empty where a column of the table of projects is corrected.
    pub indicator: String,
    /// The item, where the fact is one of an item.
    pub item: String,
    /// The fact, or the English name of the column.
    pub fact: String,
    /// What stood there, empty where nothing did.
    pub old: String,
    /// What is to stand there.
    pub new: String,
    /// The unit of both, where they name none.
    pub unit: String,
    /// Who corrected it.
    pub who: String,
    /// Why.
    pub reason: String,
    /// The document that it rests on.
    pub document: String,
    /// The day.
    pub day: String,
}

/// A portfolio as written.
#[derive(Clone, Debug, Default)]
pub struct RawPortfolio {
    /// The title.
    pub title: String,
    /// The year evaluated.
    pub year: Option<i32>,
    /// The unit of amounts whose heading names none.
    pub unit: MoneyUnit,
    /// The projects.
    pub projects: Vec<RawProject>,
    /// The facts, including the cells of wide tables.
    pub facts: Vec<RawFact>,
    /// The exemptions.
    pub exemptions: Vec<RawExemption>,
    /// The corrections, in the order they were made.
    pub corrections: Vec<RawCorrection>,
}
