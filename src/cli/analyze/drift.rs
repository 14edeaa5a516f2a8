//! `analyze drift`: how much of a change between two years is mix, and how much strictness.

use super::tables::TablesArgs;
use crate::analyze::{drift, drift_json, drift_listed};
use crate::assess::Asked;
use crate::cli::args::RulesArgs;
use crate::cli::console::Console;
use crate::cli::exit::{Exit, stopped};
use crate::error::Failure;
use crate::source::Source;
use std::path::PathBuf;

/// The arguments of `analyze drift`.
#[derive(Debug, clap::Args)]
pub(super) struct DriftArgs {
    #[arg(value_name = "OLD")]
    old: PathBuf,
    #[arg(value_name = "NEW")]
    new: PathBuf,
    #[command(flatten)]
    tables: TablesArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Compares two years.
pub(super) fn run(args: &DriftArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.tables.refuse()?;
    let language = console.language;
    let asked = args.rules.request(args.new.clone(), language).asked();
    let (old, new) = (Source::path(&args.old), Source::path(&args.new));
    let own: Asked = args.rules.request(args.old.clone(), language).asked();
    let report = match drift((&old, &own), (&new, &asked), language) {
        Ok(report) => report,
        Err(stop) => return stopped(stop, console),
    };
    let tables = drift_listed(language, &report);
    args.tables.write(console, &tables, &[args.old.clone(), args.new.clone()])?;
    if console.json {
        console.json_value(&drift_json(language, &report));
    } else {
        args.tables.show(console, &tables);
    }
    Ok(Exit::Fine)
}
