//! Tables that came in Word documents, web pages and workbooks of a single XML, and files in which
//! there is none to be read.

use jixiao::problem::{Code, Place, Problem};
use jixiao::quantity::MoneyUnit;
use jixiao::table::{HeadingMap, Table, ending_of, read_tables};
use jixiao::wording::Language;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

use super::attacks::{codes, compound};
use super::workbooks::{archive, mutated};

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages");
    fs::read(folder.join(name)).unwrap()
}

fn tables(bytes: &[u8]) -> Vec<Table> {
    let read = read_tables(&Place::file("f"), bytes, &HeadingMap::default());
    read.unwrap().into_iter().map(|one| one.value).collect()
}

/// A table as its place, its headings and its rows.
fn shown(table: &Table) -> String {
    let headings: Vec<&str> = table.headings.iter().map(|one| one.written.as_str()).collect();
    let row = |row: &jixiao::table::Row| {
        let cells: Vec<&str> = (0..headings.len()).map(|at| row.cell(at)).collect();
        format!("{} {}", row.place, cells.join("|"))
    };
    let rows: Vec<String> = table.rows.iter().map(row).collect();
    format!("{} # {}", headings.join("|"), rows.join(" # ")).replace('\n', "⏎")
}

fn all_shown(bytes: &[u8]) -> Vec<String> {
    tables(bytes).iter().map(shown).collect()
}

pub(crate) fn docx(body: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!("<w:document xmlns:w=\"{main}\"><w:body>{body}</w:body></w:document>");
    archive(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &document)])
}

/// A cell of a document, with settings.
fn cell(settings: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr>{settings}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
}

fn row(cells: &[(&str, &str)]) -> String {
    let cells: String = cells.iter().map(|(settings, text)| cell(settings, text)).collect();
    format!("<w:tr>{cells}</w:tr>")
}

const HEADING: [(&str, &str); 3] = [("", "项目编号"), ("", "项目名称"), ("", "全年预算数")];

#[test]
fn merged_cells_of_a_document_reach_as_far_as_they_are_merged() {
    let rows = [
        row(&HEADING),
        row(&[("<w:vMerge w:val=\"restart\"/>", "P1"), ("", "甲"), ("", "1")]),
        row(&[("<w:vMerge/>", ""), ("<w:gridSpan w:val=\"2\"/>", "乙")]),
        row(&[("", "P2"), ("", "丙"), ("", "2")]),
    ];
    let read = tables(&docx(&format!("<w:tbl>{}</w:tbl>", rows.concat())));
    let expected =
        "项目编号|项目名称|全年预算数 # f 表1!A2 P1|甲|1 # f 表1!A3 P1|乙| # f 表1!A4 P2|丙|2";
    assert_eq!(read.iter().map(shown).collect::<Vec<_>>(), [expected]);
    assert_eq!(read[0].rows[2].place_of(2).to_string(), "f 表1!C4");
}

#[test]
fn a_document_reads_as_it_stands_once_changes_are_accepted() {
    let text = "<w:tc><w:p><w:r><w:t>甲</w:t><w:tab/><w:t>&amp;&#x4E59;</w:t></w:r>\
        <w:del><w:r><w:t>丁</w:t><w:delText>丁</w:delText></w:r></w:del>\
        <w:moveFrom><w:r><w:t>戊</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>丙</w:t></w:r></w:ins></w:p>\
        <w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>\
        <w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p></w:tc>";
    let deleted = format!("<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>{}</w:tr>", cell("", "P9"));
    let rows = format!("{}{deleted}<w:tr>{}{text}</w:tr>", row(&HEADING), cell("", "P1"));
    let expected = "项目编号|项目名称|全年预算数 # f 表1!A2 P1|甲 &乙丙⏎一⏎二√|";
    assert_eq!(all_shown(&docx(&format!("<w:tbl>{rows}</w:tbl>"))), [expected]);
}

