//! `analyze`: statistics, one file a question.

mod agreement;

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
}

/// Runs a subcommand.
pub(super) fn run(args: &AnalyzeArgs, console: &mut Console) -> Result<Exit, Failure> {
    match &args.command {
        AnalyzeCommand::Agreement(args) => agreement::run(args, console),
    }
}
