//! What engines write in different ways.

use super::clickhouse::ClickHouse;
use super::duckdb::DuckDb;
use super::postgres::Postgres;
use super::spark::Spark;
use crate::options::Dialect;

/// An engine's way of writing.
pub(crate) trait Engine {
    /// The decimal digits that its longest whole numbers always hold; none where they are as long as
    /// they need be.
    fn most_digits(&self) -> Option<usize>;

    /// The type of whole numbers of 64 bits.
    fn narrow(&self) -> String {
        "BIGINT".to_owned()
    }

    /// The type of longer whole numbers.
    fn wide(&self) -> String;

    /// The type of texts.
    fn text(&self) -> String {
        "VARCHAR".to_owned()
    }

    /// The type of decimals.
    fn decimal(&self, digits: u32, places: u32) -> String {
        format!("DECIMAL({digits}, {places})")
    }

    /// A name within its marks; none where no marks can hold it.
    fn name(&self, name: &str) -> Option<String> {
        let fits = !name.is_empty() && !name.contains('\0');
        fits.then(|| format!("\"{}\"", name.replace('"', "\"\"")))
    }

    /// A text within its marks.
    fn literal(&self, text: &str) -> String {
        format!("'{}'", text.replace('\0', "").replace('\'', "''"))
    }

    /// A quotient of whole numbers, cut off, and whether it is an operator between them.
    fn quotient(&self, one: &str, other: &str, wide: bool) -> String;

    /// Whether a pattern matches a text.
    fn matches(&self, text: &str, pattern: &str) -> String;

    /// A decimal as whole units of `10^-places`.
    fn units(&self, decimal: &str, places: u32) -> String {
        if places == 0 {
            return format!("CAST({decimal} AS {})", self.narrow());
        }
        format!("CAST({decimal} * {} AS {})", 10_u64.pow(places), self.narrow())
    }

    /// Whole units of `10^-places` as a decimal; `wide` ones are sums of any length.
    fn shown(&self, whole: &str, places: u32, wide: bool) -> String {
        let unit = format!("0.{:0>width$}", 1, width = places as usize);
        let digits = if wide { 38 } else { 18 };
        format!("CAST({whole} * {unit} AS {})", self.decimal(digits, places))
    }

    /// A text that is known to be a decimal, read as one.
    fn read_decimal(&self, text: &str, places: u32) -> String;

    /// What stands before a mark in a text, or behind it.
    fn part(&self, text: &str, mark: &str, behind: bool) -> String {
        format!("SPLIT_PART({text}, {}, {})", self.literal(mark), if behind { 2 } else { 1 })
    }

    /// Texts with blanks between those that are not null; `parts` are separated by commas.
    fn joined(&self, parts: &str) -> String {
        format!("CONCAT_WS(' ', {parts})")
    }

    /// What stands before the parentheses of a step.
    fn step(&self) -> &'static str {
        ""
    }

    /// What ends a statement.
    fn tail(&self) -> &'static str {
        ""
    }

    /// What stands behind the columns of a new table.
    fn table_tail(&self) -> &'static str {
        ""
    }

    /// Says whether the columns of a new table can be checked.
    fn checks(&self) -> bool {
        true
    }

    /// Says whether a column of a new table may be null only where that is said.
    fn not_null(&self, kind: &str) -> String {
        format!("{kind} NOT NULL")
    }
}

/// Gives the way of writing of a dialect.
pub(crate) fn engine_of(dialect: Dialect) -> &'static dyn Engine {
    match dialect {
        Dialect::DuckDb => &DuckDb,
        Dialect::Postgres => &Postgres,
        Dialect::Spark => &Spark,
        Dialect::ClickHouse => &ClickHouse,
    }
}
