//! What a file is, told by its first bytes and never by its name.

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    /// A zip archive: xlsx, ods or docx.
    Package,
    /// A compound file: xls, or an xlsx that asks for a password.
    Compound,
    /// A web page, as systems write it under the name of an xls.
    Page,
    /// A web page packed into one file by Excel or a browser (mht).
    PagePackage,
    /// A workbook as a single XML (XML Spreadsheet 2003).
    SheetXml,
    /// A Parquet file.
    Parquet,
    /// Something that holds no table to be read, and what it is.
    Foreign(&'static str),
    /// A text, or nothing known.
    Text,
}

/// So many bytes are looked at.
const WITHIN: usize = 4_096;

/// What starts files that are refused for what they are.
const FOREIGN: [(&[u8], &str); 10] = [
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xFF\xD8\xFF", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"Rar!\x1A\x07", "archive"),
    (b"7z\xBC\xAF\x27\x1C", "archive"),
];

/// Elements that a web page or a piece of one starts with.
const OF_PAGES: [&str; 14] = [
    "html", "head", "meta", "title", "style", "body", "table", "div", "center", "p", "font",
    "span", "form", "tr",
];

/// Header fields that a packed web page starts with.
const HEADER: [&str; 6] =
    ["mime-version:", "from:", "subject:", "date:", "content-type:", "snapshot-content-location:"];

impl Container {
    /// Tells what a file is.
    pub(super) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [b'P', b'K', 3 | 5, 4 | 6, ..] => return Self::Package,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => return Self::Compound,
            [b'P', b'A', b'R', b'1', ..] => return Self::Parquet,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
                return Self::Foreign("picture");
            }
            _ => {}
        }
        if let Some((_, kind)) = FOREIGN.iter().find(|(start, _)| bytes.starts_with(start)) {
            return Self::Foreign(kind);
        }
        let start = start_of(bytes);
        let first = start.trim_start();
        if first.starts_with('<') {
            return match first_element(first) {
                Some("workbook") => Self::SheetXml,
                Some(name) if OF_PAGES.contains(&name) => Self::Page,
                _ => Self::Text,
            };
        }
        let is_header = HEADER.iter().any(|field| first.starts_with(field));
        if is_header && first.contains("mime-version:") && first.contains("content-type:") {
            return Self::PagePackage;
        }
        Self::Text
    }
}

/// Gives the letters of ASCII that a file starts with, in lower case.
fn start_of(bytes: &[u8]) -> String {
    let bytes = &bytes[..bytes.len().min(WITHIN)];
    let units: Vec<u8> = match bytes {
        [0xFF, 0xFE, rest @ ..] => rest.iter().copied().step_by(2).collect(),
        [0xFE, 0xFF, rest @ ..] => rest.iter().copied().skip(1).step_by(2).collect(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest.to_vec(),
        _ => bytes.to_vec(),
    };
    units.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

/// Gives the name of the first element, without prefix, behind declarations and comments.
fn first_element(start: &str) -> Option<&str> {
    let mut rest = start;
    loop {
        rest = rest.trim_start().strip_prefix('<')?;
        let end = match rest {
            _ if rest.starts_with("!doctype html") => return Some("html"),
            _ if rest.starts_with("!--") => "-->",
            _ if rest.starts_with(['?', '!']) => ">",
            _ => {
                let name =
                    rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != ':');
                return name.into_iter().next()?.rsplit(':').next();
            }
        };
        rest = &rest[rest.find(end)? + end.len()..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_it_starts_like() {
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("<table>".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let cases: [(&[u8], Container); 16] = [
            (b"PK\x03\x04", Container::Package),
            (b"\xD0\xCF\x11\xE0", Container::Compound),
            (b"\xEF\xBB\xBF \r\n<HTML xmlns:x=\"urn:\">", Container::Page),
            (b"<!-- made by x --><!DOCTYPE html PUBLIC>", Container::Page),
            (b"<?xml version=\"1.0\"?><html>", Container::Page),
            (&utf16, Container::Page),
            (b"<?xml version=\"1.0\"?>\n<?mso-application?><Workbook>", Container::SheetXml),
            (b"<?xml version=\"1.0\"?><ss:Workbook xmlns:ss=\"urn\">", Container::SheetXml),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", Container::PagePackage),
            (b"PAR1\x15\x04", Container::Parquet),
            (b"%PDF-1.7", Container::Foreign("pdf")),
            (b"\x89PNG\r\n", Container::Foreign("picture")),
            (b"<5 points,a\n", Container::Text),
            (b"<", Container::Text),
            (b"date: 2025,mime\n", Container::Text),
            ("项目编号,分值".as_bytes(), Container::Text),
        ];
        for (bytes, expected) in cases {
            assert_eq!(Container::of(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
