//! Styles and fonts. Official fonts are named, each with those that may stand for it.

use super::super::{Look, Set};
use super::letters::{fonts_of, mark};
use super::looks::{CENTRED, CHINESE, ENGLISH, KEPT, OFF_GRID, OFFICIAL, Style, style};
use super::names::{NAMES, set, val};
use crate::wording::Language;
use crate::xml::{Attributes, Xml};
use std::fmt::Display;

/// Fonts that are named, what may stand for each, and their family.
const FONTS: [(&str, &str, &str); 6] = [
    ("仿宋_GB2312", "仿宋,FangSong", "modern"),
    ("楷体_GB2312", "楷体,KaiTi", "modern"),
    ("黑体", "SimHei", "modern"),
    ("方正小标宋简体", "方正小标宋_GBK,宋体", "roman"),
    ("宋体", "SimSun", "roman"),
    ("Times New Roman", "Liberation Serif", "roman"),
];

/// Writes the table of fonts.
pub(super) fn fonts() -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("w:fonts", NAMES, |xml| {
        for (name, others, family) in FONTS {
            let charset = if name.is_ascii() { "00" } else { "86" };
            xml.around("w:font", &[("w:name", &name)], |xml| {
                val(xml, "w:altName", &others);
                val(xml, "w:charset", &charset);
                val(xml, "w:family", &family);
                val(xml, "w:pitch", &"variable");
            });
        }
    });
    xml.into_bytes()
}

/// Names the style of a paragraph.
pub(crate) const fn of(set: Set) -> &'static str {
    match set {
        Set::Body => "BodyText",
        Set::Flush => "Flush",
        Set::Cover => "CoverLine",
        Set::Centred => "Centred",
        Set::Signed => "Signed",
        Set::Note => "Note",
        Set::Head => "PageHead",
        Set::Imprint => "Imprint",
    }
}

/// Writes the styles of a document.
pub(super) fn styles(look: Look, language: Language) -> Vec<u8> {
    let (list, base, size) = match (look, language) {
        (Look::Official, _) => (OFFICIAL, "仿宋_GB2312", 32),
        (Look::Report, Language::Chinese) => (CHINESE, "仿宋_GB2312", 28),
        (Look::Report, Language::English) => (ENGLISH, "宋体", 22),
    };
    let mut xml = Xml::file();
    xml.around("w:styles", NAMES, |xml| {
        defaults(xml, look, base, size);
        let normal: Attributes<'_> =
            &[("w:type", &"paragraph"), ("w:default", &1), ("w:styleId", &"Normal")];
        xml.around("w:style", normal, |xml| {
            val(xml, "w:name", &"Normal");
            xml.empty("w:qFormat", &[]);
        });
        for one in list.iter().chain(&small(look, language)).chain(&around(language)) {
            paragraph_style(xml, one);
        }
        letter_styles(xml, look, language);
        table_style(xml);
    });
    xml.into_bytes()
}

/// Writes what holds where no style says otherwise.
fn defaults(xml: &mut Xml, look: Look, base: &str, size: u32) {
    xml.around("w:docDefaults", &[], |xml| {
        xml.around("w:rPrDefault", &[], |xml| {
            xml.around("w:rPr", &[], |xml| {
                fonts_of(xml, base);
                // 28 characters of 15.75 points fill the 156 mm of an official page.
                if look == Look::Official {
                    val(xml, "w:spacing", &-5);
                }
                val(xml, "w:sz", &size);
                val(xml, "w:szCs", &size);
                xml.empty("w:lang", &[("w:val", &"en-US"), ("w:eastAsia", &"zh-CN")]);
            });
        });
        xml.empty("w:pPrDefault", &[]);
    });
}

/// The styles that are alike in every document.
fn small(look: Look, language: Language) -> [Style; 8] {
    [
        style(
            "Caption",
            "caption",
            "黑体",
            21,
            false,
            &[KEPT, ("w:spacing", &[("w:before", "160"), ("w:after", "60")]), CENTRED],
        ),
        style(
            "Picture",
            "Picture",
            "",
            0,
            false,
            &[KEPT, ("w:spacing", &[("w:before", "120"), ("w:after", "40")]), CENTRED],
        ),
        style("Cell", "Cell", "宋体", 0, false, &[OFF_GRID]),
        style(
            "HeadCell",
            "Head Cell",
            "黑体",
            0,
            language == Language::English,
            &[KEPT, OFF_GRID, CENTRED],
        ),
        style(
            "Footer",
            "footer",
            "宋体",
            if look == Look::Official { 28 } else { 21 },
            false,
            &[OFF_GRID],
        ),
        style(
            "Signature",
            "Signature Line",
            "",
            0,
            false,
            &[("w:spacing", &[("w:before", "240"), ("w:after", "240")])],
        ),
        style(
            "AfterTable",
            "After Table",
            "",
            2,
            false,
            &[
                OFF_GRID,
                ("w:spacing", &[("w:after", "140"), ("w:line", "20"), ("w:lineRule", "exact")]),
            ],
        ),
        style(
            "Turn",
            "Turn",
            "",
            2,
            false,
            &[OFF_GRID, ("w:spacing", &[("w:line", "20"), ("w:lineRule", "exact")])],
        ),
    ]
}

