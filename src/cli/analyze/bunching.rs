//! `analyze bunching`: whether scores gather just above grade lines.

use super::tables::TablesArgs;
use crate::analyze::{bunching, bunching_json, bunching_listed};
use crate::cli::args::RulesArgs;
use crate::cli::console::Console;
use crate::cli::exit::{Exit, stopped};
use crate::error::Failure;
use crate::source::Source;
use jixiao_core::quantity::Points;
use std::path::PathBuf;

/// The arguments of `analyze bunching`.
#[derive(Debug, clap::Args)]
pub(super) struct BunchingArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[arg(long, value_name = "POINTS", default_value = "1", hide_default_value = true,
          value_parser = width)]
    width: Points,
    #[command(flatten)]
    tables: TablesArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

fn width(text: &str) -> Result<Points, String> {
    let points = Points::parse(text.as_bytes()).ok().filter(|points| *points > Points::ZERO);
    points.ok_or_else(|| text.to_owned())
}

/// Counts scores at grade lines and says what chance allows.
pub(super) fn run(args: &BunchingArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.tables.refuse()?;
    let asked = args.rules.request(args.input.clone(), console.language).asked();
    let report = match bunching(&Source::path(&args.input), &asked, args.width, console.language) {
        Ok(report) => report,
        Err(stop) => return stopped(stop, console),
    };
    let tables = [bunching_listed(console.language, &report)];
    args.tables.write(console, &tables, std::slice::from_ref(&args.input))?;
    if console.json {
        console.json_value(&bunching_json(console.language, &report));
    } else {
        args.tables.show(console, &tables);
    }
    Ok(Exit::Fine)
}
