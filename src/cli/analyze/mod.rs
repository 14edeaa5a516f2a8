//! `analyze`: statistics, one file a question.

mod agreement;
mod bunching;
mod combine;
mod drift;
mod out;
mod own;
mod peers;
mod stability;
mod tables;
mod weights;
mod years;

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
    Combine(combine::CombineArgs),
    #[command(name = "self")]
    Own(own::OwnArgs),
    Weights(weights::WeightsArgs),
    Stability(stability::StabilityArgs),
    Bunching(bunching::BunchingArgs),
    Drift(drift::DriftArgs),
    Years(years::YearsArgs),
    Peers(peers::PeersArgs),
}

/// Runs a subcommand.
pub(super) fn run(args: &AnalyzeArgs, console: &mut Console) -> Result<Exit, Failure> {
    match &args.command {
        AnalyzeCommand::Agreement(args) => agreement::run(args, console),
        AnalyzeCommand::Combine(args) => combine::run(args, console),
        AnalyzeCommand::Own(args) => own::run(args, console),
        AnalyzeCommand::Weights(args) => weights::run(args, console),
        AnalyzeCommand::Stability(args) => stability::run(args, console),
        AnalyzeCommand::Peers(args) => peers::run(args, console),
        AnalyzeCommand::Drift(args) => drift::run(args, console),
        AnalyzeCommand::Years(args) => years::run(args, console),
        AnalyzeCommand::Bunching(args) => bunching::run(args, console),
    }
}
