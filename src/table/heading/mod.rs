//! Headings of columns: found among the rows, understood once, and carried by their table.

mod lines;
mod map;
mod names;
mod parentheses;
mod parsed;
mod row;
mod unit;

pub use self::map::HeadingMap;
pub use self::parsed::Heading;

pub(crate) use self::names::{column_named, headings_of, usual_heading};
pub(crate) use self::parentheses::split_parentheses;
pub(super) use self::row::find_heading;
pub(super) use self::unit::{unit_of_title, units_of_line};
