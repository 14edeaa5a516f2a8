//! The zip archive of a packed workbook: unpacked once to see that it is sound and not too large.
//!
//! What an archive says of its own sizes is not believed; bytes are counted as they come.

use super::super::limits;
use super::Refusal;
use super::hidden::{self, HiddenRows};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What a packed workbook is.
pub(super) enum Package {
    /// A workbook of Excel, with the rows that are not shown.
    Xlsx(HiddenRows),
    /// A spreadsheet of LibreOffice.
    Ods,
}

/// Unpacks every part and tells what the workbook is.
pub(super) fn open(bytes: &[u8]) -> Result<Package, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > limits::PARTS {
        return Err(Refusal::TooLarge("parts", limits::PARTS as u64));
    }
    let mut parts = Vec::new();
    let mut left = limits::UNPACKED;
    let (mut xlsx, mut ods, mut xlsb) = (false, false, false);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
        let name = part.name().map_err(|_| Refusal::Damaged)?;
        let name = name.trim_start_matches('/').to_owned();
        match name.to_ascii_lowercase().as_str() {
            "xl/workbook.xml" => xlsx = true,
            "xl/workbook.bin" => xlsb = true,
            "content.xml" => ods = true,
            _ => {}
        }
        let mut text = Vec::new();
        let unpacked = (&mut part).take(left + 1).read_to_end(&mut text);
        let unpacked = unpacked.map_err(|_| Refusal::Damaged)? as u64;
        if unpacked > left {
            return Err(Refusal::TooLarge("unpacked", limits::UNPACKED));
        }
        left -= unpacked;
        if hidden::is_of_interest(&name) {
            parts.push((name, text));
        } else if name == "content.xml" {
            super::rectangle::check_ods_span(&text)?;
        }
    }
    match (xlsx, ods) {
        (true, _) => Ok(Package::Xlsx(hidden::rows(&parts))),
        (_, true) => Ok(Package::Ods),
        _ if xlsb => Err(Refusal::OtherKind),
        _ => Err(Refusal::Damaged),
    }
}
