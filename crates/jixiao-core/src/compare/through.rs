//! Which projects of several results are the same?

use super::stand::{Side, Stand};
use crate::alike::compared;
use std::collections::{HashMap, HashSet};

/// A project through several results: its place in each, or `None` where it is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Through {
    /// By result.
    pub places: Vec<Option<usize>>,
    /// Whether its id alone says that it is the same, as its name differs.
    pub by_id: bool,
}

/// Follows projects through results, in the order they are first met.
///
/// A project is the same where its name is, and that name stands once; where no name is found again, an id that
/// is. Ids of two years may be counted anew, so a name that is found goes before an id.
pub fn through(sides: &[&Side]) -> Vec<Through> {
    let mut all: Vec<Through> = Vec::new();
    for (at, side) in sides.iter().enumerate() {
        let found = matched(&all, sides, side);
        for (place, known) in found.into_iter().enumerate() {
            let (track, by_id) = known.unwrap_or_else(|| {
                all.push(Through { places: vec![None; sides.len()], by_id: false });
                (all.len() - 1, false)
            });
            all[track].places[at] = Some(place);
            all[track].by_id |= by_id;
        }
    }
    all
}

impl Through {
    /// Gives where it last stands among some results.
    pub fn latest<'s>(&self, sides: &[&'s Side]) -> Option<&'s Stand> {
        let known = self.places.iter().zip(sides).rev();
        known.into_iter().find_map(|(place, side)| Some(&side.projects[(*place)?]))
    }
}

/// Gives the track of each project of a side, and whether it is by id alone.
fn matched(all: &[Through], sides: &[&Side], side: &Side) -> Vec<Option<(usize, bool)>> {
    let known = |key: fn(&Stand) -> &str| {
        let stands = all.iter().enumerate().filter_map(|(at, one)| Some((at, one.latest(sides)?)));
        unique(stands.map(|(at, stand)| (at, key(stand))))
    };
    let own = |key: fn(&Stand) -> &str| {
        unique(side.projects.iter().enumerate().map(|(at, stand)| (at, key(stand))))
    };
    let mut found = vec![None; side.projects.len()];
    let mut taken = HashSet::new();
    for (key, by_id) in [(name as fn(&Stand) -> &str, false), (id, true)] {
        let (known, own) = (known(key), own(key));
        for (text, place) in own {
            let Some(track) = known.get(&text).copied() else { continue };
            if found[place].is_none() && !taken.contains(&track) {
                found[place] = Some((track, by_id));
                taken.insert(track);
            }
        }
    }
    found
}

fn name(stand: &Stand) -> &str {
    &stand.name
}

fn id(stand: &Stand) -> &str {
    &stand.id
}

/// Gives the places of texts that stand once; blank ones name nothing.
fn unique<'t>(texts: impl Iterator<Item = (usize, &'t str)>) -> HashMap<String, usize> {
    let mut places: HashMap<String, Option<usize>> = HashMap::new();
    for (place, text) in texts.filter(|(_, text)| !text.trim().is_empty()) {
        places
            .entry(compared(text).into_owned())
            .and_modify(|known| *known = None)
            .or_insert(Some(place));
    }
    places.into_iter().filter_map(|(text, place)| Some((text, place?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(projects: &[(&str, &str)]) -> Side {
        let stand = |(id, name): &(&str, &str)| Stand {
            id: (*id).to_owned(),
            name: (*name).to_owned(),
            ..Stand::default()
        };
        Side { projects: projects.iter().map(stand).collect(), ..Side::default() }
    }

    fn places(sides: &[&Side]) -> Vec<(Vec<Option<usize>>, bool)> {
        through(sides).into_iter().map(|one| (one.places, one.by_id)).collect()
    }

    #[test]
    fn names_go_before_ids_and_ids_find_what_was_renamed() {
        let old = side(&[("P1", "道路清扫"), ("P2", "绿化养护"), ("P3", "送餐")]);
        // The first two changed places, the third was renamed, the fourth is new.
        let new =
            side(&[("P1", "绿化养护"), ("P2", "道路清扫"), ("P3", "老人送餐"), ("P4", "巡查")]);
        let expected = [
            (vec![Some(0), Some(1)], false),
            (vec![Some(1), Some(0)], false),
            (vec![Some(2), Some(2)], true),
            (vec![None, Some(3)], false),
        ];
        assert_eq!(places(&[&old, &new]), expected);
    }

    #[test]
    fn a_name_that_stands_twice_tells_nothing_and_a_gap_of_a_year_is_bridged() {
        let first = side(&[("A", "保洁"), ("B", "保洁"), ("C", "热线")]);
        let second = side(&[("B", "保洁"), ("A", "保洁")]);
        let third = side(&[("X", "热线"), ("A", "保洁")]);
        let expected = [
            (vec![Some(0), Some(1), Some(1)], true),
            (vec![Some(1), Some(0), None], true),
            (vec![Some(2), None, Some(0)], false),
        ];
        assert_eq!(places(&[&first, &second, &third]), expected);
    }
}
