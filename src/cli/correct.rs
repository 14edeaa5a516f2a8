//! `correct`: put one value right after an objection, shown before it is accepted.

use super::args::RulesArgs;
use super::compare;
use super::console::{BOLD, Console, styled};
use super::exit::{Exit, stopped};
use super::problems;
use crate::correct::{Correcting, correct};
use crate::disk;
use crate::error::Failure;
use crate::form::Day;
use crate::result::comparison_json;
use crate::source::Source;
use crate::wording::CompareText;
use jixiao_core::problem::Problem;
use jixiao_core::project::raw::RawCorrection;
use std::path::PathBuf;

/// The arguments of `correct`.
#[derive(Debug, clap::Args)]
pub(super) struct CorrectArgs {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(value_name = "PROJECT")]
    project: String,
    #[arg(long, value_name = "INDICATOR")]
    indicator: Option<String>,
    #[arg(long, value_name = "ITEM")]
    item: Option<String>,
    #[arg(long, value_name = "FACT")]
    fact: String,
    #[arg(long, value_name = "VALUE")]
    to: String,
    #[arg(long, value_name = "UNIT")]
    unit: Option<String>,
    #[arg(long, value_name = "NAME")]
    who: String,
    #[arg(long, value_name = "REASON")]
    why: String,
    #[arg(long, value_name = "DOCUMENT")]
    document: String,
    #[arg(long, value_name = "DAY", value_parser = parse_day)]
    day: Day,
    #[arg(long)]
    accept: bool,
    #[command(flatten)]
    rules: RulesArgs,
}

fn parse_day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "YYYY-MM-DD".to_owned())
}

impl CorrectArgs {
    fn row(&self) -> RawCorrection {
        RawCorrection {
            project: self.project.clone(),
            indicator: self.indicator.clone().unwrap_or_default(),
            item: self.item.clone().unwrap_or_default(),
            fact: self.fact.clone(),
            new: self.to.clone(),
            unit: self.unit.clone().unwrap_or_default(),
            who: self.who.clone(),
            reason: self.why.clone(),
            document: self.document.clone(),
            day: self.day.to_string(),
            ..RawCorrection::default()
        }
    }
}

/// Shows what a correction comes to, and writes it where it is accepted.
pub(super) fn run(args: &CorrectArgs, console: &mut Console) -> Result<Exit, Failure> {
    let asked = args.rules.request(args.folder.clone(), console.language).asked();
    let folder = Source::path(&args.folder);
    let correcting = match correct(&folder, &asked, args.row(), console.language) {
        Ok(correcting) => correcting,
        Err(stop) => return stopped(stop, console),
    };
    if args.accept {
        for file in &correcting.files {
            disk::write_file(&args.folder.join(&file.name), &file.bytes, true, &[])?;
        }
    }
    show(args, &correcting, console);
    Ok(Exit::Fine)
}

fn show(args: &CorrectArgs, correcting: &Correcting, console: &mut Console) {
    let language = console.language;
    let comparison = correcting.comparison();
    if console.json {
        if let Some(comparison) = &comparison {
            console.json(&comparison_json(language, comparison));
        } else {
            let open = correcting.after.as_ref().err().or(correcting.before.as_ref().err());
            console.json(&crate::result::refused_json(language, open.map_or(&[], Vec::as_slice)));
        }
        return;
    }
    let row = &correcting.row;
    let at = correcting.rulebook.indicator_named(&row.indicator);
    let old = if row.old.is_empty() { language.compare(CompareText::None) } else { &row.old };
    let values = [
        ("project", row.project.clone()),
        ("what", language.value_named(&correcting.rulebook, at, (&row.item, &row.fact))),
        ("old", old.to_owned()),
        ("new", format!("{}{}", row.new, row.unit)),
    ];
    console.line(&styled(BOLD, &language.compare_with(CompareText::Correction, &values)));
    match &comparison {
        Some(comparison) => {
            compare::show(console, comparison);
            for line in language.arithmetic_after(comparison) {
                console.line(&line);
            }
        }
        None => open(console, correcting),
    }
    if !correcting.odd.is_empty() {
        problems::print(console, &correcting.odd, problems::counts(&correcting.odd));
    }
    let text = if args.accept {
        let file = correcting.files.first().map_or("", |file| &file.name);
        let file = disk::shown(&args.folder.join(file));
        language.compare_with(CompareText::Accepted, &[("file", file)])
    } else {
        language.compare(CompareText::NotAccepted).to_owned()
    };
    console.line(&text);
}

/// Says what keeps one of the sides from a result.
fn open(console: &mut Console, correcting: &Correcting) {
    let sides = [
        (CompareText::OpenBefore, &correcting.before),
        (CompareText::OpenAfter, &correcting.after),
    ];
    for (text, side) in sides {
        let Err(list) = side else { continue };
        let text = console.language.compare(text);
        console.line(text);
        let own = |one: &&Problem| one.project() == Some(correcting.row.project.as_str());
        let own: Vec<Problem> = list.iter().filter(own).cloned().collect();
        let shown = if own.is_empty() { list } else { &own };
        problems::print_briefly(console, shown, problems::counts(shown));
    }
}
