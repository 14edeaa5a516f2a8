//! What is streamed: a wide table, or a folder whose facts are many.

use super::folder::{FolderTables, stream_folder};
use super::streamed::Streamed;
use super::supply::{Progress, Reached};
use super::table::stream_table;
use crate::assess::{self, Request, is_streamed};
use crate::disk::{self, Staging};
use crate::error::{Error, Failure};
use crate::rules::Rules;
use crate::source::Source;
use jixiao_core::problem::{Code, Problem};

/// From this size on, in bytes, the facts of a folder are read beside its projects.
const LARGE: u64 = 64 << 20;

/// Says whether an input is streamed when it is scored: a wide table, or a portfolio folder whose facts are
/// many and need nothing but the table of projects beside them.
///
/// # Errors
/// When it cannot be read.
pub fn is_scored_as_stream(request: &Request) -> Result<bool, Failure> {
    Ok(is_streamed(&request.source())? || is_large_folder(request))
}

/// Says whether an input can be streamed, however small it is.
///
/// # Errors
/// When it cannot be read.
pub fn can_be_streamed(request: &Request) -> Result<bool, Failure> {
    let source = request.source();
    Ok(is_streamed(&source)? || tables_of(&source).is_some())
}

fn tables_of(source: &Source) -> Option<FolderTables> {
    if source.entry().is_some() {
        return None;
    }
    FolderTables::open(source).ok().flatten()
}

/// Says whether an input is a portfolio folder with facts so many that they are streamed.
pub fn is_large_folder(request: &Request) -> bool {
    tables_of(&request.source()).is_some_and(|tables| {
        disk::size(&request.input.join(&tables.facts.place.file as &str)) >= LARGE
    })
}

/// Streams an input into a result folder. `progress` hears how far it is.
///
/// # Errors
/// When a table cannot be understood at all, or nothing can be read or written.
pub fn stream(
    request: &Request,
    staging: Staging,
    progress: &(dyn Fn(Reached) + Sync),
) -> Result<Streamed, Error> {
    let mut streamed = stream_into(request, &staging, progress)?;
    if !streamed.is_blocked() {
        streamed.out = Some(staging.put_in_place()?);
    }
    Ok(streamed)
}

/// Streams an input into a staging folder.
pub(crate) fn stream_into(
    request: &Request,
    staging: &Staging,
    progress: Progress<'_>,
) -> Result<Streamed, Error> {
    let source = request.source();
    if source.entry().is_some() {
        let rules = refuse_spread(request.asked().load()?)?;
        return stream_table(request, &rules, staging, progress);
    }
    let rules = refuse_spread(assess::open(&source)?.rules(&request.asked())?)?;
    stream_folder(request, &rules, staging, progress)
}

/// Refuses rules that have to look at all projects at once.
fn refuse_spread(rules: Rules) -> Result<Rules, Error> {
    if let Some(spread) = rules.policy().and_then(|policy| policy.spread.as_ref()) {
        let problem = Problem::new(Code::SpreadOverStream, &spread.place);
        return Err(problem.with_title("rule", &spread.title).into());
    }
    Ok(rules)
}
