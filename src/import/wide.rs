//! A wide table: one row a project, one column an indicator or one of its facts.

use super::csv::{Row, Table};
use super::headings::heading;
use crate::problem::{Code, Place, Problem};
use crate::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use crate::quantity::MoneyUnit;
use crate::rulebook::{APPLICABLE, POINTS, Rulebook};
use std::collections::BTreeMap;

/// What a column of a wide table holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A column of the table of projects.
    Field(Field),
    /// Points awarded for the indicator of this place in the rulebook.
    Award(usize),
    /// A named fact of the indicator of this place in the rulebook.
    Fact(usize, String),
    /// A column that is not known.
    Unknown,
}

/// The columns of a wide table, understood.
#[derive(Clone, Debug)]
pub struct WideColumns {
    /// What each column holds.
    pub roles: Vec<Role>,
    /// The unit of a column's amounts, where the heading names one.
    pub units: BTreeMap<Field, MoneyUnit>,
}

impl WideColumns {
    /// Understands the headings; `needed` columns must be there.
    pub fn understand(
        headings: &[String],
        rulebook: &Rulebook,
        needed: &[Field],
        place: &Place,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let before = problems.len();
        let mut columns =
            Self { roles: Vec::with_capacity(headings.len()), units: BTreeMap::new() };
        for written in headings {
            let read = heading(written);
            let role = role_of(&read.name, rulebook);
            let problem = |code| Problem::new(code, place).with("column", written);
            if role == Role::Unknown {
                problems.push(problem(Code::ColumnUnknown));
            } else if columns.roles.contains(&role) {
                problems.push(problem(Code::ColumnRepeated));
            }
            if let Role::Field(field) = role {
                columns.units.extend(read.unit.map(|unit| (field, unit)));
                if let Some(unknown) = read.unknown_unit.filter(|_| field.is_money()) {
                    problems.push(problem(Code::UnitUnknown).with("value", unknown));
                }
            }
            columns.roles.push(role);
        }
        for field in needed {
            if !columns.roles.contains(&Role::Field(*field)) {
                let missing = Problem::new(Code::ColumnMissing, place);
                problems.push(missing.with("column", field.name()));
            }
        }
        for (at, indicator) in rulebook.indicators.iter().enumerate() {
            let of_it = |role: &Role| {
                *role == Role::Award(at) || matches!(role, Role::Fact(other, _) if *other == at)
            };
            if !columns.roles.iter().any(of_it) {
                let missing = Problem::new(Code::ColumnMissing, place);
                problems.push(missing.with("column", &indicator.id));
            }
        }
        (!problems[before..].iter().any(Problem::blocks)).then_some(columns)
    }
}

impl WideColumns {
    /// Names the columns that a table of scores has beside the table of projects and that are not
    /// used, as the projects say the same.
    pub fn unused_beside_projects(&self, table: &Table) -> Vec<Problem> {
        let place = table.place.at_line(1);
        let unused = |role: &Role| matches!(role, Role::Field(field) if *field != Field::Id);
        let columns = self.roles.iter().zip(&table.headings).filter(|(role, _)| unused(role));
        columns
            .map(|(_, written)| Problem::new(Code::ColumnUnknown, &place).with("column", written))
            .collect()
    }
}

/// Finds what a heading names: a field, or an indicator by id, number (`s07`, `7`) or title.
fn role_of(name: &str, rulebook: &Rulebook) -> Role {
    if let Some((field, _)) = Field::ALL.iter().find(|(_, known)| *known == name) {
        return Role::Field(*field);
    }
    if let Some(at) = rulebook.indicator_named(name) {
        return Role::Award(at);
    }
    if let Some((indicator, fact)) = name.split_once('.')
        && let Some(at) = rulebook.indicator_named(indicator)
    {
        return match fact {
            POINTS => Role::Award(at),
            fact if rulebook.indicators[at].fact_kind(fact, false).is_some() => {
                Role::Fact(at, fact.to_owned())
            }
            _ => Role::Unknown,
        };
    }
    Role::Unknown
}

/// Reads a wide table that stands alone: projects with the cells of their indicators.
///
/// Returns `None` where the headings cannot be understood.
pub fn read_wide_portfolio(
    table: &Table,
    title: &str,
    rulebook: &Rulebook,
    problems: &mut Vec<Problem>,
) -> Option<RawPortfolio> {
    let place = table.place.at_line(1);
    let needed = [Field::Id, Field::Name, Field::Budget];
    let columns = WideColumns::understand(&table.headings, rulebook, &needed, &place, problems)?;
    Some(RawPortfolio {
        title: title.to_owned(),
        projects: read_wide_projects(table, &columns),
        facts: read_wide_facts(table, &columns, rulebook),
        ..RawPortfolio::default()
    })
}

/// Reads the rows as projects.
pub fn read_wide_projects(table: &Table, columns: &WideColumns) -> Vec<RawProject> {
    let project = |row: &Row| {
        let fields = columns.roles.iter().enumerate().filter_map(|(at, role)| match role {
            Role::Field(field) if !row.cell(at).is_empty() => {
                Some((*field, row.cell(at).to_owned()))
            }
            _ => None,
        });
        RawProject {
            place: row.place.clone(),
            values: fields.collect(),
            units: columns.units.clone(),
        }
    };
    table.rows.iter().map(project).collect()
}

/// Reads the cells of indicators as facts.
pub fn read_wide_facts(table: &Table, columns: &WideColumns, rulebook: &Rulebook) -> Vec<RawFact> {
    let id_column = columns.roles.iter().position(|role| *role == Role::Field(Field::Id));
    let mut facts = Vec::new();
    for row in &table.rows {
        let project = id_column.map_or("", |at| row.cell(at));
        for (at, role) in columns.roles.iter().enumerate() {
            let (indicator, fact) = match role {
                Role::Award(indicator) => (*indicator, POINTS),
                Role::Fact(indicator, fact) => (*indicator, fact.as_str()),
                _ => continue,
            };
            let value = row.cell(at);
            let absent = matches!(role, Role::Award(_)) && says_not_applicable(value);
            facts.push(RawFact {
                place: row.place.clone(),
                project: project.to_owned(),
                indicator: rulebook.indicators[indicator].id.clone(),
                fact: if absent { APPLICABLE } else { fact }.to_owned(),
                value: if absent { "否" } else { value }.to_owned(),
                of_wide_table: true,
                ..RawFact::default()
            });
        }
    }
    facts
}

/// Says whether a cell of awarded points says that the indicator does not apply.
fn says_not_applicable(value: &str) -> bool {
    matches!(value, "不适用" | "n/a" | "N/A" | "not-applicable")
}
