//! Tables of any length → `results.csv` and `summary.csv`, in bounded memory.
//!
//! Workers take pieces in turn, score them on their own, and write them in the order of the input. Of a wide
//! table a row of which there is nothing to say goes through the tally; any other row goes through the ordinary
//! pipeline. Of a folder some projects with their facts go through the pipeline together. All score by
//! `score_indicator`. Of every project some bytes are kept, by which repeated ids and the facts of a project are
//! found.

mod below;
mod chunks;
mod entry;
mod folder;
mod heading;
mod line;
mod measured;
mod names;
mod order;
mod pairs;
mod part;
mod reader;
mod rejected;
mod repeated;
mod row;
mod scored;
mod sorted;
mod split;
mod standings;
mod steps;
mod streamed;
mod supply;
mod table;
mod tally;

pub(crate) use self::entry::stream_into;
pub use self::entry::{can_be_streamed, is_large_folder, is_scored_as_stream, stream};
pub(crate) use self::standings::standings;
pub use self::streamed::{Rejects, Streamed};
pub use self::supply::Reached;
