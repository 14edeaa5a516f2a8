//! Tables → a portfolio or score sheet as written, and a portfolio as written → the files of its folder.

mod draft;
pub(crate) mod hints;
mod kind;
mod mapping;
mod new_files;
mod raw;
mod scaffold;
mod sheet;
mod sheet_notes;
mod tables;
mod wide;
mod write;

pub use self::draft::{DraftLine, DraftReason, DraftSection, draft_sections};
pub use self::hints::PortfolioTable;
pub use self::kind::{TableKind, has_columns, kind_of_table};
pub use self::mapping::{Mapping, Mappings, columns_of, read_mappings, usual_headings};
pub use self::new_files::{
    NewColumn, NewColumns, NewSettings, new_columns, new_settings, new_table,
};
pub use self::scaffold::{NewRequest, Scaffold, Taken, scaffold};
pub use self::sheet::read_sheet;
pub use self::sheet_notes::add_notes;
pub use self::tables::{
    PortfolioSettings, read_exemptions, read_facts, read_projects, read_settings,
};
pub use self::wide::{Role, WideColumns, read_wide_facts, read_wide_portfolio, read_wide_projects};
pub use self::write::{PortfolioHead, portfolio_files};
