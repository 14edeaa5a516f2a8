//! What the XML of a worksheet says beside its cells: rows that are hidden, and whether any cells are
//! merged.
//!
//! calamine gives every row alike, and looks for merged cells only by another pass over a sheet.

use memchr::memmem;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::HashMap;

/// What is known of the worksheets, by their names.
pub(super) type Markups = HashMap<String, Markup>;

/// What is known of a worksheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Markup {
    /// How many rows with cells are hidden.
    pub(super) hidden_rows: u64,
    /// Whether any cells are merged.
    pub(super) is_merged: bool,
}

/// Says whether a part of the archive is looked at.
pub(super) fn is_of_interest(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "xl/workbook.xml"
        || name == "xl/_rels/workbook.xml.rels"
        || (name.starts_with("xl/worksheets/") && !name.contains("/_rels/"))
}

/// Looks through every worksheet.
pub(super) fn markups(parts: &[(String, Vec<u8>)]) -> Markups {
    let find = |path: &str| {
        parts.iter().find(|(name, _)| name.eq_ignore_ascii_case(path)).map(|(_, text)| text)
    };
    let (Some(book), Some(relations)) =
        (find("xl/workbook.xml"), find("xl/_rels/workbook.xml.rels"))
    else {
        return Markups::new();
    };
    let targets: HashMap<String, String> =
        pairs(relations, "Relationship", "Id", "Target").into_iter().collect();
    let look = |(name, id): (String, String)| {
        let target = targets.get(&id)?.trim_start_matches('/');
        let sheet = find(target).or_else(|| find(&format!("xl/{target}")))?;
        let is_merged = memmem::find(sheet, b"mergeCell").is_some();
        Some((name, Markup { hidden_rows: hidden_rows(sheet), is_merged }))
    };
    pairs(book, "sheet", "name", "id").into_iter().filter_map(look).collect()
}

/// Lists two attributes of every element of a name.
fn pairs(xml: &[u8], element: &str, one: &str, other: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for_each_start(xml, |start| {
        if start.local_name().into_inner() == element
            && let (Some(one), Some(other)) = (attribute(start, one), attribute(start, other))
        {
            found.push((one, other));
        }
    });
    found
}

fn hidden_rows(xml: &[u8]) -> u64 {
    if memmem::find(xml, b"hidden=").is_none() {
        return 0;
    }
    let (mut count, mut hidden) = (0, false);
    for_each_start(xml, |start| match start.local_name().into_inner() {
        "row" => {
            hidden = matches!(attribute(start, "hidden").as_deref(), Some("1" | "true"));
        }
        // A row without cells is hidden by whoever hides the rest of a sheet.
        "v" | "is" if hidden => {
            count += 1;
            hidden = false;
        }
        _ => {}
    });
    count
}

/// Shows every element that starts, up to the end or what is no XML.
pub(super) fn for_each_start(xml: &[u8], mut see: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start) | Event::Empty(start)) => see(&start),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// Gives an attribute of an element by its name without prefix.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    let found = attributes.flatten().find(|one| one.key.local_name().into_inner() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}
