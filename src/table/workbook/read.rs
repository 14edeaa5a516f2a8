//! The bytes of a file that is no plain text → its grids, by the kind of container it is.

use super::package::{self, Kind, Package};
use super::raw::{Taken, grids};
use super::refusal::Refusal;
use super::{charset, docx, html, mime, rectangle, sheet_xml, xlsx};
use crate::table::container::Container;
use crate::table::grid::Grid;
use crate::table::limits;
use jixiao_core::problem::{Place, Problem};
use std::io::Read;

/// Says whether bytes are those of a packed or compound file, as workbooks are, rather than text.
pub fn is_workbook(bytes: &[u8]) -> bool {
    matches!(Container::of(bytes), Container::Package | Container::Compound)
}

/// Gives the ending that the name of a file of these bytes should have, such as `xlsx` or `csv`.
pub fn ending_of(bytes: &[u8]) -> &'static str {
    match Container::of(bytes) {
        Container::Package => match package::kind(bytes) {
            Ok(Kind::Ods) => "ods",
            Ok(Kind::Docx) => "docx",
            _ => "xlsx",
        },
        Container::Compound => "xls",
        Container::Page => "html",
        Container::PagePackage => "mht",
        Container::SheetXml => "xml",
        Container::Parquet => "parquet",
        Container::Foreign(_) | Container::Text => "csv",
    }
}

/// Says whether a workbook may have a worksheet of a name; one that cannot be looked into may.
pub(crate) fn may_have_sheet(bytes: &[u8], name: &str) -> bool {
    match Container::of(bytes) {
        Container::Package => package::may_have_sheet(bytes, name),
        Container::Compound => true,
        _ => false,
    }
}

/// Reads every worksheet or table of a file, or only the one of a name where it has that.
///
/// # Errors
/// With the problem, where it cannot be read or is too large.
pub(crate) fn read(
    place: &Place,
    bytes: &[u8],
    container: Container,
    only: Option<&str>,
) -> Result<Vec<Grid>, Box<Problem>> {
    let grids = match container {
        Container::Package => package::open(bytes).and_then(|package| match package {
            Package::Xlsx(markups) => xlsx::read(place, bytes, &markups, only),
            Package::Ods(tables) => rectangle::read_ods(place, bytes, &tables, only),
            Package::Docx(document) => docx::read(place, &document, only),
        }),
        Container::Compound => rectangle::read_xls(place, bytes, only),
        Container::Page | Container::PagePackage => read_pages(place, bytes, container, only),
        Container::SheetXml => small(bytes).and_then(|bytes| {
            let text = charset::decode(bytes, None).ok_or(Refusal::Damaged)?;
            sheet_xml::read(place, &text, only)
        }),
        Container::Parquet => read_columns(place, bytes),
        Container::Foreign(kind) => Err(Refusal::Foreign(kind)),
        Container::Text => Err(Refusal::Damaged),
    };
    grids.map_err(|refusal| Box::new(refusal.at(place)))
}

#[cfg(feature = "parquet")]
fn read_columns(place: &Place, bytes: &[u8]) -> Result<Vec<Grid>, Refusal> {
    super::parquet::read(place, bytes).map(|grid| vec![grid])
}

#[cfg(not(feature = "parquet"))]
fn read_columns(_: &Place, _: &[u8]) -> Result<Vec<Grid>, Refusal> {
    Err(Refusal::Foreign("parquet"))
}

/// Says whether a file that starts with these bytes is written column by column, as Parquet is.
pub(crate) fn is_columnar(start: &[u8]) -> bool {
    Container::of(start) == Container::Parquet
}

/// Gives the text of the table of such a file, written while it is read; `None` where it cannot be read.
#[cfg(feature = "parquet")]
pub(crate) fn text_of_columns(bytes: Vec<u8>) -> Option<Box<dyn Read + Send>> {
    super::parquet::Text::of(bytes).map(|text| Box::new(text) as Box<dyn Read + Send>)
}

/// Gives the text of the table of such a file, which this build cannot read.
#[cfg(not(feature = "parquet"))]
pub(crate) fn text_of_columns(_: Vec<u8>) -> Option<Box<dyn Read + Send>> {
    None
}

fn read_pages(
    place: &Place,
    bytes: &[u8],
    container: Container,
    only: Option<&str>,
) -> Result<Vec<Grid>, Refusal> {
    let bytes = small(bytes)?;
    let (mut taken, mut tables) = (Taken::default(), Vec::new());
    if container == Container::PagePackage {
        for page in mime::pages(bytes)? {
            html::read(&page, &mut taken, &mut tables)?;
        }
    } else {
        let page = charset::decode(bytes, None).ok_or(Refusal::Damaged)?;
        html::read(&page, &mut taken, &mut tables)?;
    }
    if tables.is_empty() {
        return Err(Refusal::Foreign("page-without-table"));
    }
    grids(place, tables, only)
}

/// Gives the bytes of a file that is not packed, where they are not too many.
fn small(bytes: &[u8]) -> Result<&[u8], Refusal> {
    if bytes.len() > limits::BINARY {
        return Err(Refusal::TooLarge("binary", limits::BINARY as u64));
    }
    Ok(bytes)
}
