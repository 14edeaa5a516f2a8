//! How little and how much can be cut together, and what holds whom there.

use super::bounds::arrange;
use super::item::Question;
use super::lines::{Group, Lines, WHOLE};
use super::refusal::{Binding, Bound, Refusal, Unreachable};
use crate::quantity::{Money, MoneySum, largest_remainders};

/// The sums that a question can reach; its target is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The least.
    pub least: MoneySum,
    /// The most.
    pub most: MoneySum,
}

/// Finds how little and how much the projects of a question can give together.
///
/// # Errors
/// As [`solve`](super::solve()), but for a target that cannot be reached.
pub fn reach(question: &Question<'_>) -> Result<Reach, Refusal> {
    Ok(reach_of(&arrange(question)?))
}

/// The same, of lines in order.
pub(super) fn reach_of(lines: &Lines) -> Reach {
    let (mut least, mut most) = (0, 0);
    for group in &lines.groups {
        for (step, line) in group.lines() {
            let (low, high) = whole_range(lines, group, step, line);
            least += low;
            most += high;
        }
    }
    Reach { least: MoneySum::from_fen(least), most: MoneySum::from_fen(most) }
}

/// The least and the most of a line in 分, with monotony.
fn whole_range(lines: &Lines, group: &Group, step: usize, line: usize) -> (i128, i128) {
    let whole = i128::from(WHOLE);
    let (low, high) = group.range(lines, step, line);
    let most = lines.amount(line, high);
    (lines.amount(line, low) / whole, (most + whole - 1) / whole)
}

/// Refuses a target outside what can be reached.
pub(super) fn within(lines: &Lines, question: &Question<'_>) -> Result<(), Refusal> {
    let reach = reach_of(lines);
    let target = MoneySum::from_fen(i128::from(question.target.fen()));
    let (above, gap) = if target < reach.least {
        (false, reach.least - target)
    } else if target > reach.most {
        (true, target - reach.most)
    } else {
        return Ok(());
    };
    let mut binding = Vec::new();
    for group in &lines.groups {
        for (step, line) in group.lines() {
            let range = whole_range(lines, group, step, line);
            let held = if above {
                held_down(lines, group, (step, line), range.1)
            } else {
                held_up(lines, group, (step, line), range.0)
            };
            binding.extend(held);
        }
    }
    Err(unreachable(question, reach, binding, gap))
}

/// Makes the refusal, with what each would have to give of the gap.
pub(super) fn unreachable(
    question: &Question<'_>,
    reach: Reach,
    mut binding: Vec<Binding>,
    gap: MoneySum,
) -> Refusal {
    binding.sort_by_key(|held| held.item);
    share_out(question, &mut binding, gap.fen());
    let Reach { least, most } = reach;
    Refusal::Unreachable(Box::new(Unreachable { target: question.target, least, most, binding }))
}

/// What keeps a line from losing less than `least`.
fn held_up(lines: &Lines, group: &Group, at: (usize, usize), least: i128) -> Option<Binding> {
    let (step, line) = at;
    let own = i128::from(lines.least[line]);
    let (bound, room) = match step.checked_sub(1).map(|before| group.floors[before]) {
        Some(limit) if limit.rate > lines.low[line] && least > own => {
            (Bound::Monotony { by: lines.item[limit.line] }, least - own)
        }
        _ => (Bound::Floor, least),
    };
    binding(lines.item[line], bound, room)
}

/// What keeps a line from losing more than `most`.
fn held_down(lines: &Lines, group: &Group, at: (usize, usize), most: i128) -> Option<Binding> {
    let (step, line) = at;
    let own = i128::from(lines.most[line]);
    let (bound, room) = match group.ceilings.get(step) {
        Some(limit) if limit.rate < lines.high[line] && most < own => {
            (Bound::Monotony { by: lines.item[limit.line] }, own - most)
        }
        _ => (Bound::Ceiling, i128::from(lines.base[line]) - most),
    };
    binding(lines.item[line], bound, room)
}

/// Makes a binding, where there is room behind it.
pub(super) fn binding(item: usize, bound: Bound, room: i128) -> Option<Binding> {
    let room = i64::try_from(room).ok().and_then(Money::from_fen)?;
    (room > Money::ZERO).then_some(Binding { item, bound, room, gives: Money::ZERO })
}

/// Shares a gap out in proportion to the room of each, to the 分.
fn share_out(question: &Question<'_>, binding: &mut [Binding], gap: i128) {
    let total: i128 = binding.iter().map(|held| i128::from(held.room.fen())).sum();
    let gap = gap.min(total);
    let mut remainders = Vec::with_capacity(binding.len());
    let mut left = gap;
    for held in &mut *binding {
        let product = i128::from(held.room.fen()) * gap;
        let gives = product / total.max(1);
        held.gives = i64::try_from(gives).ok().and_then(Money::from_fen).unwrap_or_default();
        left -= gives;
        remainders.push(product % total.max(1));
    }
    let id = |place: usize| question.items[binding[place].item].id;
    let left = usize::try_from(left).unwrap_or_default();
    let takers = largest_remainders(&remainders, left, |one, other| {
        id(one).cmp(id(other)).then(one.cmp(&other))
    });
    let fen = Money::from_fen(1).unwrap_or_default();
    for place in takers {
        binding[place].gives = binding[place].gives + fen;
    }
}
