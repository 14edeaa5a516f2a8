//! Sheets that calculate: rates, floor and shares are cells, cuts and budgets are formulas.
//!
//! `column` names the columns, `place` says where settings stand, `formula` has the arithmetic of a
//! row, `certain` what it comes to, `row` writes it, `head` the settings with the sums they lead to,
//! `asked` limits what may be entered, `close` ends the sheet. What a sheet looks like is for the workbook that has it to say.

mod asked;
mod certain;
mod close;
mod column;
mod formula;
mod head;
mod place;
mod row;

pub(super) use self::asked::{Asked, ask};
pub(super) use self::certain::{Certain, fen, or_blank, result_of};
pub(super) use self::close::close;
pub(super) use self::column::{C, Layout, Shown};
pub(super) use self::formula::{common, taken};
pub(super) use self::head::{Head, Warning, below_floor, settings, warn};
pub(super) use self::place::Places;
pub(super) use self::row::Row;
