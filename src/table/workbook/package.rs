//! The zip archive of a packed workbook: unpacked once to see that it is sound and not too large.
//!
//! What an archive says of its own sizes is not believed; bytes are counted as they come.

use super::claims;
use super::markup::{self, Markups};
use super::ods::{self, OdsTables};
use super::refusal::Refusal;
use crate::table::limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What a packed workbook is.
pub(super) enum Package {
    /// A workbook of Excel, with what its worksheets say beside their cells.
    Xlsx(Markups),
    /// A spreadsheet of LibreOffice, with what its tables say beside their values.
    Ods(OdsTables),
}

/// Unpacks every part and tells what the workbook is.
pub(super) fn open(bytes: &[u8]) -> Result<Package, Refusal> {
    open_within(bytes, limits::UNPACKED)
}

fn open_within(bytes: &[u8], limit: u64) -> Result<Package, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > limits::PARTS {
        return Err(Refusal::TooLarge("parts", limits::PARTS as u64));
    }
    let mut parts = Vec::new();
    let mut tables = OdsTables::new();
    let mut left = limit;
    let (mut xlsx, mut is_ods, mut xlsb) = (false, false, false);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
        let name = part.name().map_err(|_| Refusal::Damaged)?;
        let name = name.trim_start_matches('/').to_owned();
        match name.to_ascii_lowercase().as_str() {
            "xl/workbook.xml" => xlsx = true,
            "xl/workbook.bin" => xlsb = true,
            "content.xml" => is_ods = true,
            _ => {}
        }
        let mut text = Vec::new();
        let unpacked = (&mut part).take(left + 1).read_to_end(&mut text);
        let unpacked = unpacked.map_err(|_| Refusal::Damaged)? as u64;
        if unpacked > left {
            return Err(Refusal::TooLarge("unpacked", limit));
        }
        left -= unpacked;
        if claims::is_claim(&name) {
            claims::look_at(&name, &text)?;
        }
        if markup::is_of_interest(&name) {
            parts.push((name, text));
        } else if name == "content.xml" {
            tables = ods::tables(&text)?;
        }
    }
    match (xlsx, is_ods) {
        (true, _) => Ok(Package::Xlsx(markup::markups(&parts)?)),
        (_, true) => Ok(Package::Ods(tables)),
        _ if xlsb => Err(Refusal::OtherKind),
        _ => Err(Refusal::Damaged),
    }
}

/// Says whether an xlsx may have a worksheet of a name, without reading its worksheets.
pub(crate) fn may_have_sheet(bytes: &[u8], name: &str) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return true };
    let Ok(part) = archive.by_name("xl/workbook.xml") else { return true };
    let mut text = Vec::new();
    let read = part.take(limits::UNPACKED).read_to_end(&mut text);
    read.is_err() || memchr::memmem::find(&text, name.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive(parts: &[(&str, usize)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, zeros) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(&vec![b'0'; *zeros]).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_unpacks_beyond_the_limit_is_refused_whatever_its_size() {
        let parts = [("xl/workbook.xml", 10), ("xl/media/a.bin", 500_000), ("b", 499_990)];
        let bytes = archive(&parts);
        assert!(bytes.len() < 3_000, "a thousandth of what it unpacks to");
        assert!(matches!(open_within(&bytes, 1_000_000), Ok(Package::Xlsx(_))));
        let refused = open_within(&bytes, 999_999).err();
        assert_eq!(refused, Some(Refusal::TooLarge("unpacked", 999_999)));
    }

    #[test]
    fn an_archive_of_too_many_parts_is_refused() {
        let names: Vec<String> = (0..=limits::PARTS).map(|at| at.to_string()).collect();
        let parts: Vec<(&str, usize)> = names.iter().map(|name| (name.as_str(), 0)).collect();
        let refused = open(&archive(&parts)).err();
        assert_eq!(refused, Some(Refusal::TooLarge("parts", limits::PARTS as u64)));
    }

    #[test]
    fn other_archives_are_no_workbooks() {
        assert_eq!(open(&archive(&[("word/document.xml", 9)])).err(), Some(Refusal::Damaged));
        assert_eq!(open(&archive(&[("xl/workbook.bin", 9)])).err(), Some(Refusal::OtherKind));
        assert_eq!(open(b"PK\x03\x04").err(), Some(Refusal::Damaged));
    }
}
