//! Targets whose sign bounds the other way than their indicator or item.

use super::IndicatorFacts;
use crate::fact::{DIRECTION, Direction, Fact, FactSet, FactValue, Part};
use crate::quantity::Bound;
use crate::rulebook::Indicator;

/// Lists the targets that contradict the direction by which they are scored, with the item or part.
pub(super) fn contradicting<'f>(
    facts: &'f IndicatorFacts,
    indicator: &Indicator,
) -> Vec<(String, &'f Fact)> {
    let whole = direction_of(&facts.single, indicator);
    let mut sets = vec![(String::new(), whole, &facts.single)];
    for item in &facts.items {
        let direction = direction_of(&item.facts, indicator);
        sets.push((item.name.to_string(), direction, &item.facts));
        let part =
            |part: &'f Part| (format!("{}/{}", item.name, part.name), direction, &part.facts);
        sets.extend(item.parts.iter().map(part));
    }
    let mut found = Vec::new();
    for (item, direction, set) in sets {
        let against = |fact: &&Fact| {
            fact.bound.and_then(bounds).is_some_and(|bound| direction.is_some_and(|it| it != bound))
        };
        found.extend(set.0.iter().filter(against).map(|fact| (item.clone(), fact)));
    }
    found
}

fn direction_of(facts: &FactSet, indicator: &Indicator) -> Option<Direction> {
    match facts.value(DIRECTION) {
        Some(FactValue::Direction(direction)) => Some(direction),
        _ => indicator.rule.direction(),
    }
}

const fn bounds(bound: Bound) -> Option<Direction> {
    match bound {
        Bound::Exactly => None,
        Bound::AtLeast | Bound::MoreThan => Some(Direction::AtLeast),
        Bound::AtMost | Bound::LessThan => Some(Direction::AtMost),
    }
}
