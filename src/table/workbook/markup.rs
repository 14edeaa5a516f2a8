//! What the XML of a worksheet says beside its cells: rows and columns that are hidden, whether any cells
//! are merged, and whether its formulas were ever computed.
//!
//! calamine gives every row alike, and looks for merged cells only by another pass over a sheet.

use super::references;
use super::refusal::Refusal;
use super::xml::{attribute, for_each_start};
use crate::table::limits;
use memchr::memmem;
use quick_xml::events::BytesStart;
use std::collections::{HashMap, HashSet};

/// What is known of the worksheets, by their names.
pub(super) type Markups = HashMap<String, Markup>;

/// What is known of a worksheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Markup {
    /// The columns that are hidden: from which to which, counted from 0.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// How many rows with cells are hidden.
    pub(super) hidden_rows: u64,
    /// Whether any cells are merged.
    pub(super) is_merged: bool,
    /// Whether the workbook asks to be computed when it is opened, as those do that a program wrote which
    /// computes nothing. Such programs store 0 with every formula.
    pub(super) is_uncomputed: bool,
}

/// Looks through every worksheet.
///
/// # Errors
/// When two worksheets are the same part, which would be read as often as it is named; when there are too many,
/// or a cell stands beyond any sheet.
pub(super) fn markups(parts: &[(String, Vec<u8>)]) -> Result<Markups, Refusal> {
    let find = |path: &str| {
        let named = |name: &str| name.trim_start_matches('/').eq_ignore_ascii_case(path);
        parts.iter().find(|(name, _)| named(name)).map(|(_, text)| text)
    };
    let (Some(book), Some(relations)) =
        (find("xl/workbook.xml"), find("xl/_rels/workbook.xml.rels"))
    else {
        return Ok(Markups::new());
    };
    let targets: HashMap<String, String> =
        pairs(relations, "Relationship", "Id", "Target").into_iter().collect();
    let is_uncomputed = asks_to_be_computed(book);
    let (mut markups, mut seen) = (Markups::new(), HashSet::new());
    let sheets = pairs(book, "sheet", "name", "id");
    if sheets.len() > limits::SHEETS {
        return Err(Refusal::TooLarge("sheets", limits::SHEETS as u64));
    }
    for (name, id) in sheets {
        let Some(target) = targets.get(&id) else { continue };
        let path = target.replace('\\', "/").to_ascii_lowercase();
        let path = path.trim_start_matches('/');
        if !seen.insert(path.strip_prefix("xl/").unwrap_or(path).to_owned()) {
            return Err(Refusal::Damaged);
        }
        if let Some(sheet) = find(path).or_else(|| find(&format!("xl/{path}"))) {
            let is_merged = memmem::find(sheet, b"mergeCell").is_some();
            if !references::are_within(sheet) {
                return Err(Refusal::Damaged);
            }
            let (hidden_rows, hidden_columns) = hidden(sheet);
            markups.insert(name, Markup { hidden_columns, hidden_rows, is_merged, is_uncomputed });
        }
    }
    Ok(markups)
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

fn asks_to_be_computed(book: &[u8]) -> bool {
    let mut asks = false;
    for_each_start(book, |start| {
        let is_settings = start.local_name().into_inner() == "calcPr";
        let on = || attribute(start, "fullCalcOnLoad").is_some_and(|on| on == "1" || on == "true");
        asks |= is_settings && on();
    });
    asks
}

/// Counts the rows with cells that are hidden, and lists the columns that are.
fn hidden(xml: &[u8]) -> (u64, Vec<(u32, u32)>) {
    let mut columns = Vec::new();
    if memmem::find(xml, b"hidden=").is_none() {
        return (0, columns);
    }
    let is_hidden = |start: &BytesStart<'_>| {
        matches!(attribute(start, "hidden").as_deref(), Some("1" | "true"))
    };
    let (mut count, mut hidden) = (0, false);
    for_each_start(xml, |start| match start.local_name().into_inner() {
        "col" if is_hidden(start) => {
            let number = |name| attribute(start, name)?.parse::<u32>().ok()?.checked_sub(1);
            columns.extend(number("min").zip(number("max")));
        }
        "row" => hidden = is_hidden(start),
        // A row without cells is hidden by whoever hides the rest of a sheet.
        "v" | "is" if hidden => {
            count += 1;
            hidden = false;
        }
        _ => {}
    });
    (count, columns)
}
