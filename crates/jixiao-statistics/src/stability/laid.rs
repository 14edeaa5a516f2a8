//! Subjects laid out for adding: by their totals, so that those who stand alike lie side by side, and a tile of
//! them most often reaches a line as one.

use super::count::Counted;
use super::rank::LARGEST;
use super::run::{Field, Subject};
use std::ops::Range;

/// So many draws are computed together.
pub(super) const TOGETHER: usize = 8;

/// So many subjects lie side by side.
pub(super) const TILE: usize = 64;

/// A number for each subject of a tile. The last subject stands for those that the last tile lacks.
pub(super) type Lanes = [f32; TILE];

/// So many indicators are added at once.
const AT_ONCE: usize = 5;

/// Subjects, laid out.
pub(super) struct Laid<'a> {
    pub(super) field: &'a Field,
    /// The subject at each place.
    order: Vec<usize>,
    /// Tile by tile, and in it by indicator: the shares attained, padded with indicators of nothing.
    shares: Vec<Lanes>,
    indicators: usize,
    /// The tiles.
    pub(super) tiles: Vec<Tile>,
    /// By place, the amounts cut where so many rungs are reached.
    cuts: Vec<i64>,
    /// The most rungs that a subject has, and one.
    pub(super) width: usize,
    pub(super) has_cuts: bool,
    /// How far a total may be off, in hundredths, in single and in double precision.
    error: f32,
    fine_error: f64,
    /// Keys of ranks are totals in hundredths times this.
    scale: f32,
}

/// Subjects side by side.
pub(super) struct Tile {
    /// Their places.
    pub(super) places: Range<usize>,
    /// Those to which something does not apply.
    pub(super) converted: Vec<usize>,
    /// By rung, the totals from which on it is reached; what a subject does not have is never reached.
    lines: Vec<Lanes>,
    /// By rung, the keys below which no subject reaches it, and above which all do.
    doubt: Vec<[u32; 2]>,
    /// What is cut from all of them where each reaches so many rungs.
    pub(super) cut: Vec<i128>,
}

impl Tile {
    /// Gives the number of rungs that every subject of the tile reaches where totals lie between two keys;
    /// `None` where they may differ.
    pub(super) fn reached(&self, [least, most]: [u32; 2]) -> Option<usize> {
        let mut all = 0;
        for [none, every] in &self.doubt {
            if least > *every {
                all += 1;
            } else if most >= *none {
                return None;
            }
        }
        Some(all)
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "single precision is meant, and its error is accounted for; keys are not negative"
)]
impl<'a> Laid<'a> {
    pub(super) fn of(field: &'a Field) -> Self {
        let indicators = field.drawing.weights.len().next_multiple_of(AT_ONCE);
        let rungs = field.subjects.iter().map(|one| one.rungs.len()).max().unwrap_or_default();
        let whole = f64::from(field.drawing.whole);
        let mut laid = Self {
            field,
            order: in_order(field),
            shares: Vec::with_capacity(indicators * field.subjects.len().div_ceil(TILE)),
            indicators,
            tiles: Vec::new(),
            cuts: Vec::with_capacity((rungs + 1) * field.subjects.len()),
            width: rungs + 1,
            has_cuts: field.subjects.iter().any(|one| !one.cuts.is_empty()),
            // Each product and each sum is off by at most half a unit of the last place of the whole; twice
            // that is allowed for.
            error: ((indicators + 4) as f64 * whole * f64::from(f32::EPSILON)) as f32,
            // What is converted is divided, too; this is far more than all of that.
            fine_error: (indicators + 4) as f64 * 8.0 * whole * f64::EPSILON,
            scale: LARGEST as f32 / 2.0 / field.drawing.whole as f32,
        };
        for start in (0..laid.order.len()).step_by(TILE) {
            laid.lay(start..(start + TILE).min(laid.order.len()));
        }
        laid
    }

    fn lay(&mut self, places: Range<usize>) {
        let subjects: Vec<&Subject> = places.clone().map(|place| self.subject(place)).collect();
        for indicator in 0..self.indicators {
            self.shares.push(lanes(&subjects, |subject| {
                let share = subject.shares.get(indicator).copied().flatten();
                share.map_or(0.0, |one| f64::from(one.points) / f64::from(one.max)) as f32
            }));
        }
        let line = |rung: usize| {
            lanes(&subjects, |subject| {
                subject.rungs.get(rung).map_or(f32::INFINITY, |line| f64::from(*line) as f32)
            })
        };
        let lines: Vec<Lanes> = (0..self.width - 1).map(line).collect();
        let (mut doubt, mut cut) = (Vec::new(), vec![0; self.width]);
        for lines in &lines {
            let key = |off: f32, line: f32| ((line + off).max(0.0) * self.scale) as u32;
            // A key is rounded, so it may be off by one; another is allowed for.
            let least = lines.iter().map(|line| key(-self.error, *line).saturating_sub(2)).min();
            let most = lines.iter().map(|line| key(self.error, *line).saturating_add(2)).max();
            doubt.push([least.unwrap_or(0), most.unwrap_or(u32::MAX)]);
        }
        for subject in &subjects {
            for (reached, cut) in cut.iter_mut().enumerate() {
                let own = subject.cuts.get(reached).copied().unwrap_or(0);
                *cut += i128::from(own);
                self.cuts.push(own);
            }
        }
        let misses = |subject: &Subject| subject.shares.iter().any(Option::is_none);
        let converted = places.clone().zip(&subjects).filter(|(_, subject)| misses(subject));
        let converted = converted.map(|(place, _)| place).collect();
        self.tiles.push(Tile { places, converted, lines, doubt, cut });
    }

