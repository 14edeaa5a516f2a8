//! The only room that touches the disk. A result folder is written whole or not at all, and nothing
//! that this program did not write is ever lost.

#![allow(clippy::disallowed_methods, reason = "this is the room that touches the disk")]

mod fault;
mod hash;
mod hidden;
mod path;
mod read;
mod source;
mod staging;
mod write;

pub use self::hash::digest_of;
pub use self::hidden::abandon;
pub(crate) use self::path::absolute;
pub use self::path::{is_within, quoted, quoted_folder, relative, shown};
pub use self::read::{is_file, is_folder, list, open, read, size};
pub use self::source::STDIN;
pub use self::staging::{Comparison, Difference, Staging, refuse_open, refuse_over, refuse_place};
pub use self::write::{refuse_existing, refuse_file, write_file, write_new};