#[test]
fn a_table_within_a_table_is_one_of_its_own_and_text_above_gives_the_unit() {
    let inner =
        format!("<w:tbl>{}{}</w:tbl>", row(&HEADING), row(&[("", "P1"), ("", "甲"), ("", "2")]));
    let paragraph =
        "<w:p><w:r><w:t>一览表</w:t></w:r></w:p><w:p><w:r><w:t>单位：万元</w:t></w:r></w:p>";
    let outer = format!("<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>");
    let read = tables(&docx(&format!("{paragraph}{inner}{outer}")));
    let expected = |number| format!("项目编号|项目名称|全年预算数 # f 表{number}!A2 P1|甲|2");
    assert_eq!(read.iter().map(shown).collect::<Vec<_>>(), [expected(1), expected(3)]);
    assert_eq!(read[0].unit.map(MoneyUnit::name), Some("万元"));
    assert_eq!(read[1].unit, None);
}

#[test]
fn documents_and_pages_of_other_programs_are_read() {
    let table = &tables(&sample("form-libreoffice.docx"))[0];
    let expected = "一级指标|二级指标|三级指标|分值|得分|扣分原因 \
        # f 表1!A2 产出指标|数量指标|巡查次数⏎（全年）|50|47|少两次 \
        # f 表1!A3 产出指标|质量指标|整改率|30|28| \
        # f 表1!A4 满意度指标||满意度|20|19|问卷";
    assert_eq!(shown(table), expected);
    let scores = all_shown(&sample("scores-gb2312.xls")).remove(0);
    assert!(scores.starts_with("一级指标|二级指标|三级指标|分值|得分|扣分原因 # "), "{scores}");
    for name in ["form.docx", "form.xls"] {
        let read = &tables(&sample(name))[0];
        assert!(read.headings.iter().any(|one| one.written == "三级指标"), "{name}");
        assert!(read.rows.len() > 5, "{name}");
    }
}

/// The columns that are told to be hidden, in a file of one table.
fn hidden_columns(bytes: &[u8]) -> Vec<String> {
    let read = read_tables(&Place::file("f"), bytes, &HeadingMap::default()).unwrap().remove(0);
    let hidden = read.problems.iter().filter(|one| one.code == Code::HiddenColumns);
    let text = |one: &Problem| Language::English.problem(one).what;
    hidden.map(text).collect()
}

#[test]
fn hidden_columns_of_pages_and_of_a_single_xml_are_told() {
    // The second and third column are hidden; the fourth, too, but it is empty.
    let page = "<table><col width=64><col span=3 style='display:none;mso-width-source:userset'>\
        <tr><td>项目编号<td>项目名称<td>全年预算数<tr><td>P1<td>甲<td>1</table>";
    let told = ["columns B、C of this sheet are hidden; they were read like any other"];
    assert_eq!(hidden_columns(page.as_bytes()), told);
    assert!(hidden_columns(page.replace("display:none", "width:0").as_bytes()).is_empty());
    let cell = |text: &str| format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>");
    let row = |texts: [&str; 3]| format!("<Row>{}</Row>", texts.map(cell).concat());
    let xml = format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
         xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"表\"><Table>\
         <Column/><Column ss:Hidden=\"1\" ss:Span=\"1\"/><Column ss:Index=\"9\" ss:Hidden=\"1\"/>{}{}\
         </Table></Worksheet></Workbook>",
        row(["项目编号", "项目名称", "全年预算数"]),
        row(["P1", "甲", "1"])
    );
    assert_eq!(hidden_columns(xml.as_bytes()), told);
}

#[test]
fn a_page_is_read_as_a_browser_shows_it() {
    let page = "<html><style>td{}</style><p>单位：万元<table><tr><th>项目编号<th>项目名称<th>全年预算数\
        <tr><td rowspan=2>P1<td>甲<br>乙<td>1<tr><td colspan=2>丙&nbsp;丁<tr style='display: none'><td>P3<td>戊<td>3</table>";
    let expected = "项目编号|项目名称|全年预算数 # f 表1!A2 P1|甲⏎乙|1 # f 表1!A3 P1|丙 丁| # f 表1!A4 P3|戊|3";
    assert_eq!(all_shown(page.as_bytes()), [expected]);
    assert_eq!(tables(page.as_bytes())[0].unit.map(MoneyUnit::name), Some("万元"));
    let problems = read_tables(&Place::file("f"), page.as_bytes(), &HeadingMap::default());
    let problems = problems.unwrap().remove(0).problems;
    let codes: Vec<Code> = problems.iter().map(|one| one.code).collect();
    assert!(codes.contains(&Code::HiddenRows) && codes.contains(&Code::CharactersUnseen));
    let packed = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n\
        Content-Type: text/html; charset=utf-8\r\n\r\n<p>frame\r\n--b\r\n\
        Content-Type: text/html; charset=utf-8\r\n\r\n{page}\r\n--b--\r\n"
    );
    assert_eq!(all_shown(packed.as_bytes()), [expected]);
}

