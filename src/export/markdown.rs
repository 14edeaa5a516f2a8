//! A document → Markdown, for reading and comparing. Charts are their text alternative.

use crate::report::Document;

/// Writes a document.
pub fn markdown(document: &Document) -> Vec<u8> {
    format!("# {}\n", document.title).into_bytes()
}
