//! Every subject under every draw of the weights.

use super::Refusal;
use super::draw::{Drawing, drawn, laws};
use super::rank::{self, LARGEST, Scratch};
use jixiao_core::quantity::{Fraction, Points};
use std::thread;

/// Draws times subjects are at most this, as every rank is held.
const MOST: usize = 400_000_000;

/// So many draws are computed together, and so many subjects at a time.
const TOGETHER: usize = 8;
const TILE: usize = 512;

/// So many indicators are added at once.
const AT_ONCE: usize = 5;

/// The ranks told: that of 5 %, half and 95 % of the draws.
const SHARES: [f64; 3] = [0.05, 0.5, 0.95];

/// Points of an indicator out of its maximum, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The points.
    pub points: u32,
    /// The maximum, above zero.
    pub max: u32,
}

/// A subject with what it attained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// By indicator; `None` where it does not apply.
    pub shares: Vec<Option<Share>>,
    /// The totals from which on its grade is another, in hundredths, the least first.
    pub rungs: Vec<u32>,
    /// The amount cut where so many rungs are reached, in 分; empty where nothing is cut.
    pub cuts: Vec<i64>,
}

/// Subjects with the weights they are drawn under.
#[derive(Clone, Debug)]
pub struct Field {
    /// The law of the weights.
    pub drawing: Drawing,
    /// By indicator, the part of the total that is converted together where one does not apply.
    pub groups: Vec<usize>,
    /// The subjects.
    pub subjects: Vec<Subject>,
}

/// How subjects stand over all draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stable {
    /// How many draws there were.
    pub draws: usize,
    /// By subject, in how many draws so many rungs were reached.
    pub reached: Vec<Vec<u32>>,
    /// By subject, the ranks that 5 %, half and 95 % of the draws do not exceed.
    pub ranks: Vec<[u32; 3]>,
    /// What all cuts add to in each draw, in 分, the least first.
    pub cuts: Vec<i128>,
}

/// Subjects laid out for adding: indicator by indicator, padded with nothing.
struct Table<'a> {
    field: &'a Field,
    /// By indicator, then by subject.
    shares: Vec<f32>,
    indicators: usize,
    /// Lines, by rung and then by subject; what a subject does not have is never reached.
    lines: Vec<f32>,
    rungs: usize,
    /// Subjects to which something does not apply.
    converted: Vec<usize>,
    /// How far a total may be off, in hundredths.
    error: f32,
    has_cuts: bool,
}

/// What one thread has counted.
struct Counted {
    reached: Vec<u32>,
    cuts: Vec<i128>,
}

/// Draws weights and tells how every subject stands, the same on any number of threads.
///
/// # Errors
/// When there is nothing to draw, too much to hold, or exact arithmetic leaves 128 bits.
pub fn run(field: &Field, draws: usize, threads: usize) -> Result<Stable, Refusal> {
    let subjects = field.subjects.len();
    let indicators = field.drawing.weights.len();
    if subjects == 0 || indicators == 0 || draws == 0 {
        return Err(Refusal::Nothing);
    }
    if draws.saturating_mul(subjects) > MOST {
        return Err(Refusal::TooMany);
    }
    let laws = laws(&field.drawing)?;
    let table = Table::of(field);
    let threads = threads.clamp(1, draws.div_ceil(TOGETHER));
    let each = draws.div_ceil(threads).next_multiple_of(TOGETHER);
    let mut ranks = vec![0_u32; draws * subjects];
    let counted: Vec<Result<Counted, Refusal>> = thread::scope(|scope| {
        let parts = ranks.chunks_mut(each * subjects).enumerate();
        let workers: Vec<_> = parts
            .map(|(part, ranks)| {
                let (table, laws) = (&table, &laws);
                scope.spawn(move || table.count(laws, part * each, ranks))
            })
            .collect();
        workers.into_iter().map(|one| one.join().unwrap_or(Err(Refusal::Nothing))).collect()
    });
    let width = table.rungs + 1;
    let (mut reached, mut cuts) = (vec![0_u32; subjects * width], Vec::new());
    for part in counted {
        let part = part?;
        reached.iter_mut().zip(&part.reached).for_each(|(sum, one)| *sum += one);
        cuts.extend(part.cuts);
    }
    cuts.sort_unstable();
    let reached = reached.chunks(width).zip(&field.subjects);
    let reached = reached.map(|(counts, one)| counts[..=one.rungs.len()].to_vec()).collect();
    Ok(Stable { draws, reached, ranks: quantiles(&ranks, subjects, threads), cuts })
}

