//! What a job is asked to do, and how that is recorded.

use crate::disk;
use crate::manifest::JobSettings;
use crate::rules;
use crate::wording::Language;
use jixiao_core::evaluate::Mode;
use std::path::{Path, PathBuf};

/// What a job is asked to do.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The input: a folder, a file, or `-`.
    pub input: PathBuf,
    /// The rulebook asked for: a built-in id or a path.
    pub rulebook: Option<String>,
    /// The policy asked for: a built-in id or a path.
    pub policy: Option<String>,
    /// Where the paths of rulebook and policy start; the current folder where empty.
    pub base: PathBuf,
    /// Whether missing facts are refused.
    pub mode: Mode,
    /// The language of the texts.
    pub language: Language,
    /// Whether notes on how values were read are wanted.
    pub notes: bool,
}

impl Request {
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
            provisional: self.mode == Mode::Provisional,
            streamed,
            language: self.language.name().to_owned(),
            template: None,
            collect: None,
            chart: None,
            report: None,
        }
    }
}
