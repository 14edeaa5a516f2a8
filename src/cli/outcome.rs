//! What an input comes to: its results written into a folder, and shown as text or JSON.

use super::console::{self, Console};
use super::exit::Exit;
use super::progress::Progress;
use super::{problems, summary};
use crate::assess::{Assessment, Request, SheetAssessment};
use crate::disk::{self, Staging};
use crate::error::Error;
use crate::result::{evaluation_json, sheets_json};
use crate::wording::Phrase;
use crate::write;
use std::path::Path;

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
    console::note_missing(console, &written?);
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
        console.json(&evaluation_json(&assessment.view(request.language)));
        return;
    }
    if problems::counts(&assessment.problems)[0] > 0 {
        // A sum that leaves out what is blocked would look like a result.
        show_problems(console, &assessment.problems);
        return;
    }
    // What is read last stays on the screen: the sums.
    show_problems(console, &assessment.problems);
    summary::nearest(console, &rules.rulebook, assessment);
    summary::exemptions(console, assessment);
    summary::print(console, &assessment.portfolio.title, rules, &assessment.summary);
    if let Some(out) = written {
        let folder = [("folder", disk::quoted_folder(out))];
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
        console.json(&sheets_json(console.language, &sheet.id, [(sheet, result)], grades, list));
    } else {
        let open = console.phrase(Phrase::Open).to_owned();
        for line in console.language.sheet_lines(sheet, result, grades) {
            console.line(&line);
        }
        for (name, points, max) in &result.dimensions {
            let points = points.map_or_else(|| open.clone(), |points| points.to_string());
            console.line(&format!("  {name}  {points} / {max}"));
        }
        show_problems(console, list);
    }
    if blocked { Exit::Problems } else { Exit::Fine }
}
