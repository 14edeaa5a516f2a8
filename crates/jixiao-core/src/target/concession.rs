//! What sparing one department costs the others.

use super::answer::{Answer, Cut};
use super::item::{Item, Question};
use super::reach::reach;
use super::refusal::Refusal;
use super::solve::solve;
use crate::quantity::{Money, MoneySum};
use std::collections::BTreeMap;

/// What a department is spared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spared {
    /// So much of what it gives in the answer.
    Amount(Money),
    /// All but the least that its own projects can give.
    AllButLeast,
}

/// The cuts once a department is spared.
#[derive(Clone, Debug)]
pub struct Concession {
    /// The cut of every item, in the order of the items.
    pub cuts: Vec<Cut>,
    /// Every department, in order, with what it gave and gives.
    pub departments: Vec<Difference>,
}

/// What a department gave and gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The department.
    pub department: u32,
    /// What it gives in the answer.
    pub before: MoneySum,
    /// What it gives after the concession.
    pub after: MoneySum,
}

/// Solves again with what one department gives held at less, and the target as it was. The
/// department's own cuts are found by the same method from what is left to it alone; then they
/// stand, and the others fill the target.
///
/// # Errors
/// As [`solve`]: when the department cannot give so little, or the others not so much more.
pub fn concede(
    question: &Question<'_>,
    answer: &Answer,
    department: u32,
    spared: Spared,
) -> Result<Concession, Refusal> {
    let own = |item: &Item<'_>| item.department == department;
    let alone = changed(question, |place| {
        (!own(&question.items[place])).then_some((Money::ZERO, Money::ZERO, Money::ZERO))
    });
    let alone = Question { items: &alone, ..*question };
    let gave: MoneySum = (question.items.iter().zip(&answer.cuts))
        .filter(|(item, _)| own(item))
        .map(|(_, cut)| cut.amount)
        .sum();
    let gives = match spared {
        Spared::Amount(amount) => gave.fen() - i128::from(amount.fen()),
        Spared::AllButLeast => reach(&alone)?.least.fen(),
    };
    let target = i64::try_from(gives).ok().and_then(Money::from_fen).ok_or(Refusal::TooLarge)?;
    let held = solve(&Question { target, ..alone })?;
    let items = changed(question, |place| {
        let (item, cut) = (&question.items[place], held.cuts[place].amount);
        (own(item) && item.base > Money::ZERO).then_some((item.base, cut, cut))
    });
    let mut after = solve(&Question { items: &items, ..*question })?;
    for (place, item) in question.items.iter().enumerate() {
        if own(item) {
            after.cuts[place].held = held.cuts[place].held;
        }
    }
    let mut departments: BTreeMap<u32, (MoneySum, MoneySum)> = BTreeMap::new();
    for (place, item) in question.items.iter().enumerate() {
        let sums = departments.entry(item.department).or_default();
        sums.0 += answer.cuts[place].amount;
        sums.1 += after.cuts[place].amount;
    }
    let departments = departments.into_iter();
    let departments = departments
        .map(|(department, (before, after))| Difference { department, before, after })
        .collect();
    Ok(Concession { cuts: after.cuts, departments })
}

/// The items with base, least and most changed where something is given. One without a base takes
/// no part, and the places of the others stay.
fn changed<'a>(
    question: &Question<'a>,
    change: impl Fn(usize) -> Option<(Money, Money, Money)>,
) -> Vec<Item<'a>> {
    let changed = |(place, &item): (usize, &Item<'a>)| match change(place) {
        Some((base, least, most)) => Item { base, least, most, ..item },
        None => item,
    };
    question.items.iter().enumerate().map(changed).collect()
}
