//! Facts of one indicator.

use crate::problem::Place;
use crate::quantity::{Bound, Fraction, Number, Points};
use crate::rulebook::{Direction, Indicator, Mark, POINTS};
use std::collections::HashMap;

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
    pub name: String,
    /// The value; `None` is missing.
    pub value: Option<FactValue>,
    /// The value as written.
    pub written: String,
    /// What a number is measured in.
    pub unit: Option<Unit>,
    /// How a target bounds, where it was written with a sign or word for that.
    pub bound: Option<Bound>,
    /// Why points were lost (扣分原因), empty where not given.
    pub reason: String,
    /// The evidence named, empty where not given.
    pub evidence: String,
    /// Where it stands.
    pub place: Place,
}

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactSet(pub Vec<Fact>);

/// A project's own measure under an indicator (个性指标).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The name.
    pub name: String,
    /// Its facts.
    pub facts: FactSet,
    /// Its parts, whose values are put together before scoring.
    pub parts: Vec<Part>,
}

/// A part of an item, such as one district of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The name.
    pub name: String,
    /// Its facts.
    pub facts: FactSet,
}

/// That an indicator does not apply, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotApplicable {
    /// The reason; empty only in wide tables, which have no room for one.
    pub reason: String,
    /// Where it says so.
    pub place: Place,
}

/// Everything known about one indicator of one project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndicatorFacts {
    /// Set where the indicator does not apply.
    pub not_applicable: Option<NotApplicable>,
    /// Facts without item.
    pub single: FactSet,
    /// Items in the order they are first named.
    pub items: Vec<Item>,
    /// A row was refused, so what is missing may have been meant by it.
    pub refused: bool,
    /// Where an item, or a part of one, stands among `items`, by the text that names it.
    places: HashMap<String, (usize, Option<usize>)>,
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

    /// Gives a share.
    pub fn share(&self, name: &str) -> Option<Fraction> {
        match self.value(name)? {
            FactValue::Share(share) => Some(share),
            _ => None,
        }
    }
}

impl IndicatorFacts {
    /// Gives the points typed in by an evaluator.
    pub fn awarded(&self) -> Option<(Points, &Fact)> {
        let fact = self.single.find(POINTS)?;
        match fact.value? {
            FactValue::Points(points) => Some((points, fact)),
            _ => None,
        }
    }

    /// Says whether nothing but the awarded points was to be filled in, and was left blank.
    pub fn left_blank_for_award(&self) -> bool {
        self.items.is_empty()
            && self.single.find(POINTS).is_some_and(|fact| fact.value.is_none())
            && self.single.0.iter().all(|fact| fact.name == POINTS)
    }

    /// Lists every fact with the item or part it belongs to.
    pub fn all(&self) -> impl Iterator<Item = (Option<String>, &Fact)> {
        let single = self.single.0.iter().map(|fact| (None, fact));
        let items = self.items.iter().flat_map(|item| {
            let own = item.facts.0.iter().map(|fact| (Some(item.name.clone()), fact));
            let parts = item.parts.iter().flat_map(move |part| {
                let name = format!("{}/{}", item.name, part.name);
                part.facts.0.iter().map(move |fact| (Some(name.clone()), fact))
            });
            own.chain(parts)
        });
        single.chain(items)
    }

    /// Finds a fact of an item or part, named as a row names it; of none where the name is empty.
    pub fn find(&self, item: &str, name: &str) -> Option<&Fact> {
        let set = match (item, self.places.get(item)) {
            ("", _) => &self.single,
            (_, Some((at, None))) => &self.items[*at].facts,
            (_, Some((at, Some(part)))) => &self.items[*at].parts[*part].facts,
            (_, None) => return None,
        };
        set.find(name)
    }

    pub(super) fn set_of(&mut self, item: &str) -> &mut FactSet {
        if item.is_empty() {
            return &mut self.single;
        }
        let (name, part) = item.split_once('/').unwrap_or((item, ""));
        let at = if let Some((at, _)) = self.places.get(name) {
            *at
        } else {
            self.items.push(Item { name: name.to_owned(), ..Item::default() });
            self.places.insert(name.to_owned(), (self.items.len() - 1, None));
            self.items.len() - 1
        };
        if part.is_empty() {
            return &mut self.items[at].facts;
        }
        let parts = &mut self.items[at].parts;
        let within = if let Some((_, Some(within))) = self.places.get(item) {
            *within
        } else {
            parts.push(Part { name: part.to_owned(), ..Part::default() });
            self.places.insert(item.to_owned(), (at, Some(parts.len() - 1)));
            parts.len() - 1
        };
        &mut parts[within].facts
    }
}

/// Says whether the scoring rule looks at a fact; awards and records are apart.
pub(super) fn is_scored_fact(fact: &Fact, indicator: &Indicator) -> bool {
    fact.name != POINTS && !indicator.records.iter().any(|record| record.id == fact.name)
}
