//! `cut`: next year's budgets.

use super::args::{OutArgs, ScoringArgs, TrialArgs};
use super::console::Console;
use super::exit::Exit;
use super::meant::stopped_on;
use super::report::{ByDepartment, by_department, departments};
use super::table::table;
use super::{outcome, problems};
use crate::assess::{Assessed, Assessment, Request};
use crate::disk;
use crate::error::{Cause, Failure};
use crate::result::{budgets_csv, budgets_workbook};
use crate::wording::Phrase;
use crate::write::{self, DepartmentsRequest, Paper};
use jixiao_core::evaluate::CutResult;
use std::path::PathBuf;

/// The arguments of `cut`.
#[derive(Debug, clap::Args)]
pub(super) struct CutArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[arg(long, value_name = "department", value_parser = by_department())]
    split: Option<ByDepartment>,
    #[command(flatten)]
    rules: ScoringArgs,
    #[command(flatten)]
    trial: TrialArgs,
}

/// Shows every project's cut and next budget.
pub(super) fn run(args: &CutArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = args.rules.request(args.input.clone(), console.language);
    let request = Request { trial: args.trial.trial(), ..request };
    if args.split.is_some() {
        args.output.folder(&args.input, write::default_reports)?;
    } else {
        args.output.refuse_file()?;
    }
    match request.assess() {
        Ok(Assessed::Portfolio(assessment)) if assessment.rules.policy.is_some() => {
            let blocked = problems::counts(&assessment.problems)[0] > 0;
            if !blocked && (args.split.is_some() || args.output.out.is_some()) {
                return list(args, &assessment, &request, console);
            }
            if !console.json && !blocked {
                cuts(console, &assessment);
            }
            outcome::show(console, &request, &assessment, None);
            Ok(if blocked { Exit::Problems } else { Exit::Fine })
        }
        Ok(Assessed::Portfolio(_)) => Err(Failure::new(&args.input, Cause::NoPolicy)),
        Ok(Assessed::Sheet(_)) => Err(Failure::new(&args.input, Cause::Kind)),
        Err(stop) => stopped_on(stop, &request, console),
    }
}

/// Writes the list of next year's budgets, one file or one for each department.
fn list(
    args: &CutArgs,
    assessment: &Assessment,
    request: &Request,
    console: &mut Console,
) -> Result<Exit, Failure> {
    if args.split.is_some() {
        let wanted =
            DepartmentsRequest { papers: vec![Paper::Budgets], ..DepartmentsRequest::default() };
        return departments(&args.output, assessment, request, &wanted, console);
    }
    let out = args.output.out.clone().unwrap_or_default();
    let failed = |error: &dyn ToString| Failure::new(&out, Cause::unwritable(error.to_string()));
    let view = assessment.view(console.language);
    let ending = out.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let bytes = match ending.as_deref() {
        Some("csv") => budgets_csv(&view).map_err(|error| failed(&error))?,
        Some("xlsx") => budgets_workbook(&view).map_err(|error| failed(&error))?,
        _ => return Err(Failure::new(&out, Cause::ListEnding)),
    };
    let read = request.read(&assessment.inputs);
    disk::write_file(&out, &bytes, args.output.force, &read)?;
    outcome::show(console, request, assessment, None);
    if !console.json {
        let file = [("folder", disk::shown(&out))];
        console.line(&console.say(Phrase::SummaryFiles, &file));
    }
    Ok(Exit::Fine)
}

fn cuts(console: &mut Console, assessment: &Assessment) {
    let Assessment { rules, portfolio, evaluation, .. } = assessment;
    let heading = [
        Phrase::HeadId,
        Phrase::HeadName,
        Phrase::HeadGrade,
        Phrase::HeadBase,
        Phrase::HeadRate,
        Phrase::HeadCut,
        Phrase::HeadKept,
        Phrase::HeadNext,
    ]
    .map(|head| console.phrase(head));
    let mut rows = Vec::with_capacity(portfolio.projects.len());
    for (project, result) in portfolio.projects.iter().zip(&evaluation.results) {
        let grade = result.grade();
        let grades = &rules.rulebook.grades;
        let title = grade.map(|grade| console.language.of(&grades.get(grade).title).to_owned());
        let mut row = vec![
            project.record.id.clone(),
            project.record.name.clone(),
            title.unwrap_or_else(|| console.phrase(Phrase::Open).to_owned()),
        ];
        match &result.cut {
            Some(CutResult::Exact(cut, _)) => row.extend([
                cut.base.to_string(),
                cut.rate.map_or(String::new(), jixiao_core::quantity::Rate::percent),
                cut.cut.to_string(),
                cut.kept.to_string(),
                cut.next_budget.map_or(String::new(), |next| next.to_string()),
            ]),
            Some(CutResult::Between(low, Some(high))) if low == high => {
                row.extend([String::new(), String::new(), low.to_string()]);
            }
            Some(CutResult::Between(low, high)) => {
                let high = high.map_or("?".to_owned(), |high| high.to_string());
                row.extend([String::new(), String::new(), format!("{low}–{high}")]);
            }
            None => {}
        }
        rows.push(row);
    }
    console.line(&table(&heading, rows, 3));
}
