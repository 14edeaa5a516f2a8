//! Questions to an evaluation, one a file.

mod absence;
mod findings;
pub mod flip;
mod group;
mod losses;
mod nearest;
mod profile;
mod room;
mod spread;
mod summary;

pub use absence::{Absence, Absences, Deciding, Standing, absences, absences_of, deciding};
pub use findings::{Finding, Gravity, costly, findings};
pub use group::ProjectGroup;
pub use losses::{Loss, losses};
pub use nearest::{Near, nearest_to_a_line};
pub use profile::Profile;
pub use room::{Gain, LineDistance, Room, room};
pub use spread::{Spread, median};
pub use summary::{GradeRow, SharePercent, Summary, SummaryRow};
