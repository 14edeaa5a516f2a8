//! `analyze peers`: projects of one category side by side.

use super::tables::TablesArgs;
use crate::analyze::{peers, peers_json, peers_listed, peers_shown};
use crate::cli::args::RulesArgs;
use crate::cli::console::Console;
use crate::cli::exit::{Exit, stopped};
use crate::error::Failure;
use crate::source::Source;
use std::path::PathBuf;

/// The arguments of `analyze peers`.
#[derive(Debug, clap::Args)]
pub(super) struct PeersArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[command(flatten)]
    tables: TablesArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Compares projects with their peers.
pub(super) fn run(args: &PeersArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.tables.refuse()?;
    let asked = args.rules.request(args.input.clone(), console.language).asked();
    let report = match peers(&Source::path(&args.input), &asked) {
        Ok(report) => report,
        Err(stop) => return stopped(stop, console),
    };
    let tables = peers_listed(console.language, &report);
    args.tables.write(console, &tables, std::slice::from_ref(&args.input))?;
    if console.json {
        console.json_value(&peers_json(console.language, &report));
    } else {
        args.tables.show(console, &peers_shown(console.language, &report));
    }
    Ok(Exit::Fine)
}
