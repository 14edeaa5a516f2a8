//! What a policy looks at, and that a part of it is not given.

use crate::problem::{Code, Place, Problem, Word};
use crate::project::{Amounts, Exemption, LastGrade, Record};

/// What a policy looks at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The project's id, for messages.
    pub id: &'a str,
    /// The department.
    pub department: &'a str,
    /// The category.
    pub category: &'a str,
    /// The class of service.
    pub service_class: &'a str,
    /// Whether the project goes on next year.
    pub continues: bool,
    /// The amounts.
    pub amounts: Amounts,
    /// Last year's grade.
    pub grade_last_year: LastGrade,
    /// The exemption, if any.
    pub exemption: Option<&'a Exemption>,
}

impl<'a> From<&'a Record> for Subject<'a> {
    fn from(record: &'a Record) -> Self {
        Self {
            id: &record.id,
            department: &record.department,
            category: &record.category,
            service_class: &record.service_class,
            continues: record.continues,
            amounts: record.amounts,
            grade_last_year: record.grade_last_year,
            exemption: record.exemption.as_ref(),
        }
    }
}

/// Says that a rule needs an amount or grade that is not given.
pub(crate) fn input_missing(subject: &Subject<'_>, rule: &str, column: &str) -> Problem {
    Problem::new(Code::RuleInputMissing, &Place::default())
        .with("project", subject.id)
        .with("rule", rule)
        .with_word("column", Word::Column, column)
}