    /// Gives the subject at a place.
    pub(super) fn subject(&self, place: usize) -> &'a Subject {
        &self.field.subjects[self.order[place]]
    }

    /// Gives what is cut from the subject at a place where it reaches so many rungs.
    pub(super) fn cut(&self, place: usize, reached: usize) -> i64 {
        self.cuts[place * self.width + reached]
    }

    /// Adds up the subjects of a tile, by its number, under some weights.
    #[inline(always)]
    pub(super) fn add(&self, tile: usize, weights: &[u32]) -> Lanes {
        let shares = &self.shares[tile * self.indicators..(tile + 1) * self.indicators];
        let mut totals = [0.0; TILE];
        for (at, rows) in shares.as_chunks::<AT_ONCE>().0.iter().enumerate() {
            let weight = |one: usize| weights.get(at * AT_ONCE + one);
            let by = std::array::from_fn(|one| weight(one).map_or(0.0, |weight| *weight as f32));
            add_five(&mut totals, rows, by);
        }
        totals
    }

    /// Makes the keys of totals by which they are ranked, and gives the least and the greatest.
    #[inline(always)]
    pub(super) fn keys(&self, totals: &Lanes, keys: &mut [u32]) -> [u32; 2] {
        let all = totals.map(|total| rounded(total * self.scale));
        keys.copy_from_slice(&all[..keys.len()]);
        let (mut least, mut most) = (LARGEST, 0);
        for key in all {
            (least, most) = (least.min(key), most.max(key));
        }
        [least, most]
    }

    /// Counts the rungs that each subject of a tile reaches, and says which come near to one, so that they may
    /// be wrong.
    #[inline(always)]
    pub(super) fn reach(&self, tile: &Tile, totals: &Lanes) -> ([u8; TILE], [u8; TILE]) {
        let (mut rungs, mut near) = ([0; TILE], [0; TILE]);
        for lines in &tile.lines {
            for at in 0..TILE {
                let over = totals[at] - lines[at];
                rungs[at] += u8::from(over >= 0.0);
                near[at] |= u8::from(over.abs() <= self.error);
            }
        }
        (rungs, near)
    }

    /// Says whether a total in double precision comes so near to a rung of the subject that it may be wrong.
    pub(super) fn is_very_near(&self, subject: &Subject, total: f64) -> bool {
        let near = |line: &u32| (total - f64::from(*line)).abs() <= self.fine_error;
        subject.rungs.iter().any(near)
    }

    /// Adds up, by place, in how many draws so many rungs were reached.
    pub(super) fn reached(&self, counted: &[Counted]) -> Vec<Vec<u32>> {
        let mut reached = Vec::with_capacity(self.order.len());
        for (at, tile) in self.tiles.iter().enumerate() {
            for place in tile.places.clone() {
                let count = |rung: usize| -> u32 {
                    let alone = |part: &Counted| part.alone[place * self.width + rung];
                    let as_one = |part: &Counted| part.as_one[at * self.width + rung];
                    counted.iter().map(|part| alone(part) + as_one(part)).sum()
                };
                reached.push((0..=self.subject(place).rungs.len()).map(count).collect());
            }
        }
        reached
    }

    /// Puts what was found by place back in the order of the subjects.
    pub(super) fn back<T: Clone + Default>(&self, by_place: Vec<T>) -> Vec<T> {
        let mut back = vec![T::default(); by_place.len()];
        for (subject, one) in self.order.iter().zip(by_place) {
            back[*subject] = one;
        }
        back
    }
}

/// Gives the subjects by their totals under the weights that draws lie around, the greatest first. Where
/// something does not apply this is but about where they stand, which is enough.
fn in_order(field: &Field) -> Vec<usize> {
    let total = |subject: &Subject| -> f64 {
        let shares = subject.shares.iter().zip(&field.drawing.weights);
        shares
            .filter_map(|(share, weight)| {
                let share = (*share)?;
                Some(weight * f64::from(share.points) / f64::from(share.max))
            })
            .sum()
    };
    let mut order: Vec<(f64, usize)> = field.subjects.iter().map(total).zip(0..).collect();
    order.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    order.into_iter().map(|(_, at)| at).collect()
}

/// Gives a number for each of the subjects of a tile.
fn lanes(subjects: &[&Subject], number: impl Fn(&Subject) -> f32) -> Lanes {
    std::array::from_fn(|at| number(subjects[at.min(subjects.len() - 1)]))
}

/// Adds five indicators to the totals, each share times its weight.
#[inline(always)]
fn add_five(totals: &mut Lanes, [r0, r1, r2, r3, r4]: &[Lanes; AT_ONCE], by: [f32; AT_ONCE]) {
    for (at, total) in totals.iter_mut().enumerate() {
        *total +=
            r0[at] * by[0] + r1[at] * by[1] + r2[at] * by[2] + r3[at] * by[3] + r4[at] * by[4];
    }
}

/// Rounds a number from 0 to 2^22 to a whole one: beside 2^23 single precision has no fractions.
#[inline(always)]
fn rounded(value: f32) -> u32 {
    const WHOLE: f32 = 8_388_608.0;
    (value + WHOLE).to_bits() & 0x007f_ffff
}
