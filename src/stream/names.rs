//! The names of departments and categories, each with where it first stands.

use jixiao_core::lint::unlike_rules;
use jixiao_core::policy::Policy;
use jixiao_core::problem::{Place, Problem};
use jixiao_core::project::raw::Field;
use jixiao_core::project::{LONGEST_NAME, Spelling, spelled_alike};
use std::collections::HashSet;

/// So many categories are compared with each other; departments all are, as sums are kept of each.
const CATEGORIES: usize = 10_000;

/// Names in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Names {
    departments: Column,
    categories: Column,
}

#[derive(Debug, Default)]
struct Column {
    known: HashSet<String, foldhash::fast::RandomState>,
    found: Vec<(String, Place)>,
}

impl Column {
    fn see(&mut self, name: &str, place: &Place) {
        if self.known.insert(name.to_owned()) {
            self.found.push((name.to_owned(), place.clone()));
        }
    }

    fn spellings(&self) -> impl Iterator<Item = (&str, &Place)> {
        self.found.iter().map(|(name, place)| (name.as_str(), place))
    }
}

impl Names {
    /// Says whether a category is known, so that there is nothing to note.
    pub(super) fn knows_category(&self, category: &str) -> bool {
        self.categories.known.contains(category)
            || (self.is_full() && category.len() <= LONGEST_NAME)
    }

    fn is_full(&self) -> bool {
        self.categories.known.len() >= CATEGORIES
    }

    /// Notes the names of a project.
    pub(super) fn see(&mut self, department: &str, category: &str, place: &Place) {
        self.departments.see(department, place);
        if !self.is_full() {
            self.categories.see(category, place);
        }
    }

    /// Gives what came since this was asked last; what is known stays known.
    pub(super) fn take_found(&mut self) -> [Vec<(String, Place)>; 2] {
        [&mut self.departments, &mut self.categories].map(|one| std::mem::take(&mut one.found))
    }

    /// Notes what came later.
    pub(super) fn extend(&mut self, [departments, categories]: [Vec<(String, Place)>; 2]) {
        for (name, place) in departments {
            self.departments.see(&name, &place);
        }
        for (name, place) in categories {
            if !self.is_full() {
                self.categories.see(&name, &place);
            }
        }
    }

    /// Finds names that look like those of rules and are written in another way.
    pub(super) fn unlike_rules(&self, policy: &Policy, same: &[Spelling]) -> Vec<Problem> {
        let is_first = |name: &str| !same.iter().any(|one| one.other == name);
        let departments = self.departments.spellings().filter(|(name, _)| is_first(name));
        unlike_rules(policy, departments, self.categories.spellings())
    }

    /// Finds departments that are written in more than one way, and says of categories as well which
    /// look alike.
    pub(super) fn spelled_alike(&self) -> (Vec<Spelling>, Vec<Problem>) {
        let (same, mut problems) = spelled_alike(Field::Department, self.departments.spellings());
        problems.extend(spelled_alike(Field::Category, self.categories.spellings()).1);
        (same, problems)
    }
}
