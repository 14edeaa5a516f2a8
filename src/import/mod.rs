//! Bytes → raw data. Reads nothing from disk and decides nothing about scores.

mod columns;
mod csv;
mod draft;
mod form;
mod grid;
mod heading_map;
mod heading_row;
mod headings;
mod hints;
mod indicator_table;
mod kind;
mod left_out;
mod limits;
mod mapping;
mod portfolio;
mod raw;
pub(crate) mod records;
mod rules;
mod sheet;
mod sheet_notes;
mod table;
mod tables;
mod text;
mod toml;
mod unit_stated;
mod wide;
mod workbook;

pub use self::draft::{DraftLine, DraftReason, DraftSection, draft_sections};
pub use self::form::read_form;
pub use self::heading_map::HeadingMap;
pub use self::headings::{Heading, heading};
pub use self::hints::PortfolioTable;
pub use self::indicator_table::{DraftFile, bands_only, draft_rulebook};
pub use self::kind::{TableKind, has_columns, kind_of_table};
pub use self::mapping::{Mapping, Mappings, columns_of, read_mappings, usual_headings};
pub use self::portfolio::{
    PortfolioSettings, read_exemptions, read_facts, read_projects, read_settings,
};
pub use self::rules::{
    RulesFile, builtin_policies, builtin_policy, builtin_rulebook, builtin_rulebooks, read_policy,
    read_rulebook,
};
pub use self::sheet::read_sheet;
pub use self::sheet_notes::add_notes;
pub use self::table::{Row, Table};
pub use self::tables::{ReadTable, read_table, read_tables, read_wanted};
pub use self::wide::{Role, WideColumns, read_wide_facts, read_wide_portfolio, read_wide_projects};
pub use self::workbook::{ending_of, is_workbook};
