//! Reads an input of any kind into raw data and the rules it asks for.

use super::kind::{InputKind, kind_of};
use super::request::Request;
use crate::disk;
use crate::error::Error;
use crate::form;
use crate::form::returned::{self, Merged, Returned};
use crate::manifest::FileHash;
use crate::portfolio;
use crate::portfolio::{
    Mapping, Mappings, PortfolioSettings, PortfolioTable, TableKind, WideColumns,
};
use crate::rules::Rules;
use crate::table;
use crate::table::{Heading, HeadingMap, Table};
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::project::raw::{Field, RawPortfolio};
use jixiao_core::rulebook::Rulebook;
use jixiao_core::sheet::ScoreSheet;
use std::path::{Path, PathBuf};

/// An input as read.
pub(crate) struct Loaded {
    pub(crate) rules: Rules,
    pub(crate) content: Content,
    pub(crate) problems: Vec<Problem>,
    pub(crate) inputs: Vec<FileHash>,
}

/// What an input holds.
pub(crate) enum Content {
    Portfolio(RawPortfolio),
    Sheet(ScoreSheet),
}

/// Reads an input.
pub(crate) fn load(request: &Request) -> Result<Loaded, Error> {
    match kind_of(&request.input) {
        InputKind::Portfolio => load_folder(request),
        InputKind::Table => load_table(request),
        _ => Err(unknown(&request.input)),
    }
}

fn unknown(input: &Path) -> Error {
    Problem::new(Code::InputUnknown, &Place::file(disk::shown(input))).into()
}

/// Files read on the way, with their hashes.
#[derive(Default)]
struct Inputs(Vec<FileHash>);

impl Inputs {
    fn read(&mut self, path: &Path, name: &str) -> Result<Vec<u8>, Error> {
        let bytes = disk::read(path)?;
        self.0.push(FileHash { file: name.to_owned(), sha256: disk::sha256(&bytes) });
        Ok(bytes)
    }

    /// Reads the mapping file that `jixiao.toml` names.
    fn mappings(
        &mut self,
        folder: &Path,
        name: &str,
        rulebook: &Rulebook,
        problems: &mut Vec<Problem>,
    ) -> Result<Mappings, Error> {
        let path = folder.join(name);
        if !disk::is_file(&path) {
            let place = Place::file("jixiao.toml");
            return Err(Problem::new(Code::FileMissing, &place).with("name", name).into());
        }
        let bytes = self.read(&path, name)?;
        let read = portfolio::read_mappings(&Place::file(name), &bytes, rulebook)?;
        Ok(read.report_to(problems))
    }

    /// Reads a table that `jixiao.toml` names; a missing file is a problem of the data.
    fn table(
        &mut self,
        folder: &Path,
        name: &str,
        Wanted { kind, fits, mapping }: &Wanted<'_>,
        problems: &mut Vec<Problem>,
    ) -> Result<Option<Table>, Error> {
        let (path, sheet) = split_sheet(&folder.join(name));
        let file = match &sheet {
            Some(sheet) => name.strip_suffix(&format!("#{sheet}")).unwrap_or(name),
            None => name,
        };
        if !disk::is_file(&path) {
            let place = Place::file("jixiao.toml");
            problems.push(Problem::new(Code::FileMissing, &place).with("name", name));
            return Ok(None);
        }
        let bytes = self.read(&path, file)?;
        let place = Place::file(file);
        match table::read_wanted(&place, &bytes, &mapping.map, sheet.as_deref(), fits) {
            Ok(Checked { value: table, problems: mut found }) => {
                // No facts yet and no exemptions are no mistake; missing facts are named one by one.
                if matches!(kind, PortfolioTable::Facts | PortfolioTable::Exemptions) {
                    found.retain(|problem| !problem.code.is_explained_by(Explanation::MayBeEmpty));
                }
                problems.extend(found);
                problems.extend(mapping.not_in(&table));
                Ok(Some(table))
            }
            Err(found) => {
                problems.extend(found);
                Ok(None)
            }
        }
    }
}

