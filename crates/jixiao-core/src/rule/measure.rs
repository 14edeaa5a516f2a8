//! The measured value behind ratios, bands and lines: one fact, or one over another.

use super::attained::Subject;
use super::reader::Reader;
use super::step::{Step, Trace};
use crate::fact::{AMOUNTS, Direction, Fact, FactKind, FactSet, Unit};
use crate::problem::{Code, Problem, Word};
use crate::quantity::{Fraction, Number};
use serde::Deserialize;
use std::cmp::Ordering;

/// What a rule measures.
#[derive(Clone, Debug)]
pub enum Measure {
    /// A fact that is the value itself.
    Value(String),
    /// One fact over another.
    Quotient {
        /// The fact above the line.
        numerator: String,
        /// The fact below the line.
        denominator: String,
        /// What is taken off the denominator.
        less: Option<Less>,
    },
}

/// A fact taken off a denominator.
#[derive(Clone, Debug)]
pub struct Less {
    /// The fact.
    pub fact: String,
    /// What stands when the fact was not reported; otherwise it is missing.
    pub when_absent: Option<Number>,
}

/// `less` of a ratio.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLess {
    fact: String,
    when_absent: Option<String>,
}

/// The settings that say what is measured: a value, or a numerator with its denominator.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawMeasure<'r> {
    pub(super) value: Option<&'r String>,
    pub(super) numerator: Option<&'r String>,
    pub(super) denominator: Option<&'r String>,
}

impl Less {
    /// Checks the settings.
    pub(super) fn read(raw: &RawLess, read: &mut Reader<'_>) -> Self {
        let when_absent =
            raw.when_absent.as_ref().and_then(|text| read.number("less.when_absent", text));
        Self { fact: raw.fact.clone(), when_absent }
    }
}

impl Measure {
    /// Checks the settings.
    pub(super) fn read(raw: RawMeasure<'_>, read: &mut Reader<'_>) -> Self {
        match (raw.value, raw.numerator, raw.denominator) {
            (Some(value), None, None) => Self::Value(value.clone()),
            (None, Some(numerator), Some(denominator)) => Self::Quotient {
                numerator: numerator.clone(),
                denominator: denominator.clone(),
                less: None,
            },
            _ => {
                let problem = read.problem(Code::SettingsClash);
                let problem = problem.with_word("one", Word::Column, "value").with_word(
                    "other",
                    Word::Column,
                    "numerator, denominator",
                );
                read.report(problem);
                Self::Value(String::new())
            }
        }
    }

    /// Says whether a fact is what another is measured against.
    pub fn is_denominator(&self, name: &str) -> bool {
        matches!(self, Self::Quotient { denominator, .. } if denominator == name)
    }

    /// Says whether a fact is measured.
    pub fn has(&self, name: &str) -> bool {
        match self {
            Self::Value(value) => value == name,
            Self::Quotient { numerator, denominator, less } => {
                let less = || less.as_ref().is_some_and(|less| less.fact == name);
                numerator == name || denominator == name || less()
            }
        }
    }

    /// Says whether an amount of the project is measured.
    pub fn has_amounts(&self) -> bool {
        AMOUNTS.iter().any(|amount| self.has(amount))
    }

    /// Lists the facts measured.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Value(value) => vec![value],
            Self::Quotient { numerator, denominator, less } => {
                let less = less.as_ref().map(|less| less.fact.as_str());
                [numerator.as_str(), denominator].into_iter().chain(less).collect()
            }
        }
    }

    /// Gives the kind of a fact; `None` where it is not measured.
    pub(super) fn fact_kind(&self, name: &str) -> Option<FactKind> {
        self.has(name).then_some(FactKind::Number)
    }
}

/// Reports that bands, levels or points of a rule leave a gap or overlap.
pub(super) fn gap(read: &mut Reader<'_>, indicator: &str, at: impl ToString) {
    let problem = read.problem(Code::RuleBands).with("indicator", indicator).with("at", at);
    read.report(problem);
}

/// Tells which way is better from the shares that the least and the greatest value get.
pub(super) fn better_of(least: Fraction, greatest: Fraction) -> Option<Direction> {
    match least.cmp(&greatest) {
        Ordering::Less => Some(Direction::AtLeast),
        Ordering::Equal => None,
        Ordering::Greater => Some(Direction::AtMost),
    }
}

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
            trace.note(|| Step::Value { fact: name.into(), value });
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
                        trace.note(|| Step::Assumed { fact: less.fact.as_str().into(), value });
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

/// Notes that a fact is missing.
pub(crate) fn missing(subject: Subject<'_>, fact: &str, trace: &mut impl Trace) {
    trace.remark(|| Step::Missing { item: subject.item.into(), fact: fact.into() });
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
            Err(Box::new(problem.with_word("one", Word::Column, &one.name).with_word(
                "other",
                Word::Column,
                &other.name,
            )))
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
    Box::new(subject.problem(Code::ZeroDenominator, &place).with_word("fact", Word::Column, name))
}
