//! CSV text → a table of cells with their lines.

use super::records::{count_lines, record_end_by};
use super::text::{self, Encoding};
use crate::problem::{Code, Place, Problem};
use csv::{ReaderBuilder, StringRecord, Trim};

/// A table as read: the heading and every row that has anything in it.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file.
    pub place: Place,
    /// The headings as written.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// It is UTF-8 with commas, so it can be streamed as it is.
    pub plain: bool,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it starts.
    pub place: Place,
    cells: StringRecord,
}

impl Row {
    /// Gives a cell, empty where the row has none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default()
    }
}

impl Table {
    /// Reads a single record of a table whose heading has `width` columns.
    pub(crate) fn of_one_record(
        place: &Place,
        record: &[u8],
        width: usize,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(record);
        let mut records = reader.records();
        let cells = records.next()?.ok()?;
        if records.next().is_some() {
            problems.push(Problem::new(Code::QuoteNotClosed, place));
            return None;
        }
        if cells.iter().all(str::is_empty) {
            return None;
        }
        if cells.len() != width {
            problems.push(ragged(place, cells.len(), width));
            return None;
        }
        let row = Row { place: place.clone(), cells };
        Some(Self { place: place.clone(), headings: Vec::new(), rows: vec![row], plain: true })
    }
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
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    const fn new(bytes: &'t [u8]) -> Self {
        Self { bytes, at: 0, line: 1 }
    }

    fn of(&mut self, position: Option<&csv::Position>) -> u64 {
        let start = position.map_or(0, csv::Position::byte);
        let mut start = usize::try_from(start).unwrap_or(self.at).min(self.bytes.len());
        while matches!(self.bytes.get(start), Some(b'\r' | b'\n')) {
            start += 1;
        }
        self.line += count_lines(&self.bytes[self.at.min(start)..start]);
        self.at = start;
        self.line
    }
}

fn ragged(place: &Place, fields: usize, expected: usize) -> Problem {
    Problem::new(Code::RaggedRow, place).with("fields", fields).with("expected", expected)
}

/// Reads a table. A row that does not fit the heading is a problem and left out.
pub fn read_table(place: &Place, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Table> {
    let (text, encoding) = match text::decode(bytes) {
        Ok(read) => read,
        Err(valid) => {
            let line = count_lines(&bytes[..valid]) + 1;
            let place = place.at_line(line);
            problems.push(Problem::new(Code::EncodingUnknown, &place).with("byte", valid));
            return None;
        }
    };
    let separator = text::separator_of(&text);
    let plain = encoding == Encoding::Utf8 && separator == b',';
    if !plain {
        let separator = match separator {
            b'\t' => "tab",
            b';' => "semicolon",
            _ => "comma",
        };
        let problem = Problem::new(Code::ReadAs, place).with("encoding", encoding.name());
        problems.push(problem.with("separator", separator));
    }
    let text = text.as_ref();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(first)) = records.next() else {
        problems.push(Problem::new(Code::TableEmpty, place));
        return None;
    };
    let headings: Vec<String> = first.iter().map(str::to_owned).collect();
    let mut rows = Vec::new();
    if let Some(line) = open_quote(text, separator) {
        problems.push(Problem::new(Code::QuoteNotClosed, &place.at_line(line)));
    }
    let mut lines = Lines::new(text.as_bytes());
    // The text is UTF-8 and lengths may differ, so no record can fail.
    for cells in records.map_while(Result::ok) {
        let place = place.at_line(lines.of(cells.position()));
        if cells.iter().all(str::is_empty) {
            continue;
        }
        if cells.len() != headings.len() {
            if problems.last().is_some_and(|last| last.code == Code::QuoteNotClosed) {
                break;
            }
            problems.push(ragged(&place, cells.len(), headings.len()));
            continue;
        }
        rows.push(Row { place, cells });
    }
    let explained =
        |problem: &Problem| matches!(problem.code, Code::RaggedRow | Code::QuoteNotClosed);
    if rows.is_empty() && !problems.iter().any(explained) {
        problems.push(Problem::new(Code::TableEmpty, place));
    }
    Some(Table { place: place.clone(), headings, rows, plain })
}
