//! Workbooks made by other programs, and workbooks made to do harm.
//!
//! The four samples hold the projects and facts of `samples/shenyang-2025` as an office would keep
//! them: a title, a heading of two lines with merged cells, amounts in 万元, ids merged over their rows,
//! percentages as cell formats, a total and a note. openpyxl wrote one, LibreOffice the others;
//! `scripts/make-workbook-samples.py` says how.

use jixiao::analysis::Summary;
use jixiao::assess::{Assessed, Request};
use jixiao::problem::{Place, Problem};
use jixiao::result::{results_csv, summary_csv};
use jixiao::table::{HeadingMap, Table, read_table, read_tables};
use proptest::prelude::*;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SAMPLES: [&str; 4] = [
    "sample-openpyxl.xlsx",
    "sample-libreoffice.xlsx",
    "sample-libreoffice.ods",
    "sample-libreoffice.xls",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn workbook(name: &str) -> Vec<u8> {
    fs::read(root().join("tests/data/workbooks").join(name)).unwrap()
}

/// The two tables of results of a portfolio folder.
fn results(folder: &Path) -> [String; 2] {
    let request = Request { input: folder.to_owned(), ..Request::default() };
    let Ok(Assessed::Portfolio(done)) = request.assess() else { panic!("no portfolio") };
    let blocking: Vec<&Problem> = done.problems.iter().filter(|one| one.blocks()).collect();
    assert!(blocking.is_empty(), "{blocking:?}");
    let rulebook = &done.rules.rulebook;
    let results = results_csv(rulebook, true, &done.portfolio, &done.evaluation).unwrap();
    let summary = Summary::of(&done.portfolio, &done.evaluation);
    [results, summary_csv(rulebook, true, &summary)].map(|csv| String::from_utf8(csv).unwrap())
}

#[test]
fn the_sample_kept_in_a_workbook_gives_the_same_results() {
    let sample = root().join("samples/shenyang-2025");
    let expected = results(&sample);
    let settings = fs::read_to_string(sample.join("jixiao.toml")).unwrap();
    for name in SAMPLES {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), workbook(name)).unwrap();
        let settings = settings.replace("projects.csv", name).replace("facts.csv", name);
        fs::write(folder.path().join("jixiao.toml"), settings).unwrap();
        assert_eq!(results(folder.path()), expected, "{name}");
    }
}

fn named(bytes: &[u8]) -> (Option<Table>, Vec<(&'static str, String)>) {
    let read = read_table(&Place::file("t.xlsx"), bytes);
    let flaws = read.value.iter().flat_map(|table| &table.flaws);
    let told = read.problems.iter().chain(flaws).filter(|one| !one.is_note());
    let named = told.map(|one| (one.code.id(), one.place.to_string()));
    let named = named.collect();
    (read.value, named)
}

/// A workbook of one sheet with the given rows of XML and shared strings.
pub(crate) fn xlsx(rows: &str, shared: &str) -> Vec<u8> {
    let parts = parts(rows, shared);
    let parts: Vec<(&str, &str)> =
        parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    archive(&parts)
}

/// The parts of such a workbook.
pub(crate) fn parts(rows: &str, shared: &str) -> Vec<(&'static str, String)> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    vec![
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{relations}"><Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{relations}"><Relationship Id="a" Type="{office}/worksheet" Target="worksheets/s.xml"/><Relationship Id="b" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
            ),
        ),
        ("xl/sharedStrings.xml", format!(r#"<sst xmlns="{main}">{shared}</sst>"#)),
        (
            "xl/worksheets/s.xml",
            format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ]
}

/// An archive of the given parts.
pub(crate) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub(crate) fn text(cell: &str, text: &str) -> String {
    format!(r#"<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn percentages_and_hidden_rows_of_an_ods_are_seen() {
    let row = |attributes: &str, cells: &str| {
        format!("<table:table-row {attributes}>{cells}</table:table-row>")
    };
    let text = |text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let percent = r#"<table:table-cell office:value-type="percentage" office:value="0.95"><text:p>95%</text:p></table:table-cell>"#;
    let rows = row("", &[text("项目编号"), text("预算")].concat())
        + &row("table:visibility=\"collapse\"", &[text("P1"), percent.to_owned()].concat());
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<a/>"),
        ("content.xml", content.as_str()),
    ];
    let (table, problems) = named(&archive(&parts));
    assert_eq!(table.unwrap().rows[0].cell(1), "95%");
    assert_eq!(problems, [("T32", "t.xlsx 表".to_owned())]);
}

#[test]
fn a_cell_far_away_costs_nothing() {
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        text("A1", "项目编号"),
        text("A1048576", "P1")
    );
    let (table, problems) = named(&xlsx(&rows, ""));
    let table = table.unwrap();
    assert_eq!((table.rows.len(), table.rows[0].cell(0)), (1, "P1"));
    assert_eq!(table.rows[0].place.to_string(), "t.xlsx 表!A1048576");
    assert_eq!(problems, []);
}

