//! Forms to be filled in by departments: what a workbook holds, where, and when a line is complete.
//!
//! The writer of workbooks and their reader share it, so that the layout is written once. Nothing
//! here knows of files or of a language's words.

mod annex;
mod cell;
mod column;
mod entries;
mod form;
mod heading;
mod key;
mod locked;
mod plan;
mod split;
mod stamp;
mod state;

pub(super) use annex::{in_columns, led, numbered, parted};
pub use cell::number_in_cell;
pub use column::{
    COVER_COLUMN, Column, Cover, FIRST_ROW, STAMP_SHEET, is_filled_in, project_column,
};
pub(super) use entries::is_of_project;
pub use entries::is_planned;
pub use form::{Entry, Form, FormSheet, Need};
pub(super) use heading::{line_heading, project_heading};
pub use key::Key;
pub(super) use locked::{giver_of, locks, locks_field};
pub use plan::{Frame, in_unit, layout};
pub use split::Split;
pub use stamp::Stamp;
pub(super) use state::applicable_line;
pub use state::{ReasonWanted, State, reason_wanted, state};
