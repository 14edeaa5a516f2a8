//! How letters look: fonts, size, weight and marks; and runs of them.

use super::super::Look;
use super::names::val;
use crate::xml::Xml;

/// How the letters of a run look where they differ from their paragraph.
#[derive(Clone, Copy, Default)]
pub(super) struct Letters {
    pub(super) style: Option<&'static str>,
    pub(super) bold: bool,
    /// Half points.
    pub(super) size: Option<u32>,
    /// Marked as a field to fill in, as documents of this look have it.
    pub(super) marked: Option<Look>,
}

impl Letters {
    /// The letters of a style.
    pub(super) fn styled(style: &'static str) -> Self {
        Self { style: Some(style), ..Self::default() }
    }

    fn write(self, xml: &mut Xml) {
        if self.style.is_none() && !self.bold && self.size.is_none() && self.marked.is_none() {
            return;
        }
        xml.around("w:rPr", &[], |xml| {
            if let Some(style) = self.style {
                val(xml, "w:rStyle", &style);
            }
            if self.bold {
                xml.empty("w:b", &[]);
            }
            if let Some(size) = self.size {
                val(xml, "w:sz", &size);
                val(xml, "w:szCs", &size);
            }
            if let Some(look) = self.marked {
                mark(xml, look);
            }
        });
    }
}

/// Writes a run; a line feed becomes a line break, a tab one.
pub(super) fn run(xml: &mut Xml, letters: Letters, text: &str) {
    xml.around("w:r", &[], |xml| {
        letters.write(xml);
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                xml.empty("w:br", &[]);
            }
            for (at, text) in line.trim_end_matches('\r').split('\t').enumerate() {
                if at > 0 {
                    xml.empty("w:tab", &[]);
                }
                xml.say("w:t", &[("xml:space", &"preserve")], text);
            }
        }
    });
}

/// Writes the fonts of letters: the Chinese one as named.
pub(super) fn fonts_of(xml: &mut Xml, chinese: &str) {
    const WESTERN: &str = "Times New Roman";
    xml.empty(
        "w:rFonts",
        &[
            ("w:ascii", &WESTERN),
            ("w:hAnsi", &WESTERN),
            ("w:eastAsia", &chinese),
            ("w:cs", &WESTERN),
        ],
    );
}

/// Marks a field to fill in: in colour, or by a line in an official document, which is black only.
pub(super) fn mark(xml: &mut Xml, look: Look) {
    match look {
        Look::Official => val(xml, "w:u", &"single"),
        Look::Report => val(xml, "w:highlight", &"yellow"),
    }
}
