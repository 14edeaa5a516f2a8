//! Where the rows and cells of a worksheet say that they stand. The library counts on from what it is told, also
//! past the end of its numbers, so what lies beyond any sheet is found before.

use super::xml::for_each_start;
use quick_xml::events::BytesStart;

/// As many rows and columns as a sheet has.
const ROWS: u64 = 1_048_576;
const COLUMNS: u64 = 16_384;

/// Says whether every row and cell of a worksheet that says where it stands, stands within a sheet.
pub(super) fn are_within(xml: &[u8]) -> bool {
    let mut within = true;
    for_each_start(xml, |start| {
        let is_within: fn(&str) -> bool = match start.local_name().into_inner() {
            "c" => is_cell,
            "row" => |text| is_row(text.as_bytes()),
            _ => return,
        };
        within &= reference(start).is_none_or(is_within);
    });
    within
}

/// Gives where an element says that it stands, as written.
fn reference<'s>(start: &'s BytesStart<'_>) -> Option<&'s str> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    let named = attributes.flatten().find(|one| one.key.into_inner() == "r")?;
    match named.value {
        std::borrow::Cow::Borrowed(text) => Some(text),
        std::borrow::Cow::Owned(_) => None,
    }
}

fn is_cell(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = text.as_bytes().split_at(letters);
    let column = letters
        .iter()
        .take(4)
        .fold(0, |column, letter| column * 26 + u64::from(letter.to_ascii_uppercase() - b'A') + 1);
    (1..=3).contains(&letters.len()) && column <= COLUMNS && is_row(digits)
}

fn is_row(digits: &[u8]) -> bool {
    let number = digits
        .iter()
        .take(8)
        .fold(0, |number, digit| number * 10 + u64::from(digit.wrapping_sub(b'0')));
    let is_number = (1..=7).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    is_number && (1..=ROWS).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beyond_any_sheet_is_found() {
        for text in ["A1", "XFD1048576", "aa10"] {
            assert!(is_cell(text), "{text}");
        }
        for text in ["", "A", "1", "A0", "XFE1", "AAAA1", "A1048577", "A99999999999", "A1B", "A-1"]
        {
            assert!(!is_cell(text), "{text}");
        }
        assert!(are_within(br#"<row r="3"><c r="B3"/><c/></row><x r="A0"/>"#));
        assert!(!are_within(br#"<row r="4294967297"></row>"#));
    }
}
