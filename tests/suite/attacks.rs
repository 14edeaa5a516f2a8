//! Inputs made to do harm: they are refused or read, and cost little time and memory.

use jixiao::manifest::Manifest;
use jixiao::portfolio::read_settings;
use jixiao::problem::Place;
use jixiao::table::{HeadingMap, read_tables};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

use super::workbooks::{archive, text, xlsx};

pub(crate) fn codes(bytes: &[u8]) -> Vec<&'static str> {
    match read_tables(&Place::file("w"), bytes, &HeadingMap::default()) {
        Ok(tables) => tables
            .iter()
            .flat_map(|one| one.problems.iter().chain(&one.value.flaws))
            .filter(|one| !one.is_note())
            .map(|one| one.code.id())
            .collect(),
        Err(problems) => problems.iter().map(|one| one.code.id()).collect(),
    }
}

#[test]
fn an_area_merged_from_its_last_cell_to_its_first_merges_nothing() {
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"3\">{}</row></sheetData><mergeCells>{}</mergeCells><sheetData>",
        text("A1", "项目编号"),
        text("A3", "P1"),
        r#"<mergeCell ref="A3:A1"/><mergeCell ref="B9:A9"/>"#,
    );
    // The library counts with the difference, which is an overflow where that is checked.
    assert!(matches!(codes(&xlsx(&rows, "")).as_slice(), [] | ["T13"]));
}

#[test]
fn references_beyond_any_sheet_are_damage_or_nothing() {
    for cell in ["ZZZZZZZZZZZZ1", "A99999999999999", "A4294967295", "FXSHRXW1"] {
        let rows = format!("<row r=\"1\">{}</row>", text(cell, "x"));
        assert!(!codes(&xlsx(&rows, "")).is_empty(), "{cell}");
    }
    for row in ["4294967295", "99999999999"] {
        let rows = format!("<row r=\"{row}\"><c><v>1</v></c></row><row><c><v>1</v></c></row>");
        let _ = codes(&xlsx(&rows, ""));
    }
}

#[test]
fn numbers_that_set_memory_aside_are_not_believed() {
    let shared = "</sst><sst uniqueCount=\"300000000000000\"><si><t>x</t></si>";
    let rows = r#"<row r="1"><c r="A1" t="s"><f t="shared" si="4294967295" ref="A1:XFD1048576">1</f><v>0</v></c></row>"#;
    assert_eq!(codes(&xlsx(rows, "<si><t>x</t></si>")), ["T08"]);
    // The first table of texts is the one that is read; the claim counts wherever it stands.
    assert_eq!(codes(&xlsx(rows, shared)), ["T14"]);
}

#[test]
fn error_values_without_number_are_refused() {
    let row =
        |at: u32| format!("<row r=\"{at}\">{}</row>", "<c t=\"e\"><v>#N/A</v></c>".repeat(1_000));
    let rows: String = (1..=201).map(row).collect();
    assert_eq!(codes(&xlsx(&rows, "")), ["T14"]);
}

/// An ods with the given rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!("<b><table:table table:name=\"a\">{rows}</table:table></b>");
    let mime = "application/vnd.oasis.opendocument.spreadsheet";
    archive(&[("mimetype", mime), ("META-INF/manifest.xml", "<a/>"), ("content.xml", &content)])
}