/// Which table of a file is wanted, and what its own headings stand for.
struct Wanted<'m> {
    kind: PortfolioTable,
    fits: &'m dyn Fn(&[Heading]) -> bool,
    mapping: &'m Mapping,
}

/// Splits the name of a worksheet off a path such as `projects.xlsx#Sheet1`.
pub(crate) fn split_sheet(path: &Path) -> (PathBuf, Option<String>) {
    let text = path.to_string_lossy();
    if !disk::is_file(path) {
        // A worksheet may have the sign in its own name.
        for (at, _) in text.match_indices('#') {
            if disk::is_file(Path::new(&text[..at])) {
                return (PathBuf::from(&text[..at]), Some(text[at + 1..].to_owned()));
            }
        }
    }
    (path.to_owned(), None)
}

fn load_folder(request: &Request) -> Result<Loaded, Error> {
    let folder = &request.input;
    let mut inputs = Inputs::default();
    let name = "jixiao.toml";
    let bytes = inputs.read(&folder.join(name), name)?;
    let settings = portfolio::read_settings(&Place::file(name), &bytes)?;
    let asked = |asked: &'_ Option<String>| asked.clone().map(|name| (name, request.base.clone()));
    let own = |own: &'_ Option<String>| own.clone().map(|name| (name, folder.clone()));
    let rulebook = asked(&request.rulebook).or_else(|| own(&settings.rulebook));
    let policy = asked(&request.policy).or_else(|| own(&settings.policy));
    let rules = Rules::load(
        rulebook.as_ref().map(|(name, base)| (name.as_str(), base.as_path())),
        policy.as_ref().map(|(name, base)| (name.as_str(), base.as_path())),
    );
    let rules = rules.map_err(|stop| named_in_settings(stop, request, &settings))?;
    let mut problems = Vec::new();
    let raw = read_portfolio(folder, settings, &rules.rulebook, &mut inputs, &mut problems)?;
    Ok(Loaded { rules, content: Content::Portfolio(raw), problems, inputs: inputs.0 })
}

/// Points a name that is not there to `jixiao.toml`, where that is what says it.
fn named_in_settings(stop: Error, request: &Request, settings: &PortfolioSettings) -> Error {
    let Error::Problems(mut problems) = stop else { return stop };
    for problem in problems.iter_mut().filter(|problem| problem.code == Code::RulesMissing) {
        let name = &*problem.place.file;
        let of_rulebook = request.rulebook.is_none() && settings.rulebook.as_deref() == Some(name);
        let of_policy = request.policy.is_none() && settings.policy.as_deref() == Some(name);
        if of_rulebook || of_policy {
            problem.place = Place::file("jixiao.toml");
        }
    }
    Error::Problems(problems)
}

