//! The items that can be cut, in order: by group (a department, or all), by grade, best first.

use std::ops::Range;

/// A rate of one, in steps of the 18th decimal.
pub(super) const WHOLE: i64 = 1_000_000_000_000_000_000;

/// The items in order, one column a property, so that what is read often lies together.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// The place among the items asked about.
    pub(super) item: Vec<usize>,
    /// The base in 分.
    pub(super) base: Vec<i64>,
    /// The least in 分.
    pub(super) least: Vec<i64>,
    /// The most in 分.
    pub(super) most: Vec<i64>,
    /// The lowest rate, without what rounding to 分 put on it where that would move others.
    pub(super) low: Vec<i64>,
    /// The highest rate, likewise.
    pub(super) high: Vec<i64>,
    /// The groups.
    pub(super) groups: Vec<Group>,
}

/// The items among which rates are monotone.
#[derive(Debug, Default)]
pub(super) struct Group {
    /// The items of each grade that occurs, best first.
    pub(super) steps: Vec<Range<usize>>,
    /// Between a step and the next: the highest floor of the steps up to here.
    pub(super) floors: Vec<Limit>,
    /// Between a step and the next: the lowest ceiling of the steps after it.
    pub(super) ceilings: Vec<Limit>,
}

/// A rate and the line it comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    /// The rate.
    pub(super) rate: i64,
    /// The line.
    pub(super) line: usize,
}

impl Lines {
    /// Gives how many lines there are.
    pub(super) fn len(&self) -> usize {
        self.item.len()
    }

    /// Gives the cut at a rate within the bounds, in 分 with 18 decimals.
    #[inline]
    pub(super) fn amount(&self, line: usize, rate: i64) -> i128 {
        let whole = i128::from(WHOLE);
        let amount = i128::from(rate) * i128::from(self.base[line]);
        let least = i128::from(self.least[line]) * whole;
        let most = i128::from(self.most[line]) * whole;
        if amount <= least { least } else { amount.min(most) }
    }

    /// Gives the sum of all bases in 分.
    pub(super) fn total_base(&self) -> i128 {
        self.base.iter().map(|&base| i128::from(base)).sum()
    }
}

impl Group {
    /// Gives the lowest and highest rate of a line of a step, with monotony.
    pub(super) fn range(&self, lines: &Lines, step: usize, line: usize) -> (i64, i64) {
        let floor = step.checked_sub(1).map_or(0, |before| self.floors[before].rate);
        let ceiling = self.ceilings.get(step).map_or(WHOLE, |limit| limit.rate);
        (lines.low[line].max(floor), lines.high[line].min(ceiling))
    }

    /// Gives every line with its step.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, usize)> {
        self.steps
            .iter()
            .enumerate()
            .flat_map(|(step, lines)| lines.clone().map(move |at| (step, at)))
    }
}
