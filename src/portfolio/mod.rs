//! Tables → a portfolio as written, and a portfolio as written → the files of its folder.

mod corrections;
mod heads;
mod join;
mod kind;
mod last_year;
mod mapping;
mod new;
mod new_projects;
mod raw;
mod tables;
mod units;
mod wide;
mod write;

pub use self::corrections::read_corrections;
pub(crate) use self::corrections::{
    CORRECTIONS, column_of_projects, no_corrections, with_correction,
};
pub use self::heads::{ColumnHead, TableHead, TakenBy};
pub use self::join::{ListedProjects, give_ids, read_ids, read_scores};
pub use self::kind::{PortfolioTable, has_columns, is_wide};
pub use self::last_year::{LastYearRow, read_last_year, take_last_year};
pub use self::mapping::{Mapping, Mappings, read_mappings};
pub use self::new::{CouldBe, NewRequest, Scaffold, Taken, could_be, scaffold};
pub use self::new_projects::read_new_projects;
pub(crate) use self::tables::{FactColumns, ProjectColumns};
pub use self::tables::{
    PortfolioSettings, read_exemptions, read_facts, read_projects, read_settings,
};
pub use self::wide::{Role, WideColumns, read_wide_facts, read_wide_portfolio, read_wide_projects};
pub(crate) use self::write::{EXEMPTIONS, SETTINGS, exemptions_csv};
pub use self::write::{PortfolioHead, portfolio_files};
