//! What the content of an ods says before it is read: how far its tables span, what is merged, which
//! values are percentages, and how many rows are hidden.
//!
//! A few bytes of an ods can ask for billions of cells, so its span is reckoned beforehand; and
//! calamine gives none of the others of this format. Elements are told by their whole names, as
//! calamine tells them.

use super::refusal::Refusal;
use super::xml::{Tag, attribute, for_each_tag, largest};
use crate::table::limits;
use calamine::Dimensions;
use quick_xml::events::BytesStart;
use std::collections::{HashMap, HashSet};

/// What is known of the tables beside their values, by their names.
pub(super) type OdsTables = HashMap<String, OdsTable>;

/// What is known of a table beside its values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct OdsTable {
    /// The merged areas.
    pub(super) merged: Vec<Dimensions>,
    /// The cells shown as percentages: row and column from 0.
    pub(super) percentages: HashSet<(u32, u32)>,
    /// How many rows with cells are hidden.
    pub(super) hidden_rows: u64,
    /// The columns that are hidden: from which to which, counted from 0.
    pub(super) hidden_columns: Vec<(u32, u32)>,
}

/// As many columns as a table has at most; more are cut off.
const COLUMNS: u64 = 16_384;

/// Where the look through the content has come to.
#[derive(Default)]
struct Cursor {
    table: String,
    within: bool,
    /// The columns that were told of before the rows.
    told: u64,
    /// The rows before the current one, and how often that one is repeated.
    above: u64,
    repeated: u64,
    /// The current row is hidden, and nothing was found in it yet.
    hidden: bool,
    /// The columns before the current cell, up to it, and up to the last one with content.
    before: u64,
    columns: u64,
    filled: u64,
    /// How often the current cell is repeated in its row.
    cells: u64,
    /// The widest row with content, and the row behind the last of them.
    width: u64,
    height: u64,
    /// The rectangles of the tables before, and the cells kept before they become rectangles.
    spanned: u64,
    kept: u64,
    /// The bytes of all texts, as often as their cells are repeated, and how many tables there are.
    spelled: u64,
    told_tables: usize,
    too_large: bool,
    tables: OdsTables,
}

/// Looks through a content.
///
/// # Errors
/// When its tables span more cells than are read, or it is no XML.
pub(super) fn tables(xml: &[u8]) -> Result<OdsTables, Refusal> {
    let mut cursor = Cursor::default();
    let read = for_each_tag(xml, |tag| match tag {
        Tag::Start(start) => cursor.see(start),
        Tag::End("table:table") => cursor.within = false,
        Tag::End(_) => {}
        Tag::Text(bytes) => cursor.spell(bytes as u64),
    });
    if cursor.told_tables > limits::SHEETS {
        return Err(Refusal::TooLarge("sheets", limits::SHEETS as u64));
    }
    if cursor.spelled > limits::TEXT as u64 {
        return Err(Refusal::TooLarge("text", limits::TEXT as u64));
    }
    if cursor.too_large {
        return Err(Refusal::TooLarge("cells", limits::RECTANGLE));
    }
    read.map(|()| cursor.tables)
}

impl Cursor {
    fn see(&mut self, start: &BytesStart<'_>) {
        match start.name().into_inner() {
            "table:table" if !self.within => {
                *self = Self {
                    table: attribute(start, "name").unwrap_or_default(),
                    within: true,
                    spanned: self.spanned.saturating_add(self.height.saturating_mul(self.width)),
                    kept: self.kept,
                    spelled: self.spelled,
                    told_tables: self.told_tables + 1,
                    too_large: self.too_large,
                    tables: std::mem::take(&mut self.tables),
                    ..Self::default()
                };
            }
            "table:table-column" => self.see_column(start),
            "table:table-row" => {
                self.above = self.above.saturating_add(self.repeated);
                self.repeated = count(start, "number-rows-repeated");
                self.hidden = is_hidden(start);
                (self.before, self.columns, self.filled) = (0, 0, 0);
            }
            "table:table-cell" | "table:covered-table-cell" => self.see_cell(start),
            // A few bytes stand for any number of blanks.
            "text:s" => self.spell(count(start, "c")),
            name if name.ends_with(":p") => self.fill(),
            _ => {}
        }
    }

    fn see_column(&mut self, start: &BytesStart<'_>) {
        let first = self.told;
        self.told = first.saturating_add(count(start, "number-columns-repeated")).min(COLUMNS);
        if is_hidden(start)
            && let (Ok(first), Ok(next)) = (u32::try_from(first), u32::try_from(self.told))
            && first < next
        {
            let table = self.tables.entry(self.table.clone()).or_default();
            table.hidden_columns.push((first, next - 1));
        }
    }

