//! `rulebook import` and `rulebook export`.

use super::super::console::Console;
use super::super::exit::{Exit, stopped};
use super::super::problems;
use super::load::load;
use crate::disk;
use crate::error::{Cause, Failure};
use crate::portfolio;
use crate::rules;
use crate::source::NamedBytes;
use crate::table;
use crate::table::{Heading, HeadingMap};
use crate::wording::Phrase;
use jixiao_core::problem::{Place, Problem};
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
    #[arg(long, value_name = "csv|handbook", default_value = "csv", hide_default_value = true)]
    format: Format,
    #[arg(short = 'o', long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Format {
    Csv,
    Handbook,
}

/// Drafts a rulebook folder from an indicator table.
pub(super) fn import(args: &ImportArgs, console: &mut Console) -> Result<Exit, Failure> {
    let bytes = disk::read(&args.table)?;
    let name = args.table.file_name().unwrap_or_default().to_string_lossy();
    let stem = args.table.file_stem().unwrap_or_default().to_string_lossy();
    let id: String = stem.chars().filter(char::is_ascii_graphic).collect();
    let id = if id.is_empty() { "imported".to_owned() } else { id };
    let mut list = Vec::new();
    let wanted = |headings: &[Heading]| portfolio::has_columns(headings, &["level3", "weight"]);
    let place = Place::file(&*name);
    let read = table::read_wanted(&place, &bytes, &HeadingMap::default(), None, &wanted);
    let table = match read {
        Ok(read) => Some(read.report_to(&mut list)),
        Err(problems) => {
            list.extend(problems);
            None
        }
    };
    let grades = rules::builtin_rulebook(rules::DEFAULT_RULEBOOK)
        .and_then(|files| files.into_iter().find(|file| file.name == "grades.toml"));
    let grades = grades.map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let grades = rules::bands_only(&grades.unwrap_or_default());
    let draft = table
        .and_then(|table| rules::draft_rulebook(&table, &id, &grades).report_to(&mut list))
        .filter(|_| !list.iter().any(Problem::blocks));
    let Some(draft) = draft else {
        problems::print(console, &list, problems::counts(&list));
        return Ok(Exit::Problems);
    };
    let out = args.out.clone().unwrap_or_else(|| PathBuf::from(&id));
    let outputs =
        draft.into_iter().map(|file| NamedBytes { name: file.name, bytes: file.text.into_bytes() });
    disk::write_new(&out, &outputs.collect::<Vec<_>>())?;
    let text = console.say(Phrase::DraftWritten, &[("folder", disk::shown(&out))]);
    console.line(&text);
    problems::print(console, &list, problems::counts(&list));
    Ok(Exit::Fine)
}

/// Writes a rulebook as csv or as a handbook.
pub(super) fn export(args: &ExportArgs, console: &mut Console) -> Result<Exit, Failure> {
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
        None => console.bytes(bytes),
        Some(out) => disk::write_file(out, bytes, args.force)?,
    }
    Ok(Exit::Fine)
}
