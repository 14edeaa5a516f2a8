//! Whether a form still is the one that was sent out: made for the same rules, and not altered.

use super::super::layout::Key;
use super::form::Returned;
use super::read::altered;
use jixiao_core::fact::{APPLICABLE, LEVEL_SHARE, SHARE};
use jixiao_core::problem::{Code, Detail, Place, Problem, Word};
use jixiao_core::project::raw::Field;
use jixiao_core::rulebook::Rulebook;
use std::collections::HashSet;

/// Finds why a form cannot be used: it was made for other rules, or its structure was altered.
/// `sha256` is the hash of the rulebook's files.
pub fn find_unusable(returned: &Returned, rulebook: &Rulebook, sha256: &str) -> Vec<Problem> {
    let stamp = &returned.stamp;
    if stamp.rulebook != rulebook.heading.id || stamp.rulebook_sha256 != sha256 {
        let problem = Problem::new(Code::FormEdition, &returned.place).with("group", &stamp.group);
        let problem = problem.with("rulebook", &stamp.rulebook);
        return vec![problem.with("edition", &stamp.edition)];
    }
    let mut found = find_altered(returned, rulebook);
    let on_reading = returned.problems.iter().filter(|one| one.code == Code::FormAltered);
    found.extend(on_reading.map(|one| one.clone().with("group", &stamp.group)));
    found
}

/// Finds what was altered: projects or lines that are gone, that stand twice, or were not sent.
fn find_altered(returned: &Returned, rulebook: &Rulebook) -> Vec<Problem> {
    let mut problems = Vec::new();
    let altered = |place: &Place, what: &str, value: &str| {
        altered(place, what, value).with("group", &returned.stamp.group)
    };
    let sent: HashSet<&str> = returned.stamp.projects.iter().map(String::as_str).collect();
    let mut rows = HashSet::new();
    let renumbered = find_renumbered(returned);
    if let Some((place, now, id)) = &renumbered {
        problems.push(altered(place, "project-renumbered", &format!("{id}→{now}")));
        rows.insert(*id);
    }
    for project in &returned.projects {
        let id = project.value(Field::Id);
        if renumbered.as_ref().is_some_and(|(_, now, _)| *now == id) {
            continue;
        }
        if !sent.contains(id) {
            problems.push(altered(&project.place, "project-added", id));
        } else if !rows.insert(id) {
            problems.push(altered(&project.place, "project-repeated", id));
        }
    }
    for id in returned.stamp.projects.iter().filter(|id| !rows.contains(id.as_str())) {
        problems.push(altered(&returned.place, "project-gone", id));
    }
    let mut keys: HashSet<&Key> = HashSet::new();
    for line in &returned.lines {
        let key = &line.key;
        let known = sent.contains(&*key.project) && rulebook.indicator(&key.indicator).is_some();
        if !known {
            problems.push(altered(&line.value.place, "line-added", &key.to_string()));
        } else if !keys.insert(key) {
            problems.push(altered(&line.value.place, "line-repeated", &key.to_string()));
        }
    }
    // The lines of a sheet that is gone are gone with it.
    let says = |one: &Problem, what: &str| {
        one.details.contains(&("what", Detail::Word(Word::Thing, what.to_owned())))
    };
    let on_reading = returned
        .problems
        .iter()
        .any(|one| one.code == Code::FormAltered && !says(one, "sheet-renamed"));
    for project in returned.stamp.projects.iter().filter(|_| !on_reading) {
        for gone in lines_gone(project, rulebook, &keys) {
            problems.push(altered(&returned.place, "line-gone", &gone.to_string()));
        }
    }
    problems
}

/// Finds the one project whose number was changed: where, what it is now, and what it was.
pub(in crate::form) fn find_renumbered(returned: &Returned) -> Option<(&Place, &str, &str)> {
    let sent = &returned.stamp.projects;
    let mut added =
        returned.projects.iter().filter(|row| !sent.iter().any(|id| id == row.value(Field::Id)));
    let came = |id: &&String| returned.projects.iter().any(|row| row.value(Field::Id) == **id);
    let mut gone = sent.iter().filter(|id| !came(id));
    match (added.next(), added.next(), gone.next(), gone.next()) {
        (Some(row), None, Some(id), None) => {
            Some((row.place_of(Field::Id), row.value(Field::Id), id))
        }
        _ => None,
    }
}

/// Finds the lines that every form has and this one has not.
fn lines_gone(project: &str, rulebook: &Rulebook, keys: &HashSet<&Key>) -> Vec<Key> {
    let mut gone = Vec::new();
    for indicator in &rulebook.indicators {
        let key = |slot, fact: &str| Key {
            project: project.to_owned(),
            indicator: indicator.id.clone(),
            slot,
            fact: fact.to_owned(),
        };
        let mut expected = Vec::new();
        expected.extend(indicator.right(APPLICABLE).map(|_| (key(0, APPLICABLE), None)));
        for fact in indicator.fact_names() {
            expected.push((key(0, fact), Some(key(1, fact))));
        }
        // A level's share stands under its short name where it was sent so.
        let is_there =
            |key: &Key| keys.contains(key) || short(key).is_some_and(|short| keys.contains(&short));
        for (single, item) in expected {
            if !is_there(&single) && !item.as_ref().is_some_and(is_there) {
                gone.push(single);
            }
        }
    }
    gone
}

/// Gives the key of a level's share under its short name.
fn short(key: &Key) -> Option<Key> {
    (key.fact == LEVEL_SHARE).then(|| Key { fact: SHARE.to_owned(), ..key.clone() })
}
