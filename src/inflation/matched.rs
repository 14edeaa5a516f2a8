//! Which projects of two evaluations are the same?

use jixiao_core::alike::compared;
use jixiao_core::project::Project;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The id and the name of a project.
type Known<'p> = [&'p str; 2];

/// Gives for each project of the key evaluation its place in the self-evaluation.
///
/// A project is the same where its id is; where no id is found, its name is, if that stands once on each side among
/// the projects left. Nothing is taken twice.
pub(super) fn matched(own: &[Project], key: &[Project]) -> Vec<Option<usize>> {
    places(&known(own), &known(key))
}

fn known(projects: &[Project]) -> Vec<Known<'_>> {
    projects.iter().map(|one| [one.record.id.as_str(), one.record.name.as_str()]).collect()
}

fn places(own: &[Known<'_>], key: &[Known<'_>]) -> Vec<Option<usize>> {
    let ids = once(own.iter().enumerate().map(|(at, [id, _])| (at, *id)));
    let mut found: Vec<Option<usize>> =
        key.iter().map(|[id, _]| ids.get(&compared(id)).copied()).collect();
    let taken: HashSet<usize> = found.iter().flatten().copied().collect();
    let left = own.iter().enumerate().filter(|(at, _)| !taken.contains(at));
    let names = once(left.map(|(at, [_, name])| (at, *name)));
    let open = key.iter().enumerate().filter(|(at, _)| found[*at].is_none());
    let wanted = once(open.map(|(at, [_, name])| (at, *name)));
    for (name, at) in wanted {
        found[at] = names.get(&name).copied();
    }
    found
}

/// Gives the places of texts that stand once; blank ones name nothing.
fn once<'t>(texts: impl Iterator<Item = (usize, &'t str)>) -> HashMap<Cow<'t, str>, usize> {
    let mut places: HashMap<Cow<'t, str>, Option<usize>> = HashMap::new();
    for (at, text) in texts.filter(|(_, text)| !text.trim().is_empty()) {
        places.entry(compared(text)).and_modify(|known| *known = None).or_insert(Some(at));
    }
    places.into_iter().filter_map(|(text, place)| Some((text, place?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_go_before_names_and_are_compared_as_they_are_seen() {
        let own = [["B", "甲"], ["Ａ", "乙"], ["X", "丙（一期）"]];
        let key = [["A", "甲"], ["B", "乙"], ["C", "丙(一期)"], ["D", "丁"]];
        assert_eq!(places(&own, &key), [Some(1), Some(0), Some(2), None]);
    }

    #[test]
    fn a_name_that_stands_twice_tells_nothing_and_no_project_is_taken_twice() {
        let own = [["1", "保洁"], ["2", "保洁"], ["3", "热线"], ["4", "送餐"]];
        let key = [["K1", "保洁"], ["K2", "热线"], ["K3", "热线"], ["4", "巡查"], ["K5", "送餐"]];
        assert_eq!(places(&own, &key), [None, None, None, Some(3), None]);
        // Of two projects of a name one is found by its id, so that the other is the only one left.
        let own = [["1", "保洁"], ["2", "保洁"]];
        let key = [["1", "保洁"], ["K2", "保洁"]];
        assert_eq!(places(&own, &key), [Some(0), Some(1)]);
    }
}
