//! Results → bytes. Writes nothing to disk.

mod book;
mod chase;
mod docx;
mod figure;
mod form;
mod handbook;
mod html;
mod indicator_csv;
mod json;
mod markdown;
mod portfolio;
mod results;
mod scaffold;
mod scorecards;
mod sheet;
mod told;

pub use book::{BOOK_PROJECTS_AT_MOST, BookSource, result_workbook};
pub use chase::{chase_csv, chase_workbook};
pub use docx::docx;
pub use figure::figure_csv;
pub use form::form_workbook;
pub use handbook::{handbook, policy_handbook};
pub use html::{PageSource, result_page};
pub use indicator_csv::indicator_csv;
pub use json::{
    ChartSettings, CollectSettings, CollectedReport, FileHash, JobSettings, Manifest, Report,
    ReportSettings, RulesHash, TemplateSettings, code_json, collected_json, evaluation_json,
    problems_json, project_json_bytes, refused_json, sheet_json,
};
pub use markdown::markdown;
pub use portfolio::{PortfolioHead, portfolio_files};
pub use results::{
    ResultRow, append_result, result_heading, results_csv, summary_csv, summary_heading,
};
pub use scaffold::{NewColumn, NewColumns, NewSettings, new_columns, new_settings, new_table};
pub use scorecards::scorecards_csv;

/// A file to be written: its name and bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// The name, relative to the output folder.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}
