//! A choice of projects by a seed: the same on every machine, whatever the order of the rows.

use sha2::{Digest, Sha256};

/// How many projects are chosen, and by which seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The number of projects.
    pub size: usize,
    /// The seed.
    pub seed: u64,
}

impl Sample {
    /// Chooses among ids: those whose hash with the seed is lowest, so that a larger sample holds a smaller
    /// one, and an id says nothing of whether it is chosen.
    pub(super) fn of<'i>(&self, ids: &'i [String]) -> Vec<&'i str> {
        let key = |id: &'i String| {
            let mut digest = Sha256::new_with_prefix(self.seed.to_string());
            digest.update(":");
            digest.update(id);
            (<[u8; 32]>::from(digest.finalize()), id.as_str())
        };
        let mut keys: Vec<_> = ids.iter().map(key).collect();
        if self.size < keys.len() {
            keys.select_nth_unstable(self.size);
            keys.truncate(self.size);
        }
        keys.into_iter().map(|(_, id)| id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn chosen(size: usize, seed: u64, ids: &[String]) -> BTreeSet<String> {
        Sample { size, seed }.of(ids).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_sample_hangs_on_the_seed_and_the_ids_alone() {
        let ids: Vec<String> = (1..=1_000).map(|number| format!("P{number}")).collect();
        let other_way: Vec<String> = ids.iter().rev().cloned().collect();
        let ten = chosen(10, 1, &ids);
        assert_eq!(ten.len(), 10);
        assert_eq!(ten, chosen(10, 1, &other_way));
        assert!(ten.is_subset(&chosen(20, 1, &ids)));
        assert_ne!(ten, chosen(10, 2, &ids));
        assert_eq!(chosen(2_000, 1, &ids).len(), 1_000);
        let three: Vec<String> = chosen(3, 1, &ids).into_iter().collect();
        assert_eq!(three, ["P623", "P742", "P988"], "the choice is the same on every machine");
    }
}
