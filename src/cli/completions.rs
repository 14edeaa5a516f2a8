//! `completions`: a completion script for a shell.

use super::console::Console;
use super::exit::Exit;
use clap_complete::Shell;

/// The arguments of `completions`.
#[derive(Debug, clap::Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Writes the script to standard output.
pub(super) fn run(args: &CompletionsArgs, command: clap::Command, console: &mut Console) -> Exit {
    let mut command = super::help::localized(command, console.language);
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "jixiao", &mut script);
    console.text(&script);
    Exit::Fine
}
