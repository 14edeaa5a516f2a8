//! `results.parquet`: the rows of `results.csv` with types, the same bytes for the same rows.

use crate::xlsx::is_formula;
use csv::{ReaderBuilder, StringRecord};
use parquet::basic::{Compression, LogicalType, Repetition, Type as PhysicalType};
use parquet::data_type::{ByteArray, ByteArrayType, Int32Type, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};
use std::io::{self, Read, Write};
use std::sync::Arc;

/// So many rows are packed together.
const ROWS: usize = 1 << 16;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// An id or a title.
    Text,
    /// Points, or a rate: few digits, so many of them decimals.
    Small(u32, u32),
    /// An amount.
    Money,
}

impl Kind {
    /// Tells the kind of a column of `results.csv` by its name; all that are not named here are points.
    fn of(column: &str) -> Self {
        match column {
            "project_id" | "grade" => Self::Text,
            "cut_rate" => Self::Small(5, 4),
            "cut" | "next_budget" => Self::Money,
            _ => Self::Small(9, 2),
        }
    }

    /// Gives how many digits a number has, and how many of them are decimals.
    const fn digits(self) -> Option<(u32, u32)> {
        match self {
            Self::Text => None,
            Self::Small(precision, scale) => Some((precision, scale)),
            Self::Money => Some((18, 2)),
        }
    }

    fn column(self, name: &str) -> parquet::errors::Result<TypePtr> {
        let physical = match self {
            Self::Text => PhysicalType::BYTE_ARRAY,
            Self::Small(..) => PhysicalType::INT32,
            Self::Money => PhysicalType::INT64,
        };
        let column = Type::primitive_type_builder(name, physical);
        let column = match self.digits() {
            None => column.with_logical_type(Some(LogicalType::String)),
            Some((precision, scale)) => {
                let (precision, scale) = (precision.cast_signed(), scale.cast_signed());
                let logical = LogicalType::decimal(scale, precision);
                column.with_logical_type(Some(logical)).with_precision(precision).with_scale(scale)
            }
        };
        let needed = if name == "project_id" { Repetition::REQUIRED } else { Repetition::OPTIONAL };
        column.with_repetition(needed).build().map(Arc::new)
    }
}

/// Writes the rows of `results.csv` into a Parquet file.
///
/// # Errors
/// When they cannot be read or written, or a number has more digits than its column.
pub(super) fn write(results: &mut dyn Read, out: Box<dyn Write + Send>) -> io::Result<()> {
    let mut reader = ReaderBuilder::new().from_reader(results);
    let names: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
    let kinds: Vec<Kind> = names.iter().map(|name| Kind::of(name)).collect();
    let columns = names.iter().zip(&kinds).map(|(name, kind)| kind.column(name));
    let columns = columns.collect::<Result<Vec<_>, _>>().map_err(io::Error::other)?;
    let schema = Type::group_type_builder("results").with_fields(columns).build();
    let schema = Arc::new(schema.map_err(io::Error::other)?);
    // Nothing of the machine, the moment or the version of a library goes into the file.
    let properties = WriterProperties::builder()
        .set_created_by("jixiao".to_owned())
        .set_compression(Compression::SNAPPY)
        .build();
    let writer = SerializedFileWriter::new(out, schema, Arc::new(properties));
    let mut writer = writer.map_err(io::Error::other)?;
    let mut records = reader.into_records();
    loop {
        let rows: Vec<StringRecord> = records.by_ref().take(ROWS).collect::<Result<_, _>>()?;
        if rows.is_empty() {
            break;
        }
        let mut group = writer.next_row_group().map_err(io::Error::other)?;
        for (at, kind) in kinds.iter().enumerate() {
            write_column(&mut group, *kind, at, &rows)?;
        }
        group.close().map_err(io::Error::other)?;
    }
    writer.close().map_err(io::Error::other)?;
    Ok(())
}

/// Writes a column of some rows.
fn write_column<W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    kind: Kind,
    at: usize,
    rows: &[StringRecord],
) -> io::Result<()> {
    let cells = || rows.iter().map(|row| row.get(at).unwrap_or_default());
    // The first column is the id, which every row has.
    let filled: Vec<i16> = cells().map(|cell| i16::from(!cell.is_empty())).collect();
    let filled = (at > 0).then_some(filled.as_slice());
    let written = cells().filter(|cell| at == 0 || !cell.is_empty());
    let column = group.next_column().map_err(io::Error::other)?;
    let mut column = column.ok_or_else(|| io::Error::other("no column"))?;
    let done = match kind.digits() {
        None => {
            let texts: Vec<ByteArray> = written.map(|cell| without_mark(cell).into()).collect();
            column.typed::<ByteArrayType>().write_batch(&texts, filled, None)
        }
        Some(digits) => {
            let numbers = written.map(|cell| whole(cell, digits));
            let numbers: Vec<i64> = numbers.collect::<io::Result<_>>()?;
            if kind == Kind::Money {
                column.typed::<Int64Type>().write_batch(&numbers, filled, None)
            } else {
                let numbers = numbers.into_iter().map(i32::try_from);
                let numbers: Vec<i32> =
                    numbers.collect::<Result<_, _>>().map_err(io::Error::other)?;
                column.typed::<Int32Type>().write_batch(&numbers, filled, None)
            }
        }
    };
    done.map_err(io::Error::other)?;
    column.close().map_err(io::Error::other)
}

/// Reads a plain decimal as a whole number of its last decimal; nothing is rounded.
fn whole(text: &str, (precision, scale): (u32, u32)) -> io::Result<i64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let missing = (scale as usize).checked_sub(decimals.len());
    let digits = missing.map(|missing| format!("{whole}{decimals}{}", "0".repeat(missing)));
    let number = digits.and_then(|digits| digits.parse::<i64>().ok());
    let fits = number.filter(|number| number.unsigned_abs() < 10_u64.pow(precision));
    fits.ok_or_else(|| io::Error::other(format!("{text}: DECIMAL({precision},{scale})")))
}

/// Gives a text without the mark that keeps Excel from taking it for a formula.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_goes_into_its_column_or_is_refused() {
        let read = |text: &str| whole(text, (5, 4)).ok();
        assert_eq!(["0.10", "1", "-0.0001"].map(read), [Some(1_000), Some(10_000), Some(-1)]);
        assert_eq!(["0.00001", "10.0000", "", "1e2"].map(read), [None; 4]);
    }
}
