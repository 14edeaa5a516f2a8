//! The heading of a stream, understood before its first row is read.

use crate::error::Error;
use crate::portfolio::{Role, WideColumns};
use crate::rules::Rules;
use crate::table::{Judge, Row, Table, is_total_row, read_table, row_of, texts_among};
use jixiao_core::lint::limit_unseen;
use jixiao_core::problem::follow_on::{Explanation, without_follow_ons};
use jixiao_core::problem::{Checked, Code, Place, Problem, Sourced};
use jixiao_core::project::raw::Field;
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::Rulebook;

/// What the heading says of the rows below it.
#[derive(Debug)]
pub(super) struct Understood {
    pub(super) columns: WideColumns,
    pub(super) judge: Judge,
    /// The line on which the last line of the heading starts.
    pub(super) ends: u64,
    /// The columns without a heading.
    pub(super) unnamed: Vec<usize>,
    /// The unit of the amounts whose heading names none, from the first row on; `None` where every one
    /// does.
    unit: Option<MoneyUnit>,
}

impl Understood {
    /// Understands the heading among the records that a table starts with.
    ///
    /// # Errors
    /// With the problems, where nothing below it can be read.
    pub(super) fn of(head: &[u8], rules: &Rules, place: &Place) -> Result<Checked<Self>, Error> {
        let Checked { value: table, mut problems } = read_heading(head, place);
        // The heading alone is a table without rows, which is no problem here; the rows speak for
        // themselves when their turn comes.
        let ends = table.as_ref().map_or(u64::MAX, |table| table.heading_ends);
        problems.retain(|problem| {
            !problem.code.is_explained_by(Explanation::MayBeEmpty)
                && !problem.is_note()
                && problem.place.line.is_none_or(|line| line <= ends)
        });
        let Some(table) = table else {
            if problems.is_empty() {
                problems.push(Problem::new(Code::TableEmpty, place));
            }
            return Err(Error::Problems(problems));
        };
        if !table.plain {
            // A stream is not decoded on the way; the whole of a smaller table would be.
            let problem = Problem::new(Code::EncodingUnknown, place).with("byte", 0);
            return Err(Error::Problems(vec![problem]));
        }
        let needed = [Field::Id, Field::Name, Field::Budget];
        let columns = WideColumns::understand(&table, &rules.rulebook, &needed);
        let Some(columns) = columns.report_to(&mut problems) else {
            return Err(Error::Problems(problems));
        };
        // What blocks in the heading keeps the table from being read, as it does where it is read whole.
        if problems.iter().any(Problem::blocks) {
            return Err(Error::Problems(without_follow_ons(problems)));
        }
        problems.extend(limits_unseen(&columns, &table, &rules.rulebook));
        let unit = table.unit.unwrap_or_default();
        let headings = table.headings.iter().enumerate();
        let unnamed = headings.filter(|(_, one)| one.written.is_empty()).map(|(at, _)| at);
        let understood = Self {
            unnamed: unnamed.collect(),
            unit: columns.has_bare_amounts(&table, &rules.rulebook).then_some(unit),
            ends,
            judge: table.judge,
            columns,
        };
        Ok(Checked::new(understood, problems))
    }

    /// Refuses a unit that a note below rows states, where they were read in another.
    pub(super) fn unit_below(&self, said: &[Sourced<String>]) -> Option<Problem> {
        let read = self.unit?;
        let unit = said.iter().find(|unit| unit.value != read.name())?;
        Some(Problem::new(Code::UnitBelow, &unit.place).with("value", &unit.value))
    }

    /// Gives the id of a record that is a project.
    pub(super) fn id_of(&self, record: &[u8], place: &Place) -> Option<String> {
        let row = row_of(place, record, &self.judge)?;
        let id = self.columns.id_in(&row);
        let is_project = !id.is_empty() && !is_total_row(&row, self.columns.names());
        is_project.then(|| id.to_owned())
    }

    /// Gives the columns without a heading in which a row holds something.
    pub(super) fn filled_unnamed<'r>(&'r self, row: &'r Row) -> impl Iterator<Item = usize> + 'r {
        self.unnamed.iter().copied().filter(|at| !row.cell(*at).is_empty())
    }

    /// Says whether a row whose cells can be read by the tally may be a row of data.
    pub(super) fn is_plain(&self) -> bool {
        let ordinary = [Field::Continues, Field::GradeLastYear].map(Role::Field);
        !self.columns.roles.iter().any(|role| ordinary.contains(role))
            && self.judge.starts_at_once()
    }
}

/// Reads the first records of a table. What is no text below the heading is left to its row.
fn read_heading(head: &[u8], place: &Place) -> Checked<Option<Table>> {
    let (texts, broken) = texts_among(head);
    let read = read_table(place, &texts);
    let is_above = |broken| read.value.as_ref().is_none_or(|table| broken <= table.heading_ends);
    if broken.is_some_and(is_above) { read_table(place, head) } else { read }
}

/// Names the facts that limits of the grades look at and that the table has no column for, where it has the
/// points of their indicator.
fn limits_unseen(columns: &WideColumns, table: &Table, rulebook: &Rulebook) -> Vec<Problem> {
    let mut named: Vec<Role> = Vec::new();
    let mut problems = Vec::new();
    let limits = rulebook.grades.limits.iter();
    for (limit, condition) in limits.flat_map(|one| one.when.iter().map(move |when| (one, when))) {
        let fact = Role::Fact(condition.indicator, condition.fact.clone());
        let awarded = columns.roles.contains(&Role::Award(condition.indicator));
        if awarded && !columns.roles.contains(&fact) && !named.contains(&fact) {
            problems.push(limit_unseen(rulebook, (limit, condition), None, &table.place));
            named.push(fact);
        }
    }
    problems
}
