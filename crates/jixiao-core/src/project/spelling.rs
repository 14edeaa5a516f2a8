//! Departments, categories and classes of services that are written in more than one way.

use super::Project;
use super::raw::Field;
use crate::alike::alike;
use crate::problem::{Code, Place, Problem, Word};
use std::collections::HashMap;

/// A name that counts as another that stands before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The name as it is written later.
    pub other: String,
    /// The name as it was written first.
    pub first: String,
}

/// Names with where each first stands, in their order.
fn first_places<'n>(
    names: impl Iterator<Item = (&'n str, &'n Place)>,
) -> (Vec<&'n str>, HashMap<&'n str, &'n Place>) {
    let mut places: HashMap<&str, &Place> = HashMap::new();
    let mut order = Vec::new();
    for (name, place) in names.filter(|(name, _)| !name.is_empty()) {
        places.entry(name).or_insert_with(|| {
            order.push(name);
            place
        });
    }
    (order, places)
}

fn named(field: Field, (first, other, is_same): (&str, &str, bool), place: &Place) -> Problem {
    let code = if is_same { Code::SpelledTheSame } else { Code::SpelledAlike };
    let problem = Problem::new(code, place).with_word("column", Word::Column, field.name());
    problem.with("first", first).with("value", other)
}

/// Finds names of a column that look alike; those that count as the same come with the way they were
/// written first, and all are advice.
pub fn spelled_alike<'n>(
    field: Field,
    names: impl Iterator<Item = (&'n str, &'n Place)>,
) -> (Vec<Spelling>, Vec<Problem>) {
    let (order, places) = first_places(names);
    let (mut same, mut problems) = (Vec::new(), Vec::new());
    for (first, other, is_same) in alike(order) {
        problems.push(named(field, (first, other, is_same), places[other]));
        if is_same {
            same.push(Spelling { other: other.to_owned(), first: first.to_owned() });
        }
    }
    (same, problems)
}

/// Finds names of a column that look like a name that rules give and are written in another way. Where a
/// project has the very name, those beside it are compared with that.
pub fn spelled_unlike<'n>(
    rules: impl Iterator<Item = &'n str>,
    field: Field,
    names: impl Iterator<Item = (&'n str, &'n Place)>,
) -> Vec<Problem> {
    let (order, places) = first_places(names);
    let rules: Vec<&str> = rules.filter(|name| !places.contains_key(name)).collect();
    let of_rule = |rule: &&'n str| {
        let rule = *rule;
        order.iter().flat_map(move |name| alike([rule, name]))
    };
    let found = rules.iter().flat_map(of_rule);
    found.map(|found| named(field, found, places[found.1])).collect()
}

/// Gives departments, categories and classes of services that count as the same one spelling, and says so.
pub(super) fn join_spellings(projects: &mut [Project]) -> Vec<Problem> {
    let departments = projects.iter().map(|one| (&*one.record.department, &one.record.place));
    let (departments, mut problems) = spelled_alike(Field::Department, departments);
    let categories = projects.iter().map(|one| (&*one.record.category, &one.record.place));
    let (categories, found) = spelled_alike(Field::Category, categories);
    problems.extend(found);
    let classes = projects.iter().map(|one| (&*one.record.service_class, &one.record.place));
    let (classes, found) = spelled_alike(Field::ServiceClass, classes);
    problems.extend(found);
    for Project { record, .. } in projects {
        spell(&mut record.service_class, &classes);
        spell(&mut record.department, &departments);
        spell(&mut record.category, &categories);
    }
    problems
}

fn spell(name: &mut String, spellings: &[Spelling]) {
    if let Some(spelling) = spellings.iter().find(|spelling| spelling.other == *name) {
        name.clone_from(&spelling.first);
    }
}
