//! What an answer is worth: by how much it misses each condition, in whole numbers.

use super::lines::{Group, Lines, WHOLE};
use super::price::Price;
use super::thresholds::Threshold;
use crate::quantity::{Money, MoneySum};
use rust_decimal::Decimal;
use std::ops::Range;

/// By how much the cuts miss each condition; the first three are zero in every answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// What the cuts add up to, less the target.
    pub missed: MoneySum,
    /// The largest amount that a cut lies outside its bounds.
    pub beyond_bounds: Money,
    /// The largest excess of a better grade's rate over a worse one's, less one 分 of each.
    pub beyond_monotony: Decimal,
    /// How many projects have a rate below that of a better one, by no more than one 分 of each.
    pub within_one_fen: usize,
    /// The conditions of the optimum, where one was asked for.
    pub optimum: Option<Optimum>,
}

/// By how much the conditions of the optimum (Karush, Kuhn, Tucker) are missed before the last
/// rounding to 分: rates with 18 decimals, so a few units of the last one are what rounding leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Optimum {
    /// What the unrounded cuts add up to, less the target, in 元, without its sign; no more than one
    /// 分 a project where the target lies at the end of what can be reached, else next to nothing.
    pub sum: Decimal,
    /// The largest rate beyond a bound or threshold, or of thresholds in the wrong order.
    pub feasible: Decimal,
    /// Of projects that nothing holds: the largest distance from λ ÷ 2 ÷ weight.
    pub stationary: Decimal,
    /// Of projects held on one side: the largest distance from wanting to stay there.
    pub signs: Decimal,
    /// Of thresholds: the largest distance from where what pulls up and down is in balance.
    pub balance: Decimal,
}

/// Writes a rate in steps of the 18th decimal.
fn rate(steps: i128) -> Decimal {
    Decimal::try_from_i128_with_scale(steps, 18).unwrap_or(Decimal::MAX).normalize()
}

/// Judges whole cuts, one a line.
pub(super) fn judge(lines: &Lines, cuts: &[i64], target: Money) -> Certificate {
    let total: i128 = cuts.iter().map(|&cut| i128::from(cut)).sum();
    let outside = |line: usize| (lines.least[line] - cuts[line]).max(cuts[line] - lines.most[line]);
    let outside = (0..lines.len()).map(outside).max().unwrap_or_default().max(0);
    let (mut beyond, mut within) = (0, 0);
    for group in &lines.groups {
        order(lines, group, cuts, &mut beyond, &mut within);
    }
    Certificate {
        missed: MoneySum::from_fen(total - i128::from(target.fen())),
        beyond_bounds: Money::from_fen(outside).unwrap_or_default(),
        beyond_monotony: rate(beyond),
        within_one_fen: within,
        optimum: None,
    }
}

/// A rate as amount ÷ base.
type Share = (i128, i128);

fn larger(one: Share, other: Share) -> bool {
    one.0 * other.1 > other.0 * one.1
}

/// Compares every line with all better ones of its group, with and without one 分 of each.
fn order(lines: &Lines, group: &Group, cuts: &[i64], beyond: &mut i128, within: &mut usize) {
    let (mut eased, mut exact): (Share, Share) = ((-1, 1), (0, 1));
    for step in &group.steps {
        let (mut next_eased, mut next_exact) = (eased, exact);
        for line in step.clone() {
            let (cut, base) = (i128::from(cuts[line]), i128::from(lines.base[line]));
            if larger(eased, (cut + 1, base)) {
                // a ÷ b − c ÷ d as a rate, rounded up.
                let steps = |share: Share| share.0 * i128::from(WHOLE) / share.1;
                *beyond = (*beyond).max(steps(eased) - steps((cut + 1, base)) + 1);
            }
            *within += usize::from(larger(exact, (cut, base)));
            if larger((cut - 1, base), next_eased) {
                next_eased = (cut - 1, base);
            }
            if larger((cut, base), next_exact) {
                next_exact = (cut, base);
            }
        }
        (eased, exact) = (next_eased, next_exact);
    }
}

/// The largest misses so far, in steps of the 18th decimal.
#[derive(Default)]
struct Misses {
    feasible: i128,
    stationary: i128,
    signs: i128,
    balance: i128,
}

