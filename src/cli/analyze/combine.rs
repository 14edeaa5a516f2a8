//! `analyze combine`: the scores of several evaluators → the official table.

use crate::analyze::{CombinedScores, combine, combined_csv, combined_json};
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::exit::{Exit, stopped};
use crate::cli::problems;
use crate::cli::table::table;
use crate::disk;
use crate::error::{Cause, Failure};
use crate::source::{NamedBytes, Source};
use crate::wording::CombineText as Text;
use std::path::PathBuf;

/// So many scores to be thought over are shown; JSON has all.
const SHOWN: usize = 40;

/// The arguments of `analyze combine`.
#[derive(Debug, clap::Args)]
pub(super) struct CombineArgs {
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    rule: PathBuf,
    #[arg(short = 'o', long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

/// Combines the tables, writes the official one where a file is named, and shows what is to be thought over.
pub(super) fn run(args: &CombineArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.out.as_deref().map_or(Ok(()), disk::refuse_file)?;
    let rule = NamedBytes::new(disk::shown(&args.rule), disk::read(&args.rule)?);
    let sources: Vec<Source> = args.files.iter().map(Source::path).collect();
    let combined = match combine(&sources, &rule) {
        Ok(combined) => combined,
        Err(stop) => return stopped(stop, console),
    };
    if let Some(out) = &args.out {
        let mut read = args.files.clone();
        read.push(args.rule.clone());
        let failed = |error: csv::Error| Failure::new(out, Cause::unwritable(error));
        disk::write_file(out, &combined_csv(&combined).map_err(failed)?, args.force, &read)?;
    }
    if console.json {
        console.json_value(&combined_json(&combined));
        return Ok(Exit::Fine);
    }
    show(console, &combined);
    if let Some(out) = &args.out {
        let values = [("file", disk::shown(out))];
        console.line(&console.language.combine_with(Text::Written, &values));
    }
    Ok(Exit::Fine)
}

fn show(console: &mut Console, combined: &CombinedScores) {
    let language = console.language;
    console.line(&styled(BOLD, language.combine(Text::Title)));
    let rule = &combined.rule;
    let values = [
        ("evaluators", combined.evaluators.to_string()),
        ("projects", combined.projects.len().to_string()),
        ("indicators", combined.indicators.len().to_string()),
        ("method", language.combine(Text::of(rule.method)).to_owned()),
        ("places", rule.rounding.places.to_string()),
        ("apart", rule.apart.to_string()),
    ];
    console.line(&language.combine_with(Text::Data, &values));
    let far: Vec<_> = combined.reconsidered().collect();
    if far.is_empty() {
        console.line(language.combine(Text::NothingApart));
    } else {
        let values =
            [("count", far.len().to_string()), ("shown", far.len().min(SHOWN).to_string())];
        console.line(&styled(BOLD, &language.combine_with(Text::Apart, &values)));
        let rows = far.iter().take(SHOWN).map(|(project, indicator, score)| {
            let [low, high] = score.between.map(|one| one.to_string());
            vec![
                (*project).to_owned(),
                (*indicator).to_owned(),
                low,
                high,
                score.points.to_string(),
            ]
        });
        let heads = [
            Text::HeadProject,
            Text::HeadIndicator,
            Text::HeadLow,
            Text::HeadHigh,
            Text::HeadOfficial,
        ]
        .map(|text| language.combine(text));
        console.line(&table(&heads, rows.collect(), 2));
    }
    for (project, indicator, count) in &combined.few {
        let values = [
            ("project", project.clone()),
            ("indicator", indicator.clone()),
            ("count", count.to_string()),
            ("least", rule.at_least.to_string()),
        ];
        console.line(&language.combine_with(Text::Few, &values));
    }
    if !combined.problems.is_empty() {
        problems::print(console, &combined.problems, problems::counts(&combined.problems));
    }
}
