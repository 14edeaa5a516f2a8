//! The sheet that calculates: rates, floor and exemptions are cells, cuts and budgets are formulas.

mod row;
mod write;

pub(super) use self::write::write;
