//! A wide table: one row a project, one column an indicator or one of its facts.

use super::units::unit_of;
use crate::table::{
    Heading, Row, Table, flaws_used, is_total_row, total_left_out, totals_left_out,
};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::fact::{APPLICABLE, POINTS};
use jixiao_core::problem::{Checked, Code, Problem, Word};
use jixiao_core::project::raw::{FactRow, Field, RawFact, RawPortfolio, RawProject};
use jixiao_core::quantity::{MoneyUnit, Points, narrow};
use jixiao_core::rulebook::{Indicator, Rulebook};
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
    /// The unit of amounts that are facts, by the place of their column.
    fact_units: BTreeMap<usize, MoneyUnit>,
}

impl WideColumns {
    /// Understands the headings; `needed` columns must be there.
    pub fn understand(
        table: &Table,
        rulebook: &Rulebook,
        needed: &[Field],
    ) -> Checked<Option<Self>> {
        let mut problems = Vec::new();
        let mut columns =
            Self { roles: Vec::new(), units: BTreeMap::new(), fact_units: BTreeMap::new() };
        let place = &table.heading;
        for heading in &table.headings {
            let role = role_of_heading(heading, rulebook);
            let written = &heading.counting;
            let problem = |code| {
                Problem::new(code, &heading.place).with_word("column", Word::Column, written)
            };
            if role == Role::Unknown && heading.column == Some("unit") {
                problems.push(problem(Code::UnitUnknown).with("value", written));
            } else if role == Role::Unknown && !written.is_empty() {
                problems.push(problem(Code::ColumnUnknown));
            } else if role != Role::Unknown
                && let Some(first) = columns.roles.iter().position(|one| *one == role)
            {
                let first = &table.headings[first].counting;
                problems.push(problem(Code::ColumnRepeated).with_word(
                    "first",
                    Word::Column,
                    first,
                ));
            }
            columns.roles.push(role);
        }
        // Beside a table of projects the fields are not used.
        let alone = needed.contains(&Field::Budget);
        problems.extend(columns.find_units(table, rulebook, alone));
        for field in needed {
            if !columns.roles.contains(&Role::Field(*field)) {
                let missing = Problem::new(Code::ColumnMissing, place);
                problems.push(missing.with_word("column", Word::Column, field.name()));
            }
        }
        for (at, indicator) in rulebook.indicators.iter().enumerate() {
            let of_it = |role: &Role| {
                *role == Role::Award(at) || matches!(role, Role::Fact(other, _) if *other == at)
            };
            if !columns.roles.iter().any(of_it) {
                let missing = Problem::new(Code::ColumnMissing, place);
                problems.push(missing.with_facts("column", titled(indicator)));
            }
        }
        let blocked = problems.iter().any(Problem::blocks);
        let is_used = |at: usize| match columns.roles.get(at) {
            Some(role @ Role::Field(_)) => alone || !is_left_to_projects(role),
            Some(Role::Award(_) | Role::Fact(..)) => true,
            Some(Role::Unknown) | None => false,
        };
        problems.extend(flaws_used(table, Some(columns.names()), is_used));
        Checked::new((!blocked).then_some(columns), problems)
    }
}

impl WideColumns {
    /// Says whether headings name a project and at least one indicator.
    pub fn has_indicators(headings: &[Heading], rulebook: &Rulebook) -> bool {
        let role = |heading: &Heading| role_of_heading(heading, rulebook);
        let roles: Vec<Role> = headings.iter().map(role).collect();
        let of_indicator = |role: &Role| matches!(role, Role::Award(_) | Role::Fact(..));
        let named = [Field::Id, Field::Name].map(|field| roles.contains(&Role::Field(field)));
        named.contains(&true) && roles.iter().any(of_indicator)
    }

    /// Notes what each heading of a table was taken for.
    pub fn note(&self, table: &Table, rulebook: &Rulebook) -> Option<Problem> {
        let name = |role: &Role| match role {
            Role::Field(field) => field.name().to_owned(),
            Role::Award(at) => rulebook.indicators[*at].id.clone(),
            Role::Fact(at, fact) => format!("{}.{fact}", rulebook.indicators[*at].id),
            Role::Unknown => String::new(),
        };
        table.note_columns(&self.roles.iter().map(name).collect::<Vec<_>>())
    }

    /// Finds the units of the facts that are amounts, and of the fields where they are used.
    fn find_units(&mut self, table: &Table, rulebook: &Rulebook, alone: bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (at, role) in self.roles.iter().enumerate() {
            match role {
                Role::Field(field) if alone && field.is_money() => {
                    let unit = unit_of(table, at).report_to(&mut problems);
                    self.units.extend(unit.map(|unit| (*field, unit)));
                }
                Role::Fact(indicator, fact) => {
                    let heading = &table.headings[at];
                    let is_amount = rulebook.indicators[*indicator].is_amount(fact, false);
                    let unit = if is_amount {
                        unit_of(table, at).report_to(&mut problems)
                    } else {
                        heading.unit
                    };
                    self.fact_units.extend(unit.map(|unit| (at, unit)));
                }
                _ => {}
            }
        }
        problems
    }

