//! CSV text → a table of cells with their lines.

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
        let cells = reader.records().next()?.ok()?;
        if cells.len() != width {
            problems.push(ragged(place, cells.len(), width));
            return None;
        }
        let row = Row { place: place.clone(), cells };
        Some(Self { place: place.clone(), headings: Vec::new(), rows: vec![row] })
    }
}

/// Finds the line of a quotation mark that opens a cell and is never closed.
fn open_quote(text: &str) -> Option<u64> {
    let bytes = text.as_bytes();
    let (mut open, mut line, mut opened_at) = (false, 1, 1);
    for at in memchr::memchr2_iter(b'\n', b'"', bytes) {
        if bytes[at] == b'\n' {
            line += 1;
        } else if open {
            open = false;
        } else if at == 0 || matches!(bytes[at - 1], b',' | b'\n' | b'"') {
            (open, opened_at) = (true, line);
        }
    }
    open.then_some(opened_at)
}

fn ragged(place: &Place, fields: usize, expected: usize) -> Problem {
    Problem::new(Code::RaggedRow, place).with("fields", fields).with("expected", expected)
}

/// Reads a table. A row that does not fit the heading is a problem and left out.
pub fn read_table(place: &Place, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Table> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let line = memchr::memchr_iter(b'\n', &bytes[..error.valid_up_to()]).count();
            let place = place.at_line(line as u64 + 1);
            problems.push(Problem::new(Code::NotUtf8, &place).with("byte", error.valid_up_to()));
            return None;
        }
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(first)) = records.next() else {
        problems.push(Problem::new(Code::TableEmpty, place));
        return None;
    };
    let headings: Vec<String> = first.iter().map(str::to_owned).collect();
    let mut rows = Vec::new();
    if let Some(line) = open_quote(text) {
        problems.push(Problem::new(Code::QuoteNotClosed, &place.at_line(line)));
    }
    // The text is UTF-8 and lengths may differ, so no record can fail.
    for cells in records.map_while(Result::ok) {
        let line = cells.position().map_or(0, csv::Position::line);
        let place = place.at_line(line);
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
    Some(Table { place: place.clone(), headings, rows })
}
