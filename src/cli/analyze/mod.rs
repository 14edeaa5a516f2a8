//! `analyze`: statistics, one file a question.

mod agreement;
mod stability;
mod weights;

use super::console::Console;
use super::exit::Exit;
use crate::error::Failure;

/// The arguments of `analyze`.
#[derive(Debug, clap::Args)]
pub(super) struct AnalyzeArgs {
    #[command(subcommand)]
    command: AnalyzeCommand,
}

#[derive(Debug, clap::Subcommand)]
enum AnalyzeCommand {
    Agreement(agreement::AgreementArgs),
    Weights(weights::WeightsArgs),
    Stability(stability::StabilityArgs),
}

/// Runs a subcommand.
pub(super) fn run(args: &AnalyzeArgs, console: &mut Console) -> Result<Exit, Failure> {
    match &args.command {
        AnalyzeCommand::Agreement(args) => agreement::run(args, console),
        AnalyzeCommand::Weights(args) => weights::run(args, console),
        AnalyzeCommand::Stability(args) => stability::run(args, console),
    }
}
