//! English.

mod fact;
pub(super) mod help;
mod phrase;
mod problem;

pub(super) use fact::fact_name;
pub(super) use phrase::phrase;
pub(super) use problem::problem;
