//! A row of a list of new projects → what one of them asks for.

use super::amount::amount_of;
use super::raw::{Field, RawProject};
use crate::problem::{Checked, Code, Place, Problem, Word};
use crate::quantity::{Money, MoneyUnit, narrow};

/// A project that does not exist yet.
#[derive(Clone, Debug)]
pub struct NewProject {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The department (主管部门), empty where not given.
    pub department: String,
    /// What is requested for its first year.
    pub request: Money,
    /// What the review allows.
    pub reviewed: Option<Money>,
    /// Its place in the order of priority, 1 before 2.
    pub priority: Option<u32>,
    /// Where it stands.
    pub place: Place,
}

/// Checks one row; `priority` is the cell of that column with its place.
pub fn check_new_project(
    row: &RawProject,
    priority: (&str, &Place),
    unit: MoneyUnit,
) -> Checked<Option<NewProject>> {
    let id = row.value(Field::Id);
    let mut problems = Vec::new();
    for field in [Field::Id, Field::Name, Field::Request] {
        if row.value(field).is_empty() {
            let problem = Problem::new(Code::ValueMissing, row.place_of(field));
            problems.push(problem.with("project", id).with_word(
                "column",
                Word::Column,
                field.name(),
            ));
        }
    }
    let mut amount = |field: Field| amount_of(row, field, unit).report_to(&mut problems);
    let (request, reviewed) = (amount(Field::Request), amount(Field::Reviewed));
    let priority = place_in_order(priority.0).unwrap_or_else(|()| {
        let problem = Problem::new(Code::PriorityUnreadable, priority.1);
        problems.push(problem.with("project", id).with("value", priority.0));
        None
    });
    if problems.iter().any(Problem::blocks) {
        return Checked::new(None, problems);
    }
    let text = |field: Field| row.value(field).to_owned();
    let project = request.map(|request| NewProject {
        id: id.to_owned(),
        name: text(Field::Name),
        department: text(Field::Department),
        request,
        reviewed,
        priority,
        place: row.place.clone(),
    });
    Checked::new(project, problems)
}

/// Reads a whole number from 1; nothing where the cell is blank.
fn place_in_order(text: &str) -> Result<Option<u32>, ()> {
    let text = narrow(text);
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().ok().filter(|place| *place > 0).map(Some).ok_or(())
}
