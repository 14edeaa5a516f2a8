//! Scenarios as tables.

mod csv;

pub use csv::{changes_csv, scenarios_csv, years_csv};
