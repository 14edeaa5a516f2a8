//! A value falls into one of several bands.

use super::{Cases, Measured, Outcome, Scored};
use crate::expr::Flag;
use crate::facts::Facts;
use jixiao_core::rule::{Bands, Closed};

pub(super) fn attained(rule: &Bands, facts: &Facts<'_>) -> Scored {
    let measured = Measured::of(&rule.measure, facts);
    let mut cases: Cases = measured.flaws.clone();
    cases.extend(measured.unmeasured());
    cases.extend(measured.nothing_below());
    let (above, below) = (&measured.above, measured.below.clone().not_negative());
    let sign = match rule.closed {
        Closed::Lower => "<",
        Closed::Upper => "<=",
    };
    for band in &rule.bands {
        let within = band.to.map(|to| {
            let (numerator, denominator) = to.parts();
            above.times_known(denominator).is(sign, &below.times_known(numerator))
        });
        cases.push((within.unwrap_or_else(Flag::always), Outcome::Share(band.share)));
    }
    let over = facts.over_target(&rule.measure, above, &below);
    Scored { cases, over }
}
