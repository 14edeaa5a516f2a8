//! CSV text → a grid of cells with their lines.

use super::grid::{Grid, GridRow};
use super::limits;
use super::records::{count_lines, record_end_by};
use super::text::{self, Encoding};
use super::unseen::Unseen;
use csv::{ReaderBuilder, StringRecord, Trim};
use jixiao_core::alike::has_unseen;
use jixiao_core::problem::{Code, Place, Problem, Word};
use std::collections::HashSet;

/// Gives a record as it is seen.
pub(super) fn as_seen(cells: StringRecord, place: &Place, unseen: &mut Unseen) -> StringRecord {
    if !has_unseen(cells.as_slice().as_bytes()) {
        return cells;
    }
    cells.iter().map(|cell| unseen.take_from(cell, || place.clone())).collect()
}

/// Finds the line of a record that is longer than a row may be, before it is taken apart. One that does not end
/// is found elsewhere.
fn long_record(text: &str, separator: u8) -> Option<u64> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while bytes.len() - at > limits::ROW {
        let rest = &bytes[at..];
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let rest = &rest[blank..];
        let within = &rest[..rest.len().min(limits::ROW + 2)];
        match record_end_by(separator, within, within.len() == rest.len()) {
            Some(end) => at += blank + end.at,
            None if record_end_by(separator, rest, true).is_some_and(|end| end.open_quote) => break,
            None => return Some(count_lines(&bytes[..at + blank]) + 1),
        }
    }
    None
}

/// Finds the line of a record that does not end, as a quotation mark is not closed.
fn open_quote(text: &str, separator: u8) -> Option<u64> {
    let mut rest = text.as_bytes();
    let mut line = 1;
    while memchr::memchr(b'"', rest).is_some() {
        let end = record_end_by(separator, rest, true)?;
        if end.open_quote {
            return Some(line);
        }
        line += count_lines(&rest[..end.at]);
        rest = &rest[end.at..];
    }
    None
}

/// Counts lines up to where a record starts. The reader's own count stops before the line breaks
/// that it has not yet passed over.
pub(super) struct Lines<'t> {
    bytes: &'t [u8],
    /// Every line ends with a line feed.
    plain: bool,
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    /// Begins with the line on which the text starts.
    pub(super) fn from(bytes: &'t [u8], line: u64) -> Self {
        Self { bytes, plain: memchr::memchr(b'\r', bytes).is_none(), at: 0, line }
    }

    pub(super) fn of(&mut self, position: Option<&csv::Position>) -> u64 {
        let start = position.map_or(0, csv::Position::byte);
        self.at(usize::try_from(start).unwrap_or(self.at))
    }

    /// Gives the line of what starts at a byte or, behind line breaks, after it.
    pub(super) fn at(&mut self, start: usize) -> u64 {
        let mut start = start.min(self.bytes.len());
        while matches!(self.bytes.get(start), Some(b'\r' | b'\n')) {
            start += 1;
        }
        let passed = &self.bytes[self.at.min(start)..start];
        // Nearly always it is a record of one line.
        let is_one = self.plain && memchr::memchr(b'\n', passed) == passed.len().checked_sub(1);
        self.line += if is_one { u64::from(!passed.is_empty()) } else { count_lines(passed) };
        self.at = start;
        self.line
    }
}

/// Reads a text into a grid.
///
/// # Errors
/// With the problem, where it is in no known encoding.
pub(super) fn read(place: &Place, bytes: &[u8]) -> Result<Grid, Box<Problem>> {
    let mut problems = Vec::new();
    let (text, encoding) = match text::decode(bytes) {
        Ok(read) => read,
        Err(valid) => {
            let place = place.at_line(count_lines(&bytes[..valid]) + 1);
            let problem = Problem::new(Code::EncodingUnknown, &place).with("byte", valid);
            return Err(Box::new(problem));
        }
    };
    let separator = text::separator_of(&text);
    let plain = encoding == Encoding::Utf8 && separator == b',';
    if !plain {
        problems.push(read_as(place, encoding, separator));
    }
    if let Some(line) = long_record(&text, separator) {
        let problem = Problem::new(Code::TooLarge, &place.at_line(line));
        let problem = problem.with_word("what", Word::Thing, "row");
        return Err(Box::new(problem.with("limit", limits::ROW)));
    }
    let open = open_quote(&text, separator);
    if let Some(line) = open {
        problems.push(Problem::new(Code::QuoteNotClosed, &place.at_line(line)));
    }
    let (rows, unseen) = rows(place, &text, separator, open);
    problems.extend(unseen.note());
    Ok(Grid {
        place: place.clone(),
        rows,
        counted: true,
        plain,
        hidden: false,
        prose: None,
        formulas: HashSet::new(),
        merged: Vec::new(),
        problems,
    })
}

/// Says how a text was read that is not written plainly.
pub(crate) fn read_as(place: &Place, encoding: Encoding, separator: u8) -> Problem {
    let separator = match separator {
        b'\t' => "tab",
        b';' => "semicolon",
        _ => "comma",
    };
    let problem = Problem::new(Code::ReadAs, place).with("encoding", encoding.name());
    problem.with_word("separator", Word::Thing, separator)
}

/// Reads every row that has anything in it, up to a record that does not end.
fn rows(place: &Place, text: &str, separator: u8, open: Option<u64>) -> (Vec<GridRow>, Unseen) {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut lines = Lines::from(text.as_bytes(), 1);
    let (mut rows, mut unseen) = (Vec::new(), Unseen::default());
    // The text is UTF-8 and lengths may differ, so no record can fail.
    for cells in reader.records().map_while(Result::ok) {
        let line = lines.of(cells.position());
        if open.is_some_and(|open| line >= open) {
            break;
        }
        let place = place.at_line(line);
        let row = GridRow { cells: as_seen(cells, &place, &mut unseen), place };
        if !row.is_blank() {
            rows.push(row);
        }
    }
    (rows, unseen)
}
