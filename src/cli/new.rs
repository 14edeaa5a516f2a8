//! `new`: a portfolio folder to start with, empty or from a bureau's own files.

use super::console::Console;
use super::exit::{Exit, stopped};
use crate::disk;
use crate::error::Failure;
use crate::portfolio;
use crate::portfolio::{NewRequest, Scaffold};
use crate::wording::ScaffoldText;
use std::path::PathBuf;

/// The arguments of `new`.
#[derive(Debug, clap::Args)]
pub(super) struct NewArgs {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "FILE", num_args = 1..)]
    from: Vec<PathBuf>,
}

/// Makes the folder and says what comes next.
pub(super) fn run(args: &NewArgs, console: &mut Console) -> Result<Exit, Failure> {
    let request = NewRequest {
        out: args.folder.clone(),
        from: args.from.clone(),
        language: console.language,
    };
    disk::refuse_existing(&args.folder)?;
    let made = match portfolio::scaffold(&request) {
        Ok(made) => made,
        Err(stop) => return stopped(stop, console),
    };
    disk::write_new(&args.folder, &made.files)?;
    if console.json {
        show_json(console, args, &made);
    } else {
        show(console, args, &made);
    }
    Ok(Exit::Fine)
}

fn show(console: &mut Console, args: &NewArgs, made: &Scaffold) {
    let language = console.language;
    let folder = disk::shown(&args.folder);
    let in_folder = [("folder", folder.clone())];
    let mut lines = vec![language.scaffold_with(ScaffoldText::Made, &in_folder)];
    for file in &made.files {
        // What was taken in is told below, with where it came from.
        let stem = file.name.split('.').next().unwrap_or_default();
        let is_taken = made.taken.iter().any(|one| one.file.split('#').next() == Some(&file.name));
        let what = language.portfolio_file(if stem == "jixiao" { "settings" } else { stem });
        let values = [("file", file.name.clone()), ("what", what.to_owned())];
        lines.extend((!is_taken).then(|| language.scaffold_with(ScaffoldText::File, &values)));
    }
    for taken in &made.taken {
        let values = [
            ("source", taken.source.clone()),
            ("file", taken.file.clone()),
            ("what", language.portfolio_file(taken.table.name()).to_owned()),
            ("guessed", taken.guessed.to_string()),
            ("unused", taken.unused.to_string()),
        ];
        lines.push(language.scaffold_with(ScaffoldText::Taken, &values));
    }
    if made.ids > 0 {
        let values = [("file", "ids.csv".to_owned()), ("count", made.ids.to_string())];
        lines.push(language.scaffold_with(ScaffoldText::IdsMade, &values));
    }
    for source in &made.left_out {
        let values = [("source", source.clone())];
        lines.push(language.scaffold_with(ScaffoldText::LeftOut, &values));
    }
    lines.push(language.scaffold(ScaffoldText::NextHead).to_owned());
    let has = |name: &str| made.files.iter().any(|file| file.name == name);
    let is_empty = |name: &str| has(name) && !made.taken.iter().any(|one| one.file == name);
    let steps = [
        (has("columns.toml"), ScaffoldText::NextColumns),
        (is_empty("projects.csv"), ScaffoldText::NextFill),
        (true, ScaffoldText::NextSettings),
        (true, ScaffoldText::NextCheck),
        (is_empty("facts.csv"), ScaffoldText::NextTemplate),
        (true, ScaffoldText::NextRun),
    ];
    let values = [("folder", disk::quoted(&args.folder)), ("files", "projects.csv".to_owned())];
    let wanted = steps.into_iter().filter_map(|(is, text)| is.then_some(text));
    lines.extend(wanted.map(|text| language.scaffold_with(text, &values)));
    for line in lines {
        console.line(&line);
    }
}

fn show_json(console: &mut Console, args: &NewArgs, made: &Scaffold) {
    let files: Vec<&str> = made.files.iter().map(|file| file.name.as_str()).collect();
    let taken = made.taken.iter().map(|one| {
        serde_json::json!({
            "source": one.source,
            "table": one.table.name(),
            "file": one.file,
            "guessed": one.guessed,
            "unused": one.unused,
        })
    });
    let taken: Vec<_> = taken.collect();
    console.json_value(&serde_json::json!({
        "folder": format!("{}/", disk::shown(&args.folder)),
        "files": files,
        "taken": taken,
        "ids": made.ids,
        "left_out": made.left_out,
    }));
}
