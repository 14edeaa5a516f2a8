//! A portfolio folder → raw rows: its settings first, then the tables they name.

use super::inputs::Inputs;
use super::loaded::{Content, Loaded};
use super::unnamed::unnamed_files;
use crate::error::Error;
use crate::portfolio::{
    Mapping, Mappings, PortfolioSettings, PortfolioTable, WideColumns, give_ids, has_columns,
    read_corrections, read_exemptions, read_facts, read_ids, read_last_year, read_mappings,
    read_projects, read_scores, read_settings, take_last_year,
};
use crate::rules::Rules;
use crate::source::Source;
use crate::table::{Heading, Table, read_wanted};
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawPortfolio};
use jixiao_core::rulebook::Rulebook;

/// The file of settings that makes a folder a portfolio.
const SETTINGS: &str = "jixiao.toml";

/// What a portfolio folder says of itself.
pub(super) struct FolderSettings(PortfolioSettings);

/// Reads the settings of a folder.
pub(super) fn open_folder(inputs: &mut Inputs<'_>) -> Result<FolderSettings, Error> {
    let bytes = inputs.read(SETTINGS)?;
    Ok(FolderSettings(read_settings(&Place::file(SETTINGS), &bytes)?))
}

impl FolderSettings {
    /// Loads the rules asked for, or else those the settings name.
    pub(super) fn rules(
        &self,
        source: &Source,
        rulebook: Option<(&str, &Source)>,
        policy: Option<(&str, &Source)>,
    ) -> Result<Rules, Error> {
        let named = (rulebook.is_none(), policy.is_none());
        let rulebook = rulebook.or(self.0.rulebook.as_deref().map(|name| (name, source)));
        let policy = policy.or(self.0.policy.as_deref().map(|name| (name, source)));
        Rules::load(rulebook, policy).map_err(|error| named_in_settings(error, &self.0, named))
    }

    /// Reads the tables the settings name.
    pub(super) fn read(
        &self,
        mut inputs: Inputs<'_>,
        rulebook: &Rulebook,
    ) -> Result<Loaded, Error> {
        let Checked { value, problems } = read_portfolio(&self.0, rulebook, &mut inputs)?;
        Ok(Loaded { content: Content::Portfolio(value), problems, inputs: inputs.read })
    }
}

/// Points a name that is not there to `jixiao.toml`, where that is what says it.
fn named_in_settings(
    stop: Error,
    settings: &PortfolioSettings,
    (own_rulebook, own_policy): (bool, bool),
) -> Error {
    let Error::Problems(mut problems) = stop else { return stop };
    for problem in problems.iter_mut().filter(|problem| problem.code == Code::RulesMissing) {
        let name = &*problem.place.file;
        let of_rulebook = own_rulebook && settings.rulebook.as_deref() == Some(name);
        let of_policy = own_policy && settings.policy.as_deref() == Some(name);
        if of_rulebook || of_policy {
            problem.place = Place::file("jixiao.toml");
        }
    }
    Error::Problems(problems)
}

impl Inputs<'_> {
    /// Reads the mapping file that `jixiao.toml` names.
    fn mappings(&mut self, name: &str, rulebook: &Rulebook) -> Result<Checked<Mappings>, Error> {
        if !self.source.is_file(name) {
            let place = Place::file("jixiao.toml");
            return Err(Problem::new(Code::FileMissing, &place).with("name", name).into());
        }
        let bytes = self.read(name)?;
        Ok(read_mappings(&Place::file(name), &bytes, rulebook)?)
    }

    /// Reads a table that `jixiao.toml` names; a missing file is a problem of the data.
    fn table(
        &mut self,
        name: &str,
        Wanted { kind, fits, mapping }: &Wanted<'_>,
    ) -> Result<Checked<Option<Table>>, Error> {
        let (file, sheet) = self.source.split_sheet(name);
        if !self.source.is_file(file) {
            let place = Place::file("jixiao.toml");
            let missing = Problem::new(Code::FileMissing, &place).with("name", name);
            return Ok(Checked::refused(missing));
        }
        let bytes = self.read(file)?;
        let place = Place::file(file);
        Ok(match read_wanted(&place, &bytes, &mapping.map, sheet, fits) {
            Ok(Checked { value: table, mut problems }) => {
                // No facts yet and no exemptions are no mistake; missing facts are named one by one.
                if matches!(
                    kind,
                    PortfolioTable::Facts | PortfolioTable::Exemptions | PortfolioTable::LastYear
                ) {
                    problems
                        .retain(|problem| !problem.code.is_explained_by(Explanation::MayBeEmpty));
                }
                problems.extend(mapping.not_in(&table));
                Checked::new(Some(table), problems)
            }
            Err(problems) => Checked::new(None, problems),
        })
    }
}

