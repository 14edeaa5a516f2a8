//! Cuts taken off a department as a whole and spread over its projects.
//!
//! Of every project of the stated grades, what its cut comes to beyond its floor is given up and added
//! up. The sum is borne by the projects of the department that go on, in proportion to what of their
//! bases is not exempt and not cut by a floor: the largest remainders get the last 分, equal ones by id.

use super::act::{Act, Trace};
use super::{Cut, Subject, settled};
use crate::policy::{Policy, Spread};
use crate::problem::{Checked, Code, Problem};
use crate::quantity::{Money, MoneySum, Rounding, largest_remainders};
use crate::rulebook::GradeIndex;
use std::collections::BTreeMap;

/// A project of a department, with its cut before anything is spread.
#[derive(Clone, Debug)]
pub struct Bearer<'a> {
    /// What the policy looks at.
    pub subject: Subject<'a>,
    /// Its grade.
    pub grade: GradeIndex,
    /// Its cut.
    pub cut: Cut,
    /// What acted.
    pub acts: Vec<Act>,
}

impl Bearer<'_> {
    /// Gives the least that the floor takes.
    fn least(&self, policy: &Policy) -> Money {
        let floor = policy.floor.as_ref().filter(|floor| floor.grades.contains(&self.grade));
        let rest = self.cut.base - self.cut.exempt;
        floor.map_or(Money::ZERO, |floor| rest.times(floor.rate, Rounding::Up))
    }

    /// Gives what the project gives up to be spread.
    fn own(&self, policy: &Policy, spread: &Spread) -> Money {
        let takes_part = self.cut.rate.is_some() && spread.grades.contains(&self.grade);
        if takes_part { self.cut.cut - self.least(policy) } else { Money::ZERO }
    }

    /// Gives what the project bears by: what of its base may still be taken.
    fn weight(&self, policy: &Policy, spread: &Spread) -> Money {
        let bears = spread.over.is_empty() || spread.over.contains(&self.grade);
        if !bears || self.cut.rate.is_none() {
            return Money::ZERO;
        }
        let own = self.own(policy, spread);
        self.cut.base - self.cut.exempt - (self.cut.cut - own)
    }
}

/// Takes cuts off departments as a whole, where the policy says so; each bearer comes with its place.
pub fn spread_by_department<'a>(
    policy: &Policy,
    bearers: Vec<(usize, Bearer<'a>)>,
) -> Checked<Vec<(usize, Bearer<'a>)>> {
    let Some(rule) = &policy.spread else { return Checked::sound(bearers) };
    let mut departments: BTreeMap<&str, Vec<(usize, Bearer<'a>)>> = BTreeMap::new();
    for (at, bearer) in bearers {
        departments.entry(bearer.subject.department).or_default().push((at, bearer));
    }
    let mut all = Checked::sound(Vec::new());
    for mut bearers in departments.into_values() {
        let of_department: Vec<&mut Bearer<'_>> = bearers.iter_mut().map(|(_, one)| one).collect();
        all.problems.extend(spread(policy, rule, of_department).err().map(|problem| *problem));
        all.value.extend(bearers);
    }
    all.value.sort_by_key(|(at, _)| *at);
    all
}

/// Spreads the cuts of one department over its projects; what is cut in all stays the same.
fn spread(
    policy: &Policy,
    rule: &Spread,
    bearers: Vec<&mut Bearer<'_>>,
) -> Result<(), Box<Problem>> {
    let own: Vec<Money> = bearers.iter().map(|one| one.own(policy, rule)).collect();
    let weights: Vec<Money> = bearers.iter().map(|one| one.weight(policy, rule)).collect();
    let (mut total, mut whole) = (MoneySum::default(), MoneySum::default());
    for (own, weight) in own.iter().zip(&weights) {
        total += *own;
        whole += *weight;
    }
    if total == MoneySum::default() {
        return Ok(());
    }
    if total > whole {
        let problem = Problem::new(Code::SpreadTooLarge, &rule.place);
        let department = bearers.first().map_or("", |one| one.subject.department);
        let problem = problem.with("department", department).with("total", total);
        return Err(Box::new(problem.with_title("rule", &rule.title).with("whole", whole)));
    }
    let ids: Vec<&str> = bearers.iter().map(|one| one.subject.id).collect();
    let shares = shares(total, whole, &weights, &ids);
    for ((one, own), (weight, share)) in
        bearers.into_iter().zip(own).zip(weights.into_iter().zip(shares))
    {
        if own == Money::ZERO && share == Money::ZERO {
            continue;
        }
        // What was budgeted, held and barred is settled anew.
        one.acts.retain(|act| {
            !matches!(
                act,
                Act::NoGrowth { .. }
                    | Act::Next { .. }
                    | Act::Held { .. }
                    | Act::Barred { .. }
                    | Act::Priority { .. }
            )
        });
        one.acts.note(|| Act::Spread { own, total, weight, whole, share });
        let taken = Cut { cut: one.cut.cut - own + share, ..one.cut };
        one.cut = settled(taken, policy, one.grade, &one.subject, &mut one.acts)?;
    }
    Ok(())
}

/// Splits a sum in proportion to weights, to the 分.
fn shares(total: MoneySum, whole: MoneySum, weights: &[Money], ids: &[&str]) -> Vec<Money> {
    let part = |weight: &Money| {
        let product = total.fen() * i128::from(weight.fen());
        (product / whole.fen(), product % whole.fen())
    };
    let parts: Vec<(i128, i128)> = weights.iter().map(part).collect();
    let mut fen: Vec<i128> = parts.iter().map(|(fen, _)| *fen).collect();
    let left = usize::try_from(total.fen() - fen.iter().sum::<i128>()).unwrap_or_default();
    let remainders: Vec<i128> = parts.iter().map(|(_, rest)| *rest).collect();
    for at in largest_remainders(&remainders, left, |one, other| ids[one].cmp(ids[other])) {
        fen[at] += 1;
    }
    let money = |fen: i128| i64::try_from(fen).ok().and_then(Money::from_fen).unwrap_or_default();
    fen.into_iter().map(money).collect()
}
