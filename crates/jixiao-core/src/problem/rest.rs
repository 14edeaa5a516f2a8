//! Problems that were only counted.

use std::collections::BTreeSet;

/// Problems of one code that were only counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rest {
    /// How many there are.
    pub count: u64,
    /// How many of them name no project.
    pub nameless: u64,
    /// The projects that the others name.
    pub projects: BTreeSet<String>,
}

impl Rest {
    /// Says whether every project is known; those of a stream are not.
    pub fn knows_projects(&self) -> bool {
        !self.projects.is_empty() || self.nameless == self.count
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.nameless += other.nameless;
        self.projects.extend(other.projects);
    }
}