    fn see_cell(&mut self, start: &BytesStart<'_>) {
        let [rows, columns] = ["number-rows-spanned", "number-columns-spanned"]
            .map(|name| count(start, name).max(1) - 1);
        if (rows, columns) != (0, 0)
            && let (Ok(row), Ok(column)) = (u32::try_from(self.above), u32::try_from(self.columns))
        {
            let last =
                |first: u64, more| u32::try_from(first.saturating_add(more)).unwrap_or(u32::MAX);
            let end = (last(self.above, rows), last(self.columns, columns));
            let area = Dimensions::new((row, column), end);
            self.tables.entry(self.table.clone()).or_default().merged.push(area);
        }
        // Blank cells are kept only where another follows them.
        self.keep(self.columns - self.before);
        self.before = self.columns;
        let repeated = count(start, "number-columns-repeated");
        self.cells = repeated.min(COLUMNS);
        self.columns = self.columns.saturating_add(repeated).min(COLUMNS);
        let kind = attribute(start, "value-type");
        if kind.is_some() || attribute(start, "formula").is_some() {
            let first = self.before;
            self.fill();
            if kind.as_deref() == Some("percentage") && !self.too_large {
                self.note_percentages(first);
            }
        }
    }

    /// Notes that the current cell, from its first column on, is shown as a percentage. What it spans
    /// is within the limits.
    fn note_percentages(&mut self, first: u64) {
        let rows = self.above..self.above.saturating_add(self.repeated);
        let table = self.tables.entry(self.table.clone()).or_default();
        for row in rows {
            for column in first..self.columns {
                if let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) {
                    table.percentages.insert((row, column));
                }
            }
        }
    }

    /// Counts bytes of text of the current cell, which stand in every cell that it is repeated in.
    fn spell(&mut self, bytes: u64) {
        let cells = self.cells.max(1).saturating_mul(self.repeated.max(1));
        self.spelled = self.spelled.saturating_add(bytes.saturating_mul(cells));
    }

    /// Notes that the current cell holds something.
    fn fill(&mut self) {
        if std::mem::take(&mut self.hidden) {
            let table = self.tables.entry(self.table.clone()).or_default();
            table.hidden_rows = table.hidden_rows.saturating_add(self.repeated);
        }
        self.keep(self.columns - self.before);
        self.before = self.columns;
        self.filled = self.columns;
        self.width = self.width.max(self.filled);
        self.height = self.above.saturating_add(self.repeated);
        let spanned = self.spanned.saturating_add(self.height.saturating_mul(self.width));
        self.too_large |= spanned > limits::RECTANGLE;
    }

    fn keep(&mut self, cells: u64) {
        self.kept = self.kept.saturating_add(cells);
        self.too_large |= self.kept > limits::RECTANGLE;
    }
}

fn is_hidden(start: &BytesStart<'_>) -> bool {
    matches!(attribute(start, "visibility").as_deref(), Some("collapse" | "filter"))
}

fn count(start: &BytesStart<'_>, name: &str) -> u64 {
    largest(start, name).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(rows: &str) -> Result<OdsTables, Refusal> {
        let xml = format!(
            "<office:body><table:table table:name=\"表\">{rows}</table:table></office:body>"
        );
        tables(xml.as_bytes())
    }

    #[test]
    fn merged_rows_are_found_where_they_stand() {
        let rows = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
            <table:table-row><table:table-cell table:number-columns-repeated="2"/>
            <table:table-cell table:number-rows-spanned="4" office:value-type="string"/></table:table-row>"#;
        let areas = content(rows).unwrap();
        assert_eq!(areas["表"].merged, [Dimensions::new((3, 2), (6, 2))]);
    }

    #[test]
    fn percentages_and_hidden_rows_are_found_where_they_stand() {
        let rows = r#"<table:table-row table:number-rows-repeated="2"><table:table-cell/>
            <table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.95"/>
            </table:table-row>
            <table:table-row table:visibility="collapse"><table:table-cell office:value-type="float"/></table:table-row>
            <table:table-row table:visibility="filter" table:number-rows-repeated="9"><table:table-cell/></table:table-row>"#;
        let tables = content(rows).unwrap();
        let expected = HashSet::from([(0, 1), (0, 2), (1, 1), (1, 2)]);
        assert_eq!(tables["表"].percentages, expected);
        assert_eq!(tables["表"].hidden_rows, 1, "rows without cells do not count");
    }

    #[test]
    fn hidden_columns_are_counted_from_the_first_that_is_told_of() {
        let columns = r#"<table:table-column table:number-columns-repeated="2"/>
            <table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>
            <table:table-column/><table:table-column table:visibility="filter"/>
            <table:table-column table:visibility="collapse" table:number-columns-repeated="99999999"/>"#;
        assert_eq!(content(columns).unwrap()["表"].hidden_columns, [(2, 4), (6, 6), (7, 16_383)]);
    }

    #[test]
    fn a_span_beyond_the_limit_is_refused_and_blank_rows_do_not_count() {
        let row = |rows: u64, cell: &str| {
            format!(
                r#"<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>"#
            )
        };
        let wide = r#"<table:table-cell table:number-columns-repeated="20"/><table:table-cell office:value-type="float"/>"#;
        assert!(content(&row(1_048_576, "<table:table-cell/>")).is_ok());
        // 21 columns: 238,095 rows are 4,999,995 cells, one more row is one too many.
        assert!(content(&row(238_095, wide)).is_ok());
        assert_eq!(
            content(&row(238_096, wide)).unwrap_err(),
            Refusal::TooLarge("cells", limits::RECTANGLE)
        );
    }
}
