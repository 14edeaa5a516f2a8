//! `template`: Excel workbooks to be filled in.

use super::args::OutArgs;
use super::choice::Choice;
use super::console::Console;
use super::exit::{Exit, stopped};
use super::problems;
use crate::assess::Request;
use crate::disk::{self, Staging};
use crate::error::Failure;
use crate::form::{self, Split, Template, TemplateOptions};
use crate::wording::{FormText, Typed};
use crate::write;
use jixiao_core::rulebook::Giver;
use std::path::{Path, PathBuf};

/// The arguments of `template`.
#[derive(Debug, clap::Args)]
pub(super) struct TemplateArgs {
    #[arg(value_name = "DIR")]
    input: PathBuf,
    #[command(flatten)]
    output: OutArgs,
    #[arg(long, value_name = "department|contractor|firm", value_parser = splits(),
          default_value = "all", hide_default_value = true)]
    split: Split,
    #[arg(long)]
    blank: bool,
    #[arg(long, value_name = "unit|evaluator|finance", value_parser = givers())]
    giver: Option<Giver>,
    #[arg(long, value_name = "ID|PATH")]
    rulebook: Option<String>,
}

fn splits() -> Choice<Split> {
    Choice::new(Typed::Split, Split::ALL.map(|(split, name)| (name, split)))
}

fn givers() -> Choice<Giver> {
    Choice::new(Typed::Giver, Giver::ALL.map(|(giver, name)| (name, giver)))
}

/// Writes the workbooks and says which has how many projects.
pub(super) fn run(args: &TemplateArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = Request {
        input: args.input.clone(),
        rulebook: args.rulebook.clone(),
        language: console.language,
        ..Request::default()
    };
    let language = request.language;
    let options =
        TemplateOptions { split: args.split, blank: args.blank, giver: args.giver, language };
    let out = args.output.folder(&args.input, write::default_forms)?;
    let made = match form::template(&request.source(), &request.asked(), options) {
        Ok(made) => made,
        Err(stop) => return stopped(stop, console),
    };
    let staging = Staging::begin(&out, &request.input, args.output.force)?;
    match write::write_template(&made, &request, options, staging) {
        Ok(_) => show(console, &made, &out),
        Err(stop) => return stopped(stop, console),
    }
    Ok(Exit::Fine)
}

fn show(console: &mut Console, made: &Template, out: &Path) {
    let folder = disk::quoted_folder(out);
    if console.json {
        let books = made.books.iter().map(|book| {
            let (file, group) = (&book.file.name, &book.group);
            serde_json::json!({ "file": file, "group": group, "projects": book.projects })
        });
        let books: Vec<_> = books.collect();
        console.json_value(&serde_json::json!({ "folder": folder, "workbooks": books }));
        return;
    }
    let language = console.language;
    for book in &made.books {
        let values = [("file", book.file.name.clone()), ("projects", book.projects.to_string())];
        console.line(&language.form_with(FormText::BookLine, &values));
    }
    let projects: usize = made.books.iter().map(|book| book.projects).sum();
    let values = [("books", made.books.len().to_string()), ("projects", projects.to_string())];
    console.line(&language.form_with(FormText::Books, &values));
    if !made.problems.is_empty() {
        problems::print_briefly(console, &made.problems, problems::counts(&made.problems));
    }
    console.line(&language.form_with(FormText::Folder, &[("folder", folder)]));
}
