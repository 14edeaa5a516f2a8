//! Which known names an unknown one may have been meant for.

use strsim::osa_distance;

/// So many names are offered at most.
const OFFERED: usize = 8;

/// Gives the known names most like a name, the nearest first; where none is alike, the first few.
pub fn near<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    let mut unique: Vec<&str> = Vec::new();
    for candidate in known {
        if !unique.contains(&candidate) {
            unique.push(candidate);
        }
    }
    let slips = slips(name, unique.iter().copied());
    if !slips.is_empty() {
        return slips;
    }
    unique.truncate(OFFERED);
    unique
}

/// Gives what a text may be a part of: the names that begin with it, or else those that hold it. Each name
/// stands for something, which is given once.
pub fn holding<T: Copy + PartialEq>(text: &str, known: &[(&str, T)]) -> Vec<T> {
    let wanted = text.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let that = |fits: &dyn Fn(&str) -> bool| {
        let mut found = Vec::new();
        for (name, of) in known {
            if fits(&name.to_lowercase()) && !found.contains(of) {
                found.push(*of);
            }
        }
        found
    };
    let begins = that(&|name| name.starts_with(&wanted));
    if begins.is_empty() { that(&|name| name.contains(&wanted)) } else { begins }
}

/// Gives what a text that names nothing may have been meant for: what it is a part of, or else a slip of
/// the hand for.
pub fn meant<T: Copy + PartialEq>(text: &str, known: &[(&str, T)]) -> Vec<T> {
    let mut found = holding(text, known);
    if found.is_empty() {
        for name in slips(text, known.iter().map(|(name, _)| *name)) {
            let of = known.iter().find(|(known, _)| *known == name).map(|(_, of)| *of);
            found.extend(of.filter(|of| !found.contains(of)));
        }
    }
    found.truncate(OFFERED);
    found
}

/// Gives the known names that a name may be a slip of the hand for, the nearest first: a letter too many,
/// too few or wrong, or two that changed places, in every three letters.
pub fn slips<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    let wanted = name.trim().to_lowercase();
    let most = (wanted.chars().count() / 3).max(1);
    let distance = |candidate: &str| osa_distance(&wanted, &candidate.to_lowercase());
    let alike = known.into_iter().map(|candidate| (distance(candidate), candidate));
    let mut alike: Vec<_> = alike.filter(|(distance, _)| *distance <= most).collect();
    alike.sort_by_key(|(distance, _)| *distance);
    alike.into_iter().take(OFFERED).map(|(_, candidate)| candidate).collect()
}

#[cfg(test)]
mod tests {
    use super::{holding, meant, near, slips};

    #[test]
    fn names_one_letter_off_are_offered_alone_and_otherwise_the_first_few() {
        let known = ["good", "medium", "poor"];
        assert_eq!(near("god", known), ["good"]);
        assert_eq!(near("Mediun", known), ["medium"]);
        assert_eq!(near("优", ["良", "中"]), ["良", "中"]); // one character may be any other
        assert_eq!(near("excellent", known), known);
        assert_eq!(slips("pooor", known), ["poor"]);
        assert_eq!(slips("rnu", ["new", "run", "cut"]), ["run"]); // two changed places
        assert!(slips("excellent", known).is_empty());
    }

    #[test]
    fn a_part_of_a_name_may_stand_for_it() {
        let known = [("较重问题（违规）", 1), ("serious", 1), ("较轻问题", 2), ("其他较重", 3)];
        assert_eq!(holding("较重", &known), [1]); // what begins with it counts before what holds it
        assert_eq!(holding("问题", &known), [1, 2]);
        assert_eq!((holding(" ", &known), meant("较经问题", &known)), (vec![], vec![2]));
    }
}
