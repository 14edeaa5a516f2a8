//! A ratio of actual to target, never above the whole.

use super::{Cases, Measured, Outcome, Scored};
use crate::expr::{Flag, Whole};
use crate::facts::{Facts, is_no, is_yes};
use jixiao_core::fact::Direction;
use jixiao_core::quantity::Fraction;
use jixiao_core::rule::{Ratio, ZeroDenominator};

pub(super) fn attained(rule: &Ratio, facts: &Facts<'_>) -> Scored {
    let measured = Measured::of(&rule.measure, facts);
    let mut cases = measured.flaws.clone();
    let direction = facts.direction();
    if let Some(required) = &rule.requires {
        let answer = facts.text(required);
        cases.push((answer.missing(), Outcome::Problem("F06")));
        cases.push((is_no(&answer), Outcome::Share(Fraction::ZERO)));
        let unknown = is_yes(&answer).not();
        for (flag, code) in crate::gather::unread(&answer) {
            cases.push((Flag::both([unknown.clone(), flag]), Outcome::Problem(code)));
        }
    }
    let may_be_absent = rule.zero_denominator == ZeroDenominator::NotApplicable;
    if let (Some(denominator), true, Direction::AtLeast, false) =
        (&measured.denominator, may_be_absent, rule.direction, measured.less)
    {
        let mut nothing_due =
            vec![measured.numerator_missing.clone(), denominator.is("=", &Whole::known(0))];
        nothing_due.extend(direction.as_ref().map(|direction| direction.text.missing()));
        cases.push((Flag::both(nothing_due), Outcome::Absent));
    }
    cases.extend(measured.unmeasured());
    if measured.less {
        cases.push((measured.below.is("<", &Whole::known(0)), Outcome::Problem("F11")));
    }
    let Measured { above, below, .. } = measured;
    let below = below.not_negative();
    let (up, down) = (at_least(rule, &above, &below), at_most(rule, &above, &below));
    let mut is_up = (rule.direction == Direction::AtLeast).then(Flag::always);
    match direction {
        None if rule.direction == Direction::AtLeast => cases.extend(up),
        None => cases.extend(down),
        Some(direction) => {
            let (turned, other) = match rule.direction {
                Direction::AtLeast => (direction.at_most.clone(), direction.at_least.clone()),
                Direction::AtMost => (direction.at_least.clone(), direction.at_most.clone()),
            };
            let unknown = Flag::either([turned.clone(), other]).not();
            for (flag, code) in crate::gather::unread(&direction.text) {
                cases.push((Flag::both([unknown.clone(), flag]), Outcome::Problem(code)));
            }
            let (of_item, usual) =
                if rule.direction == Direction::AtLeast { (down, up) } else { (up, down) };
            let guarded = |(flag, outcome)| (Flag::both([turned.clone(), flag]), outcome);
            cases.extend(of_item.into_iter().map(guarded));
            cases.extend(usual);
            is_up = Some(match rule.direction {
                Direction::AtLeast => turned.surely().not(),
                Direction::AtMost => turned.surely(),
            });
        }
    }
    let Some(is_up) = is_up else { return Scored { cases, over: Vec::new() } };
    let required = rule.requires.as_ref().map(|name| is_yes(&facts.text(name)));
    let over = facts.over_target(&rule.measure, &above, &below).into_iter().map(|(rate, far)| {
        let all = [is_up.clone(), far].into_iter().chain(required.clone());
        (rate, Flag::both(all))
    });
    let over = over.collect();
    Scored { cases, over }
}

fn at_least(rule: &Ratio, above: &Whole, below: &Whole) -> Cases {
    let zero = Whole::known(0);
    let mut cases = Vec::new();
    if rule.zero_denominator == ZeroDenominator::NotApplicable {
        let nothing = Flag::both([below.is("=", &zero), above.is("=", &zero)]);
        cases.push((nothing, Outcome::Absent));
    }
    cases.push((below.is("=", &zero), Outcome::Problem("F11")));
    cases.extend(zero_below(rule, above, below));
    cases.push((above.is(">=", below), Outcome::Share(Fraction::ONE)));
    cases.push((Flag::always(), Outcome::Ratio(above.clone(), below.clone())));
    cases
}

/// Less than the target, and nothing at all, meet it in full.
fn at_most(rule: &Ratio, above: &Whole, below: &Whole) -> Cases {
    let within = above.is("<", below);
    let none = Flag::both([above.is("=", &Whole::known(0)), below.is("=", &Whole::known(0))]);
    let mut cases = vec![(within, Outcome::Share(Fraction::ONE))];
    match rule.zero_below {
        // A ratio of one, where nothing was used of nothing, may lie below a limit above the whole.
        Some(limit) if limit > Fraction::ONE => cases.push((none, Outcome::Share(Fraction::ZERO))),
        _ => cases.push((none, Outcome::Share(Fraction::ONE))),
    }
    cases.extend(zero_below(rule, below, above));
    cases.push((Flag::always(), Outcome::Ratio(below.clone(), above.clone())));
    cases
}

fn zero_below(rule: &Ratio, above: &Whole, below: &Whole) -> Option<(Flag, Outcome)> {
    let (numerator, denominator) = rule.zero_below?.parts();
    let short = above.times_known(denominator).is("<", &below.times_known(numerator));
    Some((short, Outcome::Share(Fraction::ZERO)))
}
