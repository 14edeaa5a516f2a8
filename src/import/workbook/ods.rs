//! What the content of an ods says before it is read: how far its tables span, and what is merged.
//!
//! A few bytes of an ods can ask for billions of cells, so its span is reckoned beforehand; and
//! calamine gives no merged cells of this format.

use super::super::limits;
use super::Refusal;
use super::markup::{attribute, for_each_start};
use calamine::Dimensions;
use quick_xml::events::BytesStart;
use std::collections::HashMap;

/// The merged areas of every table, by its name.
pub(super) type MergedAreas = HashMap<String, Vec<Dimensions>>;

/// Where the look through the content has come to.
#[derive(Default)]
struct Cursor {
    table: String,
    /// The rows before the current one, and how often that one is repeated.
    above: u64,
    repeated: u64,
    /// The columns up to the current cell, and up to the last one with content.
    columns: u64,
    filled: u64,
    /// The widest row with content, and the row behind the last of them.
    width: u64,
    height: u64,
    too_large: bool,
    merged: MergedAreas,
}

/// Finds the merged areas of a content.
///
/// # Errors
/// When a table spans more cells than are read.
pub(super) fn merged_areas(xml: &[u8]) -> Result<MergedAreas, Refusal> {
    let mut cursor = Cursor::default();
    for_each_start(xml, |start| cursor.see(start));
    if cursor.too_large {
        return Err(Refusal::TooLarge("cells", limits::SPAN));
    }
    Ok(cursor.merged)
}

impl Cursor {
    fn see(&mut self, start: &BytesStart<'_>) {
        match start.local_name().into_inner() {
            "table" => {
                let table = attribute(start, "name").unwrap_or_default();
                let (too_large, merged) = (self.too_large, std::mem::take(&mut self.merged));
                *self = Self { table, too_large, merged, ..Self::default() };
            }
            "table-row" => {
                self.above = self.above.saturating_add(self.repeated);
                self.repeated = count(start, "number-rows-repeated");
                (self.columns, self.filled) = (0, 0);
            }
            "table-cell" | "covered-table-cell" => self.see_cell(start),
            "p" => self.fill(),
            _ => {}
        }
    }

    fn see_cell(&mut self, start: &BytesStart<'_>) {
        let spanned = count(start, "number-rows-spanned");
        if spanned > 1
            && let (Ok(row), Ok(column)) = (u32::try_from(self.above), u32::try_from(self.columns))
        {
            let last = u32::try_from(self.above + spanned - 1).unwrap_or(u32::MAX);
            let area = Dimensions::new((row, column), (last, column));
            self.merged.entry(self.table.clone()).or_default().push(area);
        }
        self.columns = self.columns.saturating_add(count(start, "number-columns-repeated"));
        if ["value-type", "formula"].iter().any(|name| attribute(start, name).is_some()) {
            self.fill();
        }
    }

    /// Notes that the current cell holds something.
    fn fill(&mut self) {
        self.filled = self.columns;
        self.width = self.width.max(self.filled);
        self.height = self.above.saturating_add(self.repeated);
        self.too_large |= self.height.saturating_mul(self.width) > limits::SPAN;
    }
}

fn count(start: &BytesStart<'_>, name: &str) -> u64 {
    attribute(start, name).and_then(|text| text.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(rows: &str) -> Result<MergedAreas, Refusal> {
        let xml = format!(
            "<office:body><table:table table:name=\"表\">{rows}</table:table></office:body>"
        );
        merged_areas(xml.as_bytes())
    }

    #[test]
    fn merged_rows_are_found_where_they_stand() {
        let rows = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
            <table:table-row><table:table-cell table:number-columns-repeated="2"/>
            <table:table-cell table:number-rows-spanned="4" office:value-type="string"/></table:table-row>"#;
        let areas = content(rows).unwrap();
        assert_eq!(areas["表"], [Dimensions::new((3, 2), (6, 2))]);
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
        // 21 columns: 952,380 rows are 19,999,980 cells, one more row is one too many.
        assert!(content(&row(952_380, wide)).is_ok());
        assert_eq!(
            content(&row(952_381, wide)).unwrap_err(),
            Refusal::TooLarge("cells", limits::SPAN)
        );
    }
}
