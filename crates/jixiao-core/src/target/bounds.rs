//! Items → lines in order, with bounds as rates and what monotony makes of them.

use super::item::{Item, Question, Scope};
use super::lines::{Group, Limit, Lines, WHOLE};
use super::refusal::{Conflict, Fault, Refusal};
use crate::quantity::Money;
use std::ops::Range;

/// The greatest sum of bases in 分, 100 万亿元, so that no product leaves 128 bits.
const LARGEST: i128 = 10_000_000_000_000_000;

/// Puts the items in order and finds their bounds.
pub(super) fn arrange(question: &Question<'_>) -> Result<Lines, Refusal> {
    let items = question.items;
    check(items)?;
    let mut lines = in_order(items, question.scope);
    if lines.item.is_empty() {
        return Err(Refusal::NothingToCut);
    }
    let mut conflicts = Vec::new();
    let mut groups = std::mem::take(&mut lines.groups);
    for group in &mut groups {
        bound(&mut lines, &group.steps);
        limit(&lines, group, items);
        conflicts_of(&lines, group, &mut conflicts);
    }
    lines.groups = groups;
    if conflicts.is_empty() { Ok(lines) } else { Err(Refusal::Conflicts(conflicts)) }
}

fn check(items: &[Item<'_>]) -> Result<(), Refusal> {
    if items.is_empty() {
        return Err(Refusal::NoItems);
    }
    let mut total = 0_i128;
    for (place, item) in items.iter().enumerate() {
        let bounds = Money::ZERO <= item.least && item.least <= item.most && item.most <= item.base;
        let fault = if item.base < Money::ZERO {
            Fault::Base
        } else if !bounds {
            Fault::Bounds
        } else if !(1..=Item::MOST_WEIGHT).contains(&item.weight) {
            Fault::Weight
        } else {
            total += i128::from(item.base.fen());
            continue;
        };
        return Err(Refusal::Item { item: place, fault });
    }
    if total > LARGEST { Err(Refusal::TooLarge) } else { Ok(()) }
}

/// Sorts the items with a base by group and grade.
fn in_order(items: &[Item<'_>], scope: Scope) -> Lines {
    let group_of = |item: &Item<'_>| match scope {
        Scope::Department => item.department,
        Scope::Overall => 0,
    };
    let mut keys: Vec<(u32, usize, usize)> = (items.iter().enumerate())
        .filter(|(_, item)| item.base > Money::ZERO)
        .map(|(place, item)| (group_of(item), item.grade.0, place))
        .collect();
    keys.sort_unstable();
    let mut lines = Lines::default();
    let of =
        |get: fn(&Item<'_>) -> Money| keys.iter().map(|key| get(&items[key.2]).fen()).collect();
    lines.base = of(|item| item.base);
    lines.least = of(|item| item.least);
    lines.most = of(|item| item.most);
    let mut before = None;
    for (line, &(group, grade, place)) in keys.iter().enumerate() {
        lines.item.push(place);
        if before.is_none_or(|(last, _)| last != group) {
            lines.groups.push(Group::default());
        }
        let Some(own) = lines.groups.last_mut() else { continue };
        if before == Some((group, grade))
            && let Some(step) = own.steps.last_mut()
        {
            step.end = line + 1;
        } else {
            own.steps.push(line..line + 1);
        }
        before = Some((group, grade));
    }
    lines
}

/// The rate at which a line loses an amount, cut off.
fn rate_below(lines: &Lines, line: usize, fen: i64) -> i64 {
    let rate = i128::from(fen.max(0)) * i128::from(WHOLE) / i128::from(lines.base[line]);
    i64::try_from(rate).unwrap_or(WHOLE).min(WHOLE)
}

/// The same, rounded up.
fn rate_above(lines: &Lines, line: usize, fen: i64) -> i64 {
    let base = i128::from(lines.base[line]);
    let rate = (i128::from(fen) * i128::from(WHOLE) + base - 1) / base;
    i64::try_from(rate).unwrap_or(WHOLE).min(WHOLE)
}

/// Finds the lowest and highest rate of every line of a group.
///
/// A floor above one of a worse project, or a ceiling below one of a better project, is taken
/// without what the rounding to 分 may have put on it, but never below (above) that other one.
fn bound(lines: &mut Lines, steps: &[Range<usize>]) {
    let size = steps.last().map_or(0, |step| step.end);
    lines.low.resize(size, 0);
    lines.high.resize(size, WHOLE);
    let mut worse = WHOLE;
    for step in steps.iter().rev() {
        let mut lowest = worse;
        for line in step.clone() {
            let own = rate_below(lines, line, lines.least[line]);
            lowest = lowest.min(own);
            lines.low[line] = if own > worse {
                worse.max(rate_below(lines, line, lines.least[line] - 1))
            } else {
                own
            };
        }
        worse = lowest;
    }
    let mut better = 0;
    for step in steps {
        let mut highest = better;
        for line in step.clone() {
            let own = rate_above(lines, line, lines.most[line]);
            highest = highest.max(own);
            lines.high[line] = if own < better {
                better.min(rate_above(lines, line, lines.most[line] + 1))
            } else {
                own
            };
        }
        better = highest;
    }
}

/// Finds the limits between the steps of a group; of equal ones the first by id counts.
fn limit(lines: &Lines, group: &mut Group, items: &[Item<'_>]) {
    let id = |line: usize| items[lines.item[line]].id;
    let mut floor: Option<Limit> = None;
    for step in &group.steps {
        for line in step.clone() {
            let rate = lines.low[line];
            let first =
                |old: &Limit| rate > old.rate || rate == old.rate && id(line) < id(old.line);
            if floor.as_ref().is_none_or(first) {
                floor = Some(Limit { rate, line });
            }
        }
        group.floors.extend(floor);
    }
    group.floors.pop();
    let mut ceiling: Option<Limit> = None;
    for step in group.steps.iter().rev() {
        for line in step.clone() {
            let rate = lines.high[line];
            let first =
                |old: &Limit| rate < old.rate || rate == old.rate && id(line) < id(old.line);
            if ceiling.as_ref().is_none_or(first) {
                ceiling = Some(Limit { rate, line });
            }
        }
        group.ceilings.extend(ceiling);
    }
    group.ceilings.pop();
    group.ceilings.reverse();
}

fn conflicts_of(lines: &Lines, group: &Group, conflicts: &mut Vec<Conflict>) {
    for (floor, ceiling) in group.floors.iter().zip(&group.ceilings) {
        if floor.rate <= ceiling.rate {
            continue;
        }
        let (better, worse) = (floor.line, ceiling.line);
        let base = (i128::from(lines.base[better]), i128::from(lines.base[worse]));
        let least = i128::from(lines.least[better]);
        let most = i128::from(lines.most[worse]);
        // (least − 1) ÷ base ≤ (most + 1) ÷ base, solved for each side.
        let allowed = (most + 1) * base.0 / base.1 + 1;
        let needed = ((least - 1) * base.1 + base.0 - 1) / base.0 - 1;
        let conflict = Conflict {
            better: lines.item[better],
            worse: lines.item[worse],
            floor_gives: money(least - allowed),
            ceiling_gives: money(needed - most),
        };
        if !conflicts.contains(&conflict) {
            conflicts.push(conflict);
        }
    }
}

fn money(fen: i128) -> Money {
    i64::try_from(fen).ok().and_then(Money::from_fen).unwrap_or_default()
}
