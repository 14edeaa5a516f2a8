//! Two results compared, as a table: csv, workbook and JSON.

mod csv;
mod json;
mod line;
mod workbook;

pub use self::csv::comparison_csv;
pub use self::json::comparison_json;
pub use self::line::comparison_lines;
pub use self::workbook::comparison_workbook;
