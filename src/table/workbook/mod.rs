//! Workbooks (xlsx, xls, ods) → grids of text, one a worksheet.
//!
//! A formula counts by the value stored with it; nothing is computed here. Everything is bounded
//! by the limits of this room's neighbour `limits`.

mod cell;
mod claims;
mod compound;
mod foreign;
mod format;
mod markup;
mod ods;
mod package;
mod records;
mod rectangle;
mod sheet;
mod xlsx;
mod xml;

use super::grid::Grid;
use super::limits;
use calamine::{Sheet, SheetType};
use jixiao_core::problem::{Code, Place, Problem};

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
            Ok(package::Package::Ods(_)) => "ods",
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

/// Why a workbook was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    /// It is damaged, or no workbook at all.
    Damaged,
    /// It asks for a password.
    Locked,
    /// It is a kind of workbook that is not read.
    OtherKind,
    /// It is larger than a limit: what, and how much is allowed.
    TooLarge(&'static str, u64),
}

impl Refusal {
    fn at(self, place: &Place) -> Problem {
        let unreadable =
            |reason| Problem::new(Code::WorkbookUnreadable, place).with("what", reason);
        match self {
            Self::Damaged => unreadable("damaged"),
            Self::Locked => unreadable("locked"),
            Self::OtherKind => unreadable("other-kind"),
            Self::TooLarge(what, limit) => {
                Problem::new(Code::TooLarge, place).with("what", what).with("limit", limit)
            }
        }
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
            package::Package::Xlsx(markups) => xlsx::read(place, bytes, &markups, only),
            package::Package::Ods(tables) => rectangle::read_ods(place, bytes, &tables, only),
        }),
        Some(Container::Compound) => rectangle::read_xls(place, bytes, only),
        None => Err(Refusal::Damaged),
    };
    grids.map_err(|refusal| Box::new(refusal.at(place)))
}

/// Gives the worksheets that are read: all, or the one of a name where there is one.
fn chosen<'s>(sheets: &'s [Sheet], only: Option<&'s str>) -> impl Iterator<Item = &'s Sheet> {
    let only = only.filter(|name| sheets.iter().any(|sheet| sheet.name == *name));
    let sheets = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets.filter(move |sheet| only.is_none_or(|name| sheet.name == name))
}
