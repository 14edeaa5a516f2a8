//! A new portfolio folder: empty, or from a bureau's own files with a draft of what their headings
//! stand for.

mod draft;
mod explained;
mod given;
mod hints;
mod ids;
mod near;
mod scaffold;
mod texts;

pub use self::explained::{CouldBe, could_be};
pub use self::scaffold::{NewRequest, Scaffold, Taken, scaffold};
