//! An input and the rules it asks for → an assessment with every problem found on the way.

mod assessment;
mod departments;
mod folder;
mod folder_tables;
mod input;
mod inputs;
mod kind;
mod loaded;
mod meant;
mod open_text;
mod parts;
mod request;
mod sheet_files;
mod sheets;
mod unnamed;

pub(crate) use self::assessment::sort;
pub use self::assessment::{
    Assessed, Assessment, SheetAssessment, assess, assess_as_asked, rules_asked, rules_of,
};
pub(crate) use self::folder::PlainFolder;
pub use self::input::Asked;
pub(crate) use self::input::{open, stem_of};
pub(crate) use self::kind::first_lines;
pub use self::kind::{InputKind, is_streamed, kind_of};
pub(crate) use self::loaded::{Content, Loaded};
pub use self::meant::{Meant, meant};
pub(crate) use self::open_text::{Made, TextOfTable, open_text};
pub(crate) use self::parts::{Ids, Part, Parts};
pub(crate) use self::request::PARQUET;
pub use self::request::Request;
pub use self::sheets::{FolderSheet, SheetsAssessment, assess_sheets};
