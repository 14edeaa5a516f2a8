//! What a job is asked to do, and how that is recorded.

use super::assessment::{Assessed, assess_as_asked};
use super::input::Asked;
use super::sheets::{SheetsAssessment, assess_sheets};
use crate::disk;
use crate::error::Error;
use crate::manifest::{FileHash, JobSettings, TrialSettings};
use crate::rules;
use crate::source::Source;
use crate::wording::Language;
use jixiao_core::evaluate::Mode;
use jixiao_core::policy::Trial;
use std::path::{Path, PathBuf};

/// What results written as Parquet are called where a job is recorded.
pub(crate) const PARQUET: &str = "parquet";

/// What a job is asked to do.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is asked for on its own")]
pub struct Request {
    /// The input: a folder, a file, or `-`.
    pub input: PathBuf,
    /// Whether the input is a file in place of what was read from `-`.
    pub in_place_of_stdin: bool,
    /// The rulebook asked for: a built-in id or a path.
    pub rulebook: Option<String>,
    /// The policy asked for: a built-in id or a path.
    pub policy: Option<String>,
    /// Where the paths of rulebook and policy start; the current folder where empty.
    pub base: PathBuf,
    /// Whether missing facts are refused.
    pub mode: Mode,
    /// The heading of the scores to take of a published sheet that has several.
    pub score_column: Option<String>,
    /// Rates and a floor to try on the policy.
    pub trial: Trial,
    /// Whether what was read is put beside the results.
    pub pack: bool,
    /// Whether the results are written as Parquet, too.
    pub parquet: bool,
    /// Whether projects that something blocks are put aside, and the others scored.
    pub keep_going: bool,
    /// The language of the texts.
    pub language: Language,
}

impl Request {
    /// Gives the input.
    pub fn source(&self) -> Source {
        if self.in_place_of_stdin {
            Source::in_place_of_stdin(&self.input)
        } else {
            Source::path(&self.input)
        }
    }

    /// Gives the paths of what was read, so that nothing is written over it.
    pub fn read(&self, inputs: &[FileHash]) -> Vec<PathBuf> {
        let is_folder = disk::is_folder(&self.input);
        let path = |file: &FileHash| {
            if is_folder { self.input.join(&file.file) } else { self.input.clone() }
        };
        let rules = [&self.rulebook, &self.policy].into_iter().flatten();
        inputs.iter().map(path).chain(rules.map(|name| self.base.join(name))).collect()
    }

    /// Gives the rules asked for.
    pub fn asked(&self) -> Asked {
        Asked {
            rulebook: self.rulebook.clone(),
            policy: self.policy.clone(),
            base: Source::folder(&self.base),
            score_column: self.score_column.clone(),
            trial: self.trial.clone(),
        }
    }

    /// Assesses the input.
    ///
    /// # Errors
    /// When the input or its rules cannot be read at all.
    pub fn assess(&self) -> Result<Assessed, Error> {
        self.assess_with_notes().map_err(Error::without_notes)
    }

    /// Assesses the input; where there is no result, notes on how values were read stand among the
    /// problems.
    pub(crate) fn assess_with_notes(&self) -> Result<Assessed, Error> {
        assess_as_asked(&self.source(), &self.asked(), self.mode)
    }

    /// Assesses every published sheet of a folder; `progress` is told how many of all are done.
    ///
    /// # Errors
    /// When the folder or the rules cannot be read, or no sheet is in the folder.
    pub fn assess_sheets(
        &self,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<SheetsAssessment, Error> {
        assess_sheets(&self.source(), &self.asked(), progress)
    }

    /// Says how a job was run, with paths relative to the result folder.
    pub(crate) fn settings(&self, out: &Path, streamed: bool) -> JobSettings {
        let relative = |name: &String| {
            let path = self.base.join(name);
            let is_path = disk::is_folder(&path) || disk::is_file(&path);
            let built_in =
                rules::builtin_rulebook(name).is_some() || rules::builtin_policy(name).is_some();
            if is_path && !built_in { disk::relative(out, &path) } else { name.clone() }
        };
        let from_stdin = self.input == Path::new("-");
        JobSettings {
            input: if from_stdin { "-".to_owned() } else { disk::relative(out, &self.input) },
            rulebook: self.rulebook.as_ref().map(relative),
            policy: self.policy.as_ref().map(relative),
            trial: TrialSettings::of(&self.trial),
            provisional: self.mode == Mode::Provisional,
            streamed,
            keep_going: self.keep_going,
            packed: false,
            formats: self.parquet.then(|| PARQUET.to_owned()).into_iter().collect(),
            language: self.language.name().to_owned(),
            template: None,
            collect: None,
            chart: None,
            report: None,
            sheets: None,
            simulate: None,
        }
    }
}
