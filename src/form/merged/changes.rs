//! What a portfolio says that an earlier one of the same projects did not.

use jixiao_core::project::raw::{Field, RawPortfolio};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What changed of one project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The project's id.
    pub project: String,
    /// Nothing of it had come back before.
    pub first: bool,
    /// Cells that had no value before.
    pub new: usize,
    /// Cells that had another value.
    pub changed: usize,
    /// Cells that have no value any more.
    pub gone: usize,
}

/// Compares two portfolios, project by project; those that are the same are left out.
pub fn find_changes(before: &RawPortfolio, after: &RawPortfolio) -> Vec<Changes> {
    // A fact says which form it came from; the plan of a project that did not come back has no form.
    let came: HashSet<&str> = before
        .facts
        .iter()
        .filter(|fact| !fact.came_from.is_empty())
        .map(|fact| fact.project.as_str())
        .collect();
    let (before, after) = (cells(before), cells(after));
    let mut changes: BTreeMap<&str, Changes> = BTreeMap::new();
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    for key in keys {
        let [new, changed, gone] = match (before.get(key), after.get(key)) {
            (None, Some(_)) => [1, 0, 0],
            (Some(old), Some(value)) if old != value => [0, 1, 0],
            (Some(_), None) => [0, 0, 1],
            _ => continue,
        };
        let row = changes.entry(&key.0).or_default();
        row.project.clone_from(&key.0);
        row.first = !came.contains(key.0.as_str());
        row.new += new;
        row.changed += changed;
        row.gone += gone;
    }
    changes.into_values().collect()
}

/// Gives every cell that has a value: its project, then what it is.
fn cells(portfolio: &RawPortfolio) -> BTreeMap<(String, [String; 4]), String> {
    let mut cells = BTreeMap::new();
    let mut put = |project: &str, name: [&str; 4], value: &str| {
        if !value.is_empty() {
            cells.insert((project.to_owned(), name.map(str::to_owned)), value.to_owned());
        }
    };
    for project in &portfolio.projects {
        for (field, name) in Field::ALL {
            put(project.value(Field::Id), ["", "", name, ""], project.value(field));
        }
    }
    for fact in &portfolio.facts {
        for (part, value) in [
            ("value", &fact.value),
            ("unit", &fact.unit),
            ("reason", &fact.reason),
            ("evidence", &fact.evidence),
        ] {
            put(&fact.project, [&fact.indicator, &fact.item, &fact.fact, part], value);
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use jixiao_core::project::raw::RawFact;

    fn portfolio(values: &[(&str, &str, &str)]) -> RawPortfolio {
        let fact = |(project, fact, value): &(&str, &str, &str)| RawFact {
            project: (*project).to_owned(),
            fact: (*fact).to_owned(),
            value: (*value).to_owned(),
            ..RawFact::default()
        };
        RawPortfolio { facts: values.iter().map(fact).collect(), ..RawPortfolio::default() }
    }

    #[test]
    fn new_changed_and_gone_values_are_counted_by_project() {
        let before = portfolio(&[("P1", "a", "1"), ("P1", "b", "1"), ("P2", "a", "1")]);
        let after =
            portfolio(&[("P1", "a", "2"), ("P1", "c", "1"), ("P1", "b", ""), ("P2", "a", "1")]);
        let found = find_changes(&before, &after);
        let expected =
            Changes { project: "P1".to_owned(), first: true, new: 1, changed: 1, gone: 1 };
        assert_eq!(found, [expected]);
        assert_eq!(find_changes(&after, &after), []);
    }

    #[test]
    fn a_project_is_new_until_something_of_it_came_back() {
        let mut before = portfolio(&[("P1", "a", "1"), ("P2", "a", "1")]);
        before.facts[0].came_from = "甲.xlsx 过程!I2".to_owned();
        let after = portfolio(&[("P1", "b", "1"), ("P2", "b", "1"), ("P1", "a", "1")]);
        let first: Vec<bool> = find_changes(&before, &after).iter().map(|one| one.first).collect();
        assert_eq!(first, [false, true]);
    }
}
