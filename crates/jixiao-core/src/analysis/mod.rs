//! Questions to an evaluation, one a file.

mod absence;
mod bunching;
pub mod combine;
mod findings;
pub mod flip;
mod group;
mod losses;
mod nearest;
mod peers;
mod profile;
mod room;
mod spread;
mod summary;

pub use absence::{Absence, Absences, Deciding, Standing, absences, absences_of, deciding};
pub use bunching::{BesideLine, beside_lines, widest_beside};
pub use findings::{Finding, Gravity, costly, findings};
pub use group::ProjectGroup;
pub use losses::{Loss, losses};
pub use nearest::{Near, nearest_to_a_line};
pub use peers::{Defended, Least, PeerValues, least, peer_values};
pub use profile::Profile;
pub use room::{Gain, LineDistance, Room, room};
pub use spread::{Spread, median};
pub use summary::{GradeRow, SharePercent, Summary, SummaryRow};
