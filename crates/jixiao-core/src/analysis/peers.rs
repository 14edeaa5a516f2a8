//! What can a project be compared by with others of its kind, and what is the least that its papers defend?
//!
//! The least amount is a suggestion with its reasons. It is no amount of a result, and nothing here cuts.

use crate::cut::Cut;
use crate::evaluate::ProjectResult;
use crate::fact::{Direction, Unit};
use crate::project::{Project, Record};
use crate::quantity::{Fraction, Money, Rounding};
use crate::rule::Measure;
use crate::rulebook::Rulebook;

/// What a project is compared by, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeerValues {
    /// Its total.
    pub total: Option<Fraction>,
    /// Executed ÷ full-year budget.
    pub execution: Option<Fraction>,
    /// What a unit of service cost, and of what unit, such as `元/平方米`.
    pub unit_cost: Option<(Fraction, String)>,
}

/// What a least amount is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Defended {
    /// What was spent this year.
    Executed,
    /// What the grade leaves.
    Kept,
    /// What was asked for.
    Request,
    /// What the review allowed.
    Reviewed,
    /// What was spent, at the median of what a unit costs the peers.
    PeerPrice,
}

/// The least amount that the papers of a project defend (从严就低).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Least {
    /// The amount.
    pub amount: Money,
    /// What it is taken from; the first where several are the same.
    pub of: Defended,
    /// All amounts that were looked at.
    pub among: Vec<(Defended, Money)>,
    /// What contracts commit, where that is more.
    pub committed: Option<Money>,
}

/// Gives what a project is compared by.
pub fn peer_values(rulebook: &Rulebook, project: &Project, result: &ProjectResult) -> PeerValues {
    let amounts = &project.record.amounts;
    let share = |executed: Money, budget: Money| {
        Fraction::from_parts(executed.fen().into(), budget.fen().into())
    };
    let known = amounts.executed.zip(amounts.budget.filter(|budget| *budget > Money::ZERO));
    PeerValues {
        total: result.total.and_then(crate::score::Total::exact),
        execution: known.and_then(|(executed, budget)| share(executed, budget)),
        unit_cost: unit_cost(rulebook, project),
    }
}

/// Finds the first figure in yuan by something that is set against a standard, and of which less is better.
fn unit_cost(rulebook: &Rulebook, project: &Project) -> Option<(Fraction, String)> {
    rulebook.indicators.iter().zip(&project.facts).find_map(|(indicator, facts)| {
        let Measure::Quotient { numerator, .. } = indicator.rule.measure()? else { return None };
        if indicator.rule.direction() != Some(Direction::AtMost) {
            return None;
        }
        let (cost, fact) = facts.single.number(numerator)?;
        match &fact.unit {
            Some(Unit::Other(unit)) if is_by_unit(unit) => Some((cost, unit.clone())),
            _ => None,
        }
    })
}

fn is_by_unit(unit: &str) -> bool {
    let unit = unit.trim();
    ["元/", "yuan/"].iter().any(|start| unit.starts_with(start) && unit.len() > start.len())
}

/// Finds the least amount that the papers of a project defend. `price` is what a unit costs it, and the median of
/// its peers. Nothing for a project that ends or is exempt, or of which nothing is known.
pub fn least(
    record: &Record,
    cut: Option<&Cut>,
    price: Option<(Fraction, Fraction)>,
) -> Option<Least> {
    if !record.continues || record.exemption.is_some() {
        return None;
    }
    let amounts = &record.amounts;
    let at_peers = amounts.executed.zip(price).and_then(|(executed, (own, median))| {
        (median < own).then(|| at_price(executed, own, median)).flatten()
    });
    let among: Vec<(Defended, Money)> = [
        (Defended::Executed, amounts.executed),
        (Defended::Kept, cut.map(|cut| cut.kept)),
        (Defended::Request, amounts.request),
        (Defended::Reviewed, amounts.reviewed),
        (Defended::PeerPrice, at_peers),
    ]
    .into_iter()
    .filter_map(|(of, amount)| Some((of, amount?)))
    .collect();
    let (of, amount) = among.iter().copied().min_by_key(|(_, amount)| *amount)?;
    let committed = amounts.committed.filter(|committed| *committed > amount);
    Some(Least { amount, of, among, committed })
}

/// Gives what an amount would be at another price, up to the 分.
fn at_price(amount: Money, own: Fraction, other: Fraction) -> Option<Money> {
    let (over, under) = other.divided_by(own).ok()?.parts();
    let fen = Rounding::Up.divide(i128::from(amount.fen()).checked_mul(over)?, under);
    Money::from_fen(i64::try_from(fen).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(yuan: &str) -> Money {
        Money::parse(yuan.as_bytes()).unwrap()
    }

    #[test]
    fn a_price_of_the_peers_is_rounded_up_to_the_fen() {
        let whole = |value: i64| Fraction::from_parts(value.into(), 1).unwrap();
        // 1000.00 × 8 ÷ 9 = 888.888… → 888.89
        assert_eq!(at_price(money("1000.00"), whole(9), whole(8)), Some(money("888.89")));
        assert_eq!(at_price(money("900.00"), whole(9), whole(8)), Some(money("800.00")));
    }

    #[test]
    fn a_unit_of_cost_is_yuan_by_something() {
        assert!(is_by_unit("元/平方米") && is_by_unit("yuan/hour"));
        assert!(!is_by_unit("元") && !is_by_unit("元/") && !is_by_unit("万元/年"));
    }
}
