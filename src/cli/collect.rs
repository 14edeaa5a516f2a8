//! `collect`: returned forms → a portfolio folder and what to ask whom for.

use super::args::OutArgs;
use super::console::Console;
use super::exit::{Exit, stopped};
use super::problems;
use super::table::table;
use crate::assess::Request;
use crate::disk;
use crate::error::Failure;
use crate::form::{ChaseSummary, Collected, Day};
use crate::wording::ChaseText;
use crate::write::{self, CollectRequest};
use jixiao_core::problem::Problem;
use std::path::{Path, PathBuf};

/// So many findings are shown; the list has them all.
const SHOWN: usize = 20;

/// The arguments of `collect`.
#[derive(Debug, clap::Args)]
pub(super) struct CollectArgs {
    #[arg(value_name = "FOLDER")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[arg(long, value_name = "DIR")]
    from: Option<PathBuf>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = parse_day)]
    due: Option<Day>,
    #[arg(long, value_name = "ID|PATH")]
    rulebook: Option<String>,
}

fn parse_day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "YYYY-MM-DD".to_owned())
}

/// Collects, writes and says where each department stands.
pub(super) fn run(args: &CollectArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = Request {
        input: args.input.clone(),
        rulebook: args.rulebook.clone(),
        language: console.language,
        ..Request::default()
    };
    let out = args.output.out.clone().unwrap_or_else(|| write::default_portfolio(&args.input));
    // What people changed in it is looked at once it is known what came back.
    disk::refuse_place(&out, &args.input, true)?;
    let wanted = CollectRequest { from: args.from.clone(), due: args.due, out };
    let collected = match write::collect(&request, &wanted) {
        Ok(collected) => collected,
        Err(stop) => return stopped(stop, console),
    };
    for read in wanted.from.iter().chain(args.rulebook.as_ref().map(PathBuf::from).iter()) {
        disk::refuse_over(&wanted.out, read)?;
    }
    let (staging, lost) = write::begin_collected(&collected, &request, &wanted, args.output.force)?;
    if let Err(stop) = write::write_collected(&collected, &request, &wanted, staging) {
        return stopped(stop, console);
    }
    show(console, &collected, (&wanted.out, &lost));
    let blocked = collected.list.iter().any(|one| one.problem.blocks());
    Ok(if blocked { Exit::Problems } else { Exit::Fine })
}

fn show(console: &mut Console, collected: &Collected, (out, lost): (&Path, &[String])) {
    let folder = format!("{}/", disk::shown(out));
    if console.json {
        let bytes = crate::result::collected_json(
            console.language,
            &crate::result::CollectedReport {
                folder: &folder,
                forms: collected.forms,
                attachments: collected.attachments,
                summary: &collected.summary,
                changes: collected.changes.as_deref(),
                carried: collected.kept.names(),
                problems: &collected.problems,
            },
        );
        console.json(&bytes);
        return;
    }
    let language = console.language;
    let values =
        [("forms", collected.forms.to_string()), ("files", collected.attachments.to_string())];
    console.line(&language.chase_with(ChaseText::Forms, &values));
    console.line(&summary(console, &collected.summary));
    changes(console, collected);
    let own = [
        (ChaseText::Carried, collected.kept.names().join("、")),
        (ChaseText::Dropped, lost.join("、")),
    ];
    for (text, files) in own.into_iter().filter(|(_, files)| !files.is_empty()) {
        console.line(&language.chase_with(text, &[("files", files)]));
    }
    let first = collected.first();
    if !first.is_empty() {
        problems::print_briefly(console, &first, problems::counts(&first));
    }
    let told = |problem: &&Problem| problem.blocks() && !first.contains(problem);
    let blocking: Vec<_> = collected.problems.iter().filter(told).cloned().collect();
    let counts = problems::counts(&collected.problems);
    let shown = &blocking[..blocking.len().min(SHOWN)];
    problems::print_briefly(console, shown, [counts[0], 0]);
    if counts != [0, 0] {
        let values = [("blocking", counts[0].to_string()), ("advice", counts[1].to_string())];
        console.line(&language.chase_with(ChaseText::SeeList, &values));
    }
    let own = collected.of_bureau();
    if own > 0 {
        let values = [("count", own.to_string())];
        console.line(&language.chase_with(ChaseText::OwnList, &values));
    }
    console.line(&language.chase_with(ChaseText::Folder, &[("folder", disk::quoted_folder(out))]));
}

fn summary(console: &Console, rows: &[ChaseSummary]) -> String {
    let language = console.language;
    let row = |row: &ChaseSummary| {
        let name = row.addressee(language);
        let counts = row.counts().map(|count| count.to_string());
        std::iter::once(name.to_owned()).chain(counts).collect()
    };
    let headings = ChaseText::SUMMARY.map(|heading| language.chase(heading));
    table(&headings, rows.iter().map(row).collect(), 1)
}

/// Says what changed since the last time; the first time there is nothing to compare with.
fn changes(console: &mut Console, collected: &Collected) {
    let Some(changes) = &collected.changes else { return };
    let language = console.language;
    let said = if changes.is_empty() { ChaseText::Unchanged } else { ChaseText::Changed };
    console.line(language.chase(said));
    for change in changes {
        let values = [
            ("project", change.project.clone()),
            ("new", change.new.to_string()),
            ("changed", change.changed.to_string()),
            ("gone", change.gone.to_string()),
        ];
        let text = if change.first && change.changed + change.gone == 0 {
            ChaseText::NewProject
        } else {
            ChaseText::ChangedProject
        };
        console.line(&language.chase_with(text, &values));
    }
}
