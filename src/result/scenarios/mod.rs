//! Scenarios as tables and as a workbook.

mod csv;
mod reallocation;
mod target;
mod workbook;

pub use csv::{changes_csv, scenarios_csv, years_csv};
pub use reallocation::reallocation_csv;
pub use target::{target_csv, target_departments_csv};
pub use workbook::scenarios_workbook;