#[test]
fn cells_repeated_in_an_ods_are_counted_as_the_library_counts_them() {
    let cell =
        r#"<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>"#;
    let row = |inside: &str| format!("<table:table-row>{inside}</table:table-row>");
    assert_eq!(codes(&ods(&row(cell))), ["T08"], "a heading alone");
    let wide = |times: usize, cells: &str| ods(&row(cells).repeat(times));
    let twice = r#"<table:table-cell table:number-columns-repeated="16384"/><table:table-cell/>"#;
    assert_eq!(codes(&wide(400, twice)), ["T14"], "blank cells that another follows are kept");
    let disguised =
        r#"<table:table-row x:number-rows-repeated="1" table:number-rows-repeated="1000000">"#;
    let many = format!("{disguised}{}</table:table-row>", cell.repeat(9));
    assert_eq!(codes(&ods(&many)), ["T14"]);
    let after_a_wrong_end = format!("</x>{many}");
    assert_eq!(codes(&ods(&after_a_wrong_end)), ["T14"]);
    let full = cell.replace("office:", "table:number-columns-repeated=\"16384\" office:");
    let many = row(cell).repeat(99);
    let after_another_table = format!("{many}<x:table/>{}", row(&full).repeat(300));
    assert_eq!(codes(&ods(&after_another_table)), ["T14"]);
    let spanned = r#"<table:table-row/><table:table-row><table:table-cell table:number-rows-spanned="18446744073709551615" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let _ = codes(&ods(spanned));
    let repeated = r#"<table:table-row table:number-rows-repeated="18446744073709551615"/>"#;
    let _ = codes(&ods(&repeated.repeat(3)));
}

/// A compound file with a workbook of one sheet that holds the given records, as kind and data.
fn xls(texts: &[u8], records: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
    };
    let start = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let shared = record(0x00FC, &[&[0; 8], texts].concat());
    let head = start.len() + shared.len() + 4 + 4 + 9;
    let sheet = [&u32::try_from(head).unwrap().to_le_bytes()[..], &[0, 0, 1, 0, b'a']].concat();
    let mut stream = [start, shared, record(0x0085, &sheet), record(0x000A, &[])].concat();
    assert_eq!(stream.len(), head);
    stream.extend(record(0x0809, &[0, 6, 16, 0, 0, 0, 0, 0]));
    for (kind, data) in records {
        stream.extend(record(*kind, data));
    }
    stream.extend(record(0x000A, &[]));
    compound(stream)
}

/// A compound file of the one stream `Workbook`: a table, a folder, then the stream.
pub(crate) fn compound(mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().next_multiple_of(512).max(4_096), 0);
    let sectors = u32::try_from(stream.len() / 512).unwrap();
    let end = 0xFFFF_FFFE_u32;
    let chain = |length: u32, first: u32| (1..length).map(move |at| first + at).chain([end]);
    let tables = (sectors + 3).div_ceil(128);
    let mut table: Vec<u32> = (0..tables).map(|_| 0xFFFF_FFFD).chain([end]).collect();
    table.extend(chain(sectors, tables + 1));
    table.resize(tables as usize * 128, u32::MAX);
    let mut head = vec![0_u8; 76];
    head[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    let mut put = |at: usize, value: u32| head[at..at + 4].copy_from_slice(&value.to_le_bytes());
    for (at, value) in [
        (24, 0x0003_003E),
        (28, 0x0009_FFFE),
        (32, 6),
        (44, tables),
        (48, tables),
        (56, 4_096),
        (60, end),
        (68, end),
    ] {
        put(at, value);
    }
    let located = (0..109).map(|at| if at < tables { at } else { u32::MAX });
    head.extend(located.flat_map(u32::to_le_bytes));
    let entry = |name: &str, kind: u8, start: u32, length: u32| {
        let mut entry = vec![0_u8; 128];
        for (at, unit) in name.encode_utf16().enumerate() {
            entry[2 * at..2 * at + 2].copy_from_slice(&unit.to_le_bytes());
        }
        (entry[64], entry[66]) = (u8::try_from(name.len() * 2 + 2).unwrap(), kind);
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&length.to_le_bytes());
        entry
    };
    let mut folder = entry("Root Entry", 5, end, 0);
    folder.extend(entry("Workbook", 2, tables + 1, sectors * 512));
    folder.resize(512, 0);
    let table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    [head, table, folder, stream].concat()
}

/// A number in a cell of an xls.
fn number(row: u16, column: u16) -> (u16, Vec<u8>) {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0; 2]].concat();
    (0x0203, [&place[..], &1_f64.to_le_bytes()].concat())
}

/// A shared text in a cell of an xls.
fn shared(row: u16, column: u16, text: u32) -> (u16, Vec<u8>) {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0; 2]].concat();
    (0x00FD, [&place[..], &text.to_le_bytes()].concat())
}

