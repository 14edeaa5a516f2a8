//! The table of corrections: read, and a row added to it.

use super::tables::read_rows;
use crate::table::{Table, column_named, decode, separator_of, usual_heading};
use jixiao_core::problem::Checked;
use jixiao_core::project::raw::{Field, RawCorrection};

/// The name that the program gives the table.
pub(crate) const CORRECTIONS: &str = "corrections.csv";

/// What Excel knows UTF-8 by.
const MARK: char = '\u{feff}';

/// The columns of the table of corrections.
const COLUMNS: [&str; 11] = [
    "project_id",
    "indicator",
    "item",
    "fact",
    "old",
    "new",
    "unit",
    "who",
    "reason",
    "document",
    "day",
];

/// Reads the table of corrections.
pub fn read_corrections(table: &Table) -> Checked<Vec<RawCorrection>> {
    read_rows(table, COLUMNS, &["project_id", "fact", "old", "new"], |row, at| {
        let text = |column: usize| at[column].map_or("", |at| row.cell(at)).to_owned();
        let indicator = text(1);
        let fact = if indicator.is_empty() { column_of_projects(text(3)) } else { text(3) };
        RawCorrection {
            place: row.place_of(at[5].unwrap_or_default()),
            project: text(0),
            indicator,
            item: text(2),
            fact,
            old: text(4),
            new: text(5),
            unit: text(6),
            who: text(7),
            reason: text(8),
            document: text(9),
            day: text(10),
        }
    })
}

/// Gives the English name of a column of the table of projects; the text itself where it names none.
pub(crate) fn column_of_projects(text: String) -> String {
    let named = column_named(text.trim());
    let named = named.filter(|name| Field::ALL.iter().any(|(_, known)| known == name));
    named.map_or(text, str::to_owned)
}

/// Makes the table without a row.
pub(crate) fn no_corrections() -> Vec<u8> {
    let heading = |name| match name {
        // Nothing was deducted here, and nothing is exempt.
        "reason" => "更正理由",
        "document" => "依据文件",
        _ => usual_heading(name),
    };
    let headings = COLUMNS.map(heading).join(",");
    format!("{MARK}{headings}\n").into_bytes()
}

/// Adds a row below a table of corrections, which stays as it is; `None` where the table has another form
/// than the program gives it, or cannot be read as text.
pub(crate) fn with_correction(table: &[u8], row: &RawCorrection) -> Option<Vec<u8>> {
    let (text, _) = decode(table).ok()?;
    let text = text.trim_start_matches(MARK);
    let separator = separator_of(text);
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).delimiter(separator).from_reader(text.as_bytes());
    let headings = reader.records().next()?.ok()?;
    if !headings.iter().map(column_named).eq(COLUMNS.map(Some)) {
        return None;
    }
    let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    let cells = [
        &row.project,
        &row.indicator,
        &row.item,
        &row.fact,
        &row.old,
        &row.new,
        &row.unit,
        &row.who,
        &row.reason,
        &row.document,
        &row.day,
    ];
    writer.write_record(cells).ok()?;
    let added = writer.into_inner().ok()?;
    let mut bytes = format!("{MARK}{}\n", text.trim_end_matches(['\r', '\n'])).into_bytes();
    bytes.extend(added);
    Some(bytes)
}