    /// Says whether there are amounts whose heading names no unit.
    pub(crate) fn has_bare_amounts(&self, table: &Table, rulebook: &Rulebook) -> bool {
        self.roles.iter().zip(&table.headings).any(|(role, heading)| {
            let is_amount = match role {
                Role::Field(field) => field.is_money(),
                Role::Fact(at, fact) => rulebook.indicators[*at].is_amount(fact, false),
                _ => false,
            };
            is_amount && heading.unit.is_none()
        })
    }

    /// Gives the columns of the id and the name, by which totals are told.
    pub(crate) fn names(&self) -> [Option<usize>; 2] {
        [self.find(Field::Id), self.find(Field::Name)]
    }

    fn find(&self, field: Field) -> Option<usize> {
        self.roles.iter().position(|role| *role == Role::Field(field))
    }

    /// Gives the rows that are projects.
    pub(crate) fn rows_of<'t>(&self, table: &'t Table) -> impl Iterator<Item = &'t Row> {
        let names = self.names();
        table.rows.iter().filter(move |row| !is_total_row(row, names))
    }

    /// Reads a row as a project.
    ///
    /// # Errors
    /// With what is said of it, where it is a total and no project.
    pub(crate) fn project_in(&self, row: &Row) -> Result<RawProject, Problem> {
        let total = total_left_out(row, self.names());
        total.map_or_else(|| Ok(project_of(row, &self.fields(), &self.units)), Err)
    }

    /// Gives the id that a row names.
    pub(crate) fn id_in<'r>(&self, row: &'r Row) -> &'r str {
        self.find(Field::Id).map_or("", |at| row.cell(at))
    }

    /// Reads the cells of indicators in the row of a project as facts, each with its column. They name the
    /// row as their place.
    pub(crate) fn facts_in<'r>(
        &'r self,
        row: &'r Row,
        project: &'r str,
        rulebook: &'r Rulebook,
    ) -> impl Iterator<Item = (usize, FactRow<'r>)> {
        self.roles.iter().enumerate().filter_map(move |(at, role)| {
            let (indicator, fact) = match role {
                Role::Award(indicator) => (*indicator, POINTS),
                Role::Fact(indicator, fact) => (*indicator, fact.as_str()),
                _ => return None,
            };
            let value = row.cell(at);
            let unit = self.unit_of_fact(at);
            let absent = matches!(role, Role::Award(_)) && says_not_applicable(value);
            let fact = FactRow {
                place: &row.place,
                project,
                indicator: &rulebook.indicators[indicator].id,
                item: "",
                fact: if absent { APPLICABLE } else { fact },
                value: if absent { "否" } else { value },
                unit: if value.is_empty() { "" } else { unit },
                reason: "",
                evidence: "",
                came_from: "",
                of_wide_table: true,
            };
            Some((at, fact))
        })
    }

    /// Gives the unit that the heading of a column of facts names; empty where it names none.
    pub(crate) fn unit_of_fact(&self, column: usize) -> &'static str {
        self.fact_units.get(&column).map_or("", |unit| unit.name())
    }

    fn fields(&self) -> Vec<(Field, usize)> {
        let fields = self.roles.iter().enumerate().filter_map(|(at, role)| match role {
            Role::Field(field) => Some((*field, at)),
            _ => None,
        });
        fields.collect()
    }

    /// Names the rows of totals, which are no projects.
    pub fn totals_left_out(&self, table: &Table) -> Vec<Problem> {
        totals_left_out(table, self.names())
    }

    /// Names the columns that a table of scores has beside the table of projects and that are not
    /// used, as the projects say the same.
    pub fn unused_beside_projects(&self, table: &Table) -> Vec<Problem> {
        let columns = self.roles.iter().zip(&table.headings);
        let columns = columns.filter(|(role, _)| is_left_to_projects(role));
        let problem = |(_, heading): (_, &Heading)| {
            Problem::new(Code::ColumnUnknown, &heading.place).with_word(
                "column",
                Word::Column,
                &heading.written,
            )
        };
        columns.map(problem).collect()
    }
}

/// Says whether a column of scores is left to the table of projects beside it: all that say something of a
/// project but what its row is found by.
pub(super) fn is_left_to_projects(role: &Role) -> bool {
    matches!(role, Role::Field(field) if !matches!(field, Field::Id | Field::Name))
}