const SHEET_XML: &str = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\
    <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
    <Styles><Style ss:ID=\"p\"><NumberFormat ss:Format=\"0%\"/></Style></Styles>\
    <Worksheet ss:Name=\"一览\"><Table><Row><Cell><Data ss:Type=\"String\">项目编号</Data></Cell>\
    <Cell><Data ss:Type=\"String\">项目名称</Data></Cell><Cell><Data ss:Type=\"String\">全年预算数</Data></Cell>\
    <Cell><Data ss:Type=\"String\">满意度</Data></Cell></Row>\
    <Row ss:Index=\"4\"><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">P1</Data></Cell>\
    <Cell ss:Index=\"3\"><Data ss:Type=\"Number\">26.700000000000003</Data><Comment><ss:Data>记</ss:Data></Comment></Cell>\
    <Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.95</Data></Cell></Row>\
    <Row><Cell ss:Index=\"2\" ss:MergeAcross=\"1\"><ss:Data ss:Type=\"String\">甲<B>乙</B></ss:Data></Cell>\
    <Cell><Data ss:Type=\"DateTime\">2025-03-05T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>";

#[test]
fn a_workbook_of_a_single_xml_is_read_like_any_other() {
    let expected = "项目编号|项目名称|全年预算数|满意度 # f 一览!A4 P1||26.7|95% # f 一览!A5 P1|甲乙||2025-03-05";
    assert_eq!(all_shown(SHEET_XML.as_bytes()), [expected]);
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(SHEET_XML.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(all_shown(&utf16), [expected]);
    let error = SHEET_XML.replace("ss:Type=\"Number\">26.7", "ss:Type=\"Error\">#N/A");
    assert_eq!(codes(error.as_bytes()), ["T16"]);
    let formula = SHEET_XML.replace("ss:MergeAcross", "ss:Formula=\"=1\" ss:MergeAcross");
    assert_eq!(codes(formula.replace("甲<B>乙</B>", "").as_bytes()), ["T15"]);
}

/// What a compound file with a stream of another name is.
fn with_stream(name: &str) -> Vec<u8> {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let mut bytes = compound(vec![0; 9]);
    let (old, new) = (utf16("Workbook"), utf16(name));
    let at = bytes.windows(old.len()).position(|window| window == old).unwrap();
    bytes[at..at + new.len()].copy_from_slice(&new);
    bytes
}

#[test]
fn a_file_without_readable_tables_is_named_for_what_it_is() {
    let odt = [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")];
    let cases: [(Vec<u8>, &str); 12] = [
        (b"%PDF-1.7\n".to_vec(), "PDF"),
        (archive(&[("OFD.xml", "<a/>")]), "OFD"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "图片"),
        (b"\xFF\xD8\xFF\xE0".to_vec(), "图片"),
        (archive(&[("表.csv", "a")]), "压缩包"),
        (b"{\\rtf1 x}".to_vec(), "RTF"),
        (archive(&odt), "OpenDocument"),
        (with_stream("WordDocument"), ".doc"),
        (with_stream("PowerPoint Document"), "演示文稿"),
        (with_stream("WpsContent"), "旧格式的办公文档"),
        (docx("<w:p/>"), "没有表格的 Word 文档"),
        (b"<html><p>x".to_vec(), "没有表格的网页"),
    ];
    for (bytes, name) in cases {
        let read = read_tables(&Place::file("f"), &bytes, &HeadingMap::default());
        let problems: Vec<Problem> = read.unwrap_err();
        assert_eq!(problems.len(), 1, "{name}");
        assert_eq!(problems[0].code, Code::FileOfOtherKind, "{name}");
        let words = Language::Chinese.problem(&problems[0]);
        assert!(words.what.contains(name), "{}", words.what);
        for language in [Language::Chinese, Language::English] {
            let words = language.problem(&problems[0]);
            assert!(words.hint.contains(' ') || words.hint.contains('，'), "{}", words.hint);
        }
    }
}

#[test]
fn the_name_of_a_copied_file_ends_as_its_content_asks() {
    for (bytes, ending) in [
        (docx(""), "docx"),
        (b"<table>".to_vec(), "html"),
        (SHEET_XML.as_bytes().to_vec(), "xml"),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n\n".to_vec(), "mht"),
        (b"a,b\n".to_vec(), "csv"),
    ] {
        assert_eq!(ending_of(&bytes), ending);
    }
}

#[test]
fn pages_and_documents_that_ask_for_more_than_they_hold_cost_little() {
    let table = |inside: &str| format!("<table>{inside}</table>").into_bytes();
    // One cell over everything, as often as it is asked for.
    let all = "<tr><td rowspan=4000000000 colspan=4000000000>x".repeat(40);
    assert_eq!(codes(&table(&all)), ["T14"]);
    // Rows that pass over thousands of cells from above.
    let wide = format!("<tr>{}", "<td rowspan=0>x".repeat(16_000));
    assert_eq!(codes(&table(&(wide + &"<tr><td>y".repeat(2_000)))), ["T14"]);
    assert_eq!(codes("<table>".repeat(20_000).as_bytes()), ["T14"]);
    assert_eq!(codes("<table><td>".repeat(200).as_bytes()), ["T13"]);
    let _ = codes("<div><table><td>x</table>".repeat(9_000).as_bytes());
    let nested =
        |open: &str, close: &str| docx(&format!("{}{}", open.repeat(3_000), close.repeat(3_000)));
    assert_eq!(codes(&nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")), ["T13"]);
    let span = row(&[("<w:gridSpan w:val=\"99999999999\"/>", "x"), ("", "y")]);
    assert_eq!(codes(&docx(&format!("<w:tbl>{span}</w:tbl>"))), ["T14"]);
    let bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let text = format!(
        "{bomb}<w:document><w:body><w:tbl>{}</w:tbl></w:body></w:document>",
        row(&[("", "&b;x")])
    );
    let bytes = archive(&[("word/document.xml", &text)]);
    assert!(matches!(codes(&bytes).as_slice(), [] | ["T08" | "T13"]));
}

proptest! {
    #![proptest_config(super::properties::cases(64))]

    #[test]
    fn changed_documents_and_pages_never_panic(
        sample in 0_usize..5,
        changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..8),
        cut in prop_oneof![3 => Just(0_usize), 1 => any::<usize>()],
    ) {
        let table = format!("<w:tbl>{}{}</w:tbl>", row(&HEADING), row(&[("<w:vMerge w:val=\"restart\"/>", "P1"), ("<w:gridSpan w:val=\"2\"/>", "甲")]));
        let page = "<table><tr><td rowspan=2>项目编号<td colspan=2>项目名称<tr><td>&amp;x<table><td>y</table></table>";
        let packed = format!("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=gbk\nContent-Transfer-Encoding: quoted-printable\n\n{page}=3D\n--b--\n");
        let bytes = match sample {
            // The XML within a sound archive is changed, and the archive itself.
            0 => {
                let text = mutated(table.as_bytes(), &changes, cut);
                docx(&String::from_utf8_lossy(&text))
            }
            1 => mutated(&docx(&table), &changes, cut),
            2 => mutated(page.as_bytes(), &changes, cut),
            3 => mutated(packed.as_bytes(), &changes, cut),
            _ => mutated(SHEET_XML.as_bytes(), &changes, cut),
        };
        let _ = read_tables(&Place::file("w"), &bytes, &HeadingMap::default());
    }
}
