//! `completions`: a completion script for a shell.

use super::{CommandLine, Console, Exit};
use clap::CommandFactory;
use clap_complete::Shell;

/// The arguments of `completions`.
#[derive(Debug, clap::Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Writes the script to standard output.
pub(super) fn run(args: &CompletionsArgs, console: &mut Console) -> Exit {
    let mut command = super::help::localized(CommandLine::command(), console.language);
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "jixiao", &mut script);
    console.bytes(&script);
    Exit::Fine
}
