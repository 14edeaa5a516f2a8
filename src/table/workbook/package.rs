//! The zip archive of a packed file: what it is, and its parts, unpacked to see that it is sound and not too
//! large.
//!
//! What an archive says of its own sizes is not believed; bytes are counted as they come.

use super::claims;
use super::markup::{self, Markups};
use super::ods::{self, OdsTables};
use super::refusal::Refusal;
use super::xml::{attribute, for_each_start};
use crate::table::limits;
use std::collections::HashSet;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What a packed file is.
pub(super) enum Package {
    /// A workbook of Excel, with what its worksheets say beside their cells.
    Xlsx(Markups),
    /// A spreadsheet of LibreOffice, with what its tables say beside their values.
    Ods(OdsTables),
    /// A document of Word: the XML of its text.
    Docx(Vec<u8>),
}

/// The kinds of packed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
    Docx,
}

/// A part with its name.
type Part = (String, Vec<u8>);

/// Tells what a packed file is, by the names of its parts.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Refusal> {
    kind_of(&archive(bytes)?)
}

/// Unpacks a file.
pub(super) fn open(bytes: &[u8]) -> Result<Package, Refusal> {
    open_within(bytes, limits::UNPACKED)
}

fn open_within(bytes: &[u8], limit: u64) -> Result<Package, Refusal> {
    let mut archive = archive(bytes)?;
    let kind = kind_of(&archive)?;
    let parts = unpack(&mut archive, limit, kind)?;
    match kind {
        Kind::Xlsx => {
            let claims = parts.iter().filter(|(name, _)| claims::is_claim(plain(name)));
            for (name, text) in claims {
                claims::look_at(plain(name), text)?;
            }
            markup::markups(&parts).map(Package::Xlsx)
        }
        Kind::Ods => {
            let content = parts.iter().find(|(name, _)| name == "content.xml");
            let tables =
                content.map_or_else(|| Ok(OdsTables::new()), |(_, text)| ods::tables(text));
            let tables = tables?;
            match parts.iter().find(|(name, _)| name == "mimetype") {
                Some((_, kind)) if kind.ends_with(b".text") => Err(Refusal::Foreign("odt")),
                Some((_, kind)) if kind.ends_with(b".presentation") => Err(Refusal::Foreign("ppt")),
                _ => Ok(Package::Ods(tables)),
            }
        }
        Kind::Docx => document(parts).map(Package::Docx).ok_or(Refusal::Damaged),
    }
}

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Refusal> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    if archive.len() > limits::PARTS {
        return Err(Refusal::TooLarge("parts", limits::PARTS as u64));
    }
    if has_part_twice(bytes, &archive) {
        return Err(Refusal::Damaged);
    }
    Ok(archive)
}

/// Says whether two parts have one name but for case, as office programs see it: which of them is meant is
/// not known. The library keeps the last of a name alone, so the list of parts is read as it stands.
fn has_part_twice(bytes: &[u8], archive: &ZipArchive<Cursor<&[u8]>>) -> bool {
    let mut seen = HashSet::new();
    let start = usize::try_from(archive.central_directory_start()).unwrap_or(usize::MAX);
    let mut rest = bytes.get(start..).unwrap_or_default();
    while let Some((head, behind)) = rest.split_first_chunk::<46>()
        && head.starts_with(b"PK\x01\x02")
    {
        let length = |at: usize| usize::from(u16::from_le_bytes([head[at], head[at + 1]]));
        let Some(name) = behind.get(..length(28)) else { break };
        let name = String::from_utf8_lossy(name).replace('\\', "/").to_lowercase();
        // A folder is no part.
        if !name.ends_with('/') && !seen.insert(plain(&name).to_owned()) {
            return true;
        }
        rest = behind.get(length(28) + length(30) + length(32)..).unwrap_or_default();
    }
    false
}

