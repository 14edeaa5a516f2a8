//! The corrections that hold for what is collected: those of the portfolio collected last, and those of the
//! portfolio the forms were made from. Collecting undoes none of them.

use crate::error::{Cause, Error, Failure};
use crate::portfolio::{CORRECTIONS, no_corrections, read_corrections, with_correction};
use crate::source::Source;
use crate::table::{HeadingMap, read_tables};
use jixiao_core::problem::follow_on::Explanation;
use jixiao_core::problem::{Place, Problem};
use jixiao_core::project::raw::RawCorrection;
use std::path::Path;

/// The corrections that hold, and the table that has them.
pub(super) struct Carried {
    pub(super) rows: Vec<RawCorrection>,
    pub(super) table: Vec<u8>,
}

impl Carried {
    /// Takes the table collected last as it is, and adds what only the portfolio of origin has.
    pub(super) fn of(earlier: Option<&Source>, origin: &[RawCorrection]) -> Result<Self, Error> {
        let mut table = no_corrections();
        if let Some(earlier) = earlier.filter(|earlier| earlier.is_file(CORRECTIONS)) {
            table = earlier.read(CORRECTIONS)?;
        }
        let mut rows = rows_of(&table)?;
        let new: Vec<_> =
            origin.iter().filter(|one| !rows.iter().any(|row| says_same(row, one))).collect();
        for row in &new {
            let unfit = || Failure::new(Path::new(CORRECTIONS), Cause::CorrectionsUnfit);
            table = with_correction(&table, row).ok_or_else(unfit)?;
        }
        if !new.is_empty() {
            rows = rows_of(&table)?;
        }
        Ok(Self { rows, table })
    }
}

fn rows_of(table: &[u8]) -> Result<Vec<RawCorrection>, Error> {
    let tables = read_tables(&Place::file(CORRECTIONS), table, &HeadingMap::default());
    let mut problems = Vec::new();
    let mut rows = Vec::new();
    for table in tables.map_err(Error::Problems)? {
        let table = table.report_to(&mut problems);
        rows.extend(read_corrections(&table).report_to(&mut problems));
    }
    problems.retain(|one| !one.code.is_explained_by(Explanation::MayBeEmpty));
    if problems.iter().any(Problem::blocks) { Err(Error::Problems(problems)) } else { Ok(rows) }
}

/// Says whether two rows say the same, wherever they stand.
fn says_same(one: &RawCorrection, other: &RawCorrection) -> bool {
    let place = one.place.clone();
    *one == RawCorrection { place, ..other.clone() }
}
