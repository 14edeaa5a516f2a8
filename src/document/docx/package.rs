//! The parts of a Word file, and how they are packed.

use super::super::{Document, Look};
use super::body::Body;
use super::names::{NAMES, val};
use super::page::{self, Number};
use super::style;
use crate::chart::{Painter, Typeface};
use crate::hash::{seal, seal_room};
use crate::xml::{Attributes, Xml};
use std::fmt::Arguments;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The time that stands in every document, so that the same document gives the same bytes.
const TIME: &str = "2000-01-01T00:00:00Z";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FORMATS: &str = "application/vnd.openxmlformats-officedocument";
const PACKAGE: &str = "application/vnd.openxmlformats-package";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Writes a document; the same document gives the same bytes.
pub fn docx(document: &Document, typeface: &Typeface, painter: &Painter) -> Vec<u8> {
    let (main, pictures) = Body::new(document, typeface, painter).write(document);
    let mut parts: Vec<(String, Vec<u8>)> = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", root_relations()),
        ("docProps/core.xml", core(document)),
        ("docProps/app.xml", app()),
        ("word/document.xml", main),
        ("word/_rels/document.xml.rels", relations(pictures.len())),
        ("word/styles.xml", style::styles(document.look, document.language)),
        ("word/fontTable.xml", style::fonts()),
        ("word/settings.xml", settings(document.look)),
        ("word/footer1.xml", page::footer(document, Number::Odd)),
        ("word/footer2.xml", page::footer(document, Number::Even)),
        ("word/footer3.xml", page::footer(document, Number::None)),
        ("word/header1.xml", page::header(document)),
    ]
    .map(|(name, bytes)| (name.to_owned(), bytes))
    .into();
    for (at, picture) in (1..).zip(pictures) {
        parts.push((format!("word/media/figure{at}.png"), picture));
    }
    packed(&parts)
}

/// Packs the parts and seals them; writing to memory cannot fail.
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
    // Office programs leave the comment of an archive out when they save, so that it tells what is as written.
    let _ = archive.set_comment(seal_room());
    let mut bytes = archive.finish().map(Cursor::into_inner).unwrap_or_default();
    seal(&mut bytes);
    bytes
}

fn content_types() -> Vec<u8> {
    let mut xml = Xml::file();
    let types = "http://schemas.openxmlformats.org/package/2006/content-types";
    xml.around("Types", &[("xmlns", &types)], |xml| {
        for (extension, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
        ] {
            xml.empty("Default", &[("Extension", &extension), ("ContentType", &kind)]);
        }
        let mut part = |name: &str, kind: Arguments<'_>| {
            let kind = format_args!("{kind}+xml");
            xml.empty(
                "Override",
                &[("PartName", &format_args!("/{name}")), ("ContentType", &kind)],
            );
        };
        part("word/document.xml", format_args!("{WORD}.document.main"));
        part("word/styles.xml", format_args!("{WORD}.styles"));
        part("word/fontTable.xml", format_args!("{WORD}.fontTable"));
        part("word/settings.xml", format_args!("{WORD}.settings"));
        part("word/footer1.xml", format_args!("{WORD}.footer"));
        part("word/footer2.xml", format_args!("{WORD}.footer"));
        part("word/footer3.xml", format_args!("{WORD}.footer"));
        part("word/header1.xml", format_args!("{WORD}.header"));
        part("docProps/core.xml", format_args!("{PACKAGE}.core-properties"));
        part("docProps/app.xml", format_args!("{FORMATS}.extended-properties"));
    });
    xml.into_bytes()
}

/// A relationship: an id, a kind and a file.
type Relationship = (String, String, String);

/// Writes which parts a part refers to.
fn relationships(parts: &[Relationship]) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("Relationships", &[("xmlns", &RELATIONS)], |xml| {
        for (id, kind, target) in parts {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml.into_bytes()
}

fn office(id: &str, kind: &str, target: &str) -> Relationship {
    (id.to_owned(), format!("{OFFICE}/{kind}"), target.to_owned())
}

fn root_relations() -> Vec<u8> {
    let core = format!("{RELATIONS}/metadata/core-properties");
    relationships(&[
        office("document", "officeDocument", "word/document.xml"),
        ("core".to_owned(), core, "docProps/core.xml".to_owned()),
        office("app", "extended-properties", "docProps/app.xml"),
    ])
}

fn relations(pictures: usize) -> Vec<u8> {
    let mut parts = vec![
        office("styles", "styles", "styles.xml"),
        office("fonts", "fontTable", "fontTable.xml"),
        office("settings", "settings", "settings.xml"),
        office("odd", "footer", "footer1.xml"),
        office("even", "footer", "footer2.xml"),
        office("none", "footer", "footer3.xml"),
        office("header", "header", "header1.xml"),
    ];
    let picture = |at| office(&format!("picture{at}"), "image", &format!("media/figure{at}.png"));
    parts.extend((1..=pictures).map(picture));
    relationships(&parts)
}

fn settings(look: Look) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("w:settings", NAMES, |xml| {
        if look == Look::Official {
            xml.empty("w:evenAndOddHeaders", &[]);
        }
        val(xml, "w:characterSpacingControl", &"compressPunctuation");
        xml.around("w:compat", &[], |xml| {
            for habit in [
                "w:spaceForUL",
                "w:balanceSingleByteDoubleByteWidth",
                "w:doNotLeaveBackslashAlone",
                "w:ulTrailSpace",
                "w:adjustLineHeightInTable",
            ] {
                xml.empty(habit, &[]);
            }
            let mode: Attributes<'_> = &[
                ("w:name", &"compatibilityMode"),
                ("w:uri", &"http://schemas.microsoft.com/office/word"),
                ("w:val", &15),
            ];
            xml.empty("w:compatSetting", mode);
        });
    });
    xml.into_bytes()
}

/// The properties: the title alone, nobody's name and a fixed time.
fn core(document: &Document) -> Vec<u8> {
    let names: Attributes<'_> = &[
        ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let mut xml = Xml::file();
    xml.around("cp:coreProperties", names, |xml| {
        xml.say("dc:title", &[], &document.title);
        xml.say("dc:creator", &[], "");
        xml.say("dcterms:created", &[("xsi:type", &"dcterms:W3CDTF")], TIME);
        xml.say("dcterms:modified", &[("xsi:type", &"dcterms:W3CDTF")], TIME);
    });
    xml.into_bytes()
}

fn app() -> Vec<u8> {
    let name = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let mut xml = Xml::file();
    xml.around("Properties", &[("xmlns", &name)], |xml| xml.say("Application", &[], "jixiao"));
    xml.into_bytes()
}
