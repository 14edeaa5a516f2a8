//! The bytes of a workbook → its worksheets, by the kind of container it is.

use super::package::{self, Package};
use super::refusal::Refusal;
use super::{rectangle, xlsx};
use crate::table::grid::Grid;
use jixiao_core::problem::{Place, Problem};

/// The kinds of workbook, told by their first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Container {
    /// A zip archive: xlsx or ods.
    Package,
    /// A compound file: xls, or an xlsx that asks for a password.
    Compound,
}

/// Says whether bytes are a workbook rather than text.
pub fn is_workbook(bytes: &[u8]) -> bool {
    container(bytes).is_some()
}

/// Gives the ending that the name of a file of these bytes should have: `xlsx`, `ods`, `xls` or `csv`.
pub fn ending_of(bytes: &[u8]) -> &'static str {
    match container(bytes) {
        Some(Container::Package) => match package::open(bytes) {
            Ok(Package::Ods(_)) => "ods",
            _ => "xlsx",
        },
        Some(Container::Compound) => "xls",
        None => "csv",
    }
}

fn container(bytes: &[u8]) -> Option<Container> {
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Some(Container::Package),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some(Container::Compound),
        _ => None,
    }
}

/// Says whether a workbook may have a worksheet of a name; one that cannot be looked into may.
pub(crate) fn may_have_sheet(bytes: &[u8], name: &str) -> bool {
    match container(bytes) {
        Some(Container::Package) => package::may_have_sheet(bytes, name),
        Some(Container::Compound) => true,
        None => false,
    }
}

/// Reads every worksheet of a workbook, or only the one of a name where it has that.
///
/// # Errors
/// With the problem, where it cannot be read or is too large.
pub(crate) fn read(
    place: &Place,
    bytes: &[u8],
    only: Option<&str>,
) -> Result<Vec<Grid>, Box<Problem>> {
    let grids = match container(bytes) {
        Some(Container::Package) => package::open(bytes).and_then(|package| match package {
            Package::Xlsx(markups) => xlsx::read(place, bytes, &markups, only),
            Package::Ods(tables) => rectangle::read_ods(place, bytes, &tables, only),
        }),
        Some(Container::Compound) => rectangle::read_xls(place, bytes, only),
        None => Err(Refusal::Damaged),
    };
    grids.map_err(|refusal| Box::new(refusal.at(place)))
}
