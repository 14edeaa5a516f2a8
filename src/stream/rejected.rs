//! Projects that are put aside, so that the others can be scored.

use crate::result::append_reject;
use crate::wording::Language;
use jixiao_core::problem::Problem;

/// Projects that were put aside.
#[derive(Clone, Debug)]
pub(super) struct Rejected {
    language: Language,
    pub(super) projects: u64,
    /// How many problems blocked them.
    pub(super) problems: u64,
    /// Their rows of `rejects.csv`.
    pub(super) bytes: Vec<u8>,
}

impl Rejected {
    /// Starts with none.
    pub(super) const fn new(language: Language) -> Self {
        Self { language, projects: 0, problems: 0, bytes: Vec::new() }
    }

    /// Starts anew.
    pub(super) const fn anew(&self) -> Self {
        Self::new(self.language)
    }

    /// Puts a project aside, with everything that blocks it.
    pub(super) fn take(&mut self, project: &str, problems: &[Problem]) {
        self.projects += 1;
        for problem in problems.iter().filter(|problem| problem.blocks()) {
            self.problems += 1;
            append_reject(self.language, project, problem, &mut self.bytes);
        }
    }
}
