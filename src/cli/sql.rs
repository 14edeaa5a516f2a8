//! `sql`: a rulebook and a policy as one statement that an engine runs where the data are.

use super::choice::Choice;
use super::console::Console;
use super::exit::Exit;
use super::exit::stopped;
use crate::disk;
use crate::error::{Error, Failure};
use crate::rules::{self, DEFAULT_RULEBOOK};
use crate::source::Source;
use crate::table::read_table;
use crate::wording::{Language, Phrase, Typed};
use jixiao_core::problem::{Checked, Place};
use jixiao_sql::{Dialect, Form, Options, Output, Refusal, Tables};
use std::path::PathBuf;

/// The arguments of `sql`.
#[derive(Debug, clap::Args)]
pub(super) struct SqlArgs {
    #[arg(long, value_name = "ENGINE", value_parser = dialects())]
    dialect: Dialect,
    #[arg(long, value_name = "ID|PATH")]
    rulebook: Option<String>,
    #[arg(long, value_name = "ID|FILE")]
    policy: Option<String>,
    #[arg(long, value_name = "FORM", value_parser = forms(), default_value = "wide")]
    form: Form,
    #[arg(long, value_name = "NAME", default_value = "projects")]
    table: String,
    #[arg(long, value_name = "NAME", default_value = "facts")]
    facts: String,
    #[arg(long, value_name = "NAME")]
    exemptions: Option<String>,
    #[arg(long, value_name = "FILE")]
    like: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["low_twice", "create"])]
    summary: bool,
    #[arg(long, conflicts_with = "create")]
    low_twice: bool,
    #[arg(long, value_name = "NAME", conflicts_with = "create")]
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
    let text = match text(args, console.language) {
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
            console.bytes(text.as_bytes());
        }
        return Ok(Exit::Fine);
    };
    disk::write_file(out, text.as_bytes(), args.force)?;
    let file = disk::shown(out);
    if console.json {
        console.json_value(&serde_json::json!({ "file": file }));
    } else {
        console.line(&file);
    }
    Ok(Exit::Fine)
}

fn text(args: &SqlArgs, language: Language) -> Result<Result<String, Vec<Refusal>>, Error> {
    let here = Source::folder("");
    let rulebook = args.rulebook.as_deref().unwrap_or(DEFAULT_RULEBOOK);
    let (rulebook, _) = rules::load_rulebook(rulebook, &here)?;
    let policy = match &args.policy {
        Some(policy) => Some(rules::load_policy(policy, &here, &rulebook.grades)?.0),
        None => None,
    };
    let output = match (args.summary, args.low_twice) {
        (true, _) => Output::Summary,
        (_, true) => Output::LowTwice,
        _ => Output::Results,
    };
    let options = Options {
        dialect: args.dialect,
        form: args.form,
        tables: Tables {
            projects: args.table.clone(),
            facts: args.facts.clone(),
            exemptions: args.exemptions.clone(),
        },
        output,
        columns: args.like.as_ref().map(|like| columns_of(like)).transpose()?,
        view: args.view.clone(),
        english: language == Language::English,
    };
    if args.create {
        return Ok(jixiao_sql::create(&rulebook, policy.as_ref(), &options));
    }
    Ok(jixiao_sql::statement(&rulebook, policy.as_ref(), &options))
}

/// Reads the headings of a table.
fn columns_of(path: &PathBuf) -> Result<Vec<String>, Error> {
    let bytes = disk::read(path)?;
    let Checked { value: table, problems } = read_table(&Place::file(disk::shown(path)), &bytes);
    match table {
        Some(table) => Ok(table.headings.iter().map(|heading| heading.name().to_owned()).collect()),
        None => Err(Error::Problems(problems)),
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
    }
}