/// Finds what a heading names; an amount that is a fact may state its unit, as in
/// `cost-control.unit_cost（万元）`.
pub(super) fn role_of_heading(heading: &Heading, rulebook: &Rulebook) -> Role {
    match role_of(heading.name(), rulebook) {
        Role::Unknown if heading.unit.is_some() => match role_of(&heading.bare, rulebook) {
            fact @ Role::Fact(..) => fact,
            _ => Role::Unknown,
        },
        Role::Unknown => with_points(heading, rulebook).unwrap_or(Role::Unknown),
        role => role,
    }
}

/// Finds the indicator of a title with its points behind it, as evaluators print them: 立项依据充分性
/// （3分）. With other points than the rulebook gives, it is another indicator.
fn with_points(heading: &Heading, rulebook: &Rulebook) -> Option<Role> {
    // A title may have parentheses of its own, as 经济（生态）效益 has; the last are those of the points.
    let text = heading.counting.trim().strip_suffix(['）', ')'])?;
    let (title, inside) = text.rsplit_once(['（', '('])?;
    let points = Points::parse(narrow(inside).strip_suffix('分')?.trim().as_bytes()).ok()?;
    let at = rulebook.indicator_named(title.trim_end())?;
    (rulebook.indicators[at].max == points).then_some(Role::Award(at))
}

/// Finds what a heading names: a field, or an indicator by id, number (`s07`, `7`) or title.
pub(super) fn role_of(name: &str, rulebook: &Rulebook) -> Role {
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
) -> Checked<Option<RawPortfolio>> {
    let needed = [Field::Id, Field::Name, Field::Budget];
    let columns = WideColumns::understand(table, rulebook, &needed);
    columns.and_then(|columns| match columns {
        Some(columns) => wide_portfolio(table, title, rulebook, &columns).map(Some),
        None => Checked::default(),
    })
}

fn wide_portfolio(
    table: &Table,
    title: &str,
    rulebook: &Rulebook,
    columns: &WideColumns,
) -> Checked<RawPortfolio> {
    let mut problems = Vec::new();
    problems.extend(columns.note(table, rulebook));
    problems.extend(columns.totals_left_out(table));
    let portfolio = RawPortfolio {
        title: title.to_owned(),
        projects: read_wide_projects(table, columns),
        facts: read_wide_facts(table, columns, rulebook),
        ..RawPortfolio::default()
    };
    Checked::new(portfolio, problems)
}

/// Reads the rows as projects.
pub fn read_wide_projects(table: &Table, columns: &WideColumns) -> Vec<RawProject> {
    let fields = columns.fields();
    columns.rows_of(table).map(|row| project_of(row, &fields, &columns.units)).collect()
}

/// Reads a row as a project.
pub(super) fn project_of(
    row: &Row,
    fields: &[(Field, usize)],
    units: &BTreeMap<Field, MoneyUnit>,
) -> RawProject {
    let filled = || fields.iter().filter(|(_, at)| !row.cell(*at).is_empty());
    let of_sheet = row.place.sheet.is_some();
    RawProject {
        place: row.place.clone(),
        values: filled().map(|(field, at)| (*field, row.cell(*at).to_owned())).collect(),
        cells: if of_sheet {
            fields.iter().map(|(field, at)| (*field, row.place_of(*at))).collect()
        } else {
            BTreeMap::new()
        },
        units: units.clone(),
    }
}

/// Reads the cells of indicators as facts.
pub fn read_wide_facts(table: &Table, columns: &WideColumns, rulebook: &Rulebook) -> Vec<RawFact> {
    let id_column = columns.find(Field::Id);
    let of_row = |row| {
        let project = id_column.map_or("", |at| Row::cell(row, at));
        facts_of_row(row, project, columns, rulebook)
    };
    columns.rows_of(table).flat_map(of_row).collect()
}

/// Reads the cells of indicators in the row of a project as facts.
pub(super) fn facts_of_row(
    row: &Row,
    project: &str,
    columns: &WideColumns,
    rulebook: &Rulebook,
) -> Vec<RawFact> {
    let cells = columns.facts_in(row, project, rulebook);
    cells.map(|(at, fact)| RawFact { place: row.place_of(at), ..fact.owned() }).collect()
}

/// Names the column of an indicator: in Chinese by its title, which a heading may be, and in English by
/// its title with its id, which a heading may be as well.
fn titled(indicator: &Indicator) -> Bilingual {
    let Bilingual { zh, en } = &indicator.title;
    Bilingual { zh: zh.clone(), en: format!("{en} ({})", indicator.id) }
}

/// Says whether a cell of awarded points says that the indicator does not apply.
fn says_not_applicable(value: &str) -> bool {
    matches!(value, "不适用" | "n/a" | "N/A" | "not-applicable")
}
