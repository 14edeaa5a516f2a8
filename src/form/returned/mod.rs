//! One workbook that came back: what it holds, and whether it still is the form that was sent.

mod altered;
mod day;
mod form;
mod read;

pub(in crate::form) use altered::find_renumbered;
pub use altered::find_unusable;
pub use day::Day;
pub use form::{Cell, Line, Returned};
pub use read::read_form;
