//! A wide table of any length → `results.csv` and `summary.csv`, in bounded memory.
//!
//! Workers take chunks in turn, score them on their own, and write them in the order of the input.
//! A row of plain awards goes through the tally; any other row goes through the ordinary pipeline.
//! Both score by `score_indicator`. Of every row eight bytes are kept, by which repeated ids are found.

mod chunks;
mod heading;
mod line;
mod names;
mod repeated;
mod row;
mod table;
mod tally;

pub(crate) use self::table::stream_into;
pub use self::table::{Streamed, stream};
