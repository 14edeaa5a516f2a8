//! `check`: problems only, and what a code means.

use super::args::ScoringArgs;
use super::console::Console;
use super::exit::{Exit, stopped};
use super::{columns, meant, problems};
use crate::assess::Assessed;
use crate::check;
use crate::disk;
use crate::error::{Cause, Failure};
use crate::result::{code_json, codes_json, problems_json};
use crate::wording::Phrase;
use jixiao_core::alike::compared;
use jixiao_core::problem::{Code, Severity};
use std::path::{Path, PathBuf};

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    #[arg(value_name = "INPUT", required_unless_present = "explain")]
    inputs: Vec<PathBuf>,
    #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "")]
    explain: Option<String>,
    #[arg(short, long)]
    verbose: bool,
    #[arg(long)]
    explain_columns: bool,
    #[command(flatten)]
    rules: ScoringArgs,
}

/// Checks every input.
pub(super) fn run(args: &CheckArgs, console: &mut Console) -> Result<Exit, Failure> {
    match args.explain.as_deref() {
        Some("") => return Ok(list(console)),
        Some(id) => return explain(&compared(id), console),
        None => {}
    }
    if args.explain_columns {
        return explain_columns(args, console);
    }
    let (mut all, mut blocked) = (Vec::new(), false);
    for input in &args.inputs {
        let request = args.rules.request(input.clone(), console.language);
        let check::Findings { problems: list, counts } =
            check::check_request(&request, args.verbose)?;
        blocked |= counts[0] > 0;
        if !console.json {
            let (told, notes) = list.split_at(list.partition_point(|one| !one.is_note()));
            if told.is_empty() {
                let values = [("input", disk::shown(input))];
                let text = console.say(Phrase::Checked, &values);
                console.line(&text);
            }
            if args.verbose {
                problems::print_all(console, told, counts);
            } else {
                problems::print(console, told, counts);
            }
            problems::print_notes(console, notes);
            meant::show(&request, told, console);
        }
        all.extend(list);
    }
    if console.json {
        console.json(&problems_json(console.language, &all));
    }
    Ok(if blocked { Exit::Problems } else { Exit::Fine })
}

/// Says what the columns of every input are taken for.
fn explain_columns(args: &CheckArgs, console: &mut Console) -> Result<Exit, Failure> {
    for input in &args.inputs {
        let request = args.rules.request(input.clone(), console.language);
        match request.assess() {
            Ok(Assessed::Portfolio(assessment)) if console.json => {
                console.json_value(&columns::as_json(&assessment, console.language));
            }
            Ok(Assessed::Portfolio(assessment)) => columns::show(console, &assessment),
            Ok(Assessed::Sheet(_)) => return Err(Failure::new(input, Cause::Kind)),
            Err(stop) => return stopped(stop, console),
        }
    }
    Ok(Exit::Fine)
}

fn explain(id: &str, console: &mut Console) -> Result<Exit, Failure> {
    let Some(code) = Code::from_id(id) else {
        return Err(Failure::new(Path::new(id), Cause::NoCode));
    };
    if console.json {
        console.json(&code_json(console.language, code));
        return Ok(Exit::Fine);
    }
    let words = console.language.explained(code);
    let colon = console.phrase(Phrase::Colon);
    console.line(&format!("{} {}{colon}{}", severity(code, console), code.id(), words.what));
    let (why, hint) = (console.phrase(Phrase::Why), console.phrase(Phrase::Hint));
    console.line(&format!("  {why}{colon}{}", words.why));
    console.line(&format!("  {hint}{colon}{}", words.hint));
    let sample = [("path", format!("samples/broken/{}/", code.id()))];
    let sample = console.say(Phrase::Sample, &sample);
    console.line(&format!("  {sample}"));
    Ok(Exit::Fine)
}

/// Lists every code with what it says; how to ask for one stands last.
fn list(console: &mut Console) -> Exit {
    if console.json {
        console.json(&codes_json(console.language));
        return Exit::Fine;
    }
    for code in Code::ALL {
        let what = console.language.explained(*code).what;
        let severity = severity(*code, console);
        console.line(&format!("{} {severity}  {what}", code.id()));
    }
    console.line(console.phrase(Phrase::ExplainOneCode));
    Exit::Fine
}

fn severity(code: Code, console: &Console) -> &'static str {
    console.phrase(match code.severity() {
        Severity::Block => Phrase::SeverityBlock,
        Severity::Advise => Phrase::SeverityAdvise,
        Severity::Note => Phrase::SeverityNote,
    })
}
