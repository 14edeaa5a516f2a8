//! A document → the bytes of a Word file: WordprocessingML in a zip archive.
//!
//! Written directly, as what is needed here (repeated headings of tables, told pictures, fonts with
//! others that may stand for them, fields to fill in, the same bytes every time) is little XML.

mod body;
mod looks;
mod page;
mod style;
mod table;
mod xml;

use self::page::Number;
use self::xml::{HEAD, NAMES, escaped, put};
use super::{Document, Look};
use crate::chart::{Painter, Typeface};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The time that stands in every document, so that the same document gives the same bytes.
const TIME: &str = "2000-01-01T00:00:00Z";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Writes a document; the same document gives the same bytes.
pub fn docx(document: &Document, typeface: &Typeface, painter: &Painter) -> Vec<u8> {
    let mut body = body::Body::new(document, typeface, painter);
    let written = body.write(document);
    let main = format!("{HEAD}<w:document {NAMES}><w:body>{written}</w:body></w:document>");
    let mut parts: Vec<(String, Vec<u8>)> = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", root_relations()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", app()),
        ("word/document.xml", main),
        ("word/_rels/document.xml.rels", relations(body.pictures.len())),
        ("word/styles.xml", style::styles(document.look, document.language)),
        ("word/fontTable.xml", style::fonts()),
        ("word/settings.xml", settings(document.look)),
        ("word/footer1.xml", page::footer(document, Number::Odd)),
        ("word/footer2.xml", page::footer(document, Number::Even)),
        ("word/footer3.xml", page::footer(document, Number::None)),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .collect();
    for (at, picture) in (1..).zip(body.pictures) {
        parts.push((format!("word/media/figure{at}.png"), picture));
    }
    packed(&parts)
}

/// Packs the parts; writing to memory cannot fail.
fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let packing = if name.starts_with("word/media/") {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(packing)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let _ = archive.start_file(name.as_str(), options);
        let _ = archive.write_all(bytes);
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn content_types() -> String {
    let part = |name: &str, kind: &str| {
        format!("<Override PartName=\"/{name}\" ContentType=\"{kind}+xml\"/>")
    };
    let word =
        |name: &str, kind: &str| part(&format!("word/{name}.xml"), &format!("{WORD}.{kind}"));
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>{}{}{}{}{}{}{}{}{}</Types>",
        word("document", "document.main"),
        word("styles", "styles"),
        word("fontTable", "fontTable"),
        word("settings", "settings"),
        word("footer1", "footer"),
        word("footer2", "footer"),
        word("footer3", "footer"),
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
        part(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties"
        ),
    )
}

fn root_relations() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"document\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"app\" Type=\"{OFFICE}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>"
    )
}

fn relations(pictures: usize) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">");
    let mut add = |id: &str, kind: &str, target: &str| {
        put(
            &mut out,
            format_args!(
                "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>"
            ),
        );
    };
    add("styles", "styles", "styles.xml");
    add("fonts", "fontTable", "fontTable.xml");
    add("settings", "settings", "settings.xml");
    add("odd", "footer", "footer1.xml");
    add("even", "footer", "footer2.xml");
    add("none", "footer", "footer3.xml");
    for at in 1..=pictures {
        add(&format!("picture{at}"), "image", &format!("media/figure{at}.png"));
    }
    out.push_str("</Relationships>");
    out
}

fn settings(look: Look) -> String {
    let sides = if look == Look::Official { "<w:evenAndOddHeaders/>" } else { "" };
    format!(
        "{HEAD}<w:settings {NAMES}>{sides}<w:characterSpacingControl w:val=\"compressPunctuation\"/>\
         <w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>\
         <w:ulTrailSpace/><w:adjustLineHeightInTable/>\
         <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>\
         </w:compat></w:settings>"
    )
}

/// The properties: the title alone, nobody's name and a fixed time.
fn core(document: &Document) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator></dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{TIME}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{TIME}</dcterms:modified></cp:coreProperties>",
        escaped(&document.title)
    )
}

fn app() -> String {
    format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>jixiao</Application></Properties>"
    )
}
