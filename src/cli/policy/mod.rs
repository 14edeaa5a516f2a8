//! `policy`: list, show and new.

mod new;
mod show;

use super::console::Console;
use super::exit::{Exit, stopped};
use crate::error::Failure;

/// The arguments of `policy`.
#[derive(Debug, clap::Args)]
pub(super) struct PolicyArgs {
    #[command(subcommand)]
    command: PolicyCommand,
}

#[derive(Debug, clap::Subcommand)]
enum PolicyCommand {
    List,
    Show(show::ShowArgs),
    New(new::NewArgs),
}

/// Runs a subcommand.
pub(super) fn run(args: &PolicyArgs, console: &mut Console) -> Result<Exit, Failure> {
    let done = match &args.command {
        PolicyCommand::List => show::list(console),
        PolicyCommand::Show(args) => show::show(args, console),
        PolicyCommand::New(args) => return new::run(args, console),
    };
    match done {
        Ok(()) => Ok(Exit::Fine),
        Err(stop) => stopped(stop, console),
    }
}
