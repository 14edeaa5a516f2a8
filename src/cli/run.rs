//! `run`: the main job on a portfolio.

use super::args::{OutArgs, ScoringArgs, TrialArgs};
use super::console::Console;
use super::exit::{Exit, stopped};
use super::meant::stopped_on;
use super::progress::Progress;
use super::{compare, outcome, problems, streamed};
use crate::assess;
use crate::assess::{Assessed, Request};
use crate::error::Failure;
use crate::result::refuse_columnar;
use crate::write;
use std::path::PathBuf;

/// The arguments of `run`.
#[derive(Debug, clap::Args)]
pub(super) struct RunArgs {
    #[arg(value_name = "DIR")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[arg(long)]
    pack: bool,
    #[arg(long)]
    parquet: bool,
    #[command(flatten)]
    rules: ScoringArgs,
    #[command(flatten)]
    trial: TrialArgs,
}

/// Checks, scores, grades and cuts; writes the results and prints the summary.
pub(super) fn run(args: &RunArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = args.rules.request(args.input.clone(), console.language);
    let (pack, parquet) = (args.pack, args.parquet);
    let request = Request { trial: args.trial.trial(), pack, parquet, ..request };
    if parquet {
        refuse_columnar(&args.input)?;
    }
    let out = args.output.folder(&args.input, write::default_out)?;
    if !console.json && !args.pack && assess::is_streamed(&request.source())? {
        return streamed::stream(&request, &args.output, console);
    }
    let replaced = if console.json { None } else { compare::result_in(&out) };
    let progress = Progress::start(console);
    let assessed = request.assess();
    match assessed {
        Ok(Assessed::Portfolio(assessment)) => {
            let counts = problems::counts(&assessment.problems);
            let mut written = None;
            if counts[0] == 0 {
                let out_args = (out.as_path(), args.output.force);
                match outcome::write(console, &request, &assessment, out_args, progress) {
                    Ok(()) => written = Some(out),
                    Err(stop) => return stopped(stop, console),
                }
            } else {
                drop(progress);
            }
            outcome::show(console, &request, &assessment, written.as_deref());
            if let Some(old) = replaced.filter(|_| counts[0] == 0) {
                compare::show_replaced(console, old, &assessment);
            }
            Ok(if counts[0] == 0 { Exit::Fine } else { Exit::Problems })
        }
        Ok(Assessed::Sheet(sheet)) => {
            drop(progress);
            Ok(outcome::show_sheet(console, &sheet))
        }
        Err(stop) => {
            drop(progress);
            stopped_on(stop, &request, console)
        }
    }
}
