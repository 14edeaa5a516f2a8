//! Full-width text → the same text in the narrow forms.

use std::borrow::Cow;

/// Trims a text and turns full-width signs, digits and letters into their narrow forms.
pub fn narrow(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let narrowed = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '￥' => '¥',
        '−' => '-',
        _ => c,
    };
    let mut narrow = String::with_capacity(text.len());
    narrow.extend(text.chars().map(narrowed));
    Cow::Owned(narrow)
}
