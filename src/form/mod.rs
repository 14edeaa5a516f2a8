//! Forms to be filled in by departments: their layout, the workbooks, what came back, and whom to ask.

pub(crate) mod chase_list;
pub(crate) mod collect;
pub(crate) mod layout;
mod read;
pub(crate) mod returned;
pub(crate) mod template;
mod write;

pub use self::chase_list::{chase_csv, chase_workbook};
pub use self::collect::{CollectRequest, Collected, collect, write_collected};
pub use self::layout::*;
pub use self::read::read_form;
pub use self::returned::*;
pub use self::template::{Book, Template, TemplateRequest, template, write_template};
pub use self::write::form_workbook;
