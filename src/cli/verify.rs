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
    let agrees = matches!(verdict, Verdict::Compared(Comparison::Same(_)));
    if console.json {
        console.json_value(&as_json(&verdict));
    } else {
        let text = words(&verdict, console);
        console.line(&text);
    }
    Ok(if agrees { Exit::Fine } else { Exit::Problems })
}

fn words(verdict: &Verdict, console: &Console) -> String {
    let file = |file: &String| ("file", file.clone());
    match verdict {
        Verdict::Compared(Comparison::Same(files)) => {
            console.say(Phrase::VerifyAgrees, &[("files", files.to_string())])
        }
        Verdict::Compared(Comparison::Missing(name)) => {
            console.say(Phrase::VerifyMissing, &[file(name)])
        }
        Verdict::Compared(Comparison::Differs(difference)) => {
            let values = [
                file(&difference.file),
                ("line", difference.line.map_or(String::new(), |line| line.to_string())),
                ("found", difference.found.clone()),
                ("expected", difference.expected.clone()),
            ];
            let whole = difference.line.is_none();
            let phrase = if whole { Phrase::VerifyDiffersWhole } else { Phrase::VerifyDiffers };
            console.say(phrase, &values)
        }
        Verdict::InputChanged(name) => console.say(Phrase::VerifyInputChanged, &[file(name)]),
    }
}

fn as_json(verdict: &Verdict) -> serde_json::Value {
    match verdict {
        Verdict::Compared(Comparison::Same(files)) => {
            serde_json::json!({ "agrees": true, "files": files })
        }
        Verdict::Compared(Comparison::Missing(file)) => {
            serde_json::json!({ "agrees": false, "missing": file })
        }
        Verdict::Compared(Comparison::Differs(difference)) => serde_json::json!({
            "agrees": false,
            "file": difference.file,
            "line": difference.line,
            "found": difference.found,
            "expected": difference.expected,
        }),
        Verdict::InputChanged(file) => {
            serde_json::json!({ "agrees": false, "input_changed": file })
        }
    }
}