/// Gives the quantiles of every subject's ranks, which lie draw by draw.
fn quantiles(ranks: &[u32], subjects: usize, threads: usize) -> Vec<[u32; 3]> {
    /// So many subjects are gathered at a time, to read whole cache lines.
    const GATHERED: usize = 64;
    let draws = ranks.len() / subjects;
    let each = subjects.div_ceil(threads).next_multiple_of(GATHERED);
    let mut found = vec![[0; 3]; subjects];
    let most = u32::try_from(subjects).unwrap_or(u32::MAX);
    thread::scope(|scope| {
        for (part, found) in found.chunks_mut(each).enumerate() {
            scope.spawn(move || {
                let mut bins = Vec::new();
                let mut own = vec![0; GATHERED * draws];
                for (tile, found) in found.chunks_mut(GATHERED).enumerate() {
                    let start = part * each + tile * GATHERED;
                    for (draw, row) in ranks.chunks_exact(subjects).enumerate() {
                        for (at, rank) in row[start..start + found.len()].iter().enumerate() {
                            own[at * draws + draw] = *rank;
                        }
                    }
                    for (ranks, found) in own.chunks_exact(draws).zip(found) {
                        *found = rank::quantiles(ranks, most, &SHARES, &mut bins);
                    }
                }
            });
        }
    });
    found
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "single precision is meant, and its error is accounted for"
)]
impl<'a> Table<'a> {
    fn of(field: &'a Field) -> Self {
        let subjects = field.subjects.len();
        let indicators = field.drawing.weights.len().next_multiple_of(AT_ONCE);
        let mut shares = vec![0.0; indicators * subjects];
        let rungs = field.subjects.iter().map(|one| one.rungs.len()).max().unwrap_or_default();
        let mut lines = vec![f32::INFINITY; rungs * subjects];
        let mut converted = Vec::new();
        for (at, subject) in field.subjects.iter().enumerate() {
            for (indicator, share) in subject.shares.iter().enumerate() {
                let share = share.map_or(0.0, |one| f64::from(one.points) / f64::from(one.max));
                shares[indicator * subjects + at] = share as f32;
            }
            for (rung, line) in subject.rungs.iter().enumerate() {
                lines[rung * subjects + at] = f64::from(*line) as f32;
            }
            if subject.shares.iter().any(Option::is_none) {
                converted.push(at);
            }
        }
        // Each product and each sum is off by at most half a unit of the last place of the whole; twice
        // that is allowed for.
        let error =
            (indicators + 4) as f64 * f64::from(field.drawing.whole) * f64::from(f32::EPSILON);
        let has_cuts = field.subjects.iter().any(|one| !one.cuts.is_empty());
        let error = error as f32;
        Self { field, shares, indicators, lines, rungs, converted, error, has_cuts }
    }

