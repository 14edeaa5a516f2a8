//! Arguments that several commands share.

use crate::assess::Request;
use crate::disk;
use crate::error::Failure;
use crate::wording::Language;
use clap::Args;
use jixiao_core::evaluate::Mode;
use jixiao_core::policy::Trial;
use std::path::{Path, PathBuf};

/// The rules a command uses.
#[derive(Clone, Debug, Args)]
pub(super) struct RulesArgs {
    #[arg(long, value_name = "ID|PATH")]
    pub(super) rulebook: Option<String>,
    #[arg(long, value_name = "ID|FILE")]
    pub(super) policy: Option<String>,
}

impl RulesArgs {
    pub(super) fn request(&self, input: PathBuf, language: Language) -> Request {
        Request {
            input,
            rulebook: self.rulebook.clone(),
            policy: self.policy.clone(),
            language,
            ..Request::default()
        }
    }
}

/// The rules a command uses and how it treats missing facts.
#[derive(Clone, Debug, Args)]
pub(super) struct ScoringArgs {
    #[command(flatten)]
    pub(super) rules: RulesArgs,
    #[arg(long)]
    pub(super) provisional: bool,
}

impl ScoringArgs {
    pub(super) fn request(&self, input: PathBuf, language: Language) -> Request {
        let mode = if self.provisional { Mode::Provisional } else { Mode::Final };
        Request { mode, ..self.rules.request(input, language) }
    }
}

/// Rates and a floor to try for a quick look.
#[derive(Clone, Debug, Args)]
pub(super) struct TrialArgs {
    #[arg(long = "rate", value_name = "GRADE=RATE", id = "rate")]
    pub(super) rates: Vec<String>,
    #[arg(long, value_name = "RATE")]
    pub(super) floor: Option<String>,
}

impl TrialArgs {
    pub(super) fn trial(&self) -> Trial {
        Trial { rates: self.rates.clone(), floor: self.floor.clone() }
    }
}

/// Where results go.
#[derive(Clone, Debug, Args)]
pub(super) struct OutArgs {
    #[arg(short = 'o', long, value_name = "OUT")]
    pub(super) out: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

impl OutArgs {
    /// Gives the folder that results go to; one that cannot hold them is refused before there are any.
    pub(super) fn folder(
        &self,
        input: &Path,
        usual: impl FnOnce(&Path) -> PathBuf,
    ) -> Result<PathBuf, Failure> {
        let out = self.out.clone().unwrap_or_else(|| usual(input));
        disk::refuse_place(&out, input, self.force)?;
        Ok(out)
    }

    /// Refuses a folder that was named and cannot hold results.
    pub(super) fn refuse_folder(&self, input: &Path) -> Result<(), Failure> {
        self.out.as_ref().map_or(Ok(()), |out| disk::refuse_place(out, input, self.force))
    }

    /// Refuses a file that was named and where none can be written.
    pub(super) fn refuse_file(&self) -> Result<(), Failure> {
        self.out.as_deref().map_or(Ok(()), disk::refuse_file)
    }
}
