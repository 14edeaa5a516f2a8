//! `analyze stability`: how stable grades, ranks and cuts are.

use crate::analyze::{
    ProjectStability, StabilityReport, StabilityWanted, expected_cuts, stability, stability_cells,
    stability_json,
};
use crate::cli::args::RulesArgs;
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::exit::{Exit, stopped};
use crate::cli::table::table;
use crate::error::Failure;
use crate::source::Source;
use crate::wording::StatisticsText as Text;
use std::path::PathBuf;

/// So many projects are shown, the least stable first; JSON has all.
const SHOWN: usize = 40;

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
    rules: RulesArgs,
}

/// Draws weights and says what holds.
pub(super) fn run(args: &StabilityArgs, console: &mut Console) -> Result<Exit, Failure> {
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
    if console.json {
        console.json_value(&stability_json(console.language, &report));
    } else {
        show(console, &report);
    }
    Ok(Exit::Fine)
}

fn show(console: &mut Console, report: &StabilityReport) {
    let language = console.language;
    let heading = &report.assessment.rules.rulebook.heading;
    console.line(&styled(BOLD, language.statistics(Text::StabilityTitle)));
    let status = language.status(heading.status);
    console.line(&format!("  {} [{status}]", language.of(&heading.title)));
    if let Some(notice) = language.notice(heading) {
        console.line(&format!("    {notice}"));
    }
    let values = [
        ("draws", report.wanted.draws.to_string()),
        ("seed", report.wanted.seed.to_string()),
        ("concentration", report.wanted.concentration.to_string()),
    ];
    console.line(&language.statistics_with(Text::StabilityDrawn, &values));
    let mut projects: Vec<&ProjectStability> = report.projects.iter().collect();
    if projects.len() > SHOWN {
        projects.sort_by_key(|one| one.grade_holds);
        let count = [("shown", SHOWN.to_string()), ("all", projects.len().to_string())];
        console.line(&language.statistics_with(Text::StabilityShown, &count));
        projects.truncate(SHOWN);
    }
    let headings = [
        Text::HeadId,
        Text::HeadName,
        Text::HeadTotal,
        Text::HeadGrade,
        Text::HeadGradeHolds,
        Text::HeadCutHolds,
        Text::HeadGrades,
        Text::HeadRank,
        Text::HeadWeightFlip,
        Text::HeadPointFlip,
    ]
    .map(|heading| language.statistics(heading));
    let rows = projects.into_iter().map(|one| stability_cells(language, report, one));
    console.line(&table(&headings, rows.collect(), headings.len()));
    if let Some((mean, [low, high])) = &report.cuts {
        console.line(&expected_cuts(language, *mean, *low, *high));
    }
    console.line(language.statistics(Text::StabilityMeaning));
}
