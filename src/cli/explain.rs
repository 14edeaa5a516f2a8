//! `explain`: every step of one score and cut.

use super::args::ScoringArgs;
use super::console::{BOLD, Console, styled};
use super::exit::Exit;
use super::meant::stopped_on;
use super::{outcome, problems};
use crate::assess::Assessed;
use crate::error::Failure;
use crate::result::project_json_bytes;
use crate::view::View;
use crate::wording::{Line, Phrase, explain_to_line};
use jixiao_core::problem::Problem;
use std::path::PathBuf;

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    #[arg(value_name = "PROJECT")]
    project: String,
    #[arg(long)]
    lost: bool,
    #[arg(long)]
    to_line: bool,
    #[command(flatten)]
    rules: ScoringArgs,
}

/// Explains one project.
pub(super) fn run(args: &ExplainArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = args.rules.request(args.input.clone(), console.language);
    let assessment = match request.assess() {
        Ok(Assessed::Portfolio(assessment)) => assessment,
        Ok(Assessed::Sheet(sheet)) => return Ok(outcome::show_sheet(console, &sheet)),
        Err(stop) => return stopped_on(stop, &request, console),
    };
    let view = assessment.view(console.language);
    let at = view.place_of(&args.input, &args.project)?;
    let id = view.portfolio.projects[at].record.id.as_str();
    let about = |problem: &&Problem| problem.project() == Some(id);
    let list: Vec<_> = view.problems.iter().filter(about).cloned().collect();
    if console.json {
        console.json(&project_json_bytes(&View { problems: &list, ..view }, at));
    } else {
        print(console, &if args.lost { view.explain_lost(at) } else { view.explain(at) });
        problems::print(console, &list, problems::counts(&list));
        if args.to_line {
            console.line("");
            print(console, &explain_to_line(view.language, view.rulebook, &view.room(at)));
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
