//! `rulebook`: list, show, check, import, export and diff.

mod diff;
mod exchange;
mod load;
mod show;

use self::load::load;
use super::console::Console;
use super::exit::{Exit, stopped};
use super::problems;
use crate::assess::Request;
use crate::check::check_request;
use crate::error::Failure;
use crate::wording::Language;
use std::path::{Path, PathBuf};

/// The arguments of `rulebook`.
#[derive(Debug, clap::Args)]
pub(super) struct RulebookArgs {
    #[command(subcommand)]
    command: RulebookCommand,
}

#[derive(Debug, clap::Subcommand)]
enum RulebookCommand {
    List,
    Show(ShowArgs),
    Check(CheckArgs),
    Import(exchange::ImportArgs),
    Export(exchange::ExportArgs),
    Diff(DiffArgs),
}

#[derive(Debug, clap::Args)]
struct ShowArgs {
    #[arg(value_name = "ID|PATH")]
    rulebook: String,
}

#[derive(Debug, clap::Args)]
struct CheckArgs {
    #[arg(value_name = "PATH")]
    rulebook: PathBuf,
}

#[derive(Debug, clap::Args)]
struct DiffArgs {
    #[arg(value_name = "ONE")]
    one: String,
    #[arg(value_name = "OTHER")]
    other: String,
}

/// Runs a subcommand.
pub(super) fn run(args: &RulebookArgs, console: &mut Console) -> Result<Exit, Failure> {
    let done = match &args.command {
        RulebookCommand::List => show::list(console),
        RulebookCommand::Show(args) => load(&args.rulebook).map(|one| show::show(&one, console)),
        RulebookCommand::Check(args) => return check(&args.rulebook, console),
        RulebookCommand::Import(args) => return exchange::import(args, console),
        RulebookCommand::Export(args) => return exchange::export(args, console),
        RulebookCommand::Diff(args) => load(&args.one)
            .and_then(|one| Ok((one, load(&args.other)?)))
            .map(|(one, other)| diff::diff(&one, &other, console)),
    };
    match done {
        Ok(()) => Ok(Exit::Fine),
        Err(stop) => stopped(stop, console),
    }
}

fn check(input: &Path, console: &mut Console) -> Result<Exit, Failure> {
    let language: Language = console.language;
    let request = Request { input: input.to_owned(), language, ..Request::default() };
    let list = check_request(&request, false)?.problems;
    if console.json {
        console.json(&crate::result::problems_json(language, &list));
    } else {
        if list.is_empty() {
            let values = [("input", crate::disk::shown(input))];
            let text = console.say(crate::wording::Phrase::Checked, &values);
            console.line(&text);
        }
        problems::print(console, &list, problems::counts(&list));
        // What is printed wherever these rules are used, such as that a built-in rulebook was edited.
        let notice = load(&input.to_string_lossy()).ok();
        let notice = notice.and_then(|rulebook| language.notice(&rulebook.heading));
        if let Some(notice) = notice {
            console.line(&notice);
        }
    }
    Ok(if problems::counts(&list)[0] == 0 { Exit::Fine } else { Exit::Problems })
}
