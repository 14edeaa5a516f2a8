//! `verify`: recompute a result folder and say whether every byte agrees; or a table of results that was
//! computed elsewhere.

use super::args::RulesArgs;
use super::console::Console;
use super::exit::{Exit, stopped};
use super::verify_results;
use crate::disk::{self, Comparison};
use crate::error::Failure;
use crate::source::NamedBytes;
use crate::verify;
use crate::verify::{Sample, Verdict};
use crate::wording::Phrase;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// The arguments of `verify`.
#[derive(Debug, clap::Args)]
pub(super) struct VerifyArgs {
    #[arg(value_name = "OUT")]
    out: PathBuf,
    #[arg(long, value_name = "INPUT")]
    input: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "input")]
    results: Option<PathBuf>,
    #[arg(long, value_name = "N", requires = "results")]
    sample: Option<NonZeroUsize>,
    #[arg(long, value_name = "S", requires = "sample")]
    seed: Option<u64>,
    #[arg(long, value_name = "ID|PATH", requires = "results")]
    rulebook: Option<String>,
    #[arg(long, value_name = "ID|FILE", requires = "results")]
    policy: Option<String>,
}

/// Verifies a result folder, or a table of results.
pub(super) fn run(args: &VerifyArgs, console: &mut Console) -> Result<Exit, Failure> {
    match &args.results {
        Some(results) => run_on_results(args, results, console),
        None => run_on_folder(args, console),
    }
}

fn run_on_results(
    args: &VerifyArgs,
    results: &Path,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let rules = RulesArgs { rulebook: args.rulebook.clone(), policy: args.policy.clone() };
    let request = rules.request(args.out.clone(), console.language);
    let file = NamedBytes::new(disk::shown(results), disk::read(results)?);
    let sample = args.sample.map(|size| Sample { size: size.get(), seed: args.seed.unwrap_or(1) });
    let verdict = verify::verify_results(&file, &request.source(), &request.asked(), sample);
    let verdict = match verdict {
        Ok(verdict) => verdict,
        Err(stop) => return stopped(stop, console),
    };
    if console.json {
        let value = verify_results::as_json(&verdict, console);
        console.json_value(&value);
    } else {
        verify_results::show(&verdict, console);
    }
    Ok(if verdict.agrees() { Exit::Fine } else { Exit::Problems })
}

fn run_on_folder(args: &VerifyArgs, console: &mut Console) -> Result<Exit, Failure> {
    let verdict = match verify::verify(&args.out, args.input.as_deref()) {
        Ok(verdict) => verdict,
        Err(stop) => return stopped(stop, console),
    };
    if console.json {
        console.json_value(&as_json(&verdict));
    } else {
        for line in lines(&verdict, console) {
            console.line(&line);
        }
    }
    Ok(if verdict.agrees() { Exit::Fine } else { Exit::Problems })
}

/// Says which files agree, and names every one that does not.
fn lines(verdict: &Verdict, console: &Console) -> Vec<String> {
    let file = |file: &String| ("file", file.clone());
    let inputs = verdict.changed_inputs.iter();
    let mut lines: Vec<String> =
        inputs.map(|name| console.say(Phrase::VerifyInputChanged, &[file(name)])).collect();
    if !verdict.missing_inputs.is_empty() {
        let place = verdict.looked_in.clone();
        let separator = console.phrase(Phrase::Separator);
        let values = [("file", verdict.missing_inputs.join(separator)), ("place", place)];
        lines.push(console.say(Phrase::VerifyInputMissing, &values));
        lines.push(console.phrase(Phrase::VerifyInputWhere).to_owned());
    }
    let Comparison { files, missing, different, added } = &verdict.files;
    lines.extend(missing.iter().map(|name| console.say(Phrase::VerifyMissing, &[file(name)])));
    lines.extend(different.iter().map(|difference| {
        let mut values = vec![
            file(&difference.file),
            ("found", difference.found.clone()),
            ("expected", difference.expected.clone()),
        ];
        let Some(line) = difference.line else {
            return console.say(Phrase::VerifyDiffersWhole, &values);
        };
        values.push(("line", line.to_string()));
        console.say(Phrase::VerifyDiffers, &values)
    }));
    let agree = files - missing.len() - different.len();
    let phrase = if verdict.agrees() {
        Phrase::VerifyAgrees
    } else if verdict.has_inputs() {
        Phrase::VerifyOthersAgree
    } else {
        Phrase::VerifyListedAgree
    };
    lines.push(console.say(phrase, &[("files", agree.to_string())]));
    lines.extend(added.iter().map(|name| console.say(Phrase::VerifyAdded, &[file(name)])));
    lines
}

fn as_json(verdict: &Verdict) -> serde_json::Value {
    let different = verdict.files.different.iter().map(|difference| {
        serde_json::json!({
            "file": difference.file,
            "line": difference.line,
            "found": difference.found,
            "expected": difference.expected,
        })
    });
    serde_json::json!({
        "agrees": verdict.agrees(),
        "files": verdict.files.files,
        "changed_inputs": verdict.changed_inputs,
        "missing_inputs": verdict.missing_inputs,
        "looked_in": verdict.looked_in,
        "missing": verdict.files.missing,
        "different": different.collect::<Vec<_>>(),
        "added": verdict.files.added,
    })
}
