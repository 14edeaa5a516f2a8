//! Bytes as the XML within a sound archive, so that the layers below the zip are reached. The first
//! byte chooses the part.
#![no_main]

use jixiao::problem::Place;
use jixiao::table::{HeadingMap, read_tables};
use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The parts of an xlsx, as good as nothing in them.
fn parts() -> Vec<(&'static str, String)> {
    let link = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
    };
    let links =
        |inside: &str| format!(r#"<Relationships xmlns="{PACKAGE}">{inside}</Relationships>"#);
    let of_book = [
        link("a", "worksheet", "worksheets/s.xml"),
        link("b", "sharedStrings", "sharedStrings.xml"),
        link("c", "styles", "styles.xml"),
    ];
    vec![
        (
            "xl/worksheets/s.xml",
            format!(
                r#"<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.95</v></c></row></sheetData></worksheet>"#
            ),
        ),
        ("xl/sharedStrings.xml", format!(r#"<sst xmlns="{MAIN}"><si><t>项目编号</t></si></sst>"#)),
        (
            "xl/styles.xml",
            format!(
                r#"<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>"#
            ),
        ),
        ("xl/_rels/workbook.xml.rels", links(&of_book.concat())),
        ("_rels/.rels", links(&link("a", "officeDocument", "xl/workbook.xml"))),
    ]
}

fn packed<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, stored).expect("a new part");
        writer.write_all(text).expect("room for it");
    }
    writer.finish().expect("an archive").into_inner()
}

fuzz_target!(|bytes: &[u8]| {
    let Some((chosen, text)) = bytes.split_first() else { return };
    let parts = parts();
    let chosen = usize::from(*chosen) % (parts.len() + 1);
    let archive = if chosen == parts.len() {
        let mime: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
        packed([("mimetype", mime), ("META-INF/manifest.xml", b"<a/>"), ("content.xml", text)])
    } else {
        let kept = parts.iter().enumerate();
        packed(
            kept.map(|(at, (name, own))| (*name, if at == chosen { text } else { own.as_bytes() })),
        )
    };
    let _ = read_tables(&Place::file("w.xlsx"), &archive, &HeadingMap::default());
});
