//! `rulebook import` and `rulebook export`.

use super::super::choice::Choice;
use super::super::console::Console;
use super::super::exit::{Exit, stopped};
use super::super::problems;
use super::load::load;
use crate::disk;
use crate::error::{Cause, Failure};
use crate::rules;
use crate::source::NamedBytes;
use crate::wording::{Phrase, Typed};
use std::path::PathBuf;

/// The arguments of `rulebook import`.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ImportArgs {
    #[arg(value_name = "TABLE")]
    table: PathBuf,
    #[arg(short = 'o', long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// The arguments of `rulebook export`.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ExportArgs {
    #[arg(value_name = "ID|PATH", required_unless_present = "all")]
    rulebook: Option<String>,
    #[arg(long, conflicts_with = "rulebook")]
    all: bool,
    #[arg(long, value_name = "csv|handbook", value_parser = formats(), default_value = "csv",
          hide_default_value = true)]
    format: Format,
    #[arg(short = 'o', long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, Debug)]
enum Format {
    Csv,
    Handbook,
}

fn formats() -> Choice<Format> {
    Choice::new(Typed::Export, [("csv", Format::Csv), ("handbook", Format::Handbook)])
}

/// Drafts a rulebook folder from an indicator table.
pub(super) fn import(args: &ImportArgs, console: &mut Console) -> Result<Exit, Failure> {
    let name = args.table.file_name().unwrap_or_default().to_string_lossy();
    let file = NamedBytes::new(&*name, disk::read(&args.table)?);
    let mut list = Vec::new();
    let Some(draft) = rules::import_rulebook(&file).report_to(&mut list) else {
        problems::print(console, &list, problems::counts(&list));
        return Ok(Exit::Problems);
    };
    let out = args.out.clone().unwrap_or_else(|| PathBuf::from(&draft.id));
    disk::write_new(&out, &draft.files)?;
    let text = console.say(Phrase::DraftWritten, &[("folder", disk::shown(&out))]);
    console.line(&text);
    problems::print(console, &list, problems::counts(&list));
    Ok(Exit::Fine)
}

/// Writes a rulebook as csv or as a handbook.
pub(super) fn export(args: &ExportArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.out.as_deref().map_or(Ok(()), disk::refuse_file)?;
    let Some(name) = &args.rulebook else {
        return match rules::handbook_of_all(console.language) {
            Ok(text) => write(args, text.as_bytes(), console),
            Err(stop) => stopped(stop, console),
        };
    };
    let rulebook = match load(name) {
        Ok(rulebook) => rulebook,
        Err(stop) => return stopped(stop, console),
    };
    let bytes = match args.format {
        Format::Handbook => rules::handbook(console.language, &rulebook).into_bytes(),
        Format::Csv => rules::indicator_csv(console.language, &rulebook)
            .map_err(|error| Failure::new(name.as_ref(), Cause::unwritable(error)))?,
    };
    write(args, &bytes, console)
}

fn write(args: &ExportArgs, bytes: &[u8], console: &mut Console) -> Result<Exit, Failure> {
    match &args.out {
        None => console.text(bytes),
        Some(out) => {
            let read: Vec<PathBuf> = args.rulebook.iter().map(PathBuf::from).collect();
            disk::write_file(out, bytes, args.force, &read)?;
        }
    }
    Ok(Exit::Fine)
}
