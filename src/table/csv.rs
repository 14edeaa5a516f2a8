//! CSV text → a grid of cells with their lines.

use super::grid::{Grid, GridRow};
use super::judge::Judge;
use super::limits;
use super::records::{count_lines, record_end_by};
use super::rows::{Row, Table};
use super::text::{self, Encoding};
use super::unseen::Unseen;
use csv::{ReaderBuilder, StringRecord, Trim};
use jixiao_core::alike::has_unseen;
use jixiao_core::problem::{Checked, Code, Place, Problem, Sourced, Word};
use std::collections::HashSet;

/// A single record of a table whose heading is known.
#[derive(Debug, Default)]
pub(crate) struct OneRecord {
    /// A table of the record alone, where it is a row of data.
    pub(crate) table: Option<Table>,
    /// The units of money that it states, where it is a note.
    pub(crate) units: Vec<Sourced<String>>,
}

impl OneRecord {
    /// Reads a record that stands below a heading.
    pub(crate) fn read(place: &Place, record: &[u8], judge: &Judge) -> Checked<Self> {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(record);
        let mut records = reader.records();
        let Some(Ok(cells)) = records.next() else { return Checked::default() };
        let mut unseen = Unseen::default();
        let cells = as_seen(cells, place, &mut unseen);
        if records.next().is_some() {
            let problem = Problem::new(Code::QuoteNotClosed, place);
            return Checked::new(Self::default(), vec![problem]);
        }
        let mut problems: Vec<Problem> = unseen.note().into_iter().collect();
        let units = judge.units_said(place, &cells);
        let is_data = judge.takes(place, &cells).report_to(&mut problems);
        let row = Row { place: place.clone(), first: judge.first, cells };
        let table = is_data.then(|| Table::of_one_row(row));
        Checked::new(Self { table, units }, problems)
    }
}

/// The rows of a piece of a table whose heading is known, one after another.
pub(crate) struct RowsBelow<'b> {
    reader: csv::Reader<&'b [u8]>,
    lines: Lines<'b>,
    /// The line of each record, where they do not follow each other.
    each: std::slice::Iter<'b, u64>,
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
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(bytes);
        Self {
            reader,
            lines: Lines { bytes, at: 0, line },
            each: each.iter(),
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
            let read = self.reader.read_record(&mut row.cells);
            let position = match &read {
                Ok(_) => row.cells.position(),
                Err(error) => error.position(),
            };
            row.place.line = match self.each.next() {
                Some(line) => Some(*line),
                None => Some(self.lines.of(position)),
            };
            match read {
                Ok(false) => return None,
                Ok(true) => {}
                Err(error) => {
                    let valid = match error.kind() {
                        csv::ErrorKind::Utf8 { err, .. } => err.valid_up_to(),
                        _ => 0,
                    };
                    let problem = Problem::new(Code::EncodingUnknown, &row.place);
                    self.problems.push(problem.with("byte", valid));
                    continue;
                }
            }
            if has_unseen(row.cells.as_slice().as_bytes()) {
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

/// Gives a record as it is seen.
fn as_seen(cells: StringRecord, place: &Place, unseen: &mut Unseen) -> StringRecord {
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
        let separator = match separator {
            b'\t' => "tab",
            b';' => "semicolon",
            _ => "comma",
        };
        let problem = Problem::new(Code::ReadAs, place).with("encoding", encoding.name());
        problems.push(problem.with_word("separator", Word::Thing, separator));
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

/// Reads every row that has anything in it, up to a record that does not end.
fn rows(place: &Place, text: &str, separator: u8, open: Option<u64>) -> (Vec<GridRow>, Unseen) {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut lines = Lines::new(text.as_bytes());
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
