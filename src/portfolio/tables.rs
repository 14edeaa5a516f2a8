//! The files of a portfolio folder → raw rows.

use super::join::join_rows;
use super::kind::has_columns;
use super::mapping::{EXEMPTIONS_READ, FACTS_READ};
use super::raw::RawSettings;
use super::units::units_of;
use super::wide::project_of;
use crate::rules::parse;
use crate::table::{Columns, Row, Table, total_left_out};
use jixiao_core::problem::{Checked, Code, Place, Problem, Word};
use jixiao_core::project::name_unit;
use jixiao_core::project::raw::{FactRow, Field, RawExemption, RawFact, RawProject};
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::Rulebook;
use std::collections::BTreeMap;

/// What `jixiao.toml` says.
#[derive(Clone, Debug, Default)]
pub struct PortfolioSettings {
    /// The title.
    pub title: String,
    /// The year evaluated.
    pub year: Option<i32>,
    /// A built-in rulebook or a path relative to the folder.
    pub rulebook: Option<String>,
    /// A built-in policy or a path relative to the folder.
    pub policy: Option<String>,
    /// The unit of amounts whose heading names none.
    pub unit: MoneyUnit,
    /// The table of projects, relative to the folder.
    pub projects: String,
    /// The table of ids, where projects are known by name.
    pub ids: Option<String>,
    /// The long table of facts.
    pub facts: Option<String>,
    /// The wide table of scores.
    pub scores: Option<String>,
    /// The table of exemptions.
    pub exemptions: Option<String>,
    /// Last year's list, with grades.
    pub last_year: Option<String>,
    /// The table of corrections.
    pub corrections: Option<String>,
    /// The mapping file, which says what the bureau's own headings stand for.
    pub columns: Option<String>,
}

impl PortfolioSettings {
    /// Lists the keys of `[files]`, each with the file it names.
    pub fn files(&self) -> [(&'static str, Option<&str>); 8] {
        [
            ("projects", Some(&*self.projects)),
            ("ids", self.ids.as_deref()),
            ("facts", self.facts.as_deref()),
            ("scores", self.scores.as_deref()),
            ("exemptions", self.exemptions.as_deref()),
            ("last_year", self.last_year.as_deref()),
            ("corrections", self.corrections.as_deref()),
            ("columns", self.columns.as_deref()),
        ]
    }
}

/// Reads `jixiao.toml`.
///
/// # Errors
/// With the problem, where it cannot be read.
pub fn read_settings(place: &Place, bytes: &[u8]) -> Result<PortfolioSettings, Problem> {
    let raw = parse::<RawSettings>(place, bytes)?.value;
    let unit = match raw.money_unit.as_deref() {
        None => MoneyUnit::Yuan,
        Some(name) => MoneyUnit::from_name(name).ok_or_else(|| {
            let problem = Problem::new(Code::UnitUnknown, place);
            problem.with_word("column", Word::Column, "money_unit").with("value", name)
        })?,
    };
    Ok(PortfolioSettings {
        title: raw.title,
        year: raw.year,
        rulebook: raw.rulebook,
        policy: raw.policy,
        unit,
        projects: raw.files.projects,
        ids: raw.files.ids,
        facts: raw.files.facts,
        scores: raw.files.scores,
        exemptions: raw.files.exemptions,
        last_year: raw.files.last_year,
        corrections: raw.files.corrections,
        columns: raw.files.columns,
    })
}

/// The columns of a table of projects, understood.
#[derive(Debug)]
pub(crate) struct ProjectColumns {
    fields: Vec<(Field, usize)>,
    units: BTreeMap<Field, MoneyUnit>,
    names: [Option<usize>; 2],
}

impl ProjectColumns {
    /// Understands the headings; where a table of ids stands beside it, the table needs none itself.
    pub(crate) fn understand(table: &Table, has_ids: bool) -> Checked<Option<Self>> {
        let known: Vec<&str> = Field::ALL.iter().map(|(_, name)| *name).collect();
        let needed = ["project_id", "name", "budget"];
        let columns = Columns::of(table, &known, &needed[usize::from(has_ids)..]);
        columns.and_then(|columns| {
            let Some(columns) = columns else { return Checked::default() };
            let fields: Vec<(Field, usize)> = Field::ALL
                .iter()
                .filter_map(|(field, name)| columns.find(name).map(|at| (*field, at)))
                .collect();
            let names = [columns.find("project_id"), columns.find("name")];
            units_of(table, &fields).map(|units| Some(Self { fields, units, names }))
        })
    }

    /// Gives the column of the ids.
    pub(crate) fn id(&self) -> Option<usize> {
        self.names[0]
    }