/// Judges rates, thresholds and the multiplier by the conditions of the optimum.
pub(super) fn judge_optimum(lines: &Lines, price: &Price<'_>, target: Money) -> Optimum {
    let mut misses = Misses::default();
    let mut total = 0;
    let mut rest = &price.thresholds[..];
    for group in &lines.groups {
        let (own, after) = rest.split_at(group.floors.len());
        for (step, line) in group.lines() {
            total += lines.amount(line, price.rates[line]);
            let below = step.checked_sub(1).map_or(0, |at| own[at].rate);
            let above = own.get(step).map_or(WHOLE, |threshold| threshold.rate);
            misses.line(
                lines,
                price,
                line,
                below.max(lines.low[line]),
                above.min(lines.high[line]),
            );
        }
        misses.thresholds(lines, price, group, own);
        rest = after;
    }
    let sum = (total - i128::from(target.fen()) * i128::from(WHOLE)).abs();
    Optimum {
        sum: Decimal::try_from_i128_with_scale(sum, 20).unwrap_or(Decimal::MAX).normalize(),
        feasible: rate(misses.feasible),
        stationary: rate(misses.stationary),
        signs: rate(misses.signs),
        balance: rate(misses.balance),
    }
}

/// How fast the cost of a line grows with its rate, less the multiplier, ÷ 2 and per base.
fn slope(price: &Price<'_>, line: usize) -> i128 {
    i128::from(price.wishes.weight(line)) * i128::from(price.rates[line]) - price.wishes.price
}

impl Misses {
    fn line(&mut self, lines: &Lines, price: &Price<'_>, line: usize, least: i64, most: i64) {
        let now = price.rates[line];
        let own = (lines.low[line] - now).max(now - lines.high[line]);
        self.feasible = self.feasible.max(i128::from(own.max(least - now).max(now - most)));
        let weight = i128::from(price.wishes.weight(line));
        let slope = slope(price, line);
        let miss = (slope.abs() + weight - 1) / weight;
        match (now <= least, now >= most) {
            (false, false) => self.stationary = self.stationary.max(miss),
            (true, false) if slope < 0 => self.signs = self.signs.max(miss),
            (false, true) if slope > 0 => self.signs = self.signs.max(miss),
            _ => {}
        }
    }

    fn thresholds(&mut self, lines: &Lines, price: &Price<'_>, group: &Group, own: &[Threshold]) {
        let mut first = 0;
        while first < own.len() {
            let rate = own[first].rate;
            let same = own[first..].iter().take_while(|threshold| threshold.rate == rate).count();
            let block = first..first + same;
            let pulls: Vec<Pull> =
                block.clone().map(|at| pull(lines, price, group, at, rate)).collect();
            self.block(group, block, rate, &pulls);
            first += same;
            if let Some(next) = own.get(first) {
                self.feasible = self.feasible.max(i128::from(rate - next.rate));
            }
        }
    }

    /// A block needs multipliers of one sign between its thresholds. What its thresholds pull adds up
    /// from the first: to no more than zero on the way and to zero at last, where one at its floor may
    /// take any amount away and one at its ceiling add any. The sums so possible are an interval.
    fn block(&mut self, group: &Group, block: Range<usize>, rate: i64, pulls: &[Pull]) {
        let weight = pulls.iter().map(|pull| pull.weighted.0).sum::<i128>();
        let weight = (weight + pulls.last().map_or(0, |pull| pull.weighted.1)).max(1);
        let (mut least, mut most) = (Some(0), Some(0));
        let mut worst = 0;
        let last = block.end - 1;
        for (at, pull) in block.zip(pulls) {
            least =
                least.filter(|_| group.floors[at].rate < rate).map(|sum: i128| sum + pull.least);
            most = most.filter(|_| group.ceilings[at].rate > rate).map(|sum: i128| sum + pull.most);
            let over = least.unwrap_or(0).max(0);
            worst = worst.max(over);
            if at == last {
                worst = worst.max(-most.unwrap_or(0));
            } else {
                least = least.map(|sum| sum - over);
                most = Some(most.map_or(0, |sum| sum.min(0)));
            }
        }
        self.balance = self.balance.max((worst + weight - 1) / weight);
    }
}

/// What pulls at a threshold, as the slope of its cost ÷ 2. A project that stands at a bound of its
/// own as well, within one step, pulls as much as is needed, up to its slope.
#[derive(Default)]
struct Pull {
    least: i128,
    most: i128,
    /// The sums of weight × base of the better and of the worse grade there.
    weighted: (i128, i128),
}

fn pull(lines: &Lines, price: &Price<'_>, group: &Group, at: usize, rate: i64) -> Pull {
    let mut sum = Pull::default();
    for line in group.steps[at].start..group.steps[at + 1].end {
        if price.rates[line] != rate {
            continue;
        }
        let better = line < group.steps[at].end;
        let (base, slope) = (i128::from(lines.base[line]), slope(price, line));
        if better && slope < 0 {
            sum.least += base * slope;
            sum.most += if lines.high[line] > rate + 1 { base * slope } else { 0 };
        } else if !better && slope > 0 {
            sum.most += base * slope;
            sum.least += if lines.low[line] < rate - 1 { base * slope } else { 0 };
        }
        let weighted = base * i128::from(price.wishes.weight(line));
        *(if better { &mut sum.weighted.0 } else { &mut sum.weighted.1 }) += weighted;
    }
    sum
}
