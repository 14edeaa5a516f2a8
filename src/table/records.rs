//! Where CSV records end, as the csv reader sees it: a quotation mark counts only where it opens a
//! cell, and a record ends with LF, CR LF or CR outside quotation marks.

use std::borrow::Cow;
use std::ops::Range;

/// The end of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RecordEnd {
    /// Just behind the record and its line break.
    pub(crate) at: usize,
    /// The bytes ended within quotation marks.
    pub(crate) open_quote: bool,
}

/// Finds the end of the first record.
///
/// `None` where more bytes must follow; with `last` the bytes are all there are.
#[inline]
pub(crate) fn record_end(bytes: &[u8], last: bool) -> Option<RecordEnd> {
    record_end_by(b',', bytes, last)
}

/// Finds the end of the first record of a table with another separator.
#[inline]
pub(super) fn record_end_by(separator: u8, bytes: &[u8], last: bool) -> Option<RecordEnd> {
    let closed = |at| Some(RecordEnd { at, open_quote: false });
    let mut from = 0;
    while let Some(found) = memchr::memchr3(b'\n', b'\r', b'"', &bytes[from..]) {
        let at = from + found;
        match bytes[at] {
            b'\n' => return closed(at + 1),
            b'\r' => match bytes.get(at + 1) {
                Some(b'\n') => return closed(at + 2),
                None if !last => return None,
                _ => return closed(at + 1),
            },
            _ if at == 0 || bytes[at - 1] == separator => match closing_mark(&bytes[at + 1..]) {
                Some(length) => from = at + length + 2,
                None if last => return Some(RecordEnd { at: bytes.len(), open_quote: true }),
                None => return None,
            },
            _ => from = at + 1,
        }
    }
    if last && !bytes.is_empty() { closed(bytes.len()) } else { None }
}

/// Finds the records of bytes that hold whole ones, each with its line break.
pub(crate) fn records(bytes: &[u8]) -> impl Iterator<Item = Range<usize>> {
    // Without quotation marks and carriage returns every line feed ends a record.
    let plain = memchr::memchr2(b'"', b'\r', bytes).is_none();
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &bytes[start..];
        let length = if plain {
            memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at + 1)
        } else {
            record_end(rest, true)?.at
        };
        let record = start..start + length;
        start = record.end;
        (length > 0).then_some(record)
    })
}

/// Gives records, with blank lines in place of those that are no text, and the line on which the first of these
/// stands.
pub(crate) fn texts_among(bytes: &[u8]) -> (Cow<'_, [u8]>, Option<u64>) {
    if std::str::from_utf8(bytes).is_ok() {
        return (Cow::Borrowed(bytes), None);
    }
    let (mut texts, mut line, mut broken) = (Vec::with_capacity(bytes.len()), 1, None);
    for record in records(bytes) {
        let record = &bytes[record];
        let lines = count_lines(record);
        if std::str::from_utf8(record).is_ok() {
            texts.extend_from_slice(record);
        } else {
            broken = broken.or(Some(line));
            texts.extend((0..lines).map(|_| b'\n'));
        }
        line += lines;
    }
    (Cow::Owned(texts), broken)
}

/// Finds the mark that closes a quoted cell; a doubled mark closes nothing.
pub(super) fn closing_mark(quoted: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(b'"', quoted.get(from..)?)?;
        if quoted.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
    }
}

/// Gives the end of the last whole record of a piece, 0 where there is none.
pub(crate) fn last_record_end(bytes: &[u8]) -> usize {
    let mut end = 0;
    loop {
        let rest = &bytes[end..];
        // Up to the next quotation mark every line break ends a record.
        let plain = memchr::memchr(b'"', rest).unwrap_or(rest.len());
        if let Some(at) = last_break(&rest[..plain], plain == rest.len()) {
            end += at;
        }
        if plain == rest.len() {
            return end;
        }
        match record_end(&bytes[end..], false) {
            Some(record) => end += record.at,
            None => return end,
        }
    }
}

/// Gives the place behind the last line break; a CR at the very end may be half of one.
fn last_break(bytes: &[u8], at_end: bool) -> Option<usize> {
    let at = memchr::memrchr2(b'\n', b'\r', bytes)?;
    if at_end && bytes[at] == b'\r' && at + 1 == bytes.len() {
        return last_break(&bytes[..at], false);
    }
    Some(at + 1)
}

/// Counts line breaks: LF, CR LF and CR.
pub(crate) fn count_lines(bytes: &[u8]) -> u64 {
    let feeds = memchr::memchr_iter(b'\n', bytes).count();
    let lone = memchr::memchr_iter(b'\r', bytes).filter(|at| bytes.get(at + 1) != Some(&b'\n'));
    (feeds + lone.count()) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(text: &str) -> Option<usize> {
        record_end(text.as_bytes(), false).map(|end| end.at)
    }

    #[test]
    fn a_record_ends_at_a_line_break_outside_quotation_marks() {
        assert_eq!(end("a,\"b\nc\"\nd"), Some(8));
        assert_eq!(end("a\r\nb"), Some(3));
        assert_eq!(end("a\rb"), Some(2));
        assert_eq!(end("a\r"), None);
        assert_eq!(end("a,\"b\nc"), None);
    }

    #[test]
    fn a_mark_within_a_cell_is_a_letter_like_any_other() {
        assert_eq!(end("P1,5\" pipe,3\nP2,6\" pipe,4\n"), Some(13));
        assert_eq!(end("\"a\"\"b\"\nc"), Some(7));
        let open = record_end(b"a,\"b\nc", true);
        assert_eq!(open, Some(RecordEnd { at: 6, open_quote: true }));
    }

    #[test]
    fn the_last_whole_record_is_found_past_any_marks() {
        assert_eq!(last_record_end(b"a\nb,\"c\nd"), 2);
        assert_eq!(last_record_end(b"a,\"b\nc\"\nd"), 8);
        assert_eq!(last_record_end(b"a,\"b\nc"), 0);
        assert_eq!(last_record_end(b"a,5\"\nb,6\"\nc"), 10);
        assert_eq!(last_record_end(b"a\r\nb\r"), 3);
    }

    #[test]
    fn whole_records_are_found_one_after_another() {
        let found =
            |text: &str| records(text.as_bytes()).map(|at| text[at].to_owned()).collect::<Vec<_>>();
        assert_eq!(found("a\n\nb,c\nd"), ["a\n", "\n", "b,c\n", "d"]);
        assert_eq!(found("a\r\nb,\"c\nd\"\re"), ["a\r\n", "b,\"c\nd\"\r", "e"]);
        assert!(found("").is_empty());
    }

    #[test]
    fn every_kind_of_line_break_counts_once() {
        assert_eq!(count_lines(b"a\nb\r\nc\rd"), 3);
    }
}
