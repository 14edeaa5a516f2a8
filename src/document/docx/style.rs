//! Styles and fonts. Official fonts are named, each with those that may stand for it.

use super::super::{Look, Set};
use super::looks::{CHINESE, ENGLISH, OFFICIAL, Style, style};
use super::xml::{HEAD, NAMES, put};
use crate::wording::Language;

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
pub(super) fn fonts() -> String {
    let mut out = format!("{HEAD}<w:fonts {NAMES}>");
    for (name, others, family) in FONTS {
        let charset = if name.is_ascii() { "00" } else { "86" };
        put(
            &mut out,
            format_args!(
                "<w:font w:name=\"{name}\"><w:altName w:val=\"{others}\"/><w:charset w:val=\"{charset}\"/>\
             <w:family w:val=\"{family}\"/><w:pitch w:val=\"variable\"/></w:font>"
            ),
        );
    }
    out.push_str("</w:fonts>");
    out
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
    }
}

/// Writes the styles of a document.
pub(super) fn styles(look: Look, language: Language) -> String {
    let (list, base, size) = match (look, language) {
        (Look::Official, _) => (OFFICIAL, "仿宋_GB2312", 32),
        (Look::Report, Language::Chinese) => (CHINESE, "仿宋_GB2312", 28),
        (Look::Report, Language::English) => (ENGLISH, "宋体", 22),
    };
    // 28 characters of 15.75 points fill the 156 mm of an official page.
    let closer = if look == Look::Official { "<w:spacing w:val=\"-5\"/>" } else { "" };
    let mut out = format!(
        "{HEAD}<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{}{closer}<w:sz w:val=\"{size}\"/>\
         <w:szCs w:val=\"{size}\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault/></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
        font(base)
    );
    for one in list {
        out.push_str(&paragraph_style(one));
    }
    for one in &small(look, language) {
        out.push_str(&paragraph_style(one));
    }
    out.push_str(&marks(look, language));
    out.push_str("</w:styles>");
    out
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
            "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/><w:jc w:val=\"center\"/>",
        ),
        style(
            "Picture",
            "Picture",
            "",
            0,
            false,
            "<w:spacing w:before=\"120\" w:after=\"120\"/><w:jc w:val=\"center\"/>",
        ),
        style("Cell", "Cell", "宋体", 0, false, "<w:snapToGrid w:val=\"0\"/>"),
        style(
            "HeadCell",
            "Head Cell",
            "黑体",
            0,
            language == Language::English,
            "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:jc w:val=\"center\"/>",
        ),
        style(
            "Footer",
            "footer",
            "宋体",
            if look == Look::Official { 28 } else { 21 },
            false,
            "<w:snapToGrid w:val=\"0\"/>",
        ),
        style(
            "Signature",
            "Signature Line",
            "",
            0,
            false,
            "<w:spacing w:before=\"240\" w:after=\"240\"/>",
        ),
        style(
            "AfterTable",
            "After Table",
            "",
            2,
            false,
            "<w:snapToGrid w:val=\"0\"/><w:spacing w:after=\"140\" w:line=\"20\" w:lineRule=\"exact\"/>",
        ),
        style(
            "Turn",
            "Turn",
            "",
            2,
            false,
            "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>",
        ),
    ]
}

/// Marks a field to fill in: in colour, or by a line in an official document, which is black only.
pub(super) const fn mark(look: Look) -> &'static str {
    match look {
        Look::Official => "<w:u w:val=\"single\"/>",
        Look::Report => "<w:highlight w:val=\"yellow\"/>",
    }
}

/// The styles of fields, run-in headings and tables.
fn marks(look: Look, language: Language) -> String {
    let marked = mark(look);
    format!(
        "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"FillIn\"><w:name w:val=\"Fill In\"/>\
         <w:rPr>{marked}</w:rPr></w:style>\
         <w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Lead\"><w:name w:val=\"Lead\"/>\
         <w:rPr>{}</w:rPr></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Grid\"><w:name w:val=\"Grid\"/><w:tblPr>\
         <w:tblBorders>{}</w:tblBorders><w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/>\
         <w:left w:w=\"57\" w:type=\"dxa\"/><w:bottom w:w=\"28\" w:type=\"dxa\"/>\
         <w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
        match language {
            Language::Chinese => font("黑体"),
            Language::English => "<w:b/>".to_owned(),
        },
        ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!(
                "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
            ))
            .concat()
    )
}

fn font(chinese: &str) -> String {
    format!(
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{chinese}\" \
         w:cs=\"Times New Roman\"/>"
    )
}

fn paragraph_style(one: &Style) -> String {
    let mut run = if one.font.is_empty() { String::new() } else { font(one.font) };
    if one.bold {
        run.push_str("<w:b/>");
    }
    if one.size > 0 {
        let size = one.size;
        put(&mut run, format_args!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"));
    }
    let custom = if one.id.starts_with("Heading")
        || matches!(one.id, "Title" | "BodyText" | "Caption" | "Footer")
    {
        ""
    } else {
        " w:customStyle=\"1\""
    };
    format!(
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{}\"><w:name w:val=\"{}\"/>\
         <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{run}</w:rPr></w:style>",
        one.id, one.name, one.set
    )
}
