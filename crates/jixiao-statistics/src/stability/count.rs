//! A row of draws, counted by one thread: what every subject reaches, what is cut, and the ranks.

use super::Refusal;
use super::draw::drawn;
use super::exact::{self, GroupSum};
use super::kept::Kept;
use super::laid::{Laid, Lanes, TILE, TOGETHER, Tile};
use super::rank::Ranking;
use fearless_simd::{Level, dispatch};
use jixiao_core::quantity::{Fraction, Points};
use rand_distr::Gamma;
use std::ops::Range;

/// What one thread has counted.
pub(super) struct Counted {
    /// By place, in how many draws so many rungs were reached, where its tile did not reach them as one.
    pub(super) alone: Vec<u32>,
    /// By tile, in how many draws all its subjects reached so many.
    pub(super) as_one: Vec<u32>,
    /// What all cuts add to in each draw.
    pub(super) cuts: Vec<i128>,
    /// The ranks.
    pub(super) ranks: Kept,
}

impl Counted {
    /// Counts some draws, by their numbers, in the widest registers that the processor has.
    pub(super) fn of(
        laid: &Laid<'_>,
        laws: &[Option<Gamma<f64>>],
        numbers: Range<usize>,
        ranks: Kept,
    ) -> Result<Self, Refusal> {
        dispatch!(Level::new(), _ => Self::by_blocks(laid, laws, numbers, ranks))
    }

    #[inline(always)]
    fn by_blocks(
        laid: &Laid<'_>,
        laws: &[Option<Gamma<f64>>],
        numbers: Range<usize>,
        ranks: Kept,
    ) -> Result<Self, Refusal> {
        let subjects = laid.field.subjects.len();
        let mut counted = Self {
            alone: vec![0; subjects * laid.width],
            as_one: vec![0; laid.tiles.len() * laid.width],
            cuts: Vec::new(),
            ranks,
        };
        let (mut keys, mut sums) = (vec![0; TOGETHER * subjects], Vec::new());
        let mut ranking = Ranking::default();
        for start in numbers.clone().step_by(TOGETHER) {
            let block = start..(start + TOGETHER).min(numbers.end);
            let number = |number: usize| drawn(laws, &laid.field.drawing, number as u64);
            let weights: Vec<Vec<u32>> = block.clone().map(number).collect();
            let mut cuts = [0; TOGETHER];
            let mut spans = [[u32::MAX, 0]; TOGETHER];
            for at in 0..laid.tiles.len() {
                for (draw, weights) in weights.iter().enumerate() {
                    let from = draw * subjects + laid.tiles[at].places.start;
                    let keys = &mut keys[from..from + laid.tiles[at].places.len()];
                    let totals = laid.total(at, weights, &mut sums);
                    let [least, most] = laid.keys(&totals, keys);
                    spans[draw] = [spans[draw][0].min(least), spans[draw][1].max(most)];
                    cuts[draw] +=
                        counted.tile(laid, at, weights, (&totals, [least, most]), &mut sums)?;
                }
            }
            if laid.has_cuts {
                counted.cuts.extend(&cuts[..block.len()]);
            }
            for (keys, (number, span)) in keys.chunks_exact(subjects).zip(block.zip(spans)) {
                ranking.rank(keys, span);
                counted.ranks.take(number - numbers.start, &ranking.ranks);
            }
        }
        Ok(counted)
    }

    /// Counts what the subjects of a tile reach, and gives what is cut from them.
    #[inline(always)]
    fn tile(
        &mut self,
        laid: &Laid<'_>,
        at: usize,
        weights: &[u32],
        (totals, span): (&Lanes, [u32; 2]),
        sums: &mut Vec<GroupSum>,
    ) -> Result<i128, Refusal> {
        let tile = &laid.tiles[at];
        if let Some(reached) = tile.reached(span) {
            self.as_one[at * laid.width + reached] += 1;
            return Ok(tile.cut[reached]);
        }
        let (mut rungs, near) = laid.reach(tile, totals);
        if near.iter().fold(0, |any, one| any | one) > 0 {
            laid.settle(tile, &near, weights, &mut rungs, sums)?;
        }
        let mut cut = 0;
        for (place, reached) in tile.places.clone().zip(rungs) {
            let reached = usize::from(reached);
            self.alone[place * laid.width + reached] += 1;
            cut += i128::from(laid.cut(place, reached));
        }
        Ok(cut)
    }
}

#[allow(clippy::cast_possible_truncation, reason = "single precision is meant")]
impl Laid<'_> {
    /// Adds up the subjects of a tile, by its number.
    #[inline(always)]
    fn total(&self, at: usize, weights: &[u32], sums: &mut Vec<GroupSum>) -> Lanes {
        let (tile, mut totals) = (&self.tiles[at], self.add(at, weights));
        for place in &tile.converted {
            let total = exact::in_double(self.field, self.subject(*place), weights, sums);
            totals[place - tile.places.start] = total as f32;
        }
        totals
    }

    /// Settles what comes near to a rung: in double precision, and exactly where that is near, too.
    fn settle(
        &self,
        tile: &Tile,
        near: &[u8; TILE],
        weights: &[u32],
        rungs: &mut [u8; TILE],
        sums: &mut Vec<GroupSum>,
    ) -> Result<(), Refusal> {
        let near = tile.places.clone().zip(near).zip(rungs).filter(|((_, near), _)| **near > 0);
        for ((place, _), reached) in near {
            let subject = self.subject(place);
            let total = exact::in_double(self.field, subject, weights, sums);
            let count = if self.is_very_near(subject, total) {
                let total = exact::total(self.field, subject, weights)?;
                let points = |line: u32| Points::from_hundredths(line.into());
                let is_reached = |line: &&u32| total >= Fraction::from_points(points(**line));
                subject.rungs.iter().take_while(is_reached).count()
            } else {
                subject.rungs.iter().take_while(|line| total >= f64::from(**line)).count()
            };
            *reached = u8::try_from(count).unwrap_or(u8::MAX);
        }
        Ok(())
    }
}
