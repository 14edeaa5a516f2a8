//! So many points off per finding, never below zero.

use super::{Cases, Outcome};
use crate::expr::{Flag, Whole};
use crate::facts::Facts;
use jixiao_core::rule::{Deduction, FindingEffect};
use jixiao_core::rulebook::Indicator;

pub(super) fn attained(rule: &Deduction, indicator: &Indicator, facts: &Facts<'_>) -> Cases {
    let mut cases: Cases = facts.flaws();
    let (mut missing, mut unread, mut zeroed, mut off) = (vec![], vec![], vec![], vec![]);
    for finding in &rule.findings {
        let count = facts.count(&finding.id);
        missing.push(count.missing());
        unread.push(count.is("<", &Whole::known(0)));
        match finding.effect {
            FindingEffect::Takes(each) => off.push(count.times_known(each.hundredths())),
            FindingEffect::Zeroes => zeroed.push(count.is(">", &Whole::known(0))),
        }
    }
    let max = indicator.max.hundredths();
    cases.push((Flag::either(unread), Outcome::Problem("F04")));
    cases.push((Flag::either(missing), Outcome::Problem("F06")));
    if !zeroed.is_empty() {
        cases.push((Flag::either(zeroed), Outcome::Points(Whole::known(0))));
    }
    if off.is_empty() {
        cases.push((Flag::always(), Outcome::Points(Whole::known(max))));
        return cases;
    }
    let off = Whole::sum(off).not_negative();
    cases.push((off.is(">=", &Whole::known(max)), Outcome::Points(Whole::known(0))));
    cases.push((Flag::always(), Outcome::Points(Whole::known(max).minus(&off).within(0, max))));
    cases
}
