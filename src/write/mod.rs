//! What can be made of an assessment: one file of a format, or the whole folder of results.

mod asked;
mod collected;
mod departments;
mod folder;
mod format;
mod names;
mod packed;
mod sheets;
mod simulation;
mod template;

pub use self::asked::ReallocateRequest;
pub use self::asked::SimulateRequest;
pub(crate) use self::collected::stage_collected;
pub use self::collected::{CollectRequest, begin_collected, collect, write_collected};
pub(crate) use self::departments::stage_departments;
pub use self::departments::{DepartmentsRequest, Paper, write_departments};
pub(crate) use self::folder::left_out;
pub(crate) use self::folder::stage_results;
pub use self::folder::{Stage, write_results};
pub use self::format::{Format, WriteOptions};
pub use self::names::{
    default_charts, default_file, default_forms, default_out, default_portfolio, default_reports,
};
pub use self::sheets::write_sheets;
pub(crate) use self::sheets::{sheets_as_json, stage_sheets};
pub(crate) use self::simulation::stage_simulation;
pub use self::simulation::{simulate, write_simulation};
pub(crate) use self::template::stage_template;
pub use self::template::write_template;
