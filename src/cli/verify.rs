//! `verify`: recompute a result folder and say whether every byte agrees.

use super::{Console, Exit, stopped};
use crate::files::Failure;
use crate::job::{self, Verdict};
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
    let verdict = match job::verify(&args.out, args.input.as_deref()) {
        Ok(verdict) => verdict,
        Err(stop) => return stopped(stop, console),
    };
    let (text, exit) = match verdict {
        Verdict::Agrees(files) => {
            let values = [("files", files.to_string())];
            (console.say(Phrase::VerifyAgrees, &values), Exit::Fine)
        }
        Verdict::InputChanged(file) => {
            (console.say(Phrase::VerifyInputChanged, &[("file", file)]), Exit::Problems)
        }
        Verdict::Differs(file, detail) => {
            let values = [("file", file), ("detail", detail)];
            (console.say(Phrase::VerifyDiffers, &values), Exit::Problems)
        }
    };
    console.line(&text);
    Ok(exit)
}
