//! `policy new`: a policy file from rates, or a copy of another.

use super::super::args::TrialArgs;
use super::super::choice::Choice;
use super::super::console::Console;
use super::super::exit::{Exit, stopped};
use crate::disk;
use crate::error::{Error, Failure};
use crate::rules::{self, DEFAULT_RULEBOOK, NewPolicy, PolicyDraft};
use crate::source::Source;
use crate::wording::{Language, Phrase, PolicyText, Typed};
use jixiao_core::policy::Column;
use std::path::PathBuf;

/// The arguments of `policy new`.
#[derive(Debug, clap::Args)]
pub(super) struct NewArgs {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    trial: TrialArgs,
    #[arg(long, value_name = "COLUMN", value_parser = bases())]
    base: Option<Column>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "ID|FILE", conflicts_with_all = ["rate", "floor", "base", "title"])]
    like: Option<String>,
    #[arg(long, value_name = "ID|PATH")]
    rulebook: Option<String>,
    #[arg(long)]
    force: bool,
}

fn bases() -> Choice<Column> {
    Choice::new(Typed::Base, Column::ALL.map(|column| (column.name(), column)))
}

/// Writes the file and says what is to be filled in.
pub(super) fn run(args: &NewArgs, console: &mut Console) -> Result<Exit, Failure> {
    disk::refuse_file(&args.file)?;
    let draft = match draft(args, console.language) {
        Ok(draft) => draft,
        Err(stop) => return stopped(stop, console),
    };
    let read: Vec<PathBuf> = args.like.iter().map(PathBuf::from).collect();
    disk::write_file(&args.file, draft.text.as_bytes(), args.force, &read)?;
    let language = console.language;
    let file = disk::shown(&args.file);
    if console.json {
        let to_fill: Vec<&str> = draft.to_fill.iter().map(|grade| grade.id.as_str()).collect();
        console.json_value(&serde_json::json!({ "file": file, "to_fill": to_fill }));
        return Ok(Exit::Fine);
    }
    let named = [("file", file)];
    console.line(&language.policy_text_with(PolicyText::Made, &named));
    if !draft.to_fill.is_empty() {
        let titles = draft.to_fill.iter().map(|grade| language.of(&grade.title));
        let titles: Vec<&str> = titles.collect();
        let grades = [("grades", titles.join(language.phrase(Phrase::OnSeparator)))];
        console.line(&language.policy_text_with(PolicyText::ToFill, &grades));
    }
    let pasted = [("file", disk::quoted(&args.file))];
    console.line(&language.policy_text_with(PolicyText::Next, &pasted));
    Ok(Exit::Fine)
}

fn draft(args: &NewArgs, language: Language) -> Result<PolicyDraft, Error> {
    let stem = args.file.file_stem().unwrap_or_default().to_string_lossy();
    let id = rules::id_of(&stem).unwrap_or_else(|| "trial".to_owned());
    let base = Source::folder("");
    if let Some(like) = &args.like {
        return rules::policy_like(language, like, &base, &id);
    }
    let rulebook = args.rulebook.as_deref().unwrap_or(DEFAULT_RULEBOOK);
    let (rulebook, _) = rules::load_rulebook(rulebook, &base)?;
    let wanted =
        NewPolicy { id, title: args.title.clone(), base: args.base, trial: args.trial.trial() };
    rules::new_policy(language, &rulebook.grades, &wanted)
}
