//! Facts of one indicator.

use crate::fact::{Fact, FactSet, FactValue, Item, Mark, POINTS, Part};
use crate::problem::Place;
use crate::quantity::Points;
use crate::rulebook::Indicator;
use smol_str::SmolStr;
use std::borrow::Cow;
use std::collections::HashMap;

/// That an indicator does not apply, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotApplicable {
    /// The reason; empty only in wide tables, which have no room for one.
    pub reason: String,
    /// The evidence named, empty where not given.
    pub evidence: String,
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
    /// Its points are a cell of a wide table.
    pub awarded_in_wide_table: bool,
    /// A row was refused, so what is missing may have been meant by it.
    pub refused: bool,
    /// Where an item, or a part of one, stands among `items`, by the text that names it.
    places: HashMap<String, (usize, Option<usize>)>,
}

impl IndicatorFacts {
    /// Gives what is known of an indicator of which a wide table has nothing but points; how many does not matter.
    pub fn of_points_alone() -> Self {
        Self { awarded_in_wide_table: true, ..Self::default().at_no_points(|_| false) }
    }

    /// Forgets everything but the first facts without item, which are to be renewed for the next project.
    pub fn clear(&mut self, kept: usize) {
        let Self { not_applicable, single, items, awarded_in_wide_table, refused, places } = self;
        (*not_applicable, *refused) = (None, false);
        *awarded_in_wide_table &= kept > 0;
        single.0.truncate(kept);
        items.clear();
        places.clear();
    }

    /// Gives the points typed in by an evaluator.
    pub fn awarded(&self) -> Option<(Points, &Fact)> {
        let fact = self.single.find(POINTS)?;
        match fact.value? {
            FactValue::Points(points) => Some((points, fact)),
            _ => None,
        }
    }

    /// Says whether a fact has no place at all: the points are a cell of a wide table without a column for
    /// it.
    pub fn cannot_say(&self, fact: &str) -> bool {
        self.awarded_in_wide_table && self.awarded().is_some() && self.single.find(fact).is_none()
    }

    /// Gives the facts of an indicator that is awarded no points, beside those that `keeps` names.
    pub fn at_no_points(&self, keeps: impl Fn(&str) -> bool) -> Self {
        let mut single = FactSet::default();
        single.0.extend(self.single.0.iter().filter(|fact| keeps(&fact.name)).cloned());
        single.0.push(Fact {
            name: POINTS.into(),
            value: Some(FactValue::Points(Points::ZERO)),
            written: SmolStr::default(),
            unit: None,
            bound: None,
            reason: SmolStr::default(),
            evidence: SmolStr::default(),
            place: Place::default(),
            came_from: SmolStr::default(),
        });
        Self { single, refused: self.refused, ..Self::default() }
    }

    /// Lets a checkpoint be not met.
    pub fn mark_not_met(&mut self, checkpoint: &str) {
        let facts = self.single.0.iter_mut();
        if let Some(fact) = facts.into_iter().find(|fact| fact.name == checkpoint) {
            fact.value = Some(FactValue::Mark(Mark::NotMet));
        }
    }

    /// Says whether nothing but the awarded points was to be filled in, and was left blank.
    pub fn left_blank_for_award(&self) -> bool {
        self.items.is_empty()
            && self.single.find(POINTS).is_some_and(|fact| fact.value.is_none())
            && self.single.0.iter().all(|fact| fact.name == POINTS)
    }

    /// Lists every fact with the item or part it belongs to.
    pub fn all(&self) -> impl Iterator<Item = (Option<Cow<'_, str>>, &Fact)> {
        let single = self.single.0.iter().map(|fact| (None, fact));
        let items = self.items.iter().flat_map(|item| {
            let name = || Some(Cow::Borrowed(item.name.as_str()));
            let own = item.facts.0.iter().map(move |fact| (name(), fact));
            let parts = item.parts.iter().flat_map(move |part| {
                let name = || Some(Cow::Owned(format!("{}/{}", item.name, part.name)));
                part.facts.0.iter().map(move |fact| (name(), fact))
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
            self.items.push(Item { name: name.into(), ..Item::default() });
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
            parts.push(Part { name: part.into(), ..Part::default() });
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
