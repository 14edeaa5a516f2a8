//! `compare`: two results side by side.

use super::args::RulesArgs;
use super::console::{BOLD, Console, styled};
use super::exit::{Exit, stopped};
use super::table::table;
use crate::assess::{Asked, Assessment};
use crate::compare::{compare, recorded, side_of};
use crate::disk;
use crate::document::{ReportFormat, comparison_document};
use crate::error::{Cause, Failure};
use crate::result::{comparison_csv, comparison_json, comparison_workbook};
use crate::source::Source;
use crate::view::{comparison_lines, from_to, signed};
use crate::wording::{CompareText, Language, Phrase};
use jixiao_core::compare::{Comparison, Side};
use std::path::{Path, PathBuf};

/// So many projects are shown; the table that is written has all.
const SHOWN: usize = 20;

/// The arguments of `compare`.
#[derive(Debug, clap::Args)]
pub(super) struct CompareArgs {
    #[arg(value_name = "OLD")]
    old: PathBuf,
    #[arg(value_name = "NEW")]
    new: PathBuf,
    #[arg(short = 'o', long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    rules: RulesArgs,
}

/// Compares two results.
pub(super) fn run(args: &CompareArgs, console: &mut Console) -> Result<Exit, Failure> {
    args.out.as_deref().map_or(Ok(()), disk::refuse_file)?;
    let language = console.language;
    let asked = args.rules.request(args.new.clone(), language).asked();
    let own = Asked::of(Source::folder("."));
    let (old, new) = (Source::path(&args.old), Source::path(&args.new));
    let comparison = match compare((&old, &own), (&new, &asked), language) {
        Ok(comparison) => comparison,
        Err(stop) => return stopped(stop, console),
    };
    let sides = [("old", disk::shown(&args.old)), ("new", disk::shown(&args.new))];
    let sides = language.compare_with(CompareText::Sides, &sides);
    if let Some(out) = &args.out {
        let bytes = bytes(language, &comparison, out, &sides)?;
        let read = [args.old.clone(), args.new.clone()];
        disk::write_file(out, &bytes, args.force, &read)?;
    }
    if console.json {
        console.json(&comparison_json(language, &comparison));
    } else {
        console.line(&styled(BOLD, language.compare(CompareText::Title)));
        console.line(&sides);
        show(console, &comparison);
        if let Some(out) = &args.out {
            let files = [("folder", disk::shown(out))];
            let text = console.say(Phrase::SummaryFiles, &files);
            console.line(&text);
        }
    }
    Ok(Exit::Fine)
}

fn bytes(
    language: Language,
    comparison: &Comparison,
    out: &Path,
    sides: &str,
) -> Result<Vec<u8>, Failure> {
    let failed = |error: &dyn ToString| Failure::new(out, Cause::unwritable(error.to_string()));
    let ending = out.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    match ending.as_deref() {
        Some("csv") => comparison_csv(language, comparison).map_err(|error| failed(&error)),
        Some("xlsx") => {
            comparison_workbook(language, comparison, sides).map_err(|error| failed(&error))
        }
        _ => {
            let format =
                ReportFormat::of(out).ok_or_else(|| Failure::new(out, Cause::ComparisonEnding))?;
            Ok(comparison_document(language, comparison, sides, format)?)
        }
    }
}

/// Shows who differs and why, and the sums.
pub(super) fn show(console: &mut Console, comparison: &Comparison) {
    let language = console.language;
    for line in language.rules_differ(comparison) {
        console.line(&line);
    }
    if comparison.moves.is_empty() {
        let values = [("count", comparison.same.to_string())];
        console.line(&language.compare_with(CompareText::Nothing, &values));
        return;
    }
    let values =
        [("moved", comparison.moves.len().to_string()), ("same", comparison.same.to_string())];
    console.line(&language.compare_with(CompareText::Moved, &values));
    let headings = [
        CompareText::HeadId,
        CompareText::HeadName,
        CompareText::HeadTotal,
        CompareText::HeadGrade,
        CompareText::HeadCut,
        CompareText::HeadNext,
        CompareText::HeadWhy,
    ]
    .map(|heading| language.compare(heading));
    let lines = comparison_lines(language, comparison);
    let rows = lines.iter().take(comparison.moves.len().min(SHOWN)).map(|cells| {
        let [id, name, _, total, total_new, grade, grade_new, _, _, cut, _, _, next, why] = cells;
        let total = from_to(language, total, total_new);
        let grade = from_to(language, grade, grade_new);
        vec![id.clone(), name.clone(), total, grade, signed(cut), signed(next), why.clone()]
    });
    console.line(&table(&headings, rows.collect(), 7));
    if comparison.moves.len() > SHOWN {
        let count = (comparison.moves.len() - SHOWN).to_string();
        console.line(&language.compare_with(CompareText::More, &[("count", count)]));
    }
    let text = language.comparison_sums(comparison);
    console.line(&text);
}

/// Gives the result that a folder holds before another takes its place.
pub(super) fn result_in(folder: &Path) -> Option<Side> {
    recorded(&Source::path(folder)).ok().flatten()
}

/// Says in a line or two what differs from the result that was replaced.
pub(super) fn show_replaced(console: &mut Console, old: Side, assessment: &Assessment) {
    let language = console.language;
    let Ok(new) = side_of(assessment, language) else { return };
    let comparison = Comparison::of(old, new);
    if comparison.moves.is_empty() {
        console.line(language.compare(CompareText::ReplacedNothing));
        return;
    }
    let [before, after] = comparison.sums();
    let values = [
        ("moved", comparison.moves.len().to_string()),
        ("cut", language.change_of(after.cut.fen() - before.cut.fen())),
        ("next", language.change_of(after.next.fen() - before.next.fen())),
    ];
    console.line(&language.compare_with(CompareText::Replaced, &values));
    console.line(language.compare(CompareText::ReplacedFile));
}
