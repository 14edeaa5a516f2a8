//! A Parquet file → a grid, or the text of a wide table: column names are the heading, and what a column
//! holds is written exactly. A column of binary floats is refused, as what it holds is not what was meant.

use super::foreign::guarded;
use super::refusal::Refusal;
use crate::table::grid::{Grid, GridRow};
use bytes::Bytes;
use csv::StringRecord;
use jixiao_core::problem::{Code, Place, Problem, Word};
use parquet::basic::{ConvertedType, LogicalType, Repetition, Type as PhysicalType};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::reader::RowIter;
use parquet::record::{Field, Row};
use parquet::schema::types::Type;
use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{self, Read};

/// So many bytes of text are taken in of one file.
const TEXT: usize = 1 << 30;

/// So many rows are read at a time.
const ROWS: usize = 1_024;

/// A Parquet file, read row by row.
struct Rows {
    names: Vec<String>,
    /// What a column holds that is not read, by its place.
    refused: Vec<(usize, &'static str)>,
    iter: RowIter<'static>,
}

impl Rows {
    fn open(bytes: Vec<u8>) -> Result<Self, Refusal> {
        guarded(|| {
            let reader = SerializedFileReader::new(Bytes::from(bytes));
            let reader = reader.map_err(|_| Refusal::Foreign("parquet-damaged"))?;
            let schema = reader.metadata().file_metadata().schema();
            let columns = schema.get_fields();
            let names = columns.iter().map(|column| column.name().to_owned()).collect();
            let refused = columns.iter().enumerate();
            let refused = refused.filter_map(|(at, column)| Some((at, unread(column)?)));
            let refused = refused.collect();
            Ok(Self { names, refused, iter: RowIter::from_file_into(Box::new(reader)) })
        })
        .map_err(damaged)
    }

    /// Gives the next rows, each a record; none at the end.
    fn next(&mut self) -> Result<Vec<StringRecord>, Refusal> {
        let iter = &mut self.iter;
        let next = || {
            let rows = iter.by_ref().take(ROWS);
            let records = rows.map(|row| row.map(record).map_err(|_| Refusal::Damaged));
            records.collect::<Result<Vec<_>, _>>()
        };
        guarded(next).map_err(damaged)
    }
}

/// Says of what is damaged that it is Parquet.
fn damaged(refusal: Refusal) -> Refusal {
    if refusal == Refusal::Damaged { Refusal::Foreign("parquet-damaged") } else { refusal }
}

/// Says what a column holds that is not read; `None` where each cell is one exact value.
fn unread(column: &Type) -> Option<&'static str> {
    let repeated = column.get_basic_info().has_repetition()
        && column.get_basic_info().repetition() == Repetition::REPEATED;
    if !column.is_primitive() || repeated {
        return Some("nested values");
    }
    let info = column.get_basic_info();
    let converted = info.converted_type();
    let is_text =
        matches!(converted, ConvertedType::UTF8 | ConvertedType::ENUM | ConvertedType::JSON);
    let is_decimal = converted == ConvertedType::DECIMAL;
    match column.get_physical_type() {
        PhysicalType::FLOAT | PhysicalType::DOUBLE => Some("binary floats"),
        _ if info.logical_type_ref() == Some(&LogicalType::Float16) => Some("binary floats"),
        PhysicalType::BYTE_ARRAY if !is_text && !is_decimal => Some("bytes"),
        PhysicalType::FIXED_LEN_BYTE_ARRAY if !is_decimal => Some("bytes"),
        PhysicalType::INT96 => Some("bytes"),
        // A moment in nanoseconds has no older name, and would be read as a number.
        PhysicalType::INT64 if converted == ConvertedType::NONE => {
            let moment = matches!(info.logical_type_ref(), Some(one) if !is_integer(one));
            moment.then_some("bytes")
        }
        _ => None,
    }
}

const fn is_integer(logical: &LogicalType) -> bool {
    matches!(logical, LogicalType::Integer { .. })
}

fn record(row: Row) -> StringRecord {
    row.into_columns().iter().map(|(_, field)| cell(field)).collect()
}

/// Writes a value as it is read from a table; nothing is rounded.
fn cell(field: &Field) -> Cow<'_, str> {
    match field {
        Field::Str(text) => Cow::Borrowed(text.trim()),
        Field::Bool(true) => Cow::Borrowed("是"),
        Field::Bool(false) => Cow::Borrowed("否"),
        // A decimal of no places is written with a point at its end.
        Field::Decimal(_) => Cow::Owned(field.to_string().trim_end_matches('.').to_owned()),
        Field::Byte(_)
        | Field::Short(_)
        | Field::Int(_)
        | Field::Long(_)
        | Field::UByte(_)
        | Field::UShort(_)
        | Field::UInt(_)
        | Field::ULong(_)
        | Field::Date(_)
        | Field::TimeMillis(_)
        | Field::TimeMicros(_)
        | Field::TimestampMillis(_)
        | Field::TimestampMicros(_) => Cow::Owned(field.to_string()),
        // What is null is blank; what is refused is told with its column.
        _ => Cow::Borrowed(""),
    }
}

/// Reads a whole file into a grid; the heading is its first line.
pub(super) fn read(place: &Place, bytes: &[u8]) -> Result<Grid, Refusal> {
    let mut file = Rows::open(bytes.to_vec())?;
    let heading = place.at_line(1);
    let refused = file.refused.iter().map(|(at, kind)| {
        // The column is not shown, but tells whether it is used.
        let place = Place { column: u32::try_from(*at).ok(), ..heading.clone() };
        let problem = Problem::new(Code::ColumnTypeUnread, &place);
        let problem = problem.with_word("column", Word::Column, &file.names[*at]);
        problem.with_word("kind", Word::Thing, kind)
    });
    let problems = refused.collect();
    let cells = file.names.iter().map(|name| name.trim()).collect();
    let mut rows = vec![GridRow { place: heading, cells }];
    let (mut line, mut text) = (1, 0);
    loop {
        let next = file.next()?;
        if next.is_empty() {
            break;
        }
        for cells in next {
            line += 1;
            text += cells.as_slice().len();
            let row = GridRow { place: place.at_line(line), cells };
            if !row.is_blank() {
                rows.push(row);
            }
        }
        if text > TEXT {
            return Err(Refusal::TooLarge("text", TEXT as u64));
        }
    }
    Ok(Grid {
        place: place.clone(),
        rows,
        counted: true,
        plain: true,
        hidden: false,
        formulas: HashSet::new(),
        merged: Vec::new(),
        prose: None,
        problems,
    })
}

/// The rows of a Parquet file as a text with commas, written while it is read.
pub(super) struct Text {
    file: Rows,
    written: Vec<u8>,
    given: usize,
}

impl Text {
    /// Opens a file; `None` where it cannot be read or has a column that is not.
    pub(super) fn of(bytes: Vec<u8>) -> Option<Self> {
        let file = Rows::open(bytes).ok().filter(|file| file.refused.is_empty())?;
        let written = written(&[StringRecord::from(file.names.clone())]).ok()?;
        Some(Self { file, written, given: 0 })
    }
}

fn written(records: &[StringRecord]) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for record in records {
        writer.write_record(record)?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

impl Read for Text {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.written.len() {
            let damage = |_| io::Error::new(io::ErrorKind::InvalidData, "Parquet");
            self.written = written(&self.file.next().map_err(damage)?)?;
            self.given = 0;
        }
        let left = &self.written[self.given..];
        let count = left.len().min(buffer.len());
        buffer[..count].copy_from_slice(&left[..count]);
        self.given += count;
        Ok(count)
    }
}
