//! Whom to ask for what: the findings by department, as a list, as csv and as a workbook.

mod csv;
mod list;
mod rows;
mod workbook;

pub use csv::chase_csv;
pub use list::{Chase, ChaseSummary, Whom, chase, comes_first, summarize};
pub use workbook::chase_workbook;
