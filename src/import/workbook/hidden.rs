//! Which rows of a workbook are hidden, by worksheet.
//!
//! calamine gives every row alike; whether one is shown stands in the XML beside its cells.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::HashMap;

/// How many rows with cells are hidden, by the name of the worksheet.
pub(super) type HiddenRows = HashMap<String, u64>;

/// Says whether a part of the archive is looked at.
pub(super) fn is_of_interest(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "xl/workbook.xml"
        || name == "xl/_rels/workbook.xml.rels"
        || (name.starts_with("xl/worksheets/") && !name.contains("/_rels/"))
}

/// Finds the hidden rows of every worksheet.
pub(super) fn rows(parts: &[(String, Vec<u8>)]) -> HiddenRows {
    let find = |path: &str| {
        parts.iter().find(|(name, _)| name.eq_ignore_ascii_case(path)).map(|(_, text)| text)
    };
    let (Some(book), Some(relations)) =
        (find("xl/workbook.xml"), find("xl/_rels/workbook.xml.rels"))
    else {
        return HiddenRows::new();
    };
    let targets: HashMap<String, String> =
        pairs(relations, "Relationship", "Id", "Target").into_iter().collect();
    let count = |(name, id): (String, String)| {
        let target = targets.get(&id)?.trim_start_matches('/');
        let sheet = find(target).or_else(|| find(&format!("xl/{target}")))?;
        Some((name, hidden_rows(sheet)))
    };
    pairs(book, "sheet", "name", "id").into_iter().filter_map(count).collect()
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
