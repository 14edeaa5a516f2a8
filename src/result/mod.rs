//! Results → bytes: csv, JSON, workbook and page, and the folder they are written to.

mod budgets;
mod columnar;
mod comparison;
pub(crate) mod csv;
mod grid;
mod inflation;
pub(crate) mod json;
mod listed;
mod live;
mod page;
#[cfg(feature = "parquet")]
mod parquet;
mod rejects;
mod scenarios;
mod scorecards;
mod sheets;
mod stability;
pub(crate) mod workbook;

pub use self::budgets::{budgets_csv, budgets_workbook};
pub use self::columnar::refuse_columnar;
pub(crate) use self::columnar::stage_columnar;
pub use self::comparison::{comparison_csv, comparison_json, comparison_workbook};
pub(crate) use self::csv::append_put_aside;
pub use self::csv::{
    ResultRow, append_result, result_heading, results_csv, summary_csv, summary_heading,
};
pub use self::inflation::{inflation_csv, inflation_workbook};
pub(crate) use self::json::statistics_of;
pub use self::json::{
    CollectedReport, agreement_json, code_json, codes_json, collected_json, evaluation_json,
    inflation_json, problems_json, project_json_bytes, recorded_side, refused_json, sheets_json,
    simulation_json, stability_json,
};
pub(crate) use self::listed::{Column, Holds, Listed, Row, listed_csv, listed_workbook};
pub use self::page::{result_page, trial_page};
pub(crate) use self::rejects::{REJECTS, append_reject, rejects_heading};
pub use self::scenarios::{
    changes_csv, reallocation_csv, scenarios_csv, scenarios_workbook, target_csv,
    target_departments_csv, years_csv,
};
pub use self::scorecards::scorecards_csv;
pub use self::sheets::{sheets_csv, sheets_workbook};
pub use self::stability::{stability_csv, stability_workbook};
pub use self::workbook::{BOOK_PROJECTS_AT_MOST, result_workbook};
