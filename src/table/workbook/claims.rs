//! What the small parts of an xlsx claim before its cells are read: where its parts lie, how many
//! texts there are, and what every cell format repeats.
//!
//! The library sets memory aside by these claims, so they are looked at first.

use super::refusal::Refusal;
use super::xml::{attribute, for_each_start, largest};
use crate::table::limits;

/// Says whether a part makes a claim.
pub(super) fn is_claim(name: &str) -> bool {
    ["_rels/.rels", "xl/sharedStrings.xml", "xl/styles.xml"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}

/// Looks at the claims of a part.
///
/// # Errors
/// When it claims more than is read, or the workbook lies where it is not looked for.
pub(super) fn look_at(name: &str, xml: &[u8]) -> Result<(), Refusal> {
    match name.to_ascii_lowercase().as_str() {
        "_rels/.rels" => lies_where_it_should(xml),
        "xl/sharedstrings.xml" => few_texts(xml),
        _ => small_styles(xml),
    }
}

fn lies_where_it_should(xml: &[u8]) -> Result<(), Refusal> {
    let mut elsewhere = false;
    for_each_start(xml, |start| {
        let is_book =
            attribute(start, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"));
        let target = attribute(start, "Target").unwrap_or_default();
        let is_there = target.trim_start_matches('/').eq_ignore_ascii_case("xl/workbook.xml");
        elsewhere |= is_book && !is_there;
    });
    if elsewhere { Err(Refusal::Damaged) } else { Ok(()) }
}

fn few_texts(xml: &[u8]) -> Result<(), Refusal> {
    let most = limits::CELLS as u64;
    let (mut claimed, mut texts) = (0, 0);
    for_each_start(xml, |start| match start.local_name().into_inner() {
        "sst" => claimed = claimed.max(largest(start, "uniqueCount").unwrap_or_default()),
        "si" => texts += 1,
        _ => {}
    });
    if claimed.max(texts) > most { Err(Refusal::TooLarge("cells", most)) } else { Ok(()) }
}

/// A cell format repeats the texts of the number format and font it names.
fn small_styles(xml: &[u8]) -> Result<(), Refusal> {
    let (mut formats, mut longest) = (0_usize, 0);
    for_each_start(xml, |start| {
        if start.local_name().into_inner() == "xf" {
            formats += 1;
        }
        longest = longest.max(start.len());
    });
    if formats.saturating_mul(longest) > limits::TEXT {
        return Err(Refusal::TooLarge("text", limits::TEXT as u64));
    }
    Ok(())
}
