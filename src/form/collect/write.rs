//! The portfolio folder made of forms, with the list of what to ask for.

use super::super::chase::{chase_csv, chase_workbook};
use super::collected::Collected;
use super::request::CollectRequest;
use crate::assess::Request;
use crate::disk::{self, Staging};
use crate::error::{Cause, Error, Failure};
use crate::manifest::{CollectSettings, Manifest};
use crate::portfolio::portfolio_files;
use crate::source::NamedBytes;
use std::path::PathBuf;

/// Writes the portfolio folder and the list of what to ask for, whole or not at all.
///
/// # Errors
/// When they cannot be written.
pub fn write_collected(
    collected: &Collected,
    request: &Request,
    wanted: &CollectRequest,
    staging: Staging,
) -> Result<PathBuf, Error> {
    stage_collected(collected, request, wanted, &staging)?;
    Ok(staging.put_in_place()?)
}

/// Writes them into a staging folder.
pub(crate) fn stage_collected(
    collected: &Collected,
    request: &Request,
    wanted: &CollectRequest,
    staging: &Staging,
) -> Result<(), Error> {
    let out = staging.out();
    let unwritable = |error: &dyn ToString| {
        Error::Failure(Failure::new(out, Cause::unwritable(error.to_string())))
    };
    let language = request.language;
    let Collected { merged, list, summary, head, rules, inputs, .. } = collected;
    let portfolio = &merged.portfolio;
    let mut outputs = portfolio_files(portfolio, head).map_err(|error| unwritable(&error))?;
    let table = chase_csv(language, list).map_err(|error| unwritable(&error))?;
    let book = chase_workbook(language, &portfolio.title, list, summary)
        .map_err(|error| unwritable(&error))?;
    for (name, bytes) in [("chase.csv", table), ("chase.xlsx", book)] {
        outputs.push(NamedBytes { name: name.to_owned(), bytes });
    }
    let mut job = request.settings(out, false);
    job.collect = Some(CollectSettings {
        from: wanted.from.as_ref().map(|from| disk::relative(out, from)),
        due: wanted.due.map(|due| due.to_string()),
    });
    let manifest = Manifest::new(job, inputs, &rules.rulebook_hash, None, staging.write(&outputs)?);
    Ok(staging.record(&manifest)?)
}
