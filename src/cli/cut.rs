//! `cut`: next year's budgets.

use super::args::{ScoringArgs, TrialArgs};
use super::console::Console;
use super::exit::{Exit, stopped};
use super::table::table;
use super::{outcome, problems};
use crate::assess::{Assessed, Assessment, Request};
use crate::error::{Cause, Failure};
use crate::wording::Phrase;
use jixiao_core::evaluate::CutResult;
use std::path::PathBuf;

/// The arguments of `cut`.
#[derive(Debug, clap::Args)]
pub(super) struct CutArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[command(flatten)]
    rules: ScoringArgs,
    #[command(flatten)]
    trial: TrialArgs,
}

/// Shows every project's cut and next budget.
pub(super) fn run(args: &CutArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = args.rules.request(args.input.clone(), console.language);
    let request = Request { trial: args.trial.trial(), ..request };
    match request.assess() {
        Ok(Assessed::Portfolio(assessment)) if assessment.rules.policy.is_some() => {
            let blocked = problems::counts(&assessment.problems)[0] > 0;
            if !console.json && !blocked {
                cuts(console, &assessment);
            }
            outcome::show(console, &request, &assessment, None);
            Ok(if blocked { Exit::Problems } else { Exit::Fine })
        }
        Ok(Assessed::Portfolio(_)) => Err(Failure::new(&args.input, Cause::NoPolicy)),
        Ok(Assessed::Sheet(_)) => Err(Failure::new(&args.input, Cause::Kind)),
        Err(stop) => stopped(stop, console),
    }
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