    /// Counts a row of draws from a number on; `ranks` has a row of every subject for each.
    fn count(
        &self,
        laws: &[Option<rand_distr::Gamma<f64>>],
        first: usize,
        ranks: &mut [u32],
    ) -> Result<Counted, Refusal> {
        let subjects = self.field.subjects.len();
        let mut counted =
            Counted { reached: vec![0; subjects * (self.rungs + 1)], cuts: Vec::new() };
        let mut totals = vec![0.0_f32; TOGETHER * subjects];
        let mut keys = vec![0_u32; subjects];
        let mut rungs = vec![0_u8; subjects];
        let mut scratch = Scratch::default();
        let scale = LARGEST as f32 / 2.0 / self.field.drawing.whole as f32;
        for (block, ranks) in ranks.chunks_mut(TOGETHER * subjects).enumerate() {
            let start = first + block * TOGETHER;
            let together = ranks.len() / subjects;
            let weights: Vec<Vec<u32>> = (start..start + together)
                .map(|number| drawn(laws, &self.field.drawing, number as u64))
                .collect();
            self.add(&weights, &mut totals);
            let rows = totals.chunks_mut(subjects).zip(ranks.chunks_mut(subjects));
            for ((totals, ranks), weights) in rows.zip(&weights) {
                for at in &self.converted {
                    totals[*at] = self.converted_total(*at, weights) as f32;
                }
                self.reach(totals, weights, &mut rungs)?;
                for (at, reached) in rungs.iter().enumerate() {
                    counted.reached[at * (self.rungs + 1) + usize::from(*reached)] += 1;
                }
                if self.has_cuts {
                    counted.cuts.push(self.cut(&rungs));
                }
                for (key, total) in keys.iter_mut().zip(totals.iter()) {
                    *key = rounded(total * scale);
                }
                rank::ranks(&keys, ranks, &mut scratch);
            }
        }
        Ok(counted)
    }

    /// Adds up every subject under some draws.
    fn add(&self, weights: &[Vec<u32>], totals: &mut [f32]) {
        let subjects = self.field.subjects.len();
        let weight = |draw: usize, at: usize| weights[draw].get(at).map_or(0.0, |one| *one as f32);
        for start in (0..subjects).step_by(TILE) {
            let end = (start + TILE).min(subjects);
            for draw in 0..weights.len() {
                totals[draw * subjects + start..draw * subjects + end].fill(0.0);
            }
            for at in (0..self.indicators).step_by(AT_ONCE) {
                let row = |step: usize| {
                    let from = (at + step) * subjects;
                    &self.shares[from + start..from + end]
                };
                let rows = [row(0), row(1), row(2), row(3), row(4)];
                for draw in 0..weights.len() {
                    let by = std::array::from_fn(|step| weight(draw, at + step));
                    let from = draw * subjects;
                    add_five(&mut totals[from + start..from + end], rows, by);
                }
            }
        }
    }

    /// Counts the rungs that every total reaches; what comes near to one is settled exactly.
    fn reach(&self, totals: &[f32], weights: &[u32], rungs: &mut [u8]) -> Result<(), Refusal> {
        let subjects = totals.len();
        rungs.fill(0);
        for start in (0..subjects).step_by(TILE) {
            let end = (start + TILE).min(subjects);
            let mut near = 0_u32;
            for rung in 0..self.rungs {
                let lines = &self.lines[rung * subjects + start..rung * subjects + end];
                let totals = &totals[start..end];
                for ((reached, total), line) in rungs[start..end].iter_mut().zip(totals).zip(lines)
                {
                    let over = total - line;
                    *reached += u8::from(over >= 0.0);
                    near |= u32::from(over.abs() <= self.error);
                }
            }
            if near > 0 {
                self.settle(start..end, totals, weights, rungs)?;
            }
        }
        Ok(())
    }

    fn settle(
        &self,
        tile: std::ops::Range<usize>,
        totals: &[f32],
        weights: &[u32],
        rungs: &mut [u8],
    ) -> Result<(), Refusal> {
        for at in tile {
            let subject = &self.field.subjects[at];
            let is_near = |line: &u32| (totals[at] - *line as f32).abs() <= self.error;
            if !subject.rungs.iter().any(is_near) {
                continue;
            }
            let total = exact_total(self.field, subject, weights)?;
            let reached = subject.rungs.iter().take_while(|line| {
                total >= Fraction::from_points(Points::from_hundredths(i64::from(**line)))
            });
            rungs[at] = u8::try_from(reached.count()).unwrap_or(u8::MAX);
        }
        Ok(())
    }

