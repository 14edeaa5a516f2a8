//! One indicator: what is known of it → points. A rule gives the share of the maximum attained; the
//! share is turned into points, rounded once, here.

use super::{awarded, items};
use crate::fact::POINTS;
use crate::problem::Problem;
use crate::project::IndicatorFacts;
use crate::quantity::{Fraction, Points, TooPrecise};
use crate::rule::{Attained, Step, Trace};
use crate::rulebook::{Indicator, PointsRounding};
use smol_str::SmolStr;

/// What is known about one indicator of one project.
#[derive(Clone, Copy, Debug)]
pub enum Known<'a> {
    /// Points typed in, as in a wide table.
    Awarded(Points),
    /// The indicator does not apply.
    NotApplicable,
    /// Facts, which may be incomplete.
    Facts(&'a IndicatorFacts),
    /// Nothing at all.
    Nothing,
}

/// What an indicator comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Points.
    Scored(Points),
    /// Not applicable, which is not zero.
    NotApplicable,
    /// Facts are missing, which is not zero: the least and the most it can still come to.
    Missing {
        /// The least.
        low: Points,
        /// The most.
        high: Points,
    },
}

/// Scores one indicator.
///
/// # Errors
/// With the problem, where the facts contradict the rule: a share outside its level, points over
/// the maximum, a zero below the line, different units, or arithmetic beyond 128 bits.
#[inline]
pub fn score_indicator(
    indicator: &Indicator,
    rounding: PointsRounding,
    known: Known<'_>,
    trace: &mut impl Trace,
) -> Result<Outcome, Box<Problem>> {
    match known {
        Known::Awarded(points) => {
            awarded::points(indicator, points, None, trace).map(Outcome::Scored)
        }
        Known::NotApplicable => Ok(Outcome::NotApplicable),
        Known::Nothing => Ok(Outcome::Missing { low: Points::ZERO, high: indicator.max }),
        Known::Facts(facts) => score_facts(indicator, rounding, facts, trace),
    }
}

fn score_facts(
    indicator: &Indicator,
    rounding: PointsRounding,
    facts: &IndicatorFacts,
    trace: &mut impl Trace,
) -> Result<Outcome, Box<Problem>> {
    if facts.not_applicable.is_some() {
        return Ok(Outcome::NotApplicable);
    }
    let subject = indicator.subject();
    if let Some((points, fact)) = facts.awarded() {
        return awarded::points(indicator, points, Some(&fact.place), trace).map(Outcome::Scored);
    }
    if facts.left_blank_for_award() {
        trace.remark(|| Step::Missing { item: SmolStr::default(), fact: POINTS.into() });
        return Ok(Outcome::Missing { low: Points::ZERO, high: indicator.max });
    }
    let attained = if facts.items.is_empty() {
        indicator.rule.attained(subject, &facts.single, trace)?
    } else {
        items::attained(&indicator.rule, subject, &facts.items, trace)?
    };
    let max = Fraction::from_points(indicator.max);
    let round = |share: Fraction| -> Result<(Fraction, Points), TooPrecise> {
        let exact = share.times(max)?;
        Ok((exact, rounding.round(exact)?))
    };
    let too_precise = |_| subject.too_precise();
    Ok(match attained {
        Attained::NotApplicable => Outcome::NotApplicable,
        Attained::Share(share) => {
            let (exact, points) = round(share).map_err(too_precise)?;
            trace.note(|| Step::Product { share, max: indicator.max, exact, points });
            Outcome::Scored(points)
        }
        Attained::Between(low, high) => {
            let (_, low) = round(low).map_err(too_precise)?;
            let (_, high) = round(high).map_err(too_precise)?;
            open(low, high, trace)
        }
        Attained::Below(low, high) => {
            let (_, low) = round(low).map_err(too_precise)?;
            let high = high.times(max).and_then(|exact| rounding.round_below(exact));
            open(low, high.map_err(too_precise)?, trace)
        }
    })
}

/// Gives what missing facts leave open; where all of it comes to the same points, they are settled.
fn open(low: Points, high: Points, trace: &mut impl Trace) -> Outcome {
    trace.note(|| Step::Interval { low, high });
    if low == high { Outcome::Scored(low) } else { Outcome::Missing { low, high } }
}
