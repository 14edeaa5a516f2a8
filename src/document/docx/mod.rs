//! A document → the bytes of a Word file: WordprocessingML in a zip archive.
//!
//! Written directly, as what is needed here (repeated headings of tables, told pictures, fonts with
//! others that may stand for them, fields to fill in, the same bytes every time) is little XML.

mod body;
mod contents;
mod letters;
mod looks;
mod names;
mod package;
mod page;
mod picture;
mod style;
mod table;

pub use self::package::docx;
