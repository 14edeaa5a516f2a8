//! Projects with their facts, and the portfolio they form.
//!
//! `raw` holds rows as written, `check` turns them into a [`Portfolio`] or every problem with
//! them. Nothing here scores.

mod amount;
mod bound;
mod check;
mod correction;
mod fact;
mod gather;
mod length;
mod new_project;
pub mod raw;
mod read;
mod record;
mod spelling;
mod value;

pub use amount::{amount_in_cell, amount_in_row, name_unit};
pub use check::check;
pub use correction::{against_what_stands, corrected};
pub use fact::{IndicatorFacts, NotApplicable};
pub use gather::Gathering;
pub use length::{LONGEST_NAME, LONGEST_TEXT, is_longer};
pub use new_project::{NewProject, check_new_project};
pub use read::{KnownFact, add_fact, add_known, complete_from_project, renew, says_same};
pub use record::{YEARS, check_record, complete_indicator, take_amounts};
pub use spelling::{Spelling, spelled_alike, spelled_unlike};
pub use value::{points_in_cell, yes_no};

use self::raw::Field;
use crate::problem::{Place, Sourced};
use crate::quantity::{Money, Rate};
use crate::rulebook::GradeIndex;
use std::collections::BTreeMap;

/// All projects of one evaluation.
#[derive(Clone, Debug, Default)]
pub struct Portfolio {
    /// The title.
    pub title: String,
    /// The year evaluated.
    pub year: Option<i32>,
    /// The projects, in the order of the input.
    pub projects: Vec<Project>,
}

/// A purchased-service project (政府购买服务项目).
#[derive(Clone, Debug)]
pub struct Project {
    /// What a cut looks at.
    pub record: Record,
    /// The facts, one entry per indicator of the rulebook.
    pub facts: Vec<IndicatorFacts>,
    /// What of it was corrected, in the order of the corrections.
    pub corrections: Vec<Correction>,
}

/// The row of a project, without its facts.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The department (主管部门), empty where not given.
    pub department: String,
    /// The purchaser (购买主体).
    pub purchaser: String,
    /// The contractor (承接主体).
    pub contractor: String,
    /// The evaluation firm (评价机构).
    pub firm: String,
    /// The category.
    pub category: String,
    /// The class in the catalogue of services.
    pub service_class: String,
    /// The year.
    pub year: Option<i32>,
    /// Whether it goes on next year; yes where not given.
    pub continues: bool,
    /// Whether it is left out of publications.
    pub confidential: bool,
    /// The amounts.
    pub amounts: Amounts,
    /// Last year's grade.
    pub grade_last_year: LastGrade,
    /// The exemption from cuts, if any.
    pub exemption: Option<Exemption>,
    /// Whether a value of the row is missing or was refused.
    pub refused: bool,
    /// The row it was read from.
    pub place: Place,
    /// The cells by column, where the row is one of a worksheet.
    pub cells: BTreeMap<Field, Place>,
}

impl Record {
    /// Gives the cell of a column, or the row where cells have no place of their own.
    pub fn place_of(&self, column: &str) -> &Place {
        let cell = self.cells.iter().find(|(field, _)| field.name() == column);
        cell.map_or(&self.place, |(_, place)| place)
    }
}

/// The amounts of a project, in yuan; `None` where not given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// 年初预算数.
    pub budget_initial: Option<Money>,
    /// 全年预算数.
    pub budget: Option<Money>,
    /// 到位数.
    pub received: Option<Money>,
    /// 执行数.
    pub executed: Option<Money>,
    /// 合同金额: what the contract comes to this year; of one over several years, what is due this year.
    pub contract: Option<Money>,
    /// 申报数 for next year.
    pub request: Option<Money>,
    /// 评审核定数 for next year.
    pub reviewed: Option<Money>,
    /// What contracts commit for next year.
    pub committed: Option<Money>,
}

impl Amounts {
    /// Lists the amounts with the names of their columns, in the order they are shown.
    pub const fn named(&self) -> [(&'static str, Option<Money>); 8] {
        [
            ("budget_initial", self.budget_initial),
            ("budget", self.budget),
            ("received", self.received),
            ("executed", self.executed),
            ("contract", self.contract),
            ("request", self.request),
            ("reviewed", self.reviewed),
            ("committed", self.committed),
        ]
    }
}

/// What is known of last year's grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LastGrade {
    /// Not reported.
    #[default]
    Missing,
    /// The project was not evaluated last year.
    NotEvaluated,
    /// The grade.
    Grade(GradeIndex),
}

/// An exemption from cuts, decided by a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// The share of the base kept free.
    pub share: Rate,
    /// Why.
    pub reason: String,
    /// The document or meeting that decided it.
    pub document: Sourced<String>,
}

/// A correction that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The indicator; `None` where a column of the table of projects was corrected.
    pub indicator: Option<usize>,
    /// The item, empty where the fact is none of an item.
    pub item: String,
    /// The name of the fact or column.
    pub fact: String,
    /// What stood there, as written.
    pub old: String,
    /// What stands there now, as written.
    pub new: String,
    /// Who corrected it.
    pub who: String,
    /// Why.
    pub reason: String,
    /// The document that it rests on.
    pub document: String,
    /// The day, as written.
    pub day: String,
    /// Where the old value stands; the row of the project where there was none.
    pub from: Place,
    /// The row of the correction.
    pub place: Place,
}
