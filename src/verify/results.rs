//! A table of results that an engine computed by the same rules, compared with what the library makes of
//! the input, project by project.

mod cell;
mod recomputed;
mod sample;
mod table;
mod verdict;

pub use self::sample::Sample;
pub use self::verdict::{CellDifference, Few, ResultsVerdict, RowDifference};

use self::recomputed::Recomputed;
use self::table::ResultsTable;
use crate::assess::{Asked, Parts};
use crate::error::Error;
use crate::result;
use crate::rules::Rules;
use crate::source::{NamedBytes, Source};
use std::collections::HashSet;

/// Compares a table of results with what the library makes of an input, or of a sample of its projects.
///
/// # Errors
/// When the input, its rules or the table cannot be read, or the table lacks a column of the results.
pub fn verify_results(
    results: &NamedBytes,
    source: &Source,
    asked: &Asked,
    sample: Option<Sample>,
) -> Result<ResultsVerdict, Error> {
    let parts = Parts::open(source, asked).map_err(Error::without_notes)?;
    let rules = parts.rules.clone();
    let table = ResultsTable::read(results, &columns_of(&rules))?;
    let ids = parts.ids();
    let chosen: Option<HashSet<String>> =
        sample.map(|sample| sample.of(&ids.all).into_iter().map(str::to_owned).collect());
    let mut verdict = ResultsVerdict::of(&table, &ids, sample);
    let of_input = parts.each(chosen.as_ref(), &mut |part| {
        let Recomputed { projects, homeless } = Recomputed::of(&rules, part);
        verdict.refuse(homeless);
        let is_chosen = |id: &str| chosen.as_ref().is_none_or(|ids| ids.contains(id));
        for project in projects.iter().filter(|one| is_chosen(one.id())) {
            verdict.compare(&table, project);
        }
    });
    verdict.refuse(of_input);
    Ok(verdict)
}

/// Gives the names of the columns of `results.csv` by some rules.
fn columns_of(rules: &Rules) -> Vec<String> {
    let mut heading = Vec::new();
    result::result_heading(&rules.rulebook, rules.policy.is_some(), &mut heading);
    let heading = String::from_utf8_lossy(&heading);
    heading.trim_end().split(',').map(str::to_owned).collect()
}