#[test]
fn an_xls_that_spans_more_than_it_holds_is_refused() {
    let texts = b"\x02\x00\x00id";
    let sound = [shared(0, 0, 0), number(1, 0), number(0, 1)];
    assert_eq!(codes(&xls(texts, &sound)), [""; 0]);
    assert_eq!(codes(&xls(texts, &[shared(0, 0, 0), number(65_535, 65_535)])), ["T14"]);
    let claim = [u32::MAX.to_le_bytes(), 9_u32.to_le_bytes(), [0, 0, 255, 255], [0; 4]].concat();
    for claim in [claim[..14].to_vec(), vec![0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0]]
    {
        assert_eq!(codes(&xls(texts, &[(0x0200, claim)])), ["T14"]);
    }
}

#[test]
fn a_long_text_in_many_cells_of_an_xls_is_refused() {
    let texts = [&[0x10, 0x27, 0][..], &[b'x'; 10_000]].concat();
    let cells: Vec<_> = (0..10_000).map(|row| shared(row, 0, 0)).collect();
    assert_eq!(codes(&xls(&texts, &cells)), ["T14"], "10,000 letters of three bytes, 10,000 times");
    assert_eq!(codes(&xls(&texts, &cells[..50])), [""; 0]);
}

#[test]
fn a_compound_file_that_runs_in_a_circle_is_damaged() {
    let sound = xls(b"\x02\x00\x00id", &[shared(0, 0, 0), number(1, 0)]);
    // The table is the first sector: its second word is where the folder goes on.
    let mut circle = sound.clone();
    circle[512 + 4..512 + 8].copy_from_slice(&1_u32.to_le_bytes());
    assert_eq!(codes(&circle), ["T13"]);
    let mut long = sound;
    let length = 512 * 2 + 128 + 120;
    long[length..length + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    long[512 + 8..512 + 12].copy_from_slice(&2_u32.to_le_bytes());
    assert_eq!(codes(&long), ["T13"]);
}

#[test]
fn one_worksheet_named_twice_is_damage() {
    let parts = super::workbooks::parts("", "");
    let twice: Vec<(&str, String)> = parts
        .into_iter()
        .map(|(name, text)| {
            let sheet = "<sheet name=\"表\" sheetId=\"1\" r:id=\"a\"/>";
            let more = format!("{sheet}{}", sheet.replace('表', "乙"));
            (name, text.replace(sheet, &more))
        })
        .collect();
    let parts: Vec<(&str, &str)> =
        twice.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert_eq!(codes(&archive(&parts)), ["T13"]);
}

#[test]
fn rows_of_a_wrong_length_without_number_are_refused() {
    let rows = |count| format!("项目编号,名称,预算\n{}", "P1\n".repeat(count));
    assert_eq!(codes(rows(200_001).as_bytes()).last(), Some(&"T14"));
    assert_eq!(codes(rows(9).as_bytes()), ["T02"; 9]);
}

#[test]
fn deep_nesting_of_settings_and_manifests_is_refused() {
    let place = Place::file("jixiao.toml");
    let many = 100_000;
    for (open, between) in [("x=", "["), ("[a", ".a"), ("a", ".a"), ("x=", "{a=")] {
        let text = format!("title = \"\"\n{open}{}", between.repeat(many));
        assert!(read_settings(&place, text.as_bytes()).is_err(), "{open}{between}");
    }
    for deep in ["[", "{\"a\":"] {
        let text = format!("{{\"program\":\"jixiao\",\"x\":{}", deep.repeat(many));
        assert_eq!(Manifest::from_bytes(text.as_bytes()), None);
    }
}

proptest! {
    #![proptest_config(super::properties::cases(48))]

    #[test]
    fn changed_workbooks_of_older_formats_never_panic(
        xls in any::<bool>(),
        changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..8),
        cut in prop_oneof![3 => Just(0_usize), 1 => any::<usize>()],
    ) {
        let name = if xls { "sample-libreoffice.xls" } else { "sample-libreoffice.ods" };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/workbooks");
        let bytes = fs::read(folder.join(name)).unwrap();
        let bytes = super::workbooks::mutated(&bytes, &changes, cut);
        let _ = codes(&bytes);
    }
}