    /// Gives a converted total in double precision, in hundredths.
    fn converted_total(&self, at: usize, weights: &[u32]) -> f64 {
        let groups = &self.field.groups;
        let count = groups.iter().max().map_or(0, |most| most + 1);
        let (mut sums, mut applicable, mut all) =
            (vec![0.0; count], vec![0.0; count], vec![0.0; count]);
        for ((share, weight), group) in
            self.field.subjects[at].shares.iter().zip(weights).zip(groups)
        {
            let weight = f64::from(*weight);
            all[*group] += weight;
            if let Some(share) = share {
                sums[*group] += weight * f64::from(share.points) / f64::from(share.max);
                applicable[*group] += weight;
            }
        }
        let (mut total, mut whole) = (0.0, 0.0);
        for group in (0..count).filter(|group| applicable[*group] > 0.0) {
            total += all[group] * sums[group] / applicable[group];
            whole += all[group];
        }
        if whole > 0.0 { total / whole * f64::from(self.field.drawing.whole) } else { 0.0 }
    }

    fn cut(&self, rungs: &[u8]) -> i128 {
        let of = |(subject, reached): (&Subject, &u8)| {
            subject.cuts.get(usize::from(*reached)).map_or(0, |cut| i128::from(*cut))
        };
        self.field.subjects.iter().zip(rungs).map(of).sum()
    }
}

/// Gives the total under some weights, exact, in points.
fn exact_total(field: &Field, subject: &Subject, weights: &[u32]) -> Result<Fraction, Refusal> {
    let points =
        |hundredths: u32| Fraction::from_points(Points::from_hundredths(hundredths.into()));
    let count = field.groups.iter().max().map_or(0, |most| most + 1);
    let zero = || vec![Fraction::ZERO; count];
    let (mut sums, mut applicable, mut all) = (zero(), zero(), zero());
    let add = || -> Result<Fraction, jixiao_core::quantity::TooPrecise> {
        for ((share, weight), group) in subject.shares.iter().zip(weights).zip(&field.groups) {
            let weight = points(*weight);
            all[*group] = all[*group].plus(weight)?;
            if let Some(share) = share {
                let attained = points(share.points).divided_by(points(share.max))?;
                sums[*group] = sums[*group].plus(weight.times(attained)?)?;
                applicable[*group] = applicable[*group].plus(weight)?;
            }
        }
        let (mut total, mut whole) = (Fraction::ZERO, Fraction::ZERO);
        for group in (0..count).filter(|group| applicable[*group] > Fraction::ZERO) {
            let share = sums[group].divided_by(applicable[group])?;
            total = total.plus(all[group].times(share)?)?;
            whole = whole.plus(all[group])?;
        }
        if whole.is_zero() {
            return Ok(Fraction::ZERO);
        }
        total.times(points(field.drawing.whole))?.divided_by(whole)
    };
    let mut add = add;
    add().map_err(|_| Refusal::TooPrecise)
}

/// Adds five indicators to the totals, each share times its weight.
fn add_five(totals: &mut [f32], rows: [&[f32]; AT_ONCE], by: [f32; AT_ONCE]) {
    // Of one length with the totals, so that no place has to be checked.
    let [r0, r1, r2, r3, r4] = rows.map(|row| &row[..totals.len()]);
    for (at, total) in totals.iter_mut().enumerate() {
        *total +=
            r0[at] * by[0] + r1[at] * by[1] + r2[at] * by[2] + r3[at] * by[3] + r4[at] * by[4];
    }
}

