//! `verify`: recompute a result folder and say whether every byte agrees.

use super::console::Console;
use super::exit::{Exit, stopped};
use crate::disk::Comparison;
use crate::error::Failure;
use crate::verify;
use crate::verify::Verdict;
use crate::wording::Phrase;
use std::path::PathBuf;

/// The arguments of `verify`.
#[derive(Debug, clap::Args)]
pub(super) struct VerifyArgs {
    #[arg(value_name = "OUT")]
    out: PathBuf,
    #[arg(long, value_name = "INPUT")]
    input: Option<PathBuf>,
}

/// Verifies a result folder.
pub(super) fn run(args: &VerifyArgs, console: &mut Console) -> Result<Exit, Failure> {
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
    } else if verdict.changed_inputs.is_empty() {
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
        "missing": verdict.files.missing,
        "different": different.collect::<Vec<_>>(),
        "added": verdict.files.added,
    })
}
