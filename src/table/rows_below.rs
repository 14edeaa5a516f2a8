//! The rows of a piece of a table whose heading is known.

use super::cells::Cells;
use super::csv::{Lines, as_seen};
use super::judge::Judge;
use super::records::records;
use super::rows::Row;
use super::unseen::Unseen;
use csv::{Reader, ReaderBuilder, StringRecord};
use jixiao_core::alike::has_unseen;
use jixiao_core::problem::{Code, Place, Problem, Sourced};
use std::ops::Range;

/// Reads a single record; `None` where it is no row of data.
pub(crate) fn row_of(place: &Place, record: &[u8], judge: &Judge) -> Option<Row> {
    let line = place.line.unwrap_or_default();
    RowsBelow::of(place, record, (line, &[]), judge).next().cloned()
}

/// The rows, one after another.
pub(crate) struct RowsBelow<'b> {
    records: Records<'b>,
    lines: Lines<'b>,
    /// The line of each record, where they do not follow each other.
    each: std::slice::Iter<'b, u64>,
    /// There may be characters that nobody sees.
    unseen: bool,
    judge: &'b Judge,
    row: Row,
    /// The units of money that notes among the rows state.
    pub(crate) units: Vec<Sourced<String>>,
    /// What was found on the way.
    pub(crate) problems: Vec<Problem>,
}

impl<'b> RowsBelow<'b> {
    /// Begins with the first of some whole records, which stands on a line; where they do not follow each
    /// other, `each` has the line of each.
    pub(crate) fn of(
        place: &Place,
        bytes: &'b [u8],
        (line, each): (u64, &'b [u64]),
        judge: &'b Judge,
    ) -> Self {
        Self {
            records: Records::of(bytes),
            lines: Lines::from(bytes, line),
            each: each.iter(),
            unseen: has_unseen(bytes),
            judge,
            row: Row { place: place.clone(), first: judge.first, cells: StringRecord::new() },
            units: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Gives the next row of data.
    pub(crate) fn next(&mut self) -> Option<&Row> {
        loop {
            let row = &mut self.row;
            let record = self.records.read(&mut row.cells)?;
            row.place.line = match self.each.next() {
                Some(line) => Some(*line),
                None => Some(self.lines.at(record.start)),
            };
            if let Some(valid) = record.valid_up_to {
                let problem = Problem::new(Code::EncodingUnknown, &row.place);
                self.problems.push(problem.with("byte", valid));
                continue;
            }
            if self.unseen && has_unseen(row.cells.as_slice().as_bytes()) {
                let mut unseen = Unseen::default();
                row.cells = as_seen(std::mem::take(&mut row.cells), &row.place, &mut unseen);
                self.problems.extend(unseen.note());
            }
            let takes = self.judge.takes(&row.place, &row.cells);
            if takes.report_to(&mut self.problems) {
                break;
            }
            self.units.extend(self.judge.units_said(&row.place, &row.cells));
        }
        Some(&self.row)
    }
}

/// Where a record starts, and up to where it is UTF-8 where it is not.
#[derive(Default)]
struct Record {
    start: usize,
    valid_up_to: Option<usize>,
}

/// Takes records apart.
enum Records<'b> {
    /// Of a text.
    Text(&'b str, Box<dyn Iterator<Item = Range<usize>> + 'b>),
    /// Of bytes some of which are no text.
    Bytes(Box<Reader<&'b [u8]>>),
}

impl<'b> Records<'b> {
    fn of(bytes: &'b [u8]) -> Self {
        match simdutf8::basic::from_utf8(bytes) {
            Ok(text) => Self::Text(text, Box::new(records(bytes))),
            Err(_) => Self::Bytes(Box::new(reader(bytes))),
        }
    }

    /// Reads the next record that is no blank line, without the blanks around its cells; `None` at the end.
    fn read(&mut self, cells: &mut StringRecord) -> Option<Record> {
        match self {
            Self::Text(text, records) => {
                let is_break = |letter| matches!(letter, '\n' | '\r');
                let mut lines = records.map(|at| (at.start, text[at].trim_end_matches(is_break)));
                let (start, line) = lines.find(|(_, line)| !line.is_empty())?;
                cells.clear();
                if take_apart(line, cells) {
                    return Some(Record { start, valid_up_to: None });
                }
                let read = read_record(&mut reader(line.as_bytes()), cells)?;
                Some(Record { start, ..read })
            }
            Self::Bytes(reader) => read_record(reader, cells),
        }
    }
}

/// Takes the cells of a record, without the blanks around them; `false` where they are not written as usual.
fn take_apart(line: &str, cells: &mut StringRecord) -> bool {
    let mut found = Cells(Some(line));
    loop {
        let is_quoted = found.0.is_some_and(|rest| rest.starts_with('"'));
        match found.next() {
            Some(cell) if is_quoted && cell.contains('"') => {
                cells.push_field(cell.replace("\"\"", "\"").trim());
            }
            Some(cell) => cells.push_field(cell.trim()),
            None => return found.0.is_none(),
        }
    }
}

fn reader(bytes: &[u8]) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes)
}

/// Reads a record, without the blanks around its cells; `None` at the end.
fn read_record(reader: &mut Reader<&[u8]>, cells: &mut StringRecord) -> Option<Record> {
    let start = |at: Option<&csv::Position>| {
        at.map_or(0, |at| usize::try_from(at.byte()).unwrap_or(usize::MAX))
    };
    match reader.read_record(cells) {
        Ok(false) => None,
        Ok(true) => {
            let start = start(cells.position());
            cells.trim();
            Some(Record { start, valid_up_to: None })
        }
        Err(error) => {
            let valid = match error.kind() {
                csv::ErrorKind::Utf8 { err, .. } => err.valid_up_to(),
                _ => 0,
            };
            Some(Record { start: start(error.position()), valid_up_to: Some(valid) })
        }
    }
}