    /// Reads a row.
    ///
    /// # Errors
    /// With what is said of it, where it is a total and no project.
    pub(crate) fn project_of(&self, row: &Row) -> Result<RawProject, Problem> {
        let total = total_left_out(row, self.names);
        total.map_or_else(|| Ok(project_of(row, &self.fields, &self.units)), Err)
    }
}

/// Reads the table of projects; where a table of ids stands beside it, it needs none itself.
pub fn read_projects(table: &Table, has_ids: bool) -> Checked<Vec<RawProject>> {
    ProjectColumns::understand(table, has_ids).and_then(|columns| match columns {
        Some(columns) => {
            let mut problems = Vec::new();
            let projects = table.rows.iter().map(|row| columns.project_of(row));
            let projects =
                projects.filter_map(|row| row.map_err(|total| problems.push(total)).ok());
            Checked::new(projects.collect(), problems)
        }
        None => Checked::default(),
    })
}

/// The columns of a long table of facts that names projects by their id, understood.
#[derive(Debug)]
pub(crate) struct FactColumns([Option<usize>; FACTS_READ.len()]);

impl FactColumns {
    /// Understands the headings.
    pub(crate) fn understand(table: &Table) -> Checked<Option<Self>> {
        let needed = ["project_id", "indicator", "fact", "value"];
        let columns = Columns::of(table, &FACTS_READ, &needed);
        columns
            .map(|columns| columns.map(|columns| Self(FACTS_READ.map(|name| columns.find(name)))))
    }

    /// Gives the column of the ids.
    pub(crate) fn id(&self) -> Option<usize> {
        self.0[0]
    }

    /// Says whether the table names projects by their name, too.
    pub(crate) fn has_names(&self) -> bool {
        self.0[9].is_some()
    }

    /// Reads a row of a text, whose cells have no place of their own.
    pub(crate) fn fact_of<'r>(&self, row: &'r Row) -> FactRow<'r> {
        let text = |column: usize| self.0[column].map_or("", |at| row.cell(at));
        FactRow {
            place: &row.place,
            project: text(0),
            indicator: text(1),
            item: text(2),
            fact: text(3),
            value: text(4),
            unit: text(5),
            reason: text(6),
            evidence: text(7),
            came_from: text(8),
            of_wide_table: false,
        }
    }
}

/// Reads the long table of facts of some projects, which it names by id or name. A unit that the table states
/// stands for its amounts that name none.
pub fn read_facts(
    table: &Table,
    rulebook: &Rulebook,
    projects: &[RawProject],
) -> Checked<Vec<RawFact>> {
    let needed = [key_of(table), "indicator", "fact", "value"];
    let rows = read_rows(table, FACTS_READ, &needed, |row, at| {
        let text = |column: usize| at[column].map_or("", |at| row.cell(at)).to_owned();
        let mut fact = RawFact {
            place: row.place_of(at[4].unwrap_or_default()),
            project: text(0),
            indicator: text(1),
            item: text(2),
            fact: text(3),
            value: text(4),
            unit: text(5),
            reason: text(6),
            evidence: text(7),
            came_from: text(8),
            of_wide_table: false,
        };
        if let Some(unit) = table.unit {
            name_unit(&mut fact, rulebook, unit);
        }
        (text(9), fact)
    });
    let place = |fact: &RawFact| fact.place.clone();
    rows.and_then(|rows| join_rows(rows, projects, |fact| &mut fact.project, place))
}

/// Reads the table of exemptions of some projects, which it names by id or name.
pub fn read_exemptions(table: &Table, projects: &[RawProject]) -> Checked<Vec<RawExemption>> {
    let needed = [key_of(table), "share", "reason", "document"];
    let rows = read_rows(table, EXEMPTIONS_READ, &needed, |row, at| {
        let text = |column: usize| at[column].map_or("", |at| row.cell(at)).to_owned();
        let exemption = RawExemption {
            place: row.place.clone(),
            project: text(0),
            share: text(1),
            reason: text(2),
            document: text(3),
        };
        (text(4), exemption)
    });
    let place = |exemption: &RawExemption| exemption.place.clone();
    rows.and_then(|rows| join_rows(rows, projects, |exemption| &mut exemption.project, place))
}

/// Says which column names the projects: their id, or their name where the table has no id.
fn key_of(table: &Table) -> &'static str {
    let has = |name: &str| has_columns(&table.headings, &[name]);
    if !has("project_id") && has("name") { "name" } else { "project_id" }
}

/// Reads every row by the places of the known columns; none where a needed one is missing.
pub(super) fn read_rows<T, const N: usize>(
    table: &Table,
    known: [&str; N],
    needed: &[&str],
    read: impl Fn(&Row, &[Option<usize>; N]) -> T,
) -> Checked<Vec<T>> {
    Columns::of(table, &known, needed).map(|columns| {
        let Some(columns) = columns else { return Vec::new() };
        let at = known.map(|name| columns.find(name));
        table.rows.iter().map(|row| read(row, &at)).collect()
    })
}
