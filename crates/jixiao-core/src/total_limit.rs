//! What a policy puts on a total before it is graded: caps by execution, points off for targets missed
//! by far.

use crate::cut::{Subject, input_missing, is_share};
use crate::policy::{Policy, TotalEffect, TotalRule, TotalWhen};
use crate::problem::{Code, Place, Problem};
use crate::quantity::{Fraction, Money, Rate, TooPrecise};
use crate::rule::Step;
use crate::rulebook::Rulebook;
use crate::score::{ScoreCard, Total};
use std::num::NonZeroU32;

/// A rule that changed a total, or its lowest and highest possible value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TotalAct {
    /// Its place in the policy.
    pub rule: usize,
    /// The total before.
    pub before: Total,
    /// The total after.
    pub after: Total,
}

/// Gives the total after every rule, with those that changed it, or may have.
///
/// # Errors
/// With the problem, where a rule needs an amount that is not given, or the exact arithmetic leaves 128
/// bits.
pub fn limit(
    policy: &Policy,
    rulebook: &Rulebook,
    total: Total,
    subject: &Subject<'_>,
    card: &ScoreCard,
) -> Result<(Total, Vec<TotalAct>), Box<Problem>> {
    let mut acts = Vec::new();
    let mut current = total;
    for (at, rule) in policy.totals.iter().enumerate() {
        let state = state(rule, rulebook, subject, card)?;
        let after = limited(rule.effect, state, current).map_err(|TooPrecise| {
            let problem = Problem::new(Code::ArithmeticTooLarge, &Place::default());
            Box::new(problem.with("project", subject.id))
        })?;
        if after != current {
            acts.push(TotalAct { rule: at, before: current, after });
            current = after;
        }
    }
    Ok((current, acts))
}

/// Whether a rule acts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Fails,
    /// Missing facts leave it open.
    Open,
    Holds,
}

fn limited(effect: TotalEffect, state: State, total: Total) -> Result<Total, TooPrecise> {
    let changed = |total: Fraction| match effect {
        TotalEffect::AtMost(most) => Ok(total.min(Fraction::from_points(most))),
        TotalEffect::Off(off) => Ok(total.minus(Fraction::from_points(off))?.max(Fraction::ZERO)),
    };
    Ok(match (state, total) {
        (State::Fails, _) => total,
        (State::Holds, Total::Exact(total)) => Total::Exact(changed(total)?),
        (State::Holds, Total::Between(low, high)) => Total::Between(changed(low)?, changed(high)?),
        (State::Open, _) => Total::Between(changed(total.low())?, total.high()),
    })
}

fn state(
    rule: &TotalRule,
    rulebook: &Rulebook,
    subject: &Subject<'_>,
    card: &ScoreCard,
) -> Result<State, Box<Problem>> {
    let TotalWhen { execution_from, execution_below, over_target } = rule.when;
    let exceeds = over_target.map_or(State::Holds, |by| exceeds_a_target(rulebook, card, by));
    if exceeds == State::Fails || (execution_from.is_none() && execution_below.is_none()) {
        return Ok(exceeds);
    }
    let given = |amount: Option<Money>, column: &str| {
        amount.ok_or_else(|| Box::new(input_missing(subject, &rule.id, column)))
    };
    let executed = given(subject.amounts.executed, "executed")?;
    let budget = given(subject.amounts.budget, "budget")?;
    let reached = |limit: Rate| is_share(executed, budget, limit);
    let within = execution_from.is_none_or(reached) && !execution_below.is_some_and(reached);
    Ok(if within { exceeds } else { State::Fails })
}

/// Says whether an actual exceeds its target by a share of it, or more, where more is better.
fn exceeds_a_target(rulebook: &Rulebook, card: &ScoreCard, by: Rate) -> State {
    let (numerator, denominator) = by.as_ratio();
    let denominators = u32::try_from(denominator).ok().and_then(NonZeroU32::new);
    let limit = Fraction::new(denominator + numerator, denominators.unwrap_or(NonZeroU32::MIN));
    let far = |step: &Step| matches!(step, Step::Quotient { value, turned: false, .. } if *value >= limit);
    let mut open = false;
    for (indicator, score) in rulebook.indicators.iter().zip(&card.indicators) {
        let measure = indicator.rule.measure();
        let by_target = measure.is_some_and(|measure| measure.names() == ["actual", "target"]);
        if !by_target {
            continue;
        }
        if score.steps.iter().any(far) {
            return State::Holds;
        }
        open |= score.missing().next().is_some();
    }
    if open { State::Open } else { State::Fails }
}
