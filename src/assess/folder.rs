//! A portfolio folder: its settings, and the rules they name.

use super::folder_tables::read_tables;
use super::inputs::Inputs;
use super::loaded::{Content, Loaded};
use super::unnamed::unnamed_files;
use crate::error::Error;
use crate::manifest::FileHash;
use crate::portfolio::{PortfolioSettings, read_settings};
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::problem::{Checked, Code, Place, Problem};
use jixiao_core::rulebook::Rulebook;

/// The file of settings that makes a folder a portfolio.
pub(super) const SETTINGS: &str = "jixiao.toml";

/// What a portfolio folder says of itself.
pub(super) struct FolderSettings(PortfolioSettings);

/// Reads the settings of a folder.
pub(super) fn open_folder(inputs: &mut Inputs<'_>) -> Result<FolderSettings, Error> {
    let bytes = inputs.read(SETTINGS)?;
    Ok(FolderSettings(read_settings(&Place::file(SETTINGS), &bytes)?))
}

/// A portfolio folder whose projects and facts are all it names, so that they may be read side by side.
pub(crate) struct PlainFolder {
    pub(crate) settings: PortfolioSettings,
    /// What is said of the folder before its tables are read.
    pub(crate) problems: Vec<Problem>,
    /// The settings with their hash.
    pub(crate) inputs: Vec<FileHash>,
}

impl PlainFolder {
    /// Opens a folder; `None` where its settings name more.
    pub(crate) fn open(source: &Source) -> Result<Option<Self>, Error> {
        let mut inputs = Inputs::of(source);
        let FolderSettings(settings) = open_folder(&mut inputs)?;
        let is_plain = |(key, file): (&str, Option<&str>)| {
            matches!(key, "projects" | "facts") == file.is_some()
        };
        let plain = settings.files().into_iter().all(is_plain);
        let problems = unnamed_files(source, &settings);
        Ok(plain.then_some(Self { settings, problems, inputs: inputs.read }))
    }
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
        let (read, heads) = read_tables(&self.0, rulebook, &mut inputs)?;
        let Checked { value, problems } = read;
        let content = Content::Portfolio(value);
        Ok(Loaded { content, problems, inputs: inputs.read, heads })
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
