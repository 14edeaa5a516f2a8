//! Chinese.

mod fact;
pub(super) mod help;
mod phrase;
mod problem;

pub(super) use fact::{fact_name, kind_of_value, outcome, thing};
pub(super) use phrase::phrase;
pub(super) use problem::problem;
