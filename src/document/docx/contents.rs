//! Contents: a field that a program fills anew with headings and pages when the document is opened, or
//! when it is asked to. Until then it holds the headings, each with a link to its place.

use super::super::Head;
use super::letters::{Letters, run};
use super::names::paragraph;
use crate::xml::Xml;

/// Names the mark of a heading.
fn mark(at: usize) -> String {
    format!("_Toc{:08}", 10_000_000 + at)
}

/// Writes what is marked as the heading at a place.
pub(super) fn marked(xml: &mut Xml, at: usize, inner: impl FnOnce(&mut Xml)) {
    xml.empty("w:bookmarkStart", &[("w:id", &at), ("w:name", &mark(at))]);
    inner(xml);
    xml.empty("w:bookmarkEnd", &[("w:id", &at)]);
}

/// Writes the contents.
pub(super) fn contents(xml: &mut Xml, headings: &[(Head, String)]) {
    let last = headings.len().saturating_sub(1);
    for (at, (head, text)) in headings.iter().enumerate() {
        let style = if head.level() == 1 { "TOC1" } else { "TOC2" };
        paragraph(
            xml,
            style,
            |_| {},
            |xml| {
                if at == 0 {
                    begin(xml, " TOC \\o \"1-2\" \\h \\z \\u ");
                }
                xml.around("w:hyperlink", &[("w:anchor", &mark(at)), ("w:history", &1)], |xml| {
                    run(xml, Letters::default(), text);
                });
                if at == last {
                    end(xml);
                }
            },
        );
    }
}

/// Begins a field, up to its result. It asks to be filled when the document is opened.
fn begin(xml: &mut Xml, instruction: &str) {
    let begin: crate::xml::Attributes<'_> = &[("w:fldCharType", &"begin"), ("w:dirty", &"true")];
    xml.around("w:r", &[], |xml| xml.empty("w:fldChar", begin));
    xml.around("w:r", &[], |xml| {
        xml.say("w:instrText", &[("xml:space", &"preserve")], instruction);
    });
    xml.around("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", &"separate")]));
}

fn end(xml: &mut Xml) {
    xml.around("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", &"end")]));
}
