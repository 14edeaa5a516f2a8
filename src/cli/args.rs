//! Arguments that several commands share.

use crate::assess::Request;
use crate::wording::Language;
use clap::Args;
use jixiao_core::evaluate::Mode;
use jixiao_core::policy::Trial;
use std::path::PathBuf;

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
