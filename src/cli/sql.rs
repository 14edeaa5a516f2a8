//! `sql`: a rulebook and a policy as one statement that an engine runs where the data are.

use super::choice::Choice;
use super::console::Console;
use super::exit::{Exit, stopped};
use crate::disk;
use crate::error::Failure;
use crate::wording::{Language, Phrase, Typed};
use crate::{StatementRequest, statement};
use jixiao_sql::{Dialect, Form, Options, Output, Refusal, Tables};
use std::path::PathBuf;

/// The arguments of `sql`.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(super) struct SqlArgs {
    #[arg(long, value_name = "ENGINE", value_parser = dialects())]
    dialect: Dialect,
    #[arg(long, value_name = "ID|PATH")]
    rulebook: Option<String>,
    #[arg(long, value_name = "ID|FILE")]
    policy: Option<String>,
    #[arg(long, value_name = "FORM", value_parser = forms(), default_value = "wide",
          hide_default_value = true)]
    form: Form,
    #[arg(long, value_name = "TABLE", default_value = "projects", hide_default_value = true)]
    table: String,
    #[arg(long, value_name = "TABLE", default_value = "facts", hide_default_value = true)]
    facts: String,
    #[arg(long, value_name = "TABLE")]
    exemptions: Option<String>,
    #[arg(long, value_name = "FILE")]
    like: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["low_twice", "create"])]
    summary: bool,
    #[arg(long, conflicts_with = "create")]
    low_twice: bool,
    #[arg(long, value_name = "TABLE", conflicts_with = "create")]
    view: Option<String>,
    #[arg(long)]
    create: bool,
    #[arg(short = 'o', long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

fn dialects() -> Choice<Dialect> {
    Choice::new(Typed::Dialect, Dialect::ALL.map(|dialect| (dialect.name(), dialect)))
}

fn forms() -> Choice<Form> {
    Choice::new(
        Typed::Form,
        [("wide", Form::Wide), ("points", Form::Points), ("facts", Form::Facts)],
    )
}

/// Prints the statement, or writes it to a file.
pub(super) fn run(args: &SqlArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.out.as_deref().map_or(Ok(()), disk::refuse_file)?;
    let text = match statement(&request(args, console.language)) {
        Ok(Ok(text)) => text,
        Ok(Err(refused)) => {
            for one in refused {
                let line = said(&one, console);
                super::console::note(&line);
            }
            return Ok(Exit::Problems);
        }
        Err(stop) => return stopped(stop, console),
    };
    let Some(out) = &args.out else {
        if console.json {
            console.json_value(&serde_json::json!({ "sql": text }));
        } else {
            console.text(text.as_bytes());
        }
        return Ok(Exit::Fine);
    };
    let rules = [&args.rulebook, &args.policy].into_iter().flatten().map(PathBuf::from);
    let read: Vec<PathBuf> = rules.chain(args.like.clone()).collect();
    disk::write_file(out, text.as_bytes(), args.force, &read)?;
    let file = disk::shown(out);
    if console.json {
        console.json_value(&serde_json::json!({ "file": file }));
    } else {
        console.line(&file);
    }
    Ok(Exit::Fine)
}

fn request(args: &SqlArgs, language: Language) -> StatementRequest {
    let output = match (args.summary, args.low_twice) {
        (true, _) => Output::Summary,
        (_, true) => Output::LowTwice,
        _ => Output::Results,
    };
    let tables = Tables {
        projects: args.table.clone(),
        facts: args.facts.clone(),
        exemptions: args.exemptions.clone(),
    };
    let options = Options {
        dialect: args.dialect,
        form: args.form,
        tables,
        output,
        columns: None,
        view: args.view.clone(),
        english: language == Language::English,
    };
    StatementRequest {
        rulebook: args.rulebook.clone(),
        policy: args.policy.clone(),
        options,
        like: args.like.clone(),
        create: args.create,
    }
}

fn said(refusal: &Refusal, console: &Console) -> String {
    match refusal {
        Refusal::Name(name) => {
            console.say(Phrase::SqlName, &[("name", name.escape_debug().to_string())])
        }
        Refusal::TooLong { column, digits, most } => {
            let values = [
                ("column", column.clone()),
                ("digits", digits.to_string()),
                ("most", most.to_string()),
            ];
            console.say(Phrase::SqlTooLong, &values)
        }
        Refusal::ColumnMissing(column) => {
            console.say(Phrase::SqlColumnMissing, &[("column", column.clone())])
        }
        Refusal::Blocking(code) => {
            console.say(Phrase::SqlBlocking, &[("code", (*code).to_owned())])
        }
    }
}
