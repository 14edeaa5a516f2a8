//! A form → the bytes of an Excel workbook to be filled in.
//!
//! Floats appear only here, where a cell takes a number; `form::number_in_cell` has proved before
//! that no digit is lost.

mod book;
mod cover;
mod entries;
mod formula;
mod page;
mod projects;
mod style;
mod validation;
mod value;
mod workbook;

pub use workbook::form_workbook;
