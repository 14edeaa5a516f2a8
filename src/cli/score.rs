//! `score`: scores and grades; a big wide table is streamed.

use super::progress::Progress;
use super::table::table;
use super::{Console, Exit, OutArgs, RulesArgs, problems, run, stopped, summary};
use crate::assess;
use crate::assess::{Assessed, Assessment};
use crate::disk::{self, Staging};
use crate::error::Failure;
use crate::source::Source;
use crate::stream;
use crate::wording::Phrase;
use crate::write;
use indicatif::{ProgressBar, ProgressStyle};
use jixiao_core::grade::Graded;
use jixiao_core::quantity::Fraction;
use jixiao_core::rulebook::Rulebook;
use std::path::{Path, PathBuf};

/// The arguments of `score`.
#[derive(Debug, clap::Args)]
pub(super) struct ScoreArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Scores an input.
pub(super) fn run(args: &ScoreArgs, console: &mut Console) -> Result<Exit, Failure> {
    if !console.json && assess::is_streamed(&Source::path(&args.input))? {
        return stream(&args.input, &args.rules, &args.output, console);
    }
    let request = args.rules.request(args.input.clone(), console.language);
    match request.assess() {
        Ok(Assessed::Sheet(sheet)) => Ok(run::show_sheet(console, &sheet)),
        Ok(Assessed::Portfolio(assessment)) => {
            let counts = problems::counts(&assessment.problems);
            let mut written = None;
            if let (Some(out), 0) = (&args.output.out, counts[0]) {
                let place = (out.as_path(), args.output.force);
                let progress = Progress::start(console);
                match run::write(console, &request, &assessment, place, progress) {
                    Ok(()) => written = Some(out.clone()),
                    Err(stop) => return stopped(stop, console),
                }
            }
            if !console.json && counts[0] == 0 {
                projects(console, &assessment);
            }
            run::show(console, &request, &assessment, written.as_deref());
            Ok(if counts[0] == 0 { Exit::Fine } else { Exit::Problems })
        }
        Err(stop) => stopped(stop, console),
    }
}

/// Streams a wide table into a result folder and shows the sums.
pub(super) fn stream(
    input: &Path,
    rules: &RulesArgs,
    output: &OutArgs,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let request = rules.request(input.to_owned(), console.language);
    let out = output.out.clone().unwrap_or_else(|| write::default_out(input));
    let staging = Staging::begin(&out, &request.input, output.force)?;
    let bar = ProgressBar::new_spinner();
    bar.set_style(
        ProgressStyle::with_template("{msg}").unwrap_or(ProgressStyle::default_spinner()),
    );
    let language = console.language;
    let progress = |rows: u64| {
        bar.set_message(language.say(Phrase::ReadingRows, &[("rows", rows.to_string())]));
        bar.tick();
    };
    let streamed = stream::stream(&request, staging, &progress);
    bar.finish_and_clear();
    let streamed = match streamed {
        Ok(streamed) => streamed,
        Err(stop) => return stopped(stop, console),
    };
    let title = disk::shown(input);
    if streamed.counts[0] == 0 {
        summary::print(console, &title, &streamed.rules, &streamed.summary);
    }
    problems::print(console, &streamed.problems, streamed.counts);
    if streamed.out.is_some() {
        let folder = [("folder", format!("{}/", disk::shown(&out)))];
        let text = console.say(Phrase::SummaryFiles, &folder);
        console.line(&text);
    }
    Ok(if streamed.counts[0] == 0 { Exit::Fine } else { Exit::Problems })
}

/// Shows every project with its dimension subtotals, total and grade.
fn projects(console: &mut Console, assessment: &Assessment) {
    let Assessment { rules, portfolio, evaluation, .. } = assessment;
    let rulebook: &Rulebook = &rules.rulebook;
    let language = console.language;
    let mut heading = vec![console.phrase(Phrase::HeadId), console.phrase(Phrase::HeadName)];
    heading.extend(rulebook.dimensions.iter().map(|dimension| language.of(&dimension.title)));
    heading.extend([console.phrase(Phrase::HeadTotal), console.phrase(Phrase::HeadGrade)]);
    let mut rows = Vec::with_capacity(portfolio.projects.len());
    for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
        let mut row = vec![project.record.id.clone(), project.record.name.clone()];
        for (at, dimension) in result.card.totals.dimensions.iter().enumerate() {
            let points = dimension.contribution(rulebook, at).ok().flatten();
            row.push(points.map_or(String::new(), |(low, high)| range(low, high)));
        }
        row.push(result.total.map_or(String::new(), |total| match total.exact() {
            Some(total) => total.truncated(2),
            None => range(total.low(), total.high()),
        }));
        row.push(
            result
                .graded
                .as_ref()
                .map_or(String::new(), |graded| grade_text(graded, console, rulebook)),
        );
        rows.push(row);
    }
    console.line(&table(&heading, rows, 2));
}

/// Writes points, or the lowest and highest possible ones.
fn range(low: Fraction, high: Fraction) -> String {
    let (low, high) = (low.truncated(2), high.truncated(2));
    if low == high { low } else { format!("{low}–{high}") }
}

fn grade_text(graded: &Graded, console: &Console, rulebook: &Rulebook) -> String {
    let title = |grade| console.language.of(&rulebook.grades.get(grade).title);
    match graded.certain() {
        Some(grade) => title(grade).to_owned(),
        None => format!("{}–{}", title(graded.best), title(graded.worst)),
    }
}
