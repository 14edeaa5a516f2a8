//! What every workbook of results is made from: the texts and looks of its sheets, and tables on them.

mod book;
mod style;
mod table;

pub(super) use self::book::{Book, DETAILS_AT_MOST};
pub(super) use self::style::{Look, Shade, Styles};
pub(super) use self::table::{
    Cell, Column, across, begin, begin_as, cell, colour_grades, finish, headings, printed, row,
};
