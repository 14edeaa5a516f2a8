//! Thresholds between the grades of a group, for one multiplier.
//!
//! A block is a run of neighbouring thresholds with one value. Its items that want to cross it are
//! *active*: the better grades' that want more, the worse grades' that want less. With B the sum of
//! their bases and W that of weight × base, what a block costs is least at μ × B ÷ W.

use super::lines::{Group, Lines, WHOLE};

/// A threshold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Threshold {
    /// The rate.
    pub(super) rate: i64,
    /// Whether it moves with the multiplier, as nothing but its own items holds it.
    pub(super) moves: bool,
}

/// What the lines want.
pub(super) struct Wishes<'a> {
    /// The lines.
    pub(super) lines: &'a Lines,
    /// The class of weight of every line.
    pub(super) class: Vec<u32>,
    /// The weight of every class.
    pub(super) weights: Vec<u64>,
    /// The rate that every class wants.
    pub(super) rates: Vec<i64>,
    /// Half the multiplier, in steps of the 18th decimal.
    pub(super) price: i128,
}

/// The active items of a block: the sums of base and of weight × base.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pull {
    base: u128,
    weighted: u128,
}

impl Pull {
    fn add(&mut self, base: i64, weight: u64) {
        let base = base.unsigned_abs();
        self.base += u128::from(base);
        self.weighted += u128::from(base * weight);
    }

    /// Says whether nothing is active.
    pub(super) fn is_none(self) -> bool {
        self.weighted == 0
    }

    /// Gives the slope of the block's cost at a rate, ÷ 2; below zero it wants to rise.
    pub(super) fn slope(self, rate: i64, price: i128) -> i128 {
        let [base, weighted] =
            [self.base, self.weighted].map(|sum| i128::try_from(sum).unwrap_or(0));
        i128::from(rate) * weighted - price * base
    }

    /// Gives the rate at which the cost is least, if all this stays active.
    fn root(self, price: i128) -> i64 {
        let price = price.unsigned_abs();
        i64::try_from(price * self.base / self.weighted.max(1)).unwrap_or(WHOLE)
    }
}

impl Wishes<'_> {
    /// The rate that a line wants within its own bounds.
    #[inline]
    pub(super) fn own(&self, line: usize) -> i64 {
        let wanted = self.rates[self.class[line] as usize];
        wanted.max(self.lines.low[line]).min(self.lines.high[line])
    }

    pub(super) fn weight(&self, line: usize) -> u64 {
        self.weights[self.class[line] as usize]
    }

    /// The items of threshold `at` that pull at a rate.
    pub(super) fn pull(&self, group: &Group, at: usize, rate: i64) -> Pull {
        let mut pull = Pull::default();
        for line in group.steps[at].clone() {
            if self.own(line) > rate {
                pull.add(self.lines.base[line], self.weight(line));
            }
        }
        for line in group.steps[at + 1].clone() {
            if self.own(line) < rate {
                pull.add(self.lines.base[line], self.weight(line));
            }
        }
        pull
    }

    /// The same for a block.
    pub(super) fn pull_of(&self, group: &Group, block: (usize, usize), rate: i64) -> Pull {
        let mut sum = Pull::default();
        for at in block.0..=block.1 {
            let pull = self.pull(group, at, rate);
            sum.base += pull.base;
            sum.weighted += pull.weighted;
        }
        sum
    }

    /// Finds every threshold of a group, starting from those of another multiplier.
    pub(super) fn thresholds(&self, group: &Group, thresholds: &mut [Threshold]) {
        let mut blocks: Vec<(usize, usize, Threshold)> = Vec::with_capacity(thresholds.len());
        for (at, before) in thresholds.iter().enumerate() {
            let mut block = (at, at, self.least(group, (at, at), before.rate));
            while let Some(last) = blocks.pop_if(|last| last.2.rate > block.2.rate) {
                let start = i64::midpoint(last.2.rate, block.2.rate);
                block = (last.0, block.1, self.least(group, (last.0, block.1), start));
            }
            blocks.push(block);
        }
        for (first, last, threshold) in blocks {
            thresholds[first..=last].fill(threshold);
        }
    }

    /// Finds the rate at which a block costs least: Newton's steps in a bracket.
    fn least(&self, group: &Group, block: (usize, usize), start: i64) -> Threshold {
        let (floor, ceiling) = (group.floors[block.1].rate, group.ceilings[block.0].rate);
        let ceiling = ceiling.max(floor);
        let (mut low, mut high) = (floor - 1, ceiling + 1);
        let mut rate = start.clamp(floor, ceiling);
        while high - low > 1 {
            let pull = self.pull_of(group, block, rate);
            if pull.is_none() {
                return Threshold { rate, moves: false };
            }
            let slope = pull.slope(rate, self.price);
            if slope > 0 {
                high = rate;
            } else {
                low = rate;
            }
            let root = pull.root(self.price);
            if root == rate {
                return Threshold { rate, moves: true };
            }
            let next = root.clamp(floor, ceiling);
            rate = if low < next && next < high { next } else { i64::midpoint(low, high) };
        }
        // At a bound of its own or of an item, within one step of the last decimal.
        Threshold { rate: low.clamp(floor, ceiling), moves: false }
    }
}
