//! Styles and fonts. Official fonts are named, each with those that may stand for it.

use super::xml::{HEAD, NAMES};
use crate::report::{Look, Set};
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
        out.push_str(&format!(
            "<w:font w:name=\"{name}\"><w:altName w:val=\"{others}\"/><w:charset w:val=\"{charset}\"/>\
             <w:family w:val=\"{family}\"/><w:pitch w:val=\"variable\"/></w:font>"
        ));
    }
    out.push_str("</w:fonts>");
    out
}

/// A style of paragraphs.
struct Style {
    id: &'static str,
    name: &'static str,
    /// The Chinese font and the size in half points; `""` and 0 as the base has them.
    font: &'static str,
    size: u32,
    bold: bool,
    /// Further properties of the paragraph.
    set: &'static str,
}

/// Names the style of a paragraph.
pub(super) const fn of(set: Set) -> &'static str {
    match set {
        Set::Body => "BodyText",
        Set::Flush => "Flush",
        Set::Cover => "CoverLine",
        Set::Centred => "Centred",
        Set::Signed => "Signed",
        Set::Note => "Note",
    }
}

const CENTRED: &str = "<w:jc w:val=\"center\"/>";

const fn style(
    id: &'static str,
    name: &'static str,
    font: &'static str,
    size: u32,
    bold: bool,
    set: &'static str,
) -> Style {
    Style { id, name, font, size, bold, set }
}

/// The styles of an official document: 16 points on the grid.
const OFFICIAL: &[Style] = &[
    style(
        "Title",
        "Title",
        "方正小标宋简体",
        44,
        false,
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"240\" w:line=\"600\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
    ),
    style(
        "Heading1",
        "heading 1",
        "黑体",
        32,
        false,
        "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>",
    ),
    style(
        "Heading2",
        "heading 2",
        "楷体_GB2312",
        32,
        false,
        "<w:keepNext/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"1\"/>",
    ),
    style(
        "Heading3",
        "heading 3",
        "",
        32,
        false,
        "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"2\"/>",
    ),
    style(
        "BodyText",
        "Body Text",
        "",
        0,
        false,
        "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>",
    ),
    style("Flush", "Flush", "", 0, false, ""),
    style("CoverLine", "Cover Line", "", 0, false, CENTRED),
    style("Centred", "Centred", "", 0, false, CENTRED),
    style("Signed", "Signed", "", 0, false, "<w:ind w:right=\"640\"/><w:jc w:val=\"right\"/>"),
    style(
        "Note",
        "Note",
        "",
        24,
        false,
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"320\" w:lineRule=\"exact\"/><w:ind w:left=\"640\"/>",
    ),
];

/// The styles of a report in Chinese.
const CHINESE: &[Style] = &[
    style(
        "Title",
        "Title",
        "方正小标宋简体",
        44,
        false,
        "<w:spacing w:before=\"120\" w:after=\"240\" w:line=\"640\" w:lineRule=\"atLeast\"/><w:jc w:val=\"center\"/>",
    ),
    style(
        "Heading1",
        "heading 1",
        "黑体",
        32,
        false,
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>",
    ),
    style(
        "Heading2",
        "heading 2",
        "楷体_GB2312",
        30,
        false,
        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"600\"/><w:outlineLvl w:val=\"1\"/>",
    ),
    style(
        "Heading3",
        "heading 3",
        "",
        28,
        true,
        "<w:keepNext/><w:spacing w:before=\"80\" w:after=\"20\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/><w:outlineLvl w:val=\"2\"/>",
    ),
    style(
        "BodyText",
        "Body Text",
        "",
        0,
        false,
        "<w:spacing w:line=\"500\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/><w:jc w:val=\"both\"/>",
    ),
    style("Flush", "Flush", "", 0, false, "<w:spacing w:line=\"500\" w:lineRule=\"exact\"/>"),
    style(
        "CoverLine",
        "Cover Line",
        "楷体_GB2312",
        32,
        false,
        "<w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:left=\"1100\"/>",
    ),
    style(
        "Centred",
        "Centred",
        "楷体_GB2312",
        28,
        false,
        "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>",
    ),
    style("Signed", "Signed", "", 0, false, "<w:spacing w:before=\"120\"/><w:jc w:val=\"right\"/>"),
    style(
        "Note",
        "Note",
        "宋体",
        19,
        false,
        "<w:spacing w:before=\"40\" w:after=\"40\"/><w:jc w:val=\"both\"/>",
    ),
];

/// The styles of a report in English.
const ENGLISH: &[Style] = &[
    style(
        "Title",
        "Title",
        "",
        36,
        true,
        "<w:spacing w:before=\"120\" w:after=\"240\"/><w:jc w:val=\"center\"/>",
    ),
    style(
        "Heading1",
        "heading 1",
        "",
        30,
        true,
        "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
    ),
    style(
        "Heading2",
        "heading 2",
        "",
        25,
        true,
        "<w:keepNext/><w:spacing w:before=\"220\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
    ),
    style(
        "Heading3",
        "heading 3",
        "",
        22,
        true,
        "<w:keepNext/><w:spacing w:before=\"140\" w:after=\"40\"/><w:outlineLvl w:val=\"2\"/>",
    ),
    style(
        "BodyText",
        "Body Text",
        "",
        0,
        false,
        "<w:spacing w:after=\"100\" w:line=\"276\" w:lineRule=\"auto\"/>",
    ),
    style("Flush", "Flush", "", 0, false, "<w:spacing w:after=\"80\"/>"),
    style(
        "CoverLine",
        "Cover Line",
        "",
        26,
        false,
        "<w:spacing w:before=\"80\" w:after=\"80\"/><w:ind w:left=\"1100\"/>",
    ),
    style(
        "Centred",
        "Centred",
        "",
        24,
        false,
        "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>",
    ),
    style("Signed", "Signed", "", 0, false, "<w:spacing w:before=\"120\"/><w:jc w:val=\"right\"/>"),
    style("Note", "Note", "", 18, false, "<w:spacing w:before=\"40\" w:after=\"40\"/>"),
];

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
    let small = [
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
    ];
    for one in &small {
        out.push_str(&paragraph_style(one));
    }
    let marked = if look == Look::Official {
        "<w:u w:val=\"single\"/>"
    } else {
        "<w:highlight w:val=\"yellow\"/>"
    };
    out.push_str(&format!(
        "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"FillIn\"><w:name w:val=\"Fill In\"/>\
         <w:rPr>{marked}</w:rPr></w:style>\
         <w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Lead\"><w:name w:val=\"Lead\"/>\
         <w:rPr>{}</w:rPr></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Grid\"><w:name w:val=\"Grid\"/><w:tblPr>\
         <w:tblBorders>{}</w:tblBorders><w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/>\
         <w:left w:w=\"57\" w:type=\"dxa\"/><w:bottom w:w=\"28\" w:type=\"dxa\"/>\
         <w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>",
        match language {
            Language::Chinese => font("黑体"),
            Language::English => "<w:b/>".to_owned(),
        },
        ["top", "left", "bottom", "right", "insideH", "insideV"]
            .map(|side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"))
            .concat()
    ));
    out
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
        run.push_str(&format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"));
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
