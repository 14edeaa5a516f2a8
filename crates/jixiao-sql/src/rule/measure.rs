//! What a rule measures: one number, or one over another.

use super::{Cases, Outcome};
use crate::expr::{Flag, Whole};
use crate::facts::{Facts, Number};
use jixiao_core::rule::Measure;

/// The numbers of a measure in one unit.
pub(crate) struct Measured {
    /// Above the line.
    pub(crate) above: Whole,
    /// Below the line, after what is taken off; what makes a whole of a number that stands by itself.
    pub(crate) below: Whole,
    /// Whether the numerator is missing, and whether anything else is.
    pub(crate) numerator_missing: Flag,
    pub(crate) missing: Flag,
    /// The denominator as it was given.
    pub(crate) denominator: Option<Whole>,
    /// Whether something is taken off the denominator.
    pub(crate) less: bool,
    /// The flaws of the numbers themselves, in the order in which they count.
    pub(crate) flaws: Cases,
    /// What is compared in different units.
    pub(crate) units_differ: Option<Flag>,
}

impl Measured {
    /// Gathers the numbers of a measure.
    pub(crate) fn of(measure: &Measure, facts: &Facts<'_>) -> Self {
        match measure {
            Measure::Value(name) => {
                let number = facts.number(name);
                let missing = number.whole.missing();
                Self {
                    below: Whole::known(10_i64.pow(number.places)),
                    numerator_missing: missing.clone(),
                    missing,
                    denominator: None,
                    less: false,
                    flaws: facts.flaws_of(&number),
                    units_differ: None,
                    above: number.whole,
                }
            }
            Measure::Quotient { numerator, denominator, less } => {
                let above = facts.number(numerator);
                let below = facts.number(denominator);
                let off = less.as_ref().map(|less| (facts.number(&less.fact), less.when_absent));
                quotient(facts, &above, &below, off.as_ref())
            }
        }
    }
}

fn quotient(
    facts: &Facts<'_>,
    above: &Number,
    below: &Number,
    off: Option<&(Number, Option<jixiao_core::quantity::Number>)>,
) -> Measured {
    let mut flaws = facts.flaws_of(above);
    flaws.extend(facts.flaws_of(below));
    let mut missing = vec![above.whole.missing(), below.whole.missing()];
    let mut units: Vec<Flag> = Facts::units_differ(above, below).into_iter().collect();
    let numerator_missing = above.whole.missing();
    let places = above.places.max(below.places);
    let mut places = off.map_or(places, |(off, _)| places.max(off.places));
    let mut when_absent = None;
    if let Some((number, otherwise)) = off {
        flaws.extend(facts.flaws_of(number));
        match otherwise {
            None => missing.push(number.whole.missing()),
            Some(otherwise) => {
                let value = otherwise.value().normalize();
                places = places.max(value.scale());
                when_absent = Some(value);
            }
        }
        let given = number.whole.given();
        let differ = Facts::units_differ(below, number);
        units.extend(differ.map(|flag| Flag::both([given, flag])));
    }
    let denominator = below.in_places(places);
    let taken_off = match off {
        None => denominator.clone(),
        Some((number, _)) => {
            let number = number.in_places(places);
            let off = when_absent.map_or_else(
                || number.clone(),
                |value| {
                    let units = value.mantissa() * 10_i128.pow(places - value.scale());
                    number.or(&Whole::known(units))
                },
            );
            denominator.minus(&off)
        }
    };
    Measured {
        above: above.in_places(places),
        below: taken_off,
        numerator_missing,
        missing: Flag::either(missing),
        denominator: Some(denominator),
        less: off.is_some(),
        flaws,
        units_differ: (!units.is_empty()).then(|| Flag::either(units)),
    }
}

impl Measured {
    /// Gives the cases in which nothing can be measured, but for a zero below the line.
    pub(crate) fn unmeasured(&self) -> Cases {
        let mut cases = vec![(self.missing.clone(), Outcome::Problem("F06"))];
        cases.extend(self.units_differ.clone().map(|flag| (flag, Outcome::Problem("F10"))));
        cases
    }

    /// Gives the case of a zero, or less, below the line of a quotient.
    pub(crate) fn nothing_below(&self) -> Option<(Flag, Outcome)> {
        self.denominator.as_ref()?;
        Some((self.below.is("<=", &Whole::known(0)), Outcome::Problem("F11")))
    }
}
