//! The least disruption: the multiplier at which the cuts add up to the target.

use super::item::Question;
use super::lines::{Lines, WHOLE};
use super::seek::{Reply, Response, proportion, seek};
use super::thresholds::{Threshold, Wishes};

/// The lines at some multiplier.
pub(super) struct Price<'a> {
    target: i128,
    /// What the lines want.
    pub(super) wishes: Wishes<'a>,
    /// The thresholds of every group, one after the other.
    pub(super) thresholds: Vec<Threshold>,
    /// The rate of every line.
    pub(super) rates: Vec<i64>,
}

impl Response for Price<'_> {
    fn at(&mut self, price: i128) -> Reply {
        self.wishes.price = price;
        for class in 0..self.wishes.weights.len() {
            let rate = price / i128::from(self.wishes.weights[class]);
            self.wishes.rates[class] = i64::try_from(rate).unwrap_or(WHOLE).min(WHOLE);
        }
        let (mut fixed, mut moving) = (0, 0);
        let mut rest = &mut self.thresholds[..];
        for group in &self.wishes.lines.groups {
            let (own, after) = rest.split_at_mut(group.floors.len());
            self.wishes.thresholds(group, own);
            for (step, range) in group.steps.iter().enumerate() {
                let below = step.checked_sub(1).map(|at| own[at]).unwrap_or_default();
                let above = own.get(step).copied();
                let above = above.unwrap_or(Threshold { rate: WHOLE, moves: false });
                for line in range.clone() {
                    let (rate, moves) = settle(&self.wishes, line, below, above);
                    self.rates[line] = rate;
                    let amount = self.wishes.lines.amount(line, rate);
                    if moves {
                        moving += amount;
                    } else {
                        fixed += amount;
                    }
                }
            }
            rest = after;
        }
        Reply { total: fixed + moving, next: proportion(self.target - fixed, price, moving) }
    }
}

/// The rate of a line between its thresholds, and whether it moves with the multiplier.
fn settle(wishes: &Wishes<'_>, line: usize, below: Threshold, above: Threshold) -> (i64, bool) {
    let wanted = wishes.rates[wishes.class[line] as usize];
    let own = wishes.own(line);
    if own < below.rate {
        (below.rate, below.moves)
    } else if own > above.rate {
        (above.rate, above.moves)
    } else {
        (own, own == wanted)
    }
}

/// Finds the multiplier for the target.
pub(super) fn priced<'a>(lines: &'a Lines, question: &Question<'_>) -> Price<'a> {
    let weight = |line: usize| question.items[lines.item[line]].weight;
    let mut weights: Vec<u32> = (0..lines.len()).map(weight).collect();
    weights.sort_unstable();
    weights.dedup();
    let mut class_of = vec![0; weights.last().map_or(0, |&most| most as usize + 1)];
    for (class, &weight) in (0_u32..).zip(&weights) {
        class_of[weight as usize] = class;
    }
    let most = i128::from(weights.last().copied().unwrap_or(1));
    let boundaries = lines.groups.iter().flat_map(|group| group.floors.iter().map(|f| f.rate));
    let mut price = Price {
        target: i128::from(question.target.fen()) * i128::from(WHOLE),
        wishes: Wishes {
            lines,
            class: (0..lines.len()).map(|line| class_of[weight(line) as usize]).collect(),
            rates: vec![0; weights.len()],
            weights: weights.into_iter().map(u64::from).collect(),
            price: 0,
        },
        thresholds: boundaries.map(|rate| Threshold { rate, moves: false }).collect(),
        rates: vec![0; lines.len()],
    };
    // A start: every project at the target's share of all bases.
    let base = lines.total_base();
    let weighted: i128 =
        (0..lines.len()).map(|line| i128::from(lines.base[line]) * i128::from(weight(line))).sum();
    let share = price.target / base.max(1);
    let start = proportion(share, weighted, base);
    let target = price.target;
    seek(&mut price, (0, most * i128::from(WHOLE)), start, target, base);
    price
}
