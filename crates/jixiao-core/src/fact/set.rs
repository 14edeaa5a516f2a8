//! Facts as read, by name, and the items and parts they are about.

use super::answer::{Direction, Mark};
use crate::problem::Place;
use crate::quantity::{Bound, Fraction, Number, Points};
use smol_str::SmolStr;

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// A measured number.
    Number(Number),
    /// Relative numbers of several parts, averaged.
    Averaged(Fraction),
    /// A checkpoint's answer.
    Mark(Mark),
    /// A number of findings.
    Count(u32),
    /// A level's place in the rule.
    Level(usize),
    /// Yes or no.
    YesNo(bool),
    /// Which way is better.
    Direction(Direction),
    /// A share.
    Share(Fraction),
    /// Awarded points.
    Points(Points),
}

/// What a number is measured in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A percentage, already divided by a hundred.
    Percent,
    /// Money, already in yuan.
    Yuan,
    /// Anything else, as written.
    Other(String),
}

/// A fact as read; `value` is `None` where the row was left blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: SmolStr,
    /// The value; `None` is missing.
    pub value: Option<FactValue>,
    /// The value as written.
    pub written: SmolStr,
    /// What a number is measured in.
    pub unit: Option<Unit>,
    /// How a target bounds, where it was written with a sign or word for that.
    pub bound: Option<Bound>,
    /// Why points were lost (扣分原因), empty where not given.
    pub reason: SmolStr,
    /// The evidence named, empty where not given.
    pub evidence: SmolStr,
    /// Where it stands.
    pub place: Place,
    /// The form and cell it came back in, empty where it did not.
    pub came_from: SmolStr,
}

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactSet(pub Vec<Fact>);

/// A project's own measure under an indicator (个性指标).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The name.
    pub name: SmolStr,
    /// Its facts.
    pub facts: FactSet,
    /// Its parts, whose values are put together before scoring.
    pub parts: Vec<Part>,
}

/// A part of an item, such as one district of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The name.
    pub name: SmolStr,
    /// Its facts.
    pub facts: FactSet,
}

impl FactSet {
    /// Finds a fact, also one left blank.
    pub fn find(&self, name: &str) -> Option<&Fact> {
        self.0.iter().find(|fact| fact.name == name)
    }

    /// Gives the value of a fact, `None` where it is missing.
    pub fn value(&self, name: &str) -> Option<FactValue> {
        self.find(name).and_then(|fact| fact.value)
    }

    /// Gives a measured number with the fact it comes from.
    pub fn number(&self, name: &str) -> Option<(Fraction, &Fact)> {
        let fact = self.find(name)?;
        match fact.value? {
            FactValue::Number(number) => Some((number.to_fraction(), fact)),
            FactValue::Averaged(value) => Some((value, fact)),
            _ => None,
        }
    }

    /// Takes out a fact that was left blank; gives it where a reason or evidence stands beside the blank.
    pub fn take_blank(&mut self, name: &str) -> Option<Fact> {
        let blank = |fact: &Fact| fact.name == name && fact.value.is_none();
        let at = self.0.iter().position(blank)?;
        let fact = self.0.remove(at);
        (!fact.reason.is_empty() || !fact.evidence.is_empty()).then_some(fact)
    }

    /// Gives a share.
    pub fn share(&self, name: &str) -> Option<Fraction> {
        match self.value(name)? {
            FactValue::Share(share) => Some(share),
            _ => None,
        }
    }
}
