//! An input that is none → the command that was probably meant, as it can be pasted.

use super::console::Console;
use super::exit::{Exit, stopped};
use crate::assess::{Meant, Request, meant};
use crate::disk::quoted;
use crate::error::{Error, Failure};
use crate::wording::UsageText;
use crate::write::default_portfolio;
use jixiao_core::problem::Problem;
use std::path::{Path, PathBuf};

/// Shows the problems that kept an input from a result, and what was probably meant; passes a failure on.
pub(super) fn stopped_on(
    stop: Error,
    request: &Request,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let problems = match &stop {
        Error::Problems(problems) => problems.clone(),
        Error::Failure(_) => Vec::new(),
    };
    let exit = stopped(stop, console)?;
    show(request, &problems, console);
    Ok(exit)
}

/// Shows what was probably meant by an input, where its problems say that it is none.
pub(super) fn show(request: &Request, problems: &[Problem], console: &mut Console) {
    if console.json {
        return;
    }
    let Some(meant) = meant(request, problems) else { return };
    let input = request.input.as_path();
    let says = |text: UsageText, commands: Vec<String>| (text, commands);
    let (text, commands) = match meant {
        Meant::FolderOf => says(UsageText::MeantFolderOf, vec![run(folder_of(input))]),
        Meant::Within(folders) => {
            let within = folders.iter().map(|folder| run(&input.join(folder)));
            says(UsageText::MeantWithin, within.collect())
        }
        Meant::Results => {
            says(UsageText::MeantResults, vec![format!("jixiao verify {}", quoted(input))])
        }
        Meant::Forms => {
            says(UsageText::MeantForms, vec![format!("jixiao collect {}", quoted(input))])
        }
        Meant::Sheets => {
            says(UsageText::MeantSheets, vec![format!("jixiao score {}", quoted(input))])
        }
        Meant::Tables(files) if files.is_empty() => {
            says(UsageText::MeantTable, vec![new_from(input, &[input.to_owned()])])
        }
        Meant::Tables(files) => {
            let here = if input == Path::new(".") { Path::new("") } else { input };
            let files: Vec<PathBuf> = files.iter().map(|file| here.join(file)).collect();
            says(UsageText::MeantTables, vec![new_from(input, &files)])
        }
        Meant::Empty => {
            let folder = default_portfolio(input);
            says(UsageText::MeantEmpty, vec![format!("jixiao new {}", quoted(&folder))])
        }
    };
    console.line(console.language.usage(text));
    for command in commands {
        console.line(&format!("  {command}"));
    }
}

fn run(folder: &Path) -> String {
    format!("jixiao run {}", quoted(folder))
}

fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn new_from(input: &Path, files: &[PathBuf]) -> String {
    let files: Vec<String> = files.iter().map(|file| quoted(file)).collect();
    format!("jixiao new {} --from {}", quoted(&default_portfolio(input)), files.join(" "))
}
