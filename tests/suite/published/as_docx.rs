//! A form as a document of a word processor: the least of one, with a table.

use std::fmt::Write;

use super::form::Form;
use super::grid::{Line, Part, Place};
use crate::workbooks::archive;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// Writes it.
pub(super) fn bytes(form: &Form) -> Vec<u8> {
    let document = document(form);
    archive(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", &document),
    ])
}

fn document(form: &Form) -> String {
    let mut out =
        format!(r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{MAIN}"><w:body>"#);
    let outside = |line: &&Line| {
        form.dress.outside && matches!(line.part, Part::Title | Part::Gap | Part::Foot)
    };
    let lines = &form.grid.lines;
    let first = lines.iter().take_while(outside).count();
    let last = lines.len() - lines.iter().rev().take_while(outside).count();
    for line in &lines[..first] {
        paragraph(&mut out, &joined(line));
    }
    out.push_str("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
    out.push_str(&"<w:gridCol w:w=\"1000\"/>".repeat(form.grid.width));
    out.push_str("</w:tblGrid>");
    let places = form.grid.places();
    for (line, places) in lines.iter().zip(&places).take(last).skip(first) {
        row(&mut out, form.dress.merges, line, places);
    }
    out.push_str("</w:tbl>");
    for line in &lines[last..] {
        paragraph(&mut out, &joined(line));
    }
    out.push_str("<w:sectPr/></w:body></w:document>");
    out
}

fn row(out: &mut String, merges: bool, line: &Line, places: &[Place]) {
    out.push_str("<w:tr>");
    for (cell, place) in line.cells.iter().zip(places) {
        let (across, vertical) = match place {
            Place::Hidden if merges => continue,
            Place::First(1, across) if merges => (*across, ""),
            Place::First(_, across) if merges => (*across, "<w:vMerge w:val=\"restart\"/>"),
            Place::Below(across) if merges => (*across, "<w:vMerge/>"),
            _ => (1, ""),
        };
        let span =
            if across > 1 { format!("<w:gridSpan w:val=\"{across}\"/>") } else { String::new() };
        write!(out, "<w:tc><w:tcPr>{span}{vertical}</w:tcPr>").unwrap();
        paragraph(out, cell.shown());
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>");
}

/// Writes a line outside the table.
fn joined(line: &Line) -> String {
    let texts = line.cells.iter().map(super::grid::Cell::shown).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join("　")
}

fn paragraph(out: &mut String, text: &str) {
    out.push_str("<w:p>");
    for (at, part) in text.split('\n').enumerate() {
        let part = part.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let line = if at > 0 { "<w:br/>" } else { "" };
        if !part.is_empty() || at > 0 {
            let text = format!("<w:t xml:space=\"preserve\">{part}</w:t>");
            write!(out, "<w:r>{line}{text}</w:r>").unwrap();
        }
    }
    out.push_str("</w:p>");
}