/// The styles of what stands around the text: heads of pages, contents, names of figures, and the end of an
/// official document.
fn around(language: Language) -> [Style; 6] {
    let english = language == Language::English;
    [
        style(
            "PageHead",
            "Page Head",
            "黑体",
            if english { 30 } else { 32 },
            english,
            &[KEPT, ("w:spacing", &[("w:before", "120"), ("w:after", "160")]), CENTRED],
        ),
        style(
            "Imprint",
            "Imprint",
            "",
            28,
            false,
            &[OFF_GRID, ("w:ind", &[("w:left", "280"), ("w:right", "280")])],
        ),
        style("Header", "header", "楷体_GB2312", 18, false, &[OFF_GRID, CENTRED]),
        style(
            "TOC1",
            "toc 1",
            "",
            if english { 22 } else { 28 },
            false,
            &[OFF_GRID, ("w:spacing", &[("w:before", "60"), ("w:after", "20")])],
        ),
        style(
            "TOC2",
            "toc 2",
            "",
            if english { 21 } else { 24 },
            false,
            &[OFF_GRID, ("w:ind", &[("w:left", "420")])],
        ),
        style(
            "FigureCaption",
            "Figure Caption",
            "黑体",
            21,
            false,
            &[("w:spacing", &[("w:before", "40"), ("w:after", "200")]), CENTRED],
        ),
    ]
}

/// Writes the styles of fields and of run-in headings.
fn letter_styles(xml: &mut Xml, look: Look, language: Language) {
    let mut add = |id: &str, name: &str, letters: &dyn Fn(&mut Xml)| {
        xml.around("w:style", &own(&"character", &id), |xml| {
            val(xml, "w:name", &name);
            xml.around("w:rPr", &[], letters);
        });
    };
    add("FillIn", "Fill In", &|xml| mark(xml, look));
    add("Lead", "Lead", &|xml| match language {
        Language::Chinese => fonts_of(xml, "黑体"),
        Language::English => xml.empty("w:b", &[]),
    });
}

/// Writes the style of tables: thin lines all around, and a little room in the cells.
fn table_style(xml: &mut Xml) {
    xml.around("w:style", &own(&"table", &"Grid"), |xml| {
        val(xml, "w:name", &"Grid");
        xml.around("w:tblPr", &[], |xml| {
            xml.around("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                    let line: Attributes<'_> = &[
                        ("w:val", &"single"),
                        ("w:sz", &4),
                        ("w:space", &0),
                        ("w:color", &"000000"),
                    ];
                    xml.empty(side, line);
                }
            });
            xml.around("w:tblCellMar", &[], |xml| {
                for (side, room) in
                    [("w:top", 28), ("w:left", 57), ("w:bottom", 28), ("w:right", 57)]
                {
                    xml.empty(side, &[("w:w", &room), ("w:type", &"dxa")]);
                }
            });
        });
    });
}

/// Gives the attributes of a style of our own.
fn own<'a>(kind: &'a dyn Display, id: &'a dyn Display) -> [(&'static str, &'a dyn Display); 3] {
    [("w:type", kind), ("w:customStyle", &1), ("w:styleId", id)]
}

fn paragraph_style(xml: &mut Xml, one: &Style) {
    let known = one.id.starts_with("Heading")
        || matches!(
            one.id,
            "Title" | "BodyText" | "Caption" | "Footer" | "Header" | "TOC1" | "TOC2"
        );
    let mut attributes: Vec<(&str, &dyn Display)> = vec![("w:type", &"paragraph")];
    if !known {
        attributes.push(("w:customStyle", &1));
    }
    attributes.push(("w:styleId", &one.id));
    xml.around("w:style", &attributes, |xml| {
        val(xml, "w:name", &one.name);
        val(xml, "w:basedOn", &"Normal");
        xml.empty("w:qFormat", &[]);
        xml.around("w:pPr", &[], |xml| {
            match one.id {
                "Imprint" => lines_around(xml),
                "TOC1" | "TOC2" => dotted_to_the_edge(xml),
                _ => {}
            }
            set(xml, one.set);
        });
        xml.around("w:rPr", &[], |xml| {
            if !one.font.is_empty() {
                fonts_of(xml, one.font);
            }
            if one.bold {
                xml.empty("w:b", &[]);
            }
            if one.size > 0 {
                val(xml, "w:sz", &one.size);
                val(xml, "w:szCs", &one.size);
            }
        });
    });
}

/// Draws a line above and below, as the end of an official document has it.
fn lines_around(xml: &mut Xml) {
    xml.empty("w:keepNext", &[]);
    xml.around("w:pBdr", &[], |xml| {
        for side in ["w:top", "w:bottom", "w:between"] {
            let line: Attributes<'_> =
                &[("w:val", &"single"), ("w:sz", &6), ("w:space", &4), ("w:color", &"000000")];
            xml.empty(side, line);
        }
    });
}

/// Leads with dots to the number of a page at the right edge.
fn dotted_to_the_edge(xml: &mut Xml) {
    xml.around("w:tabs", &[], |xml| {
        xml.empty("w:tab", &[("w:val", &"right"), ("w:leader", &"dot"), ("w:pos", &8840)]);
    });
}
