//! Which known names an unknown one may have been meant for.

use strsim::levenshtein;

/// So many names are offered at most.
const OFFERED: usize = 8;

/// Gives the known names most like a name, the nearest first; where none is alike, the first few.
pub fn near<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    let wanted = name.trim().to_lowercase();
    let mut unique: Vec<&str> = Vec::new();
    for candidate in known {
        if !unique.contains(&candidate) {
            unique.push(candidate);
        }
    }
    let most = (wanted.chars().count() / 3).max(1);
    let distance = |candidate: &str| levenshtein(&wanted, &candidate.to_lowercase());
    let alike = unique.iter().map(|candidate| (distance(candidate), *candidate));
    let mut alike: Vec<_> = alike.filter(|(distance, _)| *distance <= most).collect();
    alike.sort_by_key(|(distance, _)| *distance);
    if alike.is_empty() {
        unique.truncate(OFFERED);
        return unique;
    }
    alike.into_iter().take(OFFERED).map(|(_, candidate)| candidate).collect()
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn names_one_letter_off_are_offered_alone_and_otherwise_the_first_few() {
        let known = ["good", "medium", "poor"];
        assert_eq!(near("god", known), ["good"]);
        assert_eq!(near("Mediun", known), ["medium"]);
        assert_eq!(near("优", ["良", "中"]), ["良", "中"]); // one character may be any other
        assert_eq!(near("excellent", known), known);
    }
}
