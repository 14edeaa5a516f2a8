//! DuckDB: `/` divides as binary floats, `//` whole numbers; a HUGEINT has 127 bits, and what does not fit
//! is an error.

use super::Engine;

pub(super) struct DuckDb;

impl Engine for DuckDb {
    fn most_digits(&self) -> Option<usize> {
        Some(38)
    }

    fn wide(&self) -> String {
        "HUGEINT".to_owned()
    }

    fn quotient(&self, one: &str, other: &str, _: bool) -> String {
        format!("{one} // {other}")
    }

    fn matches(&self, text: &str, pattern: &str) -> String {
        format!("REGEXP_MATCHES({text}, {})", self.literal(pattern))
    }

    fn units(&self, decimal: &str, places: u32) -> String {
        if places == 0 {
            return format!("CAST({decimal} AS BIGINT)");
        }
        // A product of a decimal of 18 digits is computed in 64 bits.
        let decimal = match places {
            ..=2 => decimal.to_owned(),
            _ => format!("CAST({decimal} AS {})", self.decimal(38, places)),
        };
        format!("CAST({decimal} * {} AS BIGINT)", 10_u64.pow(places))
    }

    fn read_decimal(&self, text: &str, places: u32) -> String {
        format!("TRY_CAST({text} AS {})", self.decimal(18, places))
    }
}
