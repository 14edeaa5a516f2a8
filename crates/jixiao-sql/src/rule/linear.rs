//! A straight line between named points.

use super::{Cases, Measured, Outcome, Scored};
use crate::expr::{Flag, Whole};
use crate::facts::Facts;
use jixiao_core::quantity::Fraction;
use jixiao_core::rule::Linear;
use num_integer::Integer;
use num_rational::BigRational;

pub(super) fn attained(rule: &Linear, facts: &Facts<'_>) -> Scored {
    let measured = Measured::of(&rule.measure, facts);
    let mut cases: Cases = measured.flaws.clone();
    cases.extend(measured.unmeasured());
    cases.extend(measured.nothing_below());
    let (above, below) = (&measured.above, measured.below.clone().not_negative());
    let reaches = |at: Fraction| -> (Whole, Whole) {
        let (numerator, denominator) = at.parts();
        (above.times_known(denominator), below.times_known(numerator))
    };
    if let Some((first, _)) = rule.points.first() {
        let (value, line) = reaches(*first);
        cases.push((value.is("<", &line), Outcome::Share(rule.below)));
    }
    for pair in rule.points.windows(2) {
        let (value, line) = reaches(pair[1].0);
        let outcome = between(pair[0], pair[1], above, &below);
        cases.push((value.is("<", &line), outcome));
    }
    let last = rule.points.last().map_or(rule.below, |(_, share)| *share);
    cases.push((Flag::always(), Outcome::Share(last)));
    let over = facts.over_target(&rule.measure, above, &below);
    Scored { cases, over }
}

/// Gives the share on the line between two points as one number over another:
/// `share + (share' − share) · (value − at) ÷ (at' − at)`.
fn between(
    (at, share): (Fraction, Fraction),
    (next_at, next_share): (Fraction, Fraction),
    above: &Whole,
    below: &Whole,
) -> Outcome {
    if share == next_share {
        return Outcome::Share(share);
    }
    let exact = |fraction: Fraction| {
        let (numerator, denominator) = fraction.parts();
        BigRational::new(numerator.into(), denominator.into())
    };
    let slope = (exact(next_share) - exact(share)) / (exact(next_at) - exact(at));
    let constant = exact(share) - &slope * exact(at);
    // Both over one denominator.
    let whole = slope.denom() * constant.denom();
    let of_value = slope.numer() * constant.denom();
    let constant = constant.numer() * slope.denom();
    let common = of_value.gcd(&constant).gcd(&whole);
    let (of_value, constant, whole) = (of_value / &common, constant / &common, whole / &common);
    let value = Whole::product([Whole::known(of_value), above.clone()]);
    let rest = Whole::product([Whole::known(constant), below.clone()]);
    let bound = below.times_known(whole);
    // On the line the share lies between 0 and 1.
    let most = bound.range.high.clone();
    Outcome::Ratio(value.plus(&rest).within(0, most), bound)
}
