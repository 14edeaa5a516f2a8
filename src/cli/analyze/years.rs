//! `analyze years`: projects through the years.

use super::tables::TablesArgs;
use crate::analyze::{years, years_json, years_listed, years_shown};
use crate::assess::Asked;
use crate::cli::args::RulesArgs;
use crate::cli::console::Console;
use crate::cli::exit::{Exit, stopped};
use crate::error::Failure;
use crate::source::Source;
use std::path::PathBuf;

/// The arguments of `analyze years`.
#[derive(Debug, clap::Args)]
pub(super) struct YearsArgs {
    #[arg(value_name = "INPUT", required = true, num_args = 2..)]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    tables: TablesArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Puts years side by side.
pub(super) fn run(args: &YearsArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.tables.refuse()?;
    let language = console.language;
    let asked = |input: &PathBuf| args.rules.request(input.clone(), language).asked();
    let sources: Vec<(Source, Asked)> =
        args.inputs.iter().map(|input| (Source::path(input), asked(input))).collect();
    let report = match years(&sources, language) {
        Ok(report) => report,
        Err(stop) => return stopped(stop, console),
    };
    args.tables.write(console, &years_listed(language, &report), &args.inputs)?;
    if console.json {
        console.json_value(&years_json(language, &report));
    } else {
        args.tables.show(console, &years_shown(language, &report));
    }
    Ok(Exit::Fine)
}