/// Which table of a file is wanted, and what its own headings stand for.
struct Wanted<'m> {
    kind: PortfolioTable,
    fits: &'m dyn Fn(&[Heading]) -> bool,
    mapping: &'m Mapping,
}

fn read_portfolio(
    settings: &PortfolioSettings,
    rulebook: &Rulebook,
    inputs: &mut Inputs<'_>,
) -> Result<Checked<RawPortfolio>, Error> {
    let mut found = unnamed_files(inputs.source, settings);
    let problems = &mut found;
    let mut raw = RawPortfolio {
        title: settings.title.clone(),
        year: settings.year,
        unit: settings.unit,
        ..RawPortfolio::default()
    };
    let mappings = match &settings.columns {
        Some(name) => inputs.mappings(name, rulebook)?.report_to(problems),
        None => Mappings::default(),
    };
    let wanted = |kind, fits| Wanted { kind, fits, mapping: mappings.of(kind) };
    let needed = &["project_id", "name", "budget"][usize::from(settings.ids.is_some())..];
    let projects = |headings: &[Heading]| has_columns(headings, needed);
    let projects = wanted(PortfolioTable::Projects, &projects);
    if let Some(table) = inputs.table(&settings.projects, &projects)?.report_to(problems) {
        raw.projects = read_projects(&table, settings.ids.is_some()).report_to(problems);
    }
    let ids = |headings: &[Heading]| has_columns(headings, &["project_id", "name"]);
    let own = Mapping::default();
    let ids = Wanted { kind: PortfolioTable::Projects, fits: &ids, mapping: &own };
    if let Some(name) = &settings.ids
        && let Some(table) = inputs.table(name, &ids)?.report_to(problems)
    {
        let ids = read_ids(&table).report_to(problems);
        problems.extend(give_ids(&mut raw.projects, &ids));
    }
    let last_year = |headings: &[Heading]| has_columns(headings, &["grade_last_year"]);
    let last_year = wanted(PortfolioTable::LastYear, &last_year);
    if let Some(name) = &settings.last_year
        && let Some(table) = inputs.table(name, &last_year)?.report_to(problems)
    {
        let rows = read_last_year(&table).report_to(problems);
        problems.extend(take_last_year(&mut raw.projects, &rows));
    }
    let facts =
        |headings: &[Heading]| has_columns(headings, &["project_id", "indicator", "fact", "value"]);
    let facts = wanted(PortfolioTable::Facts, &facts);
    if let Some(name) = &settings.facts
        && let Some(table) = inputs.table(name, &facts)?.report_to(problems)
    {
        raw.facts = read_facts(&table, rulebook).report_to(problems);
    }
    let scores = |headings: &[Heading]| WideColumns::has_indicators(headings, rulebook);
    let scores = wanted(PortfolioTable::Scores, &scores);
    if let Some(name) = &settings.scores
        && let Some(table) = inputs.table(name, &scores)?.report_to(problems)
    {
        let by_name = has_columns(&table.headings, &["name"]);
        let by_id = has_columns(&table.headings, &["project_id"]);
        let needed = if by_name && !by_id { Field::Name } else { Field::Id };
        let columns = WideColumns::understand(&table, rulebook, &[needed]).report_to(problems);
        if let Some(columns) = columns {
            problems.extend(columns.note(&table, rulebook));
            problems.extend(columns.unused_beside_projects(&table));
            problems.extend(columns.totals_left_out(&table));
            let facts = read_scores(&table, &columns, rulebook, &raw.projects);
            raw.facts.extend(facts.report_to(problems));
        }
    }
    let exemptions =
        |headings: &[Heading]| has_columns(headings, &["project_id", "share", "document"]);
    let exemptions = wanted(PortfolioTable::Exemptions, &exemptions);
    if let Some(name) = &settings.exemptions
        && let Some(table) = inputs.table(name, &exemptions)?.report_to(problems)
    {
        raw.exemptions = read_exemptions(&table).report_to(problems);
    }
    let corrections = |headings: &[Heading]| has_columns(headings, &["project_id", "old", "new"]);
    let corrections =
        Wanted { kind: PortfolioTable::Exemptions, fits: &corrections, mapping: &own };
    if let Some(name) = &settings.corrections
        && let Some(table) = inputs.table(name, &corrections)?.report_to(problems)
    {
        raw.corrections = read_corrections(&table).report_to(problems);
    }
    Ok(Checked::new(raw, found))
}
