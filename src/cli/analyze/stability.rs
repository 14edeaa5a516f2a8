//! `analyze stability`: how stable grades, ranks and cuts are.

use super::out::OutArgs;
use crate::analyze::stability;
use crate::cli::args::RulesArgs;
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::exit::{Exit, stopped};
use crate::cli::table::table;
use crate::error::{Cause, Failure};
use crate::result::{stability_csv, stability_json, stability_workbook};
use crate::source::Source;
use crate::stability::{ProjectStability, StabilityWanted};
use crate::view::{STABILITY_HEADS, StableView};
use crate::wording::StabilityText as Text;
use std::path::PathBuf;

/// So many projects are shown, the least stable first; JSON and tables have all.
const SHOWN: usize = 40;

/// So many projects have the weights shown that their totals spread by, the least stable first.
const SPREAD: usize = 10;

/// So many weights are named for each.
const NAMED: usize = 3;

/// The arguments of `analyze stability`.
#[derive(Debug, clap::Args)]
pub(super) struct StabilityArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 10_000, hide_default_value = true,
          value_parser = clap::value_parser!(u32).range(1..))]
    draws: u32,
    #[arg(long, value_name = "N", default_value_t = 1, hide_default_value = true)]
    seed: u64,
    #[arg(long, value_name = "N", default_value_t = 500, hide_default_value = true,
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    concentration: u32,
    #[command(flatten)]
    out: OutArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Draws weights and says what holds.
pub(super) fn run(args: &StabilityArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.out.refuse(&["csv", "xlsx"], Cause::ListEnding)?;
    let asked = args.rules.request(args.input.clone(), console.language).asked();
    let wanted = StabilityWanted {
        draws: args.draws as usize,
        seed: args.seed,
        concentration: f64::from(args.concentration),
    };
    let report = match stability(&Source::path(&args.input), &asked, wanted) {
        Ok(report) => report,
        Err(stop) => return stopped(stop, console),
    };
    let view = report.view(console.language);
    args.out.write(std::slice::from_ref(&args.input), |ending| match ending {
        "csv" => stability_csv(&view).map_err(Cause::unwritable),
        _ => stability_workbook(&view).map_err(Cause::unwritable),
    })?;
    if console.json {
        console.json_value(&stability_json(&view));
        return Ok(Exit::Fine);
    }
    show(console, &view);
    if let Some(file) = args.out.shown() {
        let values = [("file", file)];
        console.line(&console.language.stability_with(Text::Written, &values));
    }
    Ok(Exit::Fine)
}

fn show(console: &mut Console, view: &StableView<'_>) {
    let language = console.language;
    let heading = &view.rulebook.heading;
    console.line(&styled(BOLD, language.stability(Text::StabilityTitle)));
    let status = language.status(heading.status);
    console.line(&format!("  {} [{status}]", language.of(&heading.title)));
    if let Some(notice) = language.notice(heading) {
        console.line(&format!("    {notice}"));
    }
    console.line(&view.drawn());
    let mut projects: Vec<&ProjectStability> = view.stability.projects.iter().collect();
    if projects.len() > SHOWN {
        projects.sort_by_key(|one| one.grade_holds);
        let count = [("shown", SHOWN.to_string()), ("all", projects.len().to_string())];
        console.line(&language.stability_with(Text::StabilityShown, &count));
        projects.truncate(SHOWN);
    }
    let headings = STABILITY_HEADS.map(|heading| language.stability(heading));
    let rows = projects.iter().map(|one| view.cells(one));
    console.line(&table(&headings, rows.collect(), headings.len()));
    show_spread(console, view, projects);
    if let Some(cuts) = view.expected_cuts() {
        console.line(&cuts);
    }
    console.line(language.stability(Text::StabilityMeaning));
}

/// Shows which weights the totals of the least stable projects spread by.
fn show_spread(console: &mut Console, view: &StableView<'_>, mut projects: Vec<&ProjectStability>) {
    let language = console.language;
    projects.retain(|one| view.stability.variance(one).is_some());
    projects.sort_by_key(|one| one.grade_holds);
    projects.truncate(SPREAD);
    if projects.is_empty() {
        return;
    }
    console.line(language.stability(Text::SpreadHead));
    let rows = projects.into_iter().map(|one| {
        let mut cells = vec![one.named.id.clone(), one.named.name.clone()];
        cells.extend(view.spread_items(one, NAMED));
        cells.resize(2 + NAMED, String::new());
        cells
    });
    let headings = [
        Text::HeadId,
        Text::HeadName,
        Text::HeadFirstSource,
        Text::HeadSecondSource,
        Text::HeadThirdSource,
    ]
    .map(|heading| language.stability(heading));
    console.line(&table(&headings, rows.collect(), headings.len()));
}