fn read_portfolio(
    folder: &Path,
    settings: PortfolioSettings,
    rulebook: &Rulebook,
    inputs: &mut Inputs,
    problems: &mut Vec<Problem>,
) -> Result<RawPortfolio, Error> {
    let mut raw = RawPortfolio {
        title: settings.title,
        year: settings.year,
        unit: settings.unit,
        ..RawPortfolio::default()
    };
    let mappings = match &settings.columns {
        Some(name) => inputs.mappings(folder, name, rulebook, problems)?,
        None => Mappings::default(),
    };
    let wanted = |kind, fits| Wanted { kind, fits, mapping: mappings.of(kind) };
    let projects =
        |headings: &[Heading]| portfolio::has_columns(headings, &["project_id", "name", "budget"]);
    let projects = wanted(PortfolioTable::Projects, &projects);
    if let Some(table) = inputs.table(folder, &settings.projects, &projects, problems)? {
        raw.projects = portfolio::read_projects(&table).report_to(problems);
    }
    let facts = |headings: &[Heading]| {
        portfolio::has_columns(headings, &["project_id", "indicator", "fact", "value"])
    };
    let facts = wanted(PortfolioTable::Facts, &facts);
    if let Some(name) = &settings.facts
        && let Some(table) = inputs.table(folder, name, &facts, problems)?
    {
        raw.facts = portfolio::read_facts(&table).report_to(problems);
    }
    let scores = |headings: &[Heading]| WideColumns::has_indicators(headings, rulebook);
    let scores = wanted(PortfolioTable::Scores, &scores);
    if let Some(name) = &settings.scores
        && let Some(table) = inputs.table(folder, name, &scores, problems)?
    {
        let columns = WideColumns::understand(&table, rulebook, &[Field::Id]).report_to(problems);
        if let Some(columns) = columns {
            problems.extend(columns.note(&table, rulebook));
            problems.extend(columns.unused_beside_projects(&table));
            problems.extend(columns.totals_left_out(&table));
            raw.facts.extend(portfolio::read_wide_facts(&table, &columns, rulebook));
        }
    }
    let exemptions = |headings: &[Heading]| {
        portfolio::has_columns(headings, &["project_id", "share", "document"])
    };
    let exemptions = wanted(PortfolioTable::Exemptions, &exemptions);
    if let Some(name) = &settings.exemptions
        && let Some(table) = inputs.table(folder, name, &exemptions, problems)?
    {
        raw.exemptions = portfolio::read_exemptions(&table).report_to(problems);
    }
    Ok(raw)
}

fn load_table(request: &Request) -> Result<Loaded, Error> {
    let mut inputs = Inputs::default();
    let (path, sheet) = split_sheet(&request.input);
    let name = path.file_name().map_or("-".into(), |name| name.to_string_lossy());
    let bytes = inputs.read(&path, &name)?;
    let place = Place::file(&*name);
    if let Some(form) = form::read_form(&place, &bytes).map_err(Error::Problems)? {
        return load_form(form, request, inputs);
    }
    let wanted = |headings: &[Heading]| portfolio::kind_of_table(headings).is_some();
    let map = HeadingMap::default();
    let Checked { value: table, mut problems } =
        table::read_wanted(&place, &bytes, &map, sheet.as_deref(), &wanted)
            .map_err(Error::Problems)?;
    let Some(kind) = portfolio::kind_of_table(&table.headings) else {
        return Err(unknown(&request.input));
    };
    let rules = Rules::asked_for(request)?;
    let stem = path.file_stem().map_or("-".into(), |stem| stem.to_string_lossy());
    let content = match kind {
        TableKind::ScoreSheet => {
            let mut sheet = portfolio::read_sheet(&table, &stem).report_to(&mut problems);
            let notes = path.with_extension("meta.toml");
            if let Some(sheet) = sheet.as_mut().filter(|_| disk::is_file(&notes)) {
                portfolio::add_notes(sheet, &disk::read(&notes)?);
            }
            sheet.map(Content::Sheet)
        }
        TableKind::Wide => portfolio::read_wide_portfolio(&table, &stem, &rules.rulebook)
            .report_to(&mut problems)
            .map(Content::Portfolio),
    };
    match content {
        Some(content) => Ok(Loaded { rules, content, problems, inputs: inputs.0 }),
        None => Err(Error::Problems(problems)),
    }
}

/// Takes a form that came back as a portfolio of its own.
fn load_form(form: Returned, request: &Request, inputs: Inputs) -> Result<Loaded, Error> {
    let rules = Rules::of_form(request, &form)?;
    let unusable = returned::find_unusable(&form, &rules.rulebook, &rules.rulebook_hash.sha256);
    if !unusable.is_empty() {
        return Err(Error::Problems(unusable));
    }
    let Merged { portfolio, problems, .. } =
        returned::merge(vec![form], &rules.rulebook, None, None);
    Ok(Loaded { rules, content: Content::Portfolio(portfolio), problems, inputs: inputs.0 })
}
