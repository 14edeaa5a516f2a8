//! How a command ends.

use super::console::Console;
use super::problems;
use crate::error::{Error, Failure};
use jixiao_core::problem::count;

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Everything is fine.
    Fine,
    /// The data have problems that block.
    Problems,
}

/// Shows the problems that kept a job from a result; passes a failure on.
pub(super) fn stopped(stop: Error, console: &mut Console) -> Result<Exit, Failure> {
    match stop {
        Error::Failure(failure) => Err(failure),
        Error::Problems(list) => {
            if console.json {
                console.json(&crate::result::refused_json(console.language, &list));
            } else {
                problems::print(console, &list, [count(&list), 0]);
            }
            Ok(Exit::Problems)
        }
    }
}
