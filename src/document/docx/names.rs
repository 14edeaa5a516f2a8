//! The names of Word's XML, and the two forms most of its elements have.

use super::looks::Property;
use crate::xml::{Attributes, Xml};
use std::fmt::Display;

/// The names of the main part and its like.
pub(super) const NAMES: Attributes<'static> = &[
    ("xmlns:w", &"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", &"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", &"http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

/// Writes an element that has a value only.
pub(super) fn val(xml: &mut Xml, name: &str, value: &dyn Display) {
    xml.empty(name, &[("w:val", value)]);
}

/// Writes properties.
pub(super) fn set(xml: &mut Xml, properties: &[Property]) {
    for (name, attributes) in properties {
        let attributes: Vec<(&str, &dyn Display)> =
            attributes.iter().map(|(key, value)| (*key, value as &dyn Display)).collect();
        xml.empty(name, &attributes);
    }
}

/// Writes a paragraph of a style, with further properties and what is in it.
pub(super) fn paragraph(
    xml: &mut Xml,
    style: &str,
    properties: impl FnOnce(&mut Xml),
    inner: impl FnOnce(&mut Xml),
) {
    xml.around("w:p", &[], |xml| {
        xml.around("w:pPr", &[], |xml| {
            val(xml, "w:pStyle", &style);
            properties(xml);
        });
        inner(xml);
    });
}
