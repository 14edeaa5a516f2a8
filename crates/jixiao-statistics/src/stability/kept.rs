//! The ranks of every subject over all draws, kept for their quantiles.

use super::laid::TILE;
use super::quantile::{self, Row, Scratch};
use super::run::SHARES;
use fearless_simd::{Level, dispatch};
use std::thread;

/// What is kept of the ranks in some draws.
pub(super) enum Kept {
    /// By place, in how many draws it had each rank: where draws are many more than subjects, this is least.
    Counts(Vec<u32>),
    /// Tile by tile, and in it draw by draw, how far each rank lies from its place, which stands in the middle
    /// of all 16 bits. What lies beyond them is cut off, which moves no quantile but those at the ends.
    Near(Vec<u16>),
    /// In the same order, the ranks themselves.
    Whole(Vec<u32>),
}

/// How ranks are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    Counts,
    Near,
    Whole,
}

/// The place itself, among the ranks near to it.
const MIDDLE: u32 = 1 << 15;

/// The last of the ranks near to a place.
const END: u32 = u16::MAX as u32;

impl Kept {
    /// Makes room for the ranks of so many subjects in so many draws.
    pub(super) fn of(keeping: Keeping, subjects: usize, draws: usize) -> Self {
        match keeping {
            Keeping::Counts => Self::Counts(vec![0; subjects * subjects]),
            Keeping::Near => Self::Near(vec![0; subjects * draws]),
            Keeping::Whole => Self::Whole(vec![0; subjects * draws]),
        }
    }

    /// Takes the ranks of a draw, by its number.
    #[inline(always)]
    pub(super) fn take(&mut self, draw: usize, ranks: &[u32]) {
        match self {
            Self::Counts(counts) => {
                for (counts, rank) in counts.chunks_exact_mut(ranks.len()).zip(ranks) {
                    counts[*rank as usize - 1] += 1;
                }
            }
            Self::Near(near) => spread(near, draw, ranks, near_to),
            Self::Whole(whole) => spread(whole, draw, ranks, |_, rank| rank),
        }
    }

    /// Gives the quantiles of every place's ranks in all draws together; `None` where a rank that matters was
    /// cut off.
    pub(super) fn quantiles(
        parts: &[Self],
        subjects: usize,
        threads: usize,
    ) -> Option<Vec<[u32; 3]>> {
        let counts = parts.iter().filter_map(|part| match part {
            Self::Counts(counts) => Some(counts),
            Self::Near(_) | Self::Whole(_) => None,
        });
        let mut sums = Vec::new();
        for counts in counts {
            sums.resize(counts.len(), 0);
            sums.iter_mut().zip(counts).for_each(|(sum, one)| *sum += one);
        }
        if !sums.is_empty() {
            let of = |counts: &[u32]| quantile::of_counts(counts, &SHARES).map(|at| at + 1);
            return Some(sums.chunks_exact(subjects).map(of).collect());
        }
        let mut found = vec![[0; 3]; subjects];
        let share = subjects.div_ceil(threads).next_multiple_of(TILE);
        let cut_off = thread::scope(|scope| {
            let of_share = |(at, found): (usize, &mut [[u32; 3]])| dispatch!(Level::new(), _ => of_tiles(parts, subjects, at * share, found));
            let shares = found.chunks_mut(share).enumerate();
            let workers: Vec<_> = shares.map(|one| scope.spawn(move || of_share(one))).collect();
            workers.into_iter().any(|one| one.join().unwrap_or(true))
        });
        (!cut_off).then_some(found)
    }

    /// Adds rows with what is kept of a tile.
    #[inline(always)]
    fn rows_of(&self, start: usize, count: usize, subjects: usize, rows: &mut Vec<Row>) {
        match self {
            Self::Counts(_) => {}
            Self::Near(near) => rows_in(near, start, count, subjects, rows),
            Self::Whole(whole) => rows_in(whole, start, count, subjects, rows),
        }
    }
}

/// Gives how far a rank lies from its place, among 16 bits.
#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "it is cut off where it does not fit")]
fn near_to(place: u32, rank: u32) -> u16 {
    let apart = (rank + MIDDLE).saturating_sub(place + 1);
    apart.min(END) as u16
}

/// Lays the ranks of a draw into their tiles.
#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "there are not more than 2^32 places")]
fn spread<T>(kept: &mut [T], draw: usize, ranks: &[u32], of: impl Fn(u32, u32) -> T) {
    let draws = kept.len() / ranks.len();
    for (tile, ranks) in ranks.chunks(TILE).enumerate() {
        let start = tile * TILE;
        let own = &mut kept[start * draws + draw * ranks.len()..][..ranks.len()];
        for (at, (rank, own)) in ranks.iter().zip(own).enumerate() {
            *own = of(start as u32 + at as u32, *rank);
        }
    }
}

/// Reads the rows of a tile. The last place stands for those that the last tile lacks.
#[inline(always)]
fn rows_in<T: Copy + Into<u32>>(
    kept: &[T],
    start: usize,
    count: usize,
    subjects: usize,
    rows: &mut Vec<Row>,
) {
    let draws = kept.len() / subjects;
    let own = &kept[start * draws..(start + count) * draws];
    if let (rows_of_tile, []) = own.as_chunks::<TILE>()
        && count == TILE
    {
        rows.extend(rows_of_tile.iter().map(|row| row.map(Into::into)));
        return;
    }
    let row = |row: &[T]| std::array::from_fn(|at| row[at.min(count - 1)].into());
    rows.extend(own.chunks_exact(count).map(row));
}

/// Finds the quantiles of the ranks of some tiles, from a place on, and says whether any rank that matters was
/// cut off.
#[inline(always)]
fn of_tiles(parts: &[Kept], subjects: usize, first: usize, found: &mut [[u32; 3]]) -> bool {
    let (mut rows, mut scratch) = (Vec::new(), Scratch::default());
    let is_near = parts.iter().any(|part| matches!(part, Kept::Near(_)));
    let mut cut_off = false;
    for (tile, found) in found.chunks_mut(TILE).enumerate() {
        let start = first + tile * TILE;
        rows.clear();
        for part in parts {
            part.rows_of(start, found.len(), subjects, &mut rows);
        }
        let quantiles = quantile::of_rows(&rows, &SHARES, &mut scratch);
        for ((place, found), quantiles) in (start..).zip(found).zip(quantiles) {
            *found = quantiles;
            if is_near {
                cut_off |= quantiles.iter().any(|one| matches!(*one, 0 | END));
                let place = u32::try_from(place).unwrap_or(u32::MAX);
                *found = quantiles.map(|one| (one + place + 1).saturating_sub(MIDDLE));
            }
        }
    }
    cut_off
}