/// Rounds a number from 0 to 2^22 to a whole one: beside 2^23 single precision has no fractions.
fn rounded(value: f32) -> u32 {
    const WHOLE: f32 = 8_388_608.0;
    (value + WHOLE).to_bits() & 0x007f_ffff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "as shares are given")]
    fn share(points: u32, max: u32) -> Option<Share> {
        Some(Share { points, max })
    }

    fn field(subjects: Vec<Subject>, weights: Vec<f64>) -> Field {
        let groups = vec![0; weights.len()];
        let drawing = Drawing { weights, concentration: 100.0, seed: 3, whole: 10_000 };
        Field { drawing, groups, subjects }
    }

    fn subject(shares: Vec<Option<Share>>) -> Subject {
        Subject { shares, rungs: vec![6000, 8000, 9000], cuts: vec![500, 200, 100, 0] }
    }

    /// A field of many subjects whose totals lie about the lines.
    fn many(count: u32) -> Field {
        let of = |at: u32| {
            let shares = (0..7).map(|step| {
                let off = (at * 7 + step * 13) % 31;
                (!at.is_multiple_of(5) || step != 2)
                    .then_some(Share { points: 600 - off * 6, max: 600 })
            });
            subject(shares.collect())
        };
        field((0..count).map(of).collect(), vec![20.0, 15.0, 15.0, 10.0, 10.0, 20.0, 10.0])
    }

    #[test]
    fn a_subject_on_the_line_whatever_the_weights_stays_on_it() {
        // Every indicator attains nine tenths, so every total is 90 exactly, or just under it by 1/10000.
        let on = subject(vec![share(270, 300), share(450, 500), share(180, 200)]);
        let under = subject(vec![share(269, 300), share(450, 500), share(180, 200)]);
        let found = run(&field(vec![on, under], vec![30.0, 50.0, 20.0]), 1000, 2).unwrap();
        assert_eq!(found.reached, [vec![0, 0, 0, 1000], vec![0, 0, 1000, 0]]);
        assert_eq!(found.ranks, [[1, 1, 1], [2, 2, 2]]);
        assert!(found.cuts.iter().all(|cut| *cut == 100) && found.cuts.len() == 1000);
    }

    #[test]
    fn what_does_not_apply_is_left_out_of_the_total() {
        // Half of all that applies, exactly: 50; and one that has everything: 100.
        let half = subject(vec![share(150, 300), None, share(100, 200)]);
        let full = subject(vec![None, share(500, 500), None]);
        let found = run(&field(vec![half, full], vec![30.0, 50.0, 20.0]), 200, 1).unwrap();
        assert_eq!(found.reached, [vec![200, 0, 0, 0], vec![0, 0, 0, 200]]);
    }

    #[test]
    fn every_draw_is_counted_as_exact_totals_count() {
        let field = many(60);
        let found = run(&field, 300, 2).unwrap();
        for (at, subject) in field.subjects.iter().enumerate() {
            let mut counts = vec![0; 4];
            for number in 0..300 {
                let weights = super::super::draw(&field.drawing, number).unwrap();
                let total = exact_total(&field, subject, &weights).unwrap();
                let reached = subject.rungs.iter().filter(|line| {
                    total >= Fraction::from_points(Points::from_hundredths(i64::from(**line)))
                });
                counts[reached.count()] += 1;
            }
            assert_eq!(found.reached[at], counts, "subject {at}");
        }
        let spread =
            found.reached.iter().filter(|counts| counts.iter().filter(|one| **one > 0).count() > 1);
        assert!(spread.count() > 10, "totals lie about the lines");
    }

    #[test]
    fn threads_change_nothing() {
        let field = many(700);
        let one = run(&field, 100, 1).unwrap();
        assert_eq!(one, run(&field, 100, 3).unwrap());
        assert_eq!(one, run(&field, 100, 64).unwrap());
        let mut other = field;
        other.drawing.seed = 4;
        assert_ne!(one, run(&other, 100, 3).unwrap());
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(run(&field(vec![], vec![1.0]), 10, 1), Err(Refusal::Nothing));
        let one = field(vec![subject(vec![share(1, 1)])], vec![1.0]);
        assert_eq!(run(&one, 0, 1), Err(Refusal::Nothing));
        assert_eq!(run(&one, MOST + 1, 1), Err(Refusal::TooMany));
    }
}
