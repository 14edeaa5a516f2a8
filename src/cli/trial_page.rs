//! `simulate html`: the page to try next year's budget on.

use super::args::{OutArgs, ScoringArgs};
use super::console::Console;
use super::exit::{Exit, stopped};
use crate::assess::Assessed;
use crate::disk;
use crate::error::{Cause, Error, Failure};
use crate::wording::Phrase;
use crate::write::{self, Format, WriteOptions};
use jixiao_core::problem::Problem;
use std::path::PathBuf;

/// The arguments of `simulate html`.
#[derive(Debug, clap::Args)]
pub(super) struct TrialPageArgs {
    #[arg(value_name = "DIR")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[command(flatten)]
    rules: ScoringArgs,
}

/// Writes the page.
pub(super) fn run(args: &TrialPageArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = args.rules.request(args.input.clone(), console.language);
    let word = console.phrase(Phrase::TrialFile);
    let out = args.output.out.clone();
    let out = out.unwrap_or_else(|| write::default_file(&args.input, None, word, "html"));
    let is_page = |ending: &std::ffi::OsStr| ending == "html" || ending == "htm";
    if !out.extension().is_some_and(is_page) {
        return Err(Failure::new(&out, Cause::PageEnding));
    }
    disk::refuse_file(&out)?;
    let assessment = match request.assess() {
        Ok(Assessed::Portfolio(assessment)) => assessment,
        Ok(Assessed::Sheet(_)) => return Err(Failure::new(&args.input, Cause::Kind)),
        Err(stop) => return stopped(stop, console),
    };
    let blocking = assessment.problems.iter().filter(|problem| Problem::blocks(problem));
    let blocking: Vec<Problem> = blocking.cloned().collect();
    if !blocking.is_empty() {
        return stopped(Error::Problems(blocking), console);
    }
    if assessment.rules.policy().is_none() {
        return Err(Failure::new(&args.input, Cause::NoPolicy));
    }
    let options = WriteOptions { language: request.language, ..WriteOptions::default() };
    let bytes = assessment.write(Format::Trial, &options)?;
    let read = request.read(&assessment.inputs);
    disk::write_file(&out, &bytes, args.output.force, &read)?;
    let (file, title) = (disk::shown(&out), &assessment.portfolio.title);
    if console.json {
        console.json_value(&serde_json::json!({ "file": file, "title": title }));
    } else {
        console.line(&format!("{file}  {title}"));
    }
    Ok(Exit::Fine)
}
