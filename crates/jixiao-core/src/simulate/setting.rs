//! What a scenario is computed with: a rulebook, a policy and exemptions beside those of the portfolio.

use crate::policy::Policy;
use crate::project::{Exemption, Portfolio};
use crate::rulebook::Rulebook;
use std::borrow::Cow;

/// What a scenario is computed with.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The rulebook.
    pub rulebook: Rulebook,
    /// The policy.
    pub policy: Policy,
    /// Exemptions in place of those of the portfolio, by the place of the project.
    pub exemptions: Vec<(usize, Exemption)>,
    /// Whether the points of indicators differ from the run's, so that everything is scored again.
    pub scores_anew: bool,
}

impl Setting {
    /// Takes the rules of a run.
    pub fn of_run(rulebook: &Rulebook, policy: &Policy) -> Self {
        let (rulebook, policy) = (rulebook.clone(), policy.clone());
        Self { rulebook, policy, exemptions: Vec::new(), scores_anew: false }
    }

    /// Gives the projects with the exemptions of the scenario.
    pub fn portfolio<'p>(&self, portfolio: &'p Portfolio) -> Cow<'p, Portfolio> {
        if self.exemptions.is_empty() {
            return Cow::Borrowed(portfolio);
        }
        let mut changed = portfolio.clone();
        for (at, exemption) in &self.exemptions {
            if let Some(project) = changed.projects.get_mut(*at) {
                project.record.exemption = Some(exemption.clone());
            }
        }
        Cow::Owned(changed)
    }
}
