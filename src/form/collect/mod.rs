//! Forms that came back → one portfolio, and what to ask whom for. Knows no disk.
//!
//! `arrived` tells the forms among named files from what was sent with them, `origin` finds what they
//! were made from, `collected` puts everything together; `job` does all of it.

mod arrived;
mod collected;
mod corrections;
mod job;
mod kept;
mod options;
mod origin;

pub use collected::Collected;
pub use job::collect;
pub use kept::Kept;
pub use options::CollectOptions;
