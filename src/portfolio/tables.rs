//! The files of a portfolio folder → raw rows.

use super::mapping::{EXEMPTION_COLUMNS, FACT_COLUMNS};
use super::raw::RawSettings;
use super::wide::project_of;
use crate::rules::toml::parse;
use crate::table::columns::Columns;
use crate::table::headings::heading;
use crate::table::left_out::{is_total_row, totals_left_out};
use crate::table::rows::Table;
use jixiao_core::problem::{Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawExemption, RawFact, RawProject};
use jixiao_core::quantity::MoneyUnit;

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
    /// The long table of facts.
    pub facts: Option<String>,
    /// The wide table of scores.
    pub scores: Option<String>,
    /// The table of exemptions.
    pub exemptions: Option<String>,
    /// The mapping file, which says what the bureau's own headings stand for.
    pub columns: Option<String>,
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
            problem.with("column", "money_unit").with("value", name)
        })?,
    };
    Ok(PortfolioSettings {
        title: raw.title,
        year: raw.year,
        rulebook: raw.rulebook,
        policy: raw.policy,
        unit,
        projects: raw.files.projects,
        facts: raw.files.facts,
        scores: raw.files.scores,
        exemptions: raw.files.exemptions,
        columns: raw.files.columns,
    })
}

/// Reads the table of projects.
pub fn read_projects(table: &Table, problems: &mut Vec<Problem>) -> Vec<RawProject> {
    let known: Vec<&str> = Field::ALL.iter().map(|(_, name)| *name).collect();
    let needed = ["project_id", "name", "budget"];
    let Some(columns) = Columns::of(table, &known, &needed, problems) else {
        return Vec::new();
    };
    let mut units = std::collections::BTreeMap::new();
    let fields: Vec<(Field, usize)> = Field::ALL
        .iter()
        .filter_map(|(field, name)| columns.find(name).map(|at| (*field, at)))
        .collect();
    for (field, at) in fields.iter().filter(|(field, _)| field.is_money()) {
        let written = heading(&table.headings[*at]);
        units.extend(written.unit.or(table.unit).map(|unit| (*field, unit)));
        if written.unit.is_none() {
            problems.extend(table.find_doubtful_unit(&table.written[*at]));
        }
        if let Some(unknown) = written.unknown_unit {
            problems.push(
                Problem::new(Code::UnitUnknown, &table.heading_of(*at))
                    .with("column", &table.written[*at])
                    .with("value", unknown),
            );
        }
    }
    let own_unit = table.headings.iter().position(|text| heading(text).name == "unit");
    if let Some(at) = own_unit.filter(|_| fields.iter().any(|(field, _)| field.is_money())) {
        // A unit by row would be taken for that of the heading; it is refused rather than lost.
        let value = table.rows.iter().map(|row| row.cell(at)).find(|cell| !cell.is_empty());
        let problem = Problem::new(Code::UnitUnknown, &table.heading_of(at));
        let problem = problem.with("column", &table.written[at]);
        problems.extend(value.map(|value| problem.with("value", value)));
    }
    let names = [columns.find("project_id"), columns.find("name")];
    problems.extend(totals_left_out(table, names));
    let rows = table.rows.iter().filter(|row| !is_total_row(row, names));
    rows.map(|row| project_of(row, &fields, &units)).collect()
}

/// Reads the long table of facts.
pub fn read_facts(table: &Table, problems: &mut Vec<Problem>) -> Vec<RawFact> {
    let known = FACT_COLUMNS;
    let needed = ["project_id", "indicator", "fact", "value"];
    let Some(columns) = Columns::of(table, &known, &needed, problems) else {
        return Vec::new();
    };
    let at = known.map(|name| columns.find(name));
    let fact = |row: &crate::table::Row| {
        let text = |column: usize| at[column].map_or("", |at| row.cell(at)).to_owned();
        RawFact {
            place: row.place_of(at[4].unwrap_or_default()),
            project: text(0),
            indicator: text(1),
            item: text(2),
            fact: text(3),
            value: text(4),
            unit: text(5),
            reason: text(6),
            evidence: text(7),
            of_wide_table: false,
        }
    };
    table.rows.iter().map(fact).collect()
}

/// Reads the table of exemptions.
pub fn read_exemptions(table: &Table, problems: &mut Vec<Problem>) -> Vec<RawExemption> {
    let known = EXEMPTION_COLUMNS;
    let Some(columns) = Columns::of(table, &known, &known, problems) else {
        return Vec::new();
    };
    let at = known.map(|name| columns.find(name));
    let exemption = |row: &crate::table::Row| {
        let text = |column: usize| at[column].map_or("", |at| row.cell(at)).to_owned();
        RawExemption {
            place: row.place.clone(),
            project: text(0),
            share: text(1),
            reason: text(2),
            document: text(3),
        }
    };
    table.rows.iter().map(exemption).collect()
}
