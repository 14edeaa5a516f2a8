//! The measured value behind ratios, bands and lines.

use super::{Step, Subject, Trace};
use crate::problem::{Code, Problem};
use crate::project::{Fact, FactSet, Unit};
use crate::quantity::Fraction;
use crate::rulebook::Measure;

/// What the facts of a measure come to.
pub(super) enum Measured {
    /// A value that stands by itself.
    Value(Fraction),
    /// What stands above and below the line.
    Quotient {
        /// Above the line.
        above: Fraction,
        /// Below the line, after what is taken off.
        below: Fraction,
        /// What was taken off.
        less: Option<Fraction>,
    },
    /// Facts are missing.
    Missing,
}

/// Gathers the facts of a measure.
pub(super) fn measured(
    subject: Subject<'_>,
    measure: &Measure,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Measured, Box<Problem>> {
    match measure {
        Measure::Value(name) => {
            let Some((value, _)) = number(subject, facts, name, trace) else {
                return Ok(Measured::Missing);
            };
            trace.note(|| Step::Value { fact: name.clone(), value });
            Ok(Measured::Value(value))
        }
        Measure::Quotient { numerator, denominator, less } => {
            let above = number(subject, facts, numerator, trace);
            let below = number(subject, facts, denominator, trace);
            let mut taken_off = None;
            let less = match less {
                None => Some(None),
                Some(less) => match (facts.number(&less.fact), less.when_absent) {
                    (Some((value, fact)), _) => {
                        taken_off = Some(fact);
                        Some(Some(value))
                    }
                    (None, Some(value)) => {
                        trace.note(|| Step::Assumed { fact: less.fact.clone(), value });
                        Some(Some(value.to_fraction()))
                    }
                    (None, None) => {
                        missing(subject, &less.fact, trace);
                        None
                    }
                },
            };
            let (Some((above, above_fact)), Some((below, below_fact)), Some(less)) =
                (above, below, less)
            else {
                return Ok(Measured::Missing);
            };
            same_unit(subject, above_fact, below_fact)?;
            if let Some(fact) = taken_off {
                same_unit(subject, below_fact, fact)?;
            }
            let below = match less {
                Some(less) => below.minus(less).map_err(|_| subject.too_precise())?,
                None => below,
            };
            Ok(Measured::Quotient { above, below, less })
        }
    }
}

/// Gives one value to look up in bands or on a line; `None` where facts are missing.
pub(super) fn value(
    subject: Subject<'_>,
    measure: &Measure,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Option<Fraction>, Box<Problem>> {
    match measured(subject, measure, facts, trace)? {
        Measured::Missing => Ok(None),
        Measured::Value(value) => Ok(Some(value)),
        Measured::Quotient { below, .. } if below <= Fraction::ZERO => {
            Err(zero_below(subject, measure, facts))
        }
        Measured::Quotient { above, below, less } => {
            let value = above.divided_by(below).map_err(|_| subject.too_precise())?;
            trace.note(|| Step::Quotient { above, below, less, value, turned: false });
            Ok(Some(value))
        }
    }
}

fn number<'f>(
    subject: Subject<'_>,
    facts: &'f FactSet,
    name: &str,
    trace: &mut impl Trace,
) -> Option<(Fraction, &'f Fact)> {
    let found = facts.number(name);
    if found.is_none() {
        missing(subject, name, trace);
    }
    found
}

pub(super) fn missing(subject: Subject<'_>, fact: &str, trace: &mut impl Trace) {
    trace.note(|| Step::Missing { item: subject.item.to_owned(), fact: fact.to_owned() });
}

/// Two units that are both given must agree; beside money or a percentage, a unit that is
/// not given may be another one.
fn same_unit(subject: Subject<'_>, one: &Fact, other: &Fact) -> Result<(), Box<Problem>> {
    match (&one.unit, &other.unit) {
        (Some(a), Some(b)) if a == b => Ok(()),
        (Some(_), Some(_))
        | (Some(Unit::Yuan | Unit::Percent), None)
        | (None, Some(Unit::Yuan | Unit::Percent)) => {
            let problem = subject.problem(Code::UnitsDiffer, &other.place);
            Err(Box::new(problem.with("one", &one.name).with("other", &other.name)))
        }
        _ => Ok(()),
    }
}

/// Reports a zero (or less) below the line.
pub(super) fn zero_below(subject: Subject<'_>, measure: &Measure, facts: &FactSet) -> Box<Problem> {
    let name = match measure {
        Measure::Quotient { denominator, .. } => denominator.as_str(),
        Measure::Value(name) => name,
    };
    let place = facts.find(name).map(|fact| fact.place.clone()).unwrap_or_default();
    Box::new(subject.problem(Code::ZeroDenominator, &place).with("fact", name))
}
