//! A portfolio as written → the workbooks that ask for what it still needs.

use super::entries::Subject;
use super::form::{Form, FormSheet};
use super::split::Split;
use super::stamp::Stamp;
use jixiao_core::project::amount_in_row;
use jixiao_core::project::raw::{Field, RawFact, RawPortfolio, RawProject};
use jixiao_core::quantity::MoneyUnit;
use jixiao_core::rulebook::{Giver, Rulebook};
use std::collections::HashMap;

/// What a layout needs beside the portfolio and its rulebook.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// How the projects are split.
    pub split: Split,
    /// Whether only item names, shares, targets, directions and units are kept of the facts.
    pub blank: bool,
    /// Whom the form is for; the fields of others are locked. For all where it says nobody.
    pub giver: Option<Giver>,
    /// The version of the program.
    pub version: String,
    /// The hash of the rulebook's files.
    pub rulebook_sha256: String,
    /// The language of the texts: `zh` or `en`.
    pub language: String,
    /// The name of the sheet that explains the form.
    pub help_sheet: String,
    /// The name of the sheet of projects.
    pub project_sheet: String,
    /// The names of the sheets of lines, one a dimension of the rulebook.
    pub entry_sheets: Vec<String>,
}

/// Facts by project and indicator.
type Known<'a> = HashMap<(&'a str, usize), Vec<&'a RawFact>>;

/// Lays out one workbook a group, groups in the order in which the projects first name them.
///
/// Facts of unknown projects and indicators have no place; `project::check` reports them.
pub fn layout(raw: &RawPortfolio, rulebook: &Rulebook, frame: &Frame) -> Vec<Form> {
    let mut known: Known<'_> = HashMap::new();
    for fact in &raw.facts {
        if let Some(at) = rulebook.indicator_named(&fact.indicator) {
            known.entry((fact.project.as_str(), at)).or_default().push(fact);
        }
    }
    let mut groups: Vec<(&str, Vec<&RawProject>)> = Vec::new();
    for project in &raw.projects {
        let group = frame.split.field().map_or("", |field| project.value(field));
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, projects)) => projects.push(project),
            None => groups.push((group, vec![project])),
        }
    }
    let form = |(group, projects): (&str, Vec<&RawProject>)| Form {
        stamp: stamp(raw, rulebook, frame, group, &projects),
        sheets: sheets(raw, rulebook, frame, &projects, &known),
        projects: projects.into_iter().map(|project| in_unit(project, raw.unit)).collect(),
    };
    groups.into_iter().map(form).collect()
}

fn stamp(
    raw: &RawPortfolio,
    rulebook: &Rulebook,
    frame: &Frame,
    group: &str,
    projects: &[&RawProject],
) -> Stamp {
    Stamp {
        version: frame.version.clone(),
        rulebook: rulebook.heading.id.clone(),
        edition: rulebook.heading.edition.clone(),
        rulebook_sha256: frame.rulebook_sha256.clone(),
        title: raw.title.clone(),
        year: raw.year,
        money_unit: raw.unit,
        language: frame.language.clone(),
        split: frame.split,
        group: group.to_owned(),
        blank: frame.blank,
        giver: frame.giver,
        help_sheet: frame.help_sheet.clone(),
        project_sheet: frame.project_sheet.clone(),
        entry_sheets: frame.entry_sheets.clone(),
        projects: projects.iter().map(|project| project.value(Field::Id).to_owned()).collect(),
    }
}

fn sheets(
    raw: &RawPortfolio,
    rulebook: &Rulebook,
    frame: &Frame,
    projects: &[&RawProject],
    known: &Known<'_>,
) -> Vec<FormSheet> {
    let of_dimension = |dimension: usize| {
        let mut entries = Vec::new();
        for row in projects {
            let project = row.value(Field::Id);
            let indicators = rulebook.indicators.iter().enumerate();
            for (at, indicator) in indicators.filter(|(_, one)| one.dimension == dimension) {
                let facts = known.get(&(project, at)).map_or(&[][..], Vec::as_slice);
                let (unit, blank) = (raw.unit, frame.blank);
                let mut by_item: HashMap<&str, Vec<&RawFact>> = HashMap::new();
                for fact in facts {
                    by_item.entry(&fact.item).or_default().push(fact);
                }
                let giver = frame.giver;
                let names = indicator.fact_names().into_iter();
                let for_limit = names.filter(|name| rulebook.limits_by(at, name)).collect();
                let subject = Subject {
                    project,
                    row,
                    at,
                    indicator,
                    facts,
                    by_item,
                    unit,
                    giver,
                    for_limit,
                    blank,
                };
                entries.extend(subject.entries());
            }
        }
        FormSheet { dimension, entries }
    };
    (0..rulebook.dimensions.len()).map(of_dimension).collect()
}

/// Gives a project with its amounts in one unit; what is no amount stays as written.
pub fn in_unit(project: &RawProject, unit: MoneyUnit) -> RawProject {
    let mut changed = project.clone();
    for field in Field::ALL.map(|(field, _)| field).into_iter().filter(|field| field.is_money()) {
        if let Some(amount) = amount_in_row(project, field, unit) {
            changed.values.insert(field, amount.written_in(unit));
        }
        changed.units.insert(field, unit);
    }
    changed
}
