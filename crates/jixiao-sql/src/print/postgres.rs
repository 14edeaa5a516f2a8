//! PostgreSQL: `/` of whole numbers cuts off, `DIV` does so for numeric, which is as long as it need be;
//! a name of more than 63 bytes is cut off without a word.

use super::Engine;

pub(super) struct Postgres;

impl Engine for Postgres {
    fn most_digits(&self) -> Option<usize> {
        None
    }

    fn wide(&self) -> String {
        "NUMERIC".to_owned()
    }

    fn decimal(&self, digits: u32, places: u32) -> String {
        format!("NUMERIC({digits}, {places})")
    }

    fn text(&self) -> String {
        "TEXT".to_owned()
    }

    fn name(&self, name: &str) -> Option<String> {
        let fits = !name.is_empty() && !name.contains('\0') && name.len() <= 63;
        fits.then(|| format!("\"{}\"", name.replace('"', "\"\"")))
    }

    fn quotient(&self, one: &str, other: &str, wide: bool) -> String {
        if wide { format!("DIV({one}, {other})") } else { format!("{one} / {other}") }
    }

    // A step would be put into the next as often as its columns are named there, and so on to the last.
    fn step(&self) -> &'static str {
        "MATERIALIZED "
    }

    fn matches(&self, text: &str, pattern: &str) -> String {
        format!("{text} ~ {}", self.literal(pattern))
    }

    // It has no cast that gives nothing instead of an error; what is read was matched before, and a CASE
    // looks at its branches in turn.
    fn read_decimal(&self, text: &str, places: u32) -> String {
        format!("CAST({text} AS {})", self.decimal(18, places))
    }
}
