//! Paper, margins, the grid of characters and page numbers. Lengths are twentieths of a point.

use super::super::{Document, Look, Section};
use super::xml::{HEAD, NAMES};
use crate::wording::Language;

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
pub(super) fn section(document: &Document, section: &Section, starts: bool) -> String {
    let of = margins(document.look, section.landscape);
    let (width, height, turned) = if section.landscape {
        (LONG, SHORT, " w:orient=\"landscape\"")
    } else {
        (SHORT, LONG, "")
    };
    let mut numbers = String::new();
    if section.numbered {
        numbers.push_str("<w:footerReference w:type=\"default\" r:id=\"odd\"/>");
        if document.look == Look::Official {
            numbers.push_str("<w:footerReference w:type=\"even\" r:id=\"even\"/>");
        }
    } else {
        numbers.push_str("<w:footerReference w:type=\"default\" r:id=\"none\"/>");
    }
    let start = if starts { "<w:pgNumType w:start=\"1\"/>" } else { "" };
    // 22 lines a page. The 28 characters a line are set by the style, as some programs misread a grid
    // of characters narrower than the type.
    let grid = match document.look {
        Look::Official => "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>",
        Look::Report => "",
    };
    format!(
        "<w:sectPr>{numbers}<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turned}/>\
         <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"720\" \
         w:footer=\"{}\" w:gutter=\"0\"/>{start}{grid}</w:sectPr>",
        of.top, of.right, of.bottom, of.left, of.footer
    )
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
pub(super) fn footer(document: &Document, number: Number) -> String {
    let aligned = match (number, document.look) {
        (Number::None, _) => {
            return format!(
                "{HEAD}<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p></w:ftr>"
            );
        }
        (Number::Odd, Look::Report) => "<w:jc w:val=\"center\"/>",
        // One character in from the edge.
        (Number::Odd, Look::Official) => "<w:ind w:right=\"280\"/><w:jc w:val=\"right\"/>",
        (Number::Even, _) => "<w:ind w:left=\"280\"/><w:jc w:val=\"left\"/>",
    };
    let (before, after) = match document.language {
        Language::Chinese => ("— ", " —"),
        Language::English => ("", ""),
    };
    let run = |inner: &str| format!("<w:r>{inner}</w:r>");
    let field = [
        run("<w:fldChar w:fldCharType=\"begin\"/>"),
        run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>"),
        run("<w:fldChar w:fldCharType=\"separate\"/>"),
        run("<w:t>1</w:t>"),
        run("<w:fldChar w:fldCharType=\"end\"/>"),
    ];
    let text = |text: &str| run(&format!("<w:t xml:space=\"preserve\">{text}</w:t>"));
    format!(
        "{HEAD}<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>{aligned}</w:pPr>{}{}{}</w:p></w:ftr>",
        text(before),
        field.concat(),
        text(after)
    )
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
