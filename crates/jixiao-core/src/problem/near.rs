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
    use super::{near, slips};

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
}
