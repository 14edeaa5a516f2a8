//! Facts → points, one pure function per scoring rule.
//!
//! The card (with steps) and the tally of a stream (without) both call [`score_indicator`]; there
//! is no second scorer. A rule gives the share of the maximum attained; the share is turned into
//! points, rounded once, here.

mod award;
mod bands;
mod card;
mod checklist;
mod deduction;
mod example;
mod items;
mod levels;
mod linear;
mod measure;
mod ratio;
mod step;
mod totals;

pub use card::{IndicatorScore, ScoreCard, score_card};
pub use example::check_examples;
pub use step::{Silent, Step, Trace};
pub use totals::{DimensionTotal, Total, Totals};

use crate::problem::{Code, Place, Problem};
use crate::project::{FactSet, IndicatorFacts};
use crate::quantity::{Fraction, Points, TooPrecise};
use crate::rulebook::{Indicator, POINTS, PointsRounding, ScoringRule};

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

/// The share of a maximum that a rule finds attained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attained {
    /// Exactly this share.
    Share(Fraction),
    /// Between these shares, as facts are missing.
    Between(Fraction, Fraction),
    /// The rule does not apply.
    NotApplicable,
}

/// What a rule is applied to, for its messages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    /// The indicator.
    pub(crate) indicator: &'a Indicator,
    /// The item, empty for a single measure.
    pub(crate) item: &'a str,
}

impl Subject<'_> {
    /// Makes a problem that names the indicator and item.
    pub(crate) fn problem(self, code: Code, place: &Place) -> Box<Problem> {
        Box::new(
            Problem::new(code, place)
                .with("indicator", &self.indicator.id)
                .with_title("title", &self.indicator.title)
                .with("item", self.item),
        )
    }

    fn too_precise(self) -> Box<Problem> {
        self.problem(Code::ArithmeticTooLarge, &Place::default())
    }
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
            award::points(indicator, points, None, trace).map(Outcome::Scored)
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
    if let Some((points, fact)) = facts.awarded() {
        return award::points(indicator, points, Some(&fact.place), trace).map(Outcome::Scored);
    }
    let subject = Subject { indicator, item: "" };
    if facts.left_blank_for_award() {
        trace.note(|| Step::Missing { item: String::new(), fact: POINTS.to_owned() });
        return Ok(Outcome::Missing { low: Points::ZERO, high: indicator.max });
    }
    let attained = if facts.items.is_empty() {
        attained(subject, &facts.single, trace)?
    } else {
        items::attained(subject, &facts.items, trace)?
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
            trace.note(|| Step::Interval { low, high });
            Outcome::Missing { low, high }
        }
    })
}

/// Applies the rule of an indicator to one set of facts.
fn attained(
    subject: Subject<'_>,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    match &subject.indicator.rule {
        ScoringRule::Ratio(rule) => ratio::attained(subject, rule, facts, trace),
        ScoringRule::Bands(rule) => bands::attained(subject, rule, facts, trace),
        ScoringRule::Linear(rule) => linear::attained(subject, rule, facts, trace),
        ScoringRule::Checklist(rule) => checklist::attained(subject, rule, facts, trace),
        ScoringRule::Deduction(rule) => deduction::attained(subject, rule, facts, trace),
        ScoringRule::Levels(rule) => levels::attained(subject, rule, facts, trace),
        ScoringRule::Award(_) => {
            trace.note(|| Step::Missing { item: String::new(), fact: POINTS.to_owned() });
            Ok(Attained::Between(Fraction::ZERO, Fraction::ONE))
        }
    }
}
