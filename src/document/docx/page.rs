//! Paper, margins, the grid of characters and page numbers. Lengths are twentieths of a point.

use super::super::{Document, Look, Section};
use super::letters::{Letters, run};
use super::looks::{CENTRED, Property};
use super::names::{NAMES, paragraph, set, val};
use crate::wording::Language;
use crate::xml::{Attributes, Xml};
use std::fmt::Display;

/// A4.
const SHORT: u32 = 11906;
const LONG: u32 = 16838;

/// Margins and where the page number stands.
struct Margins {
    top: u32,
    bottom: u32,
    left: u32,
    right: u32,
    footer: u32,
}

/// As GB/T 9704-2012 has it: 37, 35, 28 and 26 mm; the page number 7 mm below the text.
const OFFICIAL: Margins =
    Margins { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1300 };
/// 156 mm wide, as charts are.
const UPRIGHT: Margins = Margins { top: 1600, bottom: 1500, left: 1588, right: 1474, footer: 850 };
const LYING: Margins = Margins { top: 1361, bottom: 1304, left: 1134, right: 1134, footer: 737 };

const fn margins(look: Look, landscape: bool) -> &'static Margins {
    match (look, landscape) {
        (_, true) => &LYING,
        (Look::Official, false) => &OFFICIAL,
        (Look::Report, false) => &UPRIGHT,
    }
}

/// Gives the width and height that texts and pictures have on a page.
pub(super) const fn room(look: Look, landscape: bool) -> (u32, u32) {
    let of = margins(look, landscape);
    let (width, height) = if landscape { (LONG, SHORT) } else { (SHORT, LONG) };
    (width - of.left - of.right, height - of.top - of.bottom)
}

/// Writes the properties of a section. `starts` where the numbering begins with it.
pub(super) fn section(xml: &mut Xml, document: &Document, section: &Section, starts: bool) {
    let of = margins(document.look, section.landscape);
    let (width, height) = if section.landscape { (LONG, SHORT) } else { (SHORT, LONG) };
    let mut size: Vec<(&str, &dyn Display)> = vec![("w:w", &width), ("w:h", &height)];
    if section.landscape {
        size.push(("w:orient", &"landscape"));
    }
    let margins: Attributes<'_> = &[
        ("w:top", &of.top),
        ("w:right", &of.right),
        ("w:bottom", &of.bottom),
        ("w:left", &of.left),
        ("w:header", &720),
        ("w:footer", &of.footer),
        ("w:gutter", &0),
    ];
    xml.around("w:sectPr", &[], |xml| {
        let mut footer = |kind: &str, id: &str| {
            xml.empty("w:footerReference", &[("w:type", &kind), ("r:id", &id)]);
        };
        footer("default", if section.numbered { "odd" } else { "none" });
        if section.numbered && document.look == Look::Official {
            footer("even", "even");
        }
        if !document.header.is_empty() {
            for kind in ["default", "even"] {
                xml.empty("w:headerReference", &[("w:type", &kind), ("r:id", &"header")]);
            }
        }
        val(xml, "w:type", &"nextPage");
        xml.empty("w:pgSz", &size);
        xml.empty("w:pgMar", margins);
        if starts {
            xml.empty("w:pgNumType", &[("w:start", &1)]);
        }
        // 22 lines a page. The 28 characters a line are set by the style, as some programs misread a
        // grid of characters narrower than the type.
        if document.look == Look::Official {
            xml.empty("w:docGrid", &[("w:type", &"lines"), ("w:linePitch", &579)]);
        }
    });
}

/// Where a page number stands.
#[derive(Clone, Copy)]
pub(super) enum Number {
    /// In the middle, or to the right in an official document.
    Odd,
    /// To the left.
    Even,
    /// Nowhere.
    None,
}

/// Writes a footer with the page number.
pub(super) fn footer(document: &Document, number: Number) -> Vec<u8> {
    let aligned: &[Property] = match (number, document.look) {
        (Number::None, _) => &[],
        (Number::Odd, Look::Report) => &[CENTRED],
        // One character in from the edge.
        (Number::Odd, Look::Official) => {
            &[("w:ind", &[("w:right", "280")]), ("w:jc", &[("w:val", "right")])]
        }
        (Number::Even, _) => &[("w:ind", &[("w:left", "280")]), ("w:jc", &[("w:val", "left")])],
    };
    let mut xml = Xml::file();
    xml.around("w:ftr", NAMES, |xml| {
        paragraph(
            xml,
            "Footer",
            |xml| set(xml, aligned),
            |xml| match number {
                Number::None => {}
                Number::Odd | Number::Even => page_number(xml, document.language),
            },
        );
    });
    xml.into_bytes()
}

/// Writes what stands at the head of every page.
pub(super) fn header(document: &Document) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("w:hdr", NAMES, |xml| {
        let text = |xml: &mut Xml| run(xml, Letters::default(), &document.header);
        paragraph(xml, "Header", |_| {}, text);
    });
    xml.into_bytes()
}

/// Writes the field of the page number, between dashes in Chinese.
fn page_number(xml: &mut Xml, language: Language) {
    let (before, after) = match language {
        Language::Chinese => ("— ", " —"),
        Language::English => ("", ""),
    };
    let field = |xml: &mut Xml, kind: &str| {
        xml.around("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", &kind)]));
    };
    run(xml, Letters::default(), before);
    field(xml, "begin");
    xml.around("w:r", &[], |xml| {
        xml.say("w:instrText", &[("xml:space", &"preserve")], " PAGE ");
    });
    field(xml, "separate");
    xml.around("w:r", &[], |xml| xml.say("w:t", &[], "1"));
    field(xml, "end");
    run(xml, Letters::default(), after);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_official_page_has_22_lines_of_28_characters() {
        let (width, height) = room(Look::Official, false);
        // 16 points less a quarter of a point; 28.95 points, all in twentieths.
        assert_eq!(width / (16 * 20 - 5), 28, "{width}");
        assert!((22 * 579..23 * 579).contains(&height), "{height}");
    }
}
