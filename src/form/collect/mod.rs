//! Forms that came back → one portfolio folder, and what to ask whom for.
//!
//! `arrived` tells the forms among named files from what was sent with them, `origin` finds what they
//! were made from, `collected` puts everything together and knows no disk, `write` makes the folder;
//! `job` does all of it for folders of the disk.

mod arrived;
mod collected;
mod job;
mod origin;
mod request;
mod write;

pub use collected::Collected;
pub use job::collect;
pub use request::CollectRequest;
pub(crate) use write::stage_collected;
pub use write::write_collected;
