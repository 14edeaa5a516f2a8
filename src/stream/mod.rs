//! A wide table of any length → `results.csv` and `summary.csv`, in bounded memory.
//!
//! Workers take chunks in turn, score them on their own, and write them in the order of the input.
//! A row of plain awards goes through the tally; any other row goes through the ordinary pipeline.
//! Both score by `score_indicator`. Repeated ids are not looked for: that would need memory for
//! every row.

mod chunks;
mod line;
mod row;
mod table;

pub(crate) use self::table::stream_into;
pub use self::table::{Streamed, stream};
