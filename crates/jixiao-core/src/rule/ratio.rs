//! A ratio of actual to target, never above the whole: min(1, actual ÷ target), or target ÷ actual
//! where less is better.

use super::attained::{Attained, Subject};
use super::kind::RuleKind;
use super::measure::{Less, Measure, Measured, RawLess, measured, missing, zero_below};
use super::reader::Reader;
use super::step::{Step, Trace};
use crate::fact::{DIRECTION, Direction, FactKind, FactSet, FactValue};
use crate::problem::Problem;
use crate::quantity::Fraction;
use serde::Deserialize;

/// `kind = "ratio"`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRatio {
    pub numerator: String,
    pub denominator: String,
    pub less: Option<RawLess>,
    #[serde(default)]
    pub items: bool,
    pub direction: Option<String>,
    pub zero_below: Option<String>,
    pub overshoot_above: Option<String>,
    pub zero_denominator: Option<String>,
    pub requires: Option<String>,
}

/// What a zero below the line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZeroDenominator {
    /// It is a problem.
    Problem,
    /// The indicator does not apply.
    NotApplicable,
}

/// A ratio, never above the whole.
#[derive(Clone, Debug)]
pub struct Ratio {
    /// The facts compared.
    pub measure: Measure,
    /// Which way is better, unless an item says otherwise.
    pub direction: Direction,
    /// Below this ratio nothing is given.
    pub zero_below: Option<Fraction>,
    /// Above this ratio the overshoot is a finding.
    pub overshoot_above: Option<Fraction>,
    /// What a zero below the line means.
    pub zero_denominator: ZeroDenominator,
    /// A yes-or-no fact without which nothing is given.
    pub requires: Option<String>,
    /// Whether several items may be measured.
    pub items: bool,
}

impl RuleKind for Ratio {
    type Raw = RawRatio;

    fn check(raw: &RawRatio, _: &str, read: &mut Reader<'_>) -> Self {
        let direction = match raw.direction.as_deref() {
            None | Some("at-least") => Direction::AtLeast,
            Some("at-most") => Direction::AtMost,
            Some(other) => {
                read.unreadable("direction", other);
                Direction::AtLeast
            }
        };
        let zero_denominator = match raw.zero_denominator.as_deref() {
            None | Some("problem") => ZeroDenominator::Problem,
            Some("not-applicable") => ZeroDenominator::NotApplicable,
            Some(other) => {
                read.unreadable("zero_denominator", other);
                ZeroDenominator::Problem
            }
        };
        Self {
            measure: Measure::Quotient {
                numerator: raw.numerator.clone(),
                denominator: raw.denominator.clone(),
                less: raw.less.as_ref().map(|less| Less::read(less, read)),
            },
            direction,
            zero_below: raw.zero_below.as_ref().map(|text| read.share("zero_below", text)),
            overshoot_above: raw
                .overshoot_above
                .as_ref()
                .map(|text| read.fraction("overshoot_above", text)),
            zero_denominator,
            requires: raw.requires.clone(),
            items: raw.items,
        }
    }

    fn fact_names(&self) -> Vec<&str> {
        self.requires.iter().map(String::as_str).chain(self.measure.names()).collect()
    }

    fn fact_kind(&self, name: &str) -> Option<FactKind> {
        match name {
            DIRECTION => Some(FactKind::Direction),
            _ if self.requires.as_deref() == Some(name) => Some(FactKind::YesNo),
            _ => self.measure.fact_kind(name),
        }
    }

    fn takes_items(&self) -> bool {
        self.items
    }

    fn measure(&self) -> Option<&Measure> {
        Some(&self.measure)
    }

    fn direction(&self) -> Option<Direction> {
        Some(self.direction)
    }

    fn target_of(&self, name: &str) -> Option<(&str, Direction)> {
        match &self.measure {
            Measure::Quotient { numerator, denominator, less: None } if numerator == name => {
                Some((denominator, self.direction))
            }
            _ => None,
        }
    }

    fn stands_when_absent(&self, name: &str) -> bool {
        match &self.measure {
            Measure::Quotient { less: Some(less), .. } => {
                less.fact == name && less.when_absent.is_some()
            }
            _ => false,
        }
    }

    fn attained(
        &self,
        subject: Subject<'_>,
        facts: &FactSet,
        trace: &mut impl Trace,
    ) -> Result<Attained, Box<Problem>> {
        let Some(required) = &self.requires else {
            return ratio(subject, self, facts, trace);
        };
        match facts.value(required) {
            Some(FactValue::YesNo(true)) => ratio(subject, self, facts, trace),
            Some(_) => {
                trace.note(|| Step::RequirementUnmet { fact: required.into() });
                Ok(Attained::Share(Fraction::ZERO))
            }
            None => {
                missing(subject, required, trace);
                // With a "no" it comes to nothing, with a "yes" to what the ratio gives.
                let most = match ratio(subject, self, facts, trace)? {
                    Attained::Share(most)
                    | Attained::Between(_, most)
                    | Attained::Below(_, most) => most,
                    Attained::NotApplicable => Fraction::ONE,
                };
                Ok(Attained::Between(Fraction::ZERO, most))
            }
        }
    }
}

impl Ratio {
    fn below_line(&self) -> &str {
        self.measure.names().get(1).copied().unwrap_or_default()
    }
}

/// Says whether nothing was due and nothing is said of what was done.
fn nothing_due(rule: &Ratio, facts: &FactSet, trace: &mut impl Trace) -> bool {
    let Measure::Quotient { numerator, denominator, less: None } = &rule.measure else {
        return false;
    };
    let none_due = || facts.number(denominator).is_some_and(|(due, _)| due.is_zero());
    let holds = rule.zero_denominator == ZeroDenominator::NotApplicable
        && rule.direction == Direction::AtLeast
        && facts.value(DIRECTION).is_none()
        && none_due()
        && facts.number(numerator).is_none();
    if holds {
        trace.note(|| Step::NothingDue { fact: denominator.into() });
    }
    holds
}

fn ratio(
    subject: Subject<'_>,
    rule: &Ratio,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    if nothing_due(rule, facts, trace) {
        return Ok(Attained::NotApplicable);
    }
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
                trace.note(|| Step::NothingDue { fact: rule.below_line().into() });
                Ok(Attained::NotApplicable)
            }
            _ => Err(zero_below(subject, &rule.measure, facts)),
        };
    }
    // A target of "at most so much" is met in full by less, and by nothing at all.
    if direction == Direction::AtMost && above < below {
        trace.note(|| Step::Within { above, below });
        return Ok(Attained::Share(Fraction::ONE));
    }
    let value = match direction {
        Direction::AtLeast => above.divided_by(below),
        Direction::AtMost if above.is_zero() => Ok(Fraction::ONE),
        Direction::AtMost => below.divided_by(above),
    };
    let value = value.map_err(|_| subject.too_precise())?;
    let turned = direction == Direction::AtMost;
    trace.note(|| Step::Quotient { above, below, less, value, turned });
    if let Some(limit) = rule.overshoot_above
        && value > limit
    {
        let item = subject.item.into();
        trace.remark(|| Step::Overshoot { item, value, limit });
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
