//! Filling to one level: everyone has the same share of a weight, within bounds.

use crate::quantity::largest_remainders;
use std::cmp::Ordering;

/// One who is filled, in 分.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vessel {
    /// What the level is measured by; above zero.
    pub(super) weight: i128,
    /// What is in it already.
    pub(super) has: i128,
    /// What goes in, with what it has.
    pub(super) most: i128,
}

/// An exact share.
#[derive(Clone, Copy, Debug)]
struct Share {
    part: i128,
    whole: i128,
}

impl Share {
    fn cmp(self, other: Self) -> Ordering {
        (self.part * other.whole).cmp(&(other.part * self.whole))
    }
}

/// Pours an amount so that each holds `level × weight`, but no less than it has and no more than goes
/// in. Gives what each holds then; `before` decides between equals for the last 分.
pub(super) fn fill(
    vessels: &[Vessel],
    amount: i128,
    before: impl Fn(usize, usize) -> Ordering,
) -> Vec<i128> {
    let total = amount + vessels.iter().map(|vessel| vessel.has).sum::<i128>();
    if vessels.iter().map(|vessel| vessel.most).sum::<i128>() <= total {
        return vessels.iter().map(|vessel| vessel.most).collect();
    }
    let level = level(vessels, total);
    let mut remainders = Vec::with_capacity(vessels.len());
    let mut left = total;
    let mut held = Vec::with_capacity(vessels.len());
    for vessel in vessels {
        let product = vessel.weight * level.part;
        let whole = product / level.whole;
        let inside = vessel.has <= whole && whole < vessel.most;
        let holds = whole.clamp(vessel.has, vessel.most);
        remainders.push(if inside { product % level.whole } else { 0 });
        left -= holds;
        held.push(holds);
    }
    let left = usize::try_from(left).unwrap_or_default();
    for place in largest_remainders(&remainders, left, before) {
        held[place] += 1;
    }
    held
}

/// Finds the level at which all hold `total` together, which is less than what goes in.
fn level(vessels: &[Vessel], total: i128) -> Share {
    let mut turns: Vec<(Share, i128, i128)> = Vec::with_capacity(2 * vessels.len());
    let mut fixed = 0;
    for &Vessel { weight, has, most } in vessels {
        turns.push((Share { part: has, whole: weight }, -has, weight));
        turns.push((Share { part: most, whole: weight }, most, -weight));
        fixed += has;
    }
    turns.sort_by(|one, other| one.0.cmp(other.0));
    let mut rising = 0;
    for (at, more, steeper) in turns {
        // fixed + rising × at ≥ total: the level lies on this piece.
        if rising * at.part >= (total - fixed) * at.whole {
            return if rising > 0 { Share { part: total - fixed, whole: rising } } else { at };
        }
        fixed += more;
        rising += steeper;
    }
    Share { part: 0, whole: 1 }
}
