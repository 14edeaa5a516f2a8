//! `explain`: every step of one score and cut.

use super::args::RulesArgs;
use super::console::{BOLD, Console, styled};
use super::exit::{Exit, stopped};
use super::{outcome, problems};
use crate::assess::Assessed;
use crate::error::{Cause, Failure};
use crate::result::project_json_bytes;
use crate::view::View;
use crate::wording::{Line, Phrase, explain, explain_to_line};
use jixiao_core::analysis::room;
use std::path::PathBuf;

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[arg(value_name = "PROJECT")]
    project: String,
    #[arg(long)]
    to_line: bool,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Explains one project.
pub(super) fn run(args: &ExplainArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = args.rules.request(args.input.clone(), console.language);
    let assessment = match request.assess() {
        Ok(Assessed::Portfolio(assessment)) => assessment,
        Ok(Assessed::Sheet(sheet)) => return Ok(outcome::show_sheet(console, &sheet)),
        Err(stop) => return stopped(stop, console),
    };
    let projects = &assessment.portfolio.projects;
    let Some(at) = projects.iter().position(|project| project.record.id == args.project) else {
        return Err(Failure::new(&args.input, Cause::NoProject(args.project.clone())));
    };
    let (rulebook, policy) = (&assessment.rules.rulebook, assessment.rules.policy());
    let (project, result) = (&projects[at], &assessment.evaluation.results[at]);
    let about = |problem: &&jixiao_core::problem::Problem| {
        let named = |(name, value): &(&str, jixiao_core::problem::Detail)| {
            *name == "project"
                && *value == jixiao_core::problem::Detail::Plain(args.project.clone())
        };
        problem.details.iter().any(named)
    };
    let list: Vec<_> = assessment.problems.iter().filter(about).cloned().collect();
    if console.json {
        let view = View { problems: &list, ..assessment.view(console.language) };
        console.bytes(&project_json_bytes(&view, at));
    } else {
        print(console, &explain(console.language, rulebook, policy, project, result));
        problems::print(console, &list, problems::counts(&list));
        if args.to_line {
            console.line("");
            let room = room(rulebook, result);
            print(console, &explain_to_line(console.language, rulebook, &room));
        }
    }
    let blocked = problems::counts(&list)[0] > 0;
    Ok(if blocked { Exit::Problems } else { Exit::Fine })
}

fn print(console: &mut Console, lines: &[Line]) {
    for Line { depth, label, text } in lines {
        let indent = "  ".repeat(*depth);
        let label = if label.is_empty() {
            String::new()
        } else {
            format!("{label}{}", console.phrase(Phrase::Colon))
        };
        let text = format!("{indent}{label}{text}");
        console.line(&if *depth == 0 { styled(BOLD, &text) } else { text });
    }
}
