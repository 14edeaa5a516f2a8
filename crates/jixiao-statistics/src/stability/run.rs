//! Every subject under every draw of the weights.

use super::Refusal;
use super::count::Counted;
use super::draw::{Drawing, laws};
use super::kept::{Keeping, Kept};
use super::laid::{Laid, TOGETHER};
use std::thread;

/// Draws times subjects are at most this, as every rank may be held.
const MOST: usize = 400_000_000;

/// The ranks told: that of 5 %, half and 95 % of the draws.
pub(super) const SHARES: [f64; 3] = [0.05, 0.5, 0.95];

/// Points of an indicator out of its maximum, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The points.
    pub points: u32,
    /// The maximum, above zero.
    pub max: u32,
}

/// A subject with what it attained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// Draws weights and tells how every subject stands, the same on any number of threads.
///
/// # Errors
/// When there is nothing to draw, too much to hold, or exact arithmetic leaves 128 bits.
pub fn run(field: &Field, draws: usize, threads: usize) -> Result<Stable, Refusal> {
    let subjects = field.subjects.len();
    if subjects == 0 || field.drawing.weights.is_empty() || draws == 0 {
        return Err(Refusal::Nothing);
    }
    if draws.saturating_mul(subjects) > MOST {
        return Err(Refusal::TooMany);
    }
    let laid = Laid::of(field);
    let threads = threads.clamp(1, draws.div_ceil(TOGETHER));
    // Every thread counts for itself.
    let counts = subjects.saturating_mul(threads) <= draws;
    let near = if counts { Keeping::Counts } else { Keeping::Near };
    match drawn(&laid, draws, threads, near)? {
        Some(stable) => Ok(stable),
        // Few draws move a project so far that its rank does not fit.
        None => drawn(&laid, draws, threads, Keeping::Whole)?.ok_or(Refusal::Nothing),
    }
}

/// Draws, and keeps ranks in some way; `None` where that does not hold them.
fn drawn(
    laid: &Laid<'_>,
    draws: usize,
    threads: usize,
    keeping: Keeping,
) -> Result<Option<Stable>, Refusal> {
    let subjects = laid.field.subjects.len();
    let laws = &laws(&laid.field.drawing)?;
    let each = draws.div_ceil(threads).next_multiple_of(TOGETHER);
    let counted: Result<Vec<Counted>, Refusal> = thread::scope(|scope| {
        let parts = (0..draws).step_by(each).map(|start| start..(start + each).min(draws));
        let workers: Vec<_> = parts
            .map(|part| {
                let ranks = Kept::of(keeping, subjects, part.len());
                scope.spawn(move || Counted::of(laid, laws, part, ranks))
            })
            .collect();
        workers.into_iter().map(|one| one.join().unwrap_or(Err(Refusal::Nothing))).collect()
    });
    let mut counted = counted?;
    let mut cuts: Vec<i128> = counted.iter_mut().flat_map(|part| part.cuts.drain(..)).collect();
    cuts.sort_unstable();
    let reached = laid.back(laid.reached(&counted));
    let parts: Vec<Kept> = counted.into_iter().map(|part| part.ranks).collect();
    let Some(ranks) = Kept::quantiles(&parts, subjects, threads) else { return Ok(None) };
    Ok(Some(Stable { draws, reached, ranks: laid.back(ranks), cuts }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::quantity::{Fraction, Points};

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
                let total = super::super::exact::total(&field, subject, &weights).unwrap();
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
        // On few threads ranks are counted, on many kept.
        let few = many(60);
        assert_eq!(run(&few, 300, 1), run(&few, 300, 64));
        let mut other = field;
        other.drawing.seed = 4;
        assert_ne!(one, run(&other, 100, 3).unwrap());
    }

    #[test]
    fn ranks_that_move_by_more_than_16_bits_hold_are_exact() {
        // Either all of the first have everything that counts, or all of the others nearly so: by turns they
        // share the ranks 1 and 34,001.
        const HALF: u32 = 34_000;
        let one = subject(vec![share(600, 600), share(0, 600)]);
        let other = subject(vec![share(0, 600), share(599, 600)]);
        let all = |subject: Subject| std::iter::repeat_n(subject, HALF as usize);
        let mut field = field(all(one).chain(all(other)).collect(), vec![50.0, 50.0]);
        field.drawing.concentration = 2.0;
        let found = run(&field, 20, 2).unwrap();
        let first = |number| {
            let weights = super::super::draw(&field.drawing, number).unwrap();
            weights[0] * 600 > weights[1] * 599
        };
        let wins: Vec<bool> = (0..20).map(first).collect();
        assert!(wins.contains(&true) && wins.contains(&false));
        let ranks = |won: bool| {
            let rank = |one: &bool| if *one == won { 1 } else { HALF + 1 };
            let mut ranks: Vec<u32> = wins.iter().map(rank).collect();
            ranks.sort_unstable();
            [ranks[0], ranks[9], ranks[18]]
        };
        for (found, expected) in found.ranks.chunks(HALF as usize).zip([ranks(true), ranks(false)])
        {
            assert!(found.iter().all(|ranks| *ranks == expected), "{:?}", found[0]);
        }
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(run(&field(vec![], vec![1.0]), 10, 1), Err(Refusal::Nothing));
        let one = field(vec![subject(vec![share(1, 1)])], vec![1.0]);
        assert_eq!(run(&one, 0, 1), Err(Refusal::Nothing));
        assert_eq!(run(&one, MOST + 1, 1), Err(Refusal::TooMany));
    }
}