#[test]
fn many_rows_that_reach_the_last_column_are_refused() {
    // 16,384 columns in each of 1,221 rows are 20,004,864 cells: above the 20 million that are read.
    let row = |at: u32| format!("<row r=\"{at}\">{}</row>", text(&format!("XFD{at}"), "x"));
    let rows: String = (1..=1_221).map(row).collect();
    assert_eq!(named(&xlsx(&rows, "")).1, [("T14", "t.xlsx".to_owned())]);
    let rows: String = (1..=1_220).map(row).collect();
    assert_eq!(named(&xlsx(&rows, "")).0.unwrap().rows.len(), 1_219);
}

#[test]
fn one_long_text_in_many_cells_is_refused() {
    let shared = format!("<si><t>{}</t></si>", "字".repeat(30_000));
    // 90,000 bytes each: 2,983 cells are above 256 MiB.
    let row = |at: u32| format!(r#"<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>"#);
    let rows: String = (1..=2_983).map(row).collect();
    assert_eq!(named(&xlsx(&rows, &shared)).1, [("T14", "t.xlsx".to_owned())]);
}

#[test]
fn a_row_longer_than_a_mebibyte_is_refused_in_texts_and_workbooks() {
    let long = "x".repeat(1 << 20);
    let rows = format!("<row r=\"1\">{}{}</row>", text("A1", "项目编号"), text("B1", &long));
    assert_eq!(named(&xlsx(&rows, "")).1, [("T14", "t.xlsx 表!A1".to_owned())]);
    let csv = format!("项目编号,名称\nP1,{long}\n");
    assert_eq!(named(csv.as_bytes()).1, [("T14", "t.xlsx:2".to_owned())]);
}

#[test]
fn deep_nesting_and_a_million_columns_end_quickly() {
    // Elements that mean nothing are passed over, however deep; what is left is a heading alone.
    let deep = "<a>".repeat(300_000);
    let rows = format!("<row r=\"1\">{}</row>{deep}", text("A1", "项目编号"));
    assert_eq!(named(&xlsx(&rows, "")).1, [("T08", "t.xlsx 表".to_owned())]);
    let wide = "x,".repeat(1_000_000) + "\n";
    assert_eq!(named(wide.as_bytes()).1, [("T14", "t.xlsx:1".to_owned())]);
}

#[test]
fn formulas_count_by_their_stored_value_and_hidden_rows_are_told() {
    let rows = r#"<row r="1"><c r="A1" t="str"><f>"项目"&amp;"编号"</f><v>项目编号</v></c></row>
        <row r="2" hidden="1"><c r="A2"><f>1+1</f><v>2</v></c></row>
        <row r="3"><c r="A3"><f>1+1</f></c><c r="B3" t="e"><v>#REF!</v></c></row>
        <row r="4" hidden="1"/>"#;
    let (table, problems) = named(&xlsx(rows, ""));
    assert_eq!(table.unwrap().rows[0].cell(0), "2");
    let expected = [("T32", "t.xlsx 表"), ("T15", "t.xlsx 表!A3"), ("T16", "t.xlsx 表!B3")];
    assert_eq!(problems, expected.map(|(code, place)| (code, place.to_owned())));
}

#[test]
fn a_zero_stored_by_a_program_that_computes_nothing_is_no_result() {
    let rows = format!(
        r#"<row r="1">{}{}</row><row r="2">{}<c r="B2"><f>1+1</f><v>0</v></c></row>
        <row r="3">{}<c r="B3"><f>1+1</f><v>2</v></c></row><row r="4">{}<c r="B4"><v>0</v></c></row>"#,
        text("A1", "项目编号"),
        text("B1", "预算"),
        text("A2", "P1"),
        text("A3", "P2"),
        text("A4", "P3"),
    );
    let book = |settings: &str| {
        let mut parts = parts(&rows, "");
        parts[1].1 = parts[1].1.replace("</workbook>", &format!("{settings}</workbook>"));
        let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, &**text)).collect();
        archive(&parts)
    };
    let uncomputed = book(r#"<calcPr calcId="124519" fullCalcOnLoad="1"/>"#);
    let (table, problems) = named(&uncomputed);
    let cells: Vec<String> = table.unwrap().rows.iter().map(|row| row.cell(1).to_owned()).collect();
    assert_eq!(cells, ["", "2", "0"], "a result and a zero that was typed stay");
    assert_eq!(problems, [("T15", "t.xlsx 表!B2".to_owned())]);
    // Excel and WPS compute when they save; then a zero is a result.
    assert_eq!(named(&book(r#"<calcPr calcId="191029"/>"#)).1, []);
}

#[test]
fn a_text_that_looks_like_a_formula_stays_a_text() {
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"2\">{}</row>",
        text("A1", "项目编号"),
        text("A2", "=HYPERLINK(1)")
    );
    assert_eq!(named(&xlsx(&rows, "")).0.unwrap().rows[0].cell(0), "=HYPERLINK(1)");
}

/// Some bytes of a real file changed, and the rest cut off.
pub(crate) fn mutated(bytes: &[u8], changes: &[(usize, u8)], keep: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, value) in changes {
        let at = at % bytes.len();
        bytes[at] = *value;
    }
    bytes.truncate(bytes.len() - keep % bytes.len());
    bytes
}

proptest! {
    #![proptest_config(super::properties::cases(64))]

    #[test]
    fn random_bytes_behind_a_workbooks_mark_never_panic(
        zip in any::<bool>(),
        rest in proptest::collection::vec(any::<u8>(), 0..2_000),
    ) {
        let mark: &[u8] = if zip { b"PK\x03\x04" } else { b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" };
        let bytes = [mark, &rest].concat();
        prop_assert!(read_tables(&Place::file("w"), &bytes, &HeadingMap::default()).is_err());
    }

    #[test]
    fn changed_workbooks_never_panic(
        sample in 0_usize..3,
        changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..8),
        cut in prop_oneof![3 => Just(0_usize), 1 => any::<usize>()],
    ) {
        let small = ["T15/scores.xlsx", "T16/scores.xlsx", "T32/scores.xlsx"][sample];
        let bytes = fs::read(root().join("samples/broken").join(small)).unwrap();
        let bytes = mutated(&bytes, &changes, cut);
        let _ = read_tables(&Place::file("w"), &bytes, &HeadingMap::default());
    }

    #[test]
    fn changed_xml_never_panics(
        changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..6),
        cut in prop_oneof![3 => Just(0_usize), 1 => any::<usize>()],
    ) {
        let rows = format!(
            r#"<row r="1">{}</row><row r="2"><c r="A2" s="1"><f>1</f><v>1e3</v></c><c r="B2" t="s"><v>0</v></c></row>"#,
            text("A1", "项目编号")
        );
        let rows = mutated(rows.as_bytes(), &changes, cut);
        let bytes = xlsx(&String::from_utf8_lossy(&rows), "<si><t>甲</t></si>");
        let _ = read_tables(&Place::file("w"), &bytes, &HeadingMap::default());
    }
}
