//! `score`: scores and grades; a wide table and a folder with many facts are streamed.

use super::args::{OutArgs, ScoringArgs};
use super::console::Console;
use super::exit::{Exit, stopped};
use super::meant::stopped_on;
use super::progress::Progress;
use super::table::table;
use super::{outcome, problems, sheets, streamed};
use crate::assess;
use crate::assess::{Assessed, Assessment, InputKind};
use crate::error::{Cause, Failure};
use crate::result::refuse_columnar;
use crate::stream;
use crate::wording::Phrase;
use jixiao_core::grade::Graded;
use jixiao_core::quantity::Fraction;
use jixiao_core::rulebook::Rulebook;
use std::path::PathBuf;

/// The arguments of `score`.
#[derive(Debug, clap::Args)]
pub(super) struct ScoreArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[arg(long, requires = "out")]
    parquet: bool,
    #[arg(long)]
    keep_going: bool,
    #[command(flatten)]
    rules: ScoringArgs,
    #[arg(long, value_name = "HEADING")]
    score_column: Option<String>,
}

/// Scores an input.
pub(super) fn run(args: &ScoreArgs, console: &mut Console) -> Result<Exit, Failure> {
    let mut request = args.rules.request(args.input.clone(), console.language);
    request.parquet = args.parquet;
    request.keep_going = args.keep_going;
    if let (true, Some(out)) = (args.parquet, &args.output.out) {
        refuse_columnar(out)?;
    }
    args.output.refuse_folder(&args.input)?;
    let is_streamed =
        if args.keep_going { stream::can_be_streamed } else { stream::is_scored_as_stream };
    if !console.json && is_streamed(&request)? {
        return streamed::stream(&request, &args.output, console);
    }
    let read_whole = || Failure::new(&args.input, Cause::ReadWhole);
    request.score_column.clone_from(&args.score_column);
    if assess::kind_of(&request.source()) == InputKind::Sheets {
        if args.keep_going {
            return Err(read_whole());
        }
        return sheets::run(&request, &args.output, console);
    }
    match request.assess() {
        Ok(_) if args.keep_going => Err(read_whole()),
        Ok(Assessed::Sheet(sheet)) => Ok(outcome::show_sheet(console, &sheet)),
        Ok(Assessed::Portfolio(assessment)) => {
            let counts = problems::counts(&assessment.problems);
            let mut written = None;
            if let (Some(out), 0) = (&args.output.out, counts[0]) {
                let place = (out.as_path(), args.output.force);
                let progress = Progress::start(console);
                match outcome::write(console, &request, &assessment, place, progress) {
                    Ok(()) => written = Some(out.clone()),
                    Err(stop) => return stopped(stop, console),
                }
            }
            if !console.json && counts[0] == 0 {
                projects(console, &assessment);
            }
            outcome::show(console, &request, &assessment, written.as_deref());
            Ok(if counts[0] == 0 { Exit::Fine } else { Exit::Problems })
        }
        Err(stop) => stopped_on(stop, &request, console),
    }
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
