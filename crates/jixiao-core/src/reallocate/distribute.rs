//! Gives the pool out.

use super::claimant::{Claimant, Freed, Method, Rule};
use super::level::{Vessel, fill};
use super::order::in_order;
use super::result::{Given, Kept, Reallocation, Refusal};
use crate::quantity::{Money, MoneySum};
use std::collections::BTreeMap;

/// Gives what departments freed to claimants: freed = given + returned, and no one above the claim.
///
/// # Errors
/// When an amount is below zero.
pub fn reallocate(
    freed: &[Freed],
    claimants: &[Claimant<'_>],
    rule: &Rule,
) -> Result<Reallocation, Refusal> {
    check(freed, claimants)?;
    let mut departments: BTreeMap<u32, MoneySum> = BTreeMap::new();
    for of in freed {
        *departments.entry(of.department).or_default() += of.amount;
    }
    let mut desk = Desk {
        claimants,
        method: rule.method,
        order: in_order(claimants, &rule.order),
        claims: claimants.iter().map(|claimant| fen(claimant.claim().0)).collect(),
        given: vec![0; claimants.len()],
    };
    let mut pool = departments.values().map(|freed| freed.fen()).sum::<i128>();
    let whole = pool;
    let (numerator, denominator) = rule.keep.as_ratio();
    let mut kept = Vec::with_capacity(departments.len());
    for (department, freed) in departments {
        let share = freed.fen() * i128::from(numerator) / i128::from(denominator);
        let used = desk.give(share, |claimant| claimant.department == department);
        pool -= used;
        let [share, used] = [share, used].map(MoneySum::from_fen);
        kept.push(Kept { department, freed, kept: share, used });
    }
    let own = desk.given.clone();
    pool -= desk.give(pool, |_| true);
    Ok(Reallocation {
        given: (0..claimants.len()).map(|place| desk.told(place, own[place])).collect(),
        departments: kept,
        freed: MoneySum::from_fen(whole),
        returned: MoneySum::from_fen(pool),
    })
}

fn check(freed: &[Freed], claimants: &[Claimant<'_>]) -> Result<(), Refusal> {
    if let Some(place) = freed.iter().position(|of| of.amount < Money::ZERO) {
        return Err(Refusal::Freed(place));
    }
    let below = |claimant: &Claimant<'_>| {
        let reviewed = claimant.reviewed.unwrap_or_default();
        claimant.base.min(claimant.request).min(reviewed) < Money::ZERO
    };
    claimants.iter().position(below).map_or(Ok(()), |place| Err(Refusal::Claimant(place)))
}

fn fen(amount: Money) -> i128 {
    i128::from(amount.fen())
}

/// The claims, and what has been given.
struct Desk<'a> {
    claimants: &'a [Claimant<'a>],
    method: Method,
    order: Vec<usize>,
    claims: Vec<i128>,
    given: Vec<i128>,
}

impl Desk<'_> {
    /// Gives up to an amount to some of the claimants, and says how much they take.
    fn give(&mut self, amount: i128, who: impl Fn(&Claimant<'_>) -> bool) -> i128 {
        let some =
            |&place: &usize| self.given[place] < self.claims[place] && who(&self.claimants[place]);
        let places: Vec<usize> = self.order.iter().copied().filter(some).collect();
        let before: i128 = places.iter().map(|&place| self.given[place]).sum();
        if self.method == Method::InOrder {
            let mut left = amount;
            for &place in &places {
                let more = left.min(self.claims[place] - self.given[place]);
                self.given[place] += more;
                left -= more;
            }
        } else {
            let vessels: Vec<Vessel> = places.iter().map(|&place| self.vessel(place)).collect();
            let id = |at: usize| self.claimants[places[at]].id;
            let held = fill(&vessels, amount, |one, other| id(one).cmp(id(other)));
            for (&place, held) in places.iter().zip(held) {
                self.given[place] = held;
            }
        }
        places.iter().map(|&place| self.given[place]).sum::<i128>() - before
    }

    fn vessel(&self, place: usize) -> Vessel {
        let (base, claim) = (fen(self.claimants[place].base), self.claims[place]);
        let by_base = self.method == Method::InProportion && base > 0;
        Vessel { weight: if by_base { base } else { claim }, has: self.given[place], most: claim }
    }

    fn told(&self, place: usize, own: i128) -> Given {
        let (claim, cap) = self.claimants[place].claim();
        // Nothing given is greater than its claim.
        let money =
            |fen: i128| i64::try_from(fen).ok().and_then(Money::from_fen).unwrap_or_default();
        let amount = money(self.given[place]);
        let cap = (amount == claim).then_some(cap);
        Given { claim, amount, from_own: money(own), cap }
    }
}
