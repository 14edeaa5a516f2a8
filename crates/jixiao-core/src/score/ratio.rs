//! A ratio of actual to target, never above the whole.

use super::measure::{Measured, measured, missing, zero_below};
use super::{Attained, Step, Subject, Trace};
use crate::problem::Problem;
use crate::project::{FactSet, FactValue};
use crate::quantity::Fraction;
use crate::rulebook::{DIRECTION, Direction, Ratio, ZeroDenominator};

/// Gives min(1, actual ÷ target), or target ÷ actual where less is better.
pub(super) fn attained(
    subject: Subject<'_>,
    rule: &Ratio,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    let Some(required) = &rule.requires else {
        return ratio(subject, rule, facts, trace);
    };
    match facts.value(required) {
        Some(FactValue::YesNo(true)) => ratio(subject, rule, facts, trace),
        Some(_) => {
            trace.note(|| Step::RequirementUnmet { fact: required.clone() });
            Ok(Attained::Share(Fraction::ZERO))
        }
        None => {
            missing(subject, required, trace);
            // With a "no" it comes to nothing, with a "yes" to what the ratio gives.
            let most = match ratio(subject, rule, facts, trace)? {
                Attained::Share(most) | Attained::Between(_, most) => most,
                Attained::NotApplicable => Fraction::ONE,
            };
            Ok(Attained::Between(Fraction::ZERO, most))
        }
    }
}

fn ratio(
    subject: Subject<'_>,
    rule: &Ratio,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    let (above, below, less) = match measured(subject, &rule.measure, facts, trace)? {
        Measured::Quotient { above, below, less } => (above, below, less),
        Measured::Value(value) => (value, Fraction::ONE, None),
        Measured::Missing => return Ok(Attained::Between(Fraction::ZERO, Fraction::ONE)),
    };
    let direction = match facts.value(DIRECTION) {
        Some(FactValue::Direction(direction)) => direction,
        _ => rule.direction,
    };
    if below < Fraction::ZERO {
        return Err(zero_below(subject, &rule.measure, facts));
    }
    if direction == Direction::AtLeast && below.is_zero() {
        return match rule.zero_denominator {
            ZeroDenominator::NotApplicable if above.is_zero() => {
                let names = rule.measure.names();
                let fact = names.get(1).copied().unwrap_or_default().to_owned();
                trace.note(|| Step::NothingDue { fact });
                Ok(Attained::NotApplicable)
            }
            _ => Err(zero_below(subject, &rule.measure, facts)),
        };
    }
    let value = match direction {
        Direction::AtLeast => above.divided_by(below),
        // A target of "at most so much" is met in full when nothing was used.
        Direction::AtMost if above <= below => Ok(Fraction::ONE),
        Direction::AtMost => below.divided_by(above),
    };
    let value = value.map_err(|_| subject.too_precise())?;
    let turned = direction == Direction::AtMost;
    trace.note(|| Step::Quotient { above, below, less, value, turned });
    if let Some(limit) = rule.overshoot_above
        && value > limit
    {
        let item = subject.item.to_owned();
        trace.note(|| Step::Overshoot { item, value, limit });
    }
    if let Some(limit) = rule.zero_below
        && value < limit
    {
        trace.note(|| Step::ZeroBelow { limit });
        return Ok(Attained::Share(Fraction::ZERO));
    }
    if value > Fraction::ONE {
        trace.note(|| Step::Whole);
    }
    Ok(Attained::Share(value.min(Fraction::ONE)))
}
