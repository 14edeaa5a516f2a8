//! `run`: the main job on a portfolio.

use super::progress::Progress;
use super::{Console, Exit, OutArgs, RulesArgs, chart, console, problems, score, stopped, summary};
use crate::assess;
use crate::assess::{Assessed, Assessment, Request, SheetAssessment};
use crate::disk::{self, Staging};
use crate::error::Error;
use crate::error::Failure;
use crate::result::{evaluation_json, sheet_json};
use crate::source::Source;
use crate::wording::Phrase;
use crate::write;
use std::path::{Path, PathBuf};

/// The arguments of `run`.
#[derive(Debug, clap::Args)]
pub(super) struct RunArgs {
    #[arg(value_name = "DIR")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Checks, scores, grades and cuts; writes the results and prints the summary.
pub(super) fn run(args: &RunArgs, console: &mut Console) -> Result<Exit, Failure> {
    if !console.json && assess::is_streamed(&Source::path(&args.input))? {
        return score::stream(&args.input, &args.rules, &args.output, console);
    }
    let request = args.rules.request(args.input.clone(), console.language);
    let out = args.output.out.clone().unwrap_or_else(|| write::default_out(&args.input));
    let progress = Progress::start(console);
    let assessed = request.assess();
    match assessed {
        Ok(Assessed::Portfolio(assessment)) => {
            let counts = problems::counts(&assessment.problems);
            let mut written = None;
            if counts[0] == 0 {
                let out_args = (out.as_path(), args.output.force);
                match write(console, &request, &assessment, out_args, progress) {
                    Ok(()) => written = Some(out),
                    Err(stop) => return stopped(stop, console),
                }
            } else {
                drop(progress);
            }
            show(console, &request, &assessment, written.as_deref());
            Ok(if counts[0] == 0 { Exit::Fine } else { Exit::Problems })
        }
        Ok(Assessed::Sheet(sheet)) => {
            drop(progress);
            Ok(show_sheet(console, &sheet))
        }
        Err(stop) => {
            drop(progress);
            stopped(stop, console)
        }
    }
}

/// Writes the results into a folder, and names the characters its charts lack.
pub(super) fn write(
    console: &Console,
    request: &Request,
    assessment: &Assessment,
    (out, force): (&Path, bool),
    progress: Progress,
) -> Result<(), Error> {
    let staging = Staging::begin(out, &request.input, force)?;
    let written =
        write::write_results(assessment, request, staging, &|stage| progress.reach(stage));
    drop(progress);
    chart::note_missing(console, &written?);
    for (phrase, limit) in write::left_out(assessment.portfolio.projects.len()) {
        console::note(&console.say(phrase, &[("limit", limit.to_string())]));
    }
    Ok(())
}

/// Shows what a portfolio comes to, as text or JSON.
pub(super) fn show(
    console: &mut Console,
    request: &Request,
    assessment: &Assessment,
    written: Option<&Path>,
) {
    let rules = &assessment.rules;
    if console.json {
        console.bytes(&evaluation_json(&assessment.view(request.language)));
        return;
    }
    if problems::counts(&assessment.problems)[0] > 0 {
        // A sum that leaves out what is blocked would look like a result.
        show_problems(console, &assessment.problems);
        return;
    }
    summary::print(console, &assessment.portfolio.title, rules, &assessment.summary);
    summary::exemptions(console, assessment);
    summary::nearest(console, &rules.rulebook, assessment);
    show_problems(console, &assessment.problems);
    if let Some(out) = written {
        let folder = [("folder", format!("{}/", disk::shown(out)))];
        let text = console.say(Phrase::SummaryFiles, &folder);
        console.line(&text);
    }
}

fn show_problems(console: &mut Console, list: &[jixiao_core::problem::Problem]) {
    let [blocking, advice] = problems::counts(list);
    if list.is_empty() {
        console.line(console.phrase(Phrase::SummaryNoProblems));
        return;
    }
    let values = [("blocking", blocking.to_string()), ("advice", advice.to_string())];
    let text = console.say(Phrase::SummaryProblems, &values);
    console.line(&text);
    if blocking > 0 {
        problems::print(console, list, [blocking, advice]);
    } else {
        problems::print_briefly(console, list, [blocking, advice]);
    }
}

/// Shows what a score sheet comes to, as text or JSON.
pub(super) fn show_sheet(console: &mut Console, assessment: &SheetAssessment) -> Exit {
    let SheetAssessment { rules, sheet, result, problems: list, .. } = assessment;
    let grades = &rules.rulebook.grades;
    let blocked = list.iter().any(jixiao_core::problem::Problem::blocks);
    if console.json {
        console.bytes(&sheet_json(console.language, sheet, result, grades, list));
    } else {
        let language = console.language;
        let open = console.phrase(Phrase::Open).to_owned();
        let grade = result.grade.map(|grade| language.of(&grades.get(grade).title).to_owned());
        let values = [
            ("id", sheet.id.clone()),
            ("total", result.total.map_or_else(|| open.clone(), |total| total.to_string())),
            ("weights", result.weights.to_string()),
            ("grade", grade.unwrap_or_else(|| open.clone())),
        ];
        let text = console.say(Phrase::SheetTotal, &values);
        console.line(&text);
        for (name, points, max) in &result.dimensions {
            let points = points.map_or_else(|| open.clone(), |points| points.to_string());
            console.line(&format!("  {name}  {points} / {max}"));
        }
        show_problems(console, list);
    }
    if blocked { Exit::Problems } else { Exit::Fine }
}
