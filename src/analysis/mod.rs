//! Questions to an evaluation, one a file.

mod nearest;
mod room;
mod summary;

pub use nearest::{Near, nearest_to_a_line};
pub use room::{Gain, LineDistance, Room, room};
pub use summary::{GradeRow, SharePercent, Summary, SummaryRow};
