//! Forms to be filled in by departments, there and back: a portfolio → its layout → workbooks, and the
//! workbooks that came back → what each holds → one portfolio again, with whom to ask for what.
//!
//! `layout` says what a form holds and where; `write` makes the workbook and `returned` reads it;
//! `merged` puts many together and finds what they lack; `chase` lists it by department. The two jobs
//! that go all the way are `template` (out) and `collect` (back).

mod chase;
mod collect;
mod layout;
mod merged;
mod returned;
mod template;
mod write;

pub use chase::{
    Chase, ChaseSummary, Whom, chase, chase_csv, chase_workbook, comes_first, summarize,
};
pub use collect::{CollectOptions, Collected, Kept, collect};
pub use layout::{
    COVER_COLUMN, Column, Cover, Entry, FIRST_ROW, Form, FormSheet, Frame, Key, Need, ReasonWanted,
    STAMP_SHEET, Split, Stamp, State, in_unit, is_filled_in, is_planned, layout, number_in_cell,
    project_column, reason_wanted, state,
};
pub use merged::{Changes, Merged, find_blanks, find_changes, find_evidence, merge};
pub use returned::{Cell, Day, Line, Returned, find_unusable, read_form};
pub use template::{Book, Template, TemplateOptions, template};
pub use write::form_workbook;
