//! Published score sheets (绩效自评表) as they are → rows and sums.
//!
//! Lines are grouped into blocks (head, money, indicators), and every line that may count becomes an
//! item with all that it may be. The form's own arithmetic says which of it is so: rows against
//! subtotals, subtotals against the total, points against 100. Nothing is guessed or repaired: where
//! two readings fit, it is a question, and where none does, what does not fit is named.

mod amount;
mod built;
mod choice;
mod columns;
mod form;
mod head;
mod heading;
mod item;
mod items;
mod line;
mod money;
mod notes;
mod read;
mod settle;
mod table;
mod weights;
mod words;

pub(crate) use self::notes::add_notes;
pub(crate) use self::read::{FormIn, form_in, has_form, read_sheet};
