//! Targets whose sign bounds the other way than their indicator or item.

use super::IndicatorFacts;
use crate::fact::{DIRECTION, Direction, Fact, FactSet, FactValue};
use crate::quantity::Bound;
use crate::rulebook::Indicator;

/// Lists the targets that contradict the direction by which they are scored, with the item or part.
pub(super) fn contradicting<'f>(
    facts: &'f IndicatorFacts,
    indicator: &Indicator,
) -> Vec<(String, &'f Fact)> {
    let mut found = Vec::new();
    let mut look_at = |item: &dyn Fn() -> String, set: &'f FactSet, direction: Direction| {
        let against =
            |fact: &&Fact| fact.bound.and_then(bounds).is_some_and(|bound| bound != direction);
        found.extend(set.0.iter().filter(against).map(|fact| (item(), fact)));
    };
    if facts.single.0.iter().any(|fact| fact.bound.is_some())
        && let Some(direction) = direction_of(&facts.single, indicator)
    {
        look_at(&String::new, &facts.single, direction);
    }
    for item in &facts.items {
        let Some(direction) = direction_of(&item.facts, indicator) else { continue };
        look_at(&|| item.name.to_string(), &item.facts, direction);
        for part in &item.parts {
            look_at(&|| format!("{}/{}", item.name, part.name), &part.facts, direction);
        }
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
