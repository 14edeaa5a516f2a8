//! A portfolio as written → the files of its folder, which read back as the same.

use super::corrections::CORRECTIONS;
use super::mapping::{CAME_FROM, FACT_COLUMNS};
use crate::source::NamedBytes;
use jixiao_core::project::raw::{Field, RawExemption, RawPortfolio};
use std::fmt::Write as _;

/// The settings of a portfolio folder.
pub(crate) const SETTINGS: &str = "jixiao.toml";

/// The name that the program gives the table of exemptions.
pub(crate) const EXEMPTIONS: &str = "exemptions.csv";

/// What `jixiao.toml` says beside the files.
#[derive(Clone, Debug, Default)]
pub struct PortfolioHead {
    /// A built-in rulebook, or a path relative to the folder.
    pub rulebook: Option<String>,
    /// A built-in policy, or a path relative to the folder.
    pub policy: Option<String>,
}

/// Writes `jixiao.toml`, `projects.csv`, `facts.csv` and `exemptions.csv`, which may be filled in later, beside
/// the table of corrections, which is given as it is. Values stay as they were written; amounts stand in the portfolio's unit, which the headings name.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub fn portfolio_files(
    portfolio: &RawPortfolio,
    head: &PortfolioHead,
    corrections: Vec<u8>,
) -> Result<Vec<NamedBytes>, csv::Error> {
    let file = |name: &str, bytes: Vec<u8>| NamedBytes { name: name.to_owned(), bytes };
    Ok(vec![
        file(SETTINGS, settings(portfolio, head).into_bytes()),
        file("projects.csv", projects_csv(portfolio)?),
        file("facts.csv", facts_csv(portfolio)?),
        file(EXEMPTIONS, exemptions_csv(&portfolio.exemptions)?),
        file(CORRECTIONS, corrections),
    ])
}

fn settings(portfolio: &RawPortfolio, head: &PortfolioHead) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let mut text = format!("title = {}\n", quoted(&portfolio.title));
    if let Some(year) = portfolio.year {
        let _ = writeln!(text, "year = {year}");
    }
    for (key, value) in [("rulebook", &head.rulebook), ("policy", &head.policy)] {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {}", quoted(value));
        }
    }
    let _ = writeln!(text, "money_unit = {}", quoted(portfolio.unit.name()));
    text.push_str("\n[files]\nprojects = \"projects.csv\"\nfacts = \"facts.csv\"\n");
    let _ = writeln!(text, "exemptions = {}", quoted(EXEMPTIONS));
    let _ = writeln!(text, "corrections = {}", quoted(CORRECTIONS));
    text
}

fn projects_csv(portfolio: &RawPortfolio) -> Result<Vec<u8>, csv::Error> {
    let heading = Field::ALL.map(|(field, name)| {
        if field.is_money() {
            format!("{name}（{}）", portfolio.unit.name())
        } else {
            name.to_owned()
        }
    });
    let rows = portfolio.projects.iter();
    let rows = rows.map(|project| Field::ALL.map(|(field, _)| project.value(field)));
    table(heading.each_ref().map(String::as_str), rows)
}

fn facts_csv(portfolio: &RawPortfolio) -> Result<Vec<u8>, csv::Error> {
    let [project, indicator, item, fact, value, unit, reason, evidence] = FACT_COLUMNS;
    let heading = [project, indicator, item, fact, value, unit, reason, evidence, CAME_FROM];
    let rows = portfolio.facts.iter().map(|fact| {
        [
            &fact.project,
            &fact.indicator,
            &fact.item,
            &fact.fact,
            &fact.value,
            &fact.unit,
            &fact.reason,
            &fact.evidence,
            &fact.came_from,
        ]
        .map(String::as_str)
    });
    table(heading, rows)
}

/// Writes a table of exemptions.
///
/// # Errors
/// When a row cannot be encoded, which the csv writer reports.
pub(crate) fn exemptions_csv(exemptions: &[RawExemption]) -> Result<Vec<u8>, csv::Error> {
    let rows = exemptions
        .iter()
        .map(|one| [&one.project, &one.share, &one.reason, &one.document].map(String::as_str));
    table(["project_id", "share", "reason", "document"], rows)
}

fn table<'r, const N: usize>(
    heading: [&str; N],
    rows: impl Iterator<Item = [&'r str; N]>,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(heading)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