fn kind_of(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<Kind, Refusal> {
    let mut names = Vec::new();
    for name in archive.file_names() {
        let name = name.map_err(|_| Refusal::Damaged)?;
        names.push(plain(&name).to_ascii_lowercase());
    }
    let has = |name: &str| names.iter().any(|known| known == name);
    if has("xl/workbook.xml") {
        Ok(Kind::Xlsx)
    } else if has("content.xml") {
        Ok(Kind::Ods)
    } else if has("xl/workbook.bin") {
        Err(Refusal::OtherKind)
    } else if names.iter().any(|name| name.starts_with("word/document")) {
        Ok(Kind::Docx)
    } else if names.iter().any(|name| name.starts_with("ppt/")) {
        Err(Refusal::Foreign("ppt"))
    } else if has("ofd.xml") {
        Err(Refusal::Foreign("ofd"))
    } else if has("[content_types].xml") {
        Err(Refusal::Damaged)
    } else {
        Err(Refusal::Foreign("archive"))
    }
}

fn plain(name: &str) -> &str {
    name.trim_start_matches('/')
}

/// Unpacks every part, and keeps those that are read.
fn unpack(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    limit: u64,
    kind: Kind,
) -> Result<Vec<Part>, Refusal> {
    let mut parts = Vec::new();
    let mut left = limit;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
        let name = part.name().map_err(|_| Refusal::Damaged)?.into_owned();
        let mut text = Vec::new();
        let unpacked = (&mut part).take(left + 1).read_to_end(&mut text);
        let unpacked = unpacked.map_err(|_| Refusal::Damaged)? as u64;
        if unpacked > left {
            return Err(Refusal::TooLarge("unpacked", limit));
        }
        left -= unpacked;
        if is_read(kind, &plain(&name).to_ascii_lowercase()) {
            parts.push((name, text));
        }
    }
    Ok(parts)
}

/// Says whether a part of this name, in lower case, is read.
fn is_read(kind: Kind, name: &str) -> bool {
    match kind {
        Kind::Xlsx => {
            claims::is_claim(name)
                || matches!(name, "xl/workbook.xml" | "xl/_rels/workbook.xml.rels")
                || (name.starts_with("xl/worksheets/") && !name.contains("/_rels/"))
        }
        Kind::Ods => matches!(name, "mimetype" | "content.xml"),
        Kind::Docx => name.starts_with("word/document") || name == "_rels/.rels",
    }
}

/// Finds the part that is the text of a document: the one the archive names, or that of the usual name.
fn document(parts: Vec<Part>) -> Option<Vec<u8>> {
    let mut named = "word/document.xml".to_owned();
    if let Some((_, relations)) = parts.iter().find(|(name, _)| plain(name) == "_rels/.rels") {
        for_each_start(relations, |start| {
            let kind = attribute(start, "Type").unwrap_or_default();
            if let (true, Some(target)) =
                (kind.ends_with("/officeDocument"), attribute(start, "Target"))
            {
                named = plain(&target).to_ascii_lowercase();
            }
        });
    }
    parts
        .into_iter()
        .find(|(name, _)| plain(name).eq_ignore_ascii_case(&named))
        .map(|(_, text)| text)
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
    fn an_archive_is_told_by_its_parts() {
        for (name, expected) in [
            ("xl/workbook.bin", Refusal::OtherKind),
            ("ppt/presentation.xml", Refusal::Foreign("ppt")),
            ("OFD.xml", Refusal::Foreign("ofd")),
            ("[Content_Types].xml", Refusal::Damaged),
            ("资料/表.xlsx", Refusal::Foreign("archive")),
        ] {
            assert_eq!(open(&archive(&[(name, 9)])).err(), Some(expected), "{name}");
        }
        assert_eq!(kind(&archive(&[("word/document.xml", 9)])), Ok(Kind::Docx));
        assert_eq!(open(b"PK\x03\x04").err(), Some(Refusal::Damaged));
    }
}
