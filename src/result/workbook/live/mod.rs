//! The sheet that calculates: rates, floor and exemptions are cells, cuts and budgets are formulas.

mod column;
mod formula;
mod row;
mod settings;
mod write;

pub(super) use self::write::write;
