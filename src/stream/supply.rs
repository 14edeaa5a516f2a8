//! Pieces of an input that workers take in turn, and what scores them.

use super::scored::Scored;
use jixiao_core::analysis::Summary;
use jixiao_core::problem::Place;
use std::io;

/// How far a stream is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The projects done.
    pub projects: u64,
    /// The bytes of text read.
    pub bytes: u64,
    /// All there are to read, where that is known.
    pub of: Option<u64>,
}

/// Hears how far a stream is.
pub(super) type Progress<'p> = &'p (dyn Fn(Reached) + Sync);

/// What hears how far a stream is, and how many bytes there are to read, where that is known.
pub(super) type ToHear<'p> = (Progress<'p>, Option<u64>);

/// Why no further piece could be given.
#[derive(Debug)]
pub(super) enum SupplyError {
    /// The system could not read.
    Unreadable(io::Error),
    /// The system could not keep what was read.
    NotKept(io::Error),
    /// A quotation mark here is not closed.
    QuoteNotClosed(Place),
    /// The facts of a project stand behind those of one below it.
    OutOfOrder,
}

/// Where the workers take their pieces from.
pub(super) trait Supply: Send {
    /// A piece of the input.
    type Piece: Default;

    /// Fills a piece with what comes next and gives its number, from 0; `None` at the end.
    fn next(&mut self, piece: &mut Self::Piece) -> Result<Option<u64>, SupplyError>;

    /// Gives how many bytes of text were read so far.
    fn read(&self) -> u64;
}

/// Scores pieces, keeping its buffers from piece to piece.
pub(super) trait Scorer<P> {
    /// Scores every row of a piece.
    fn score(&mut self, piece: &P);

    /// Gives what was scored and starts anew.
    fn take(&mut self) -> Scored;

    /// Gives the sums of all that was scored, at the end.
    fn sums(self) -> Summary;

    /// Takes buffers back to be filled again.
    fn reuse(&mut self, bytes: Vec<u8>, prints: Vec<u64>);
}
