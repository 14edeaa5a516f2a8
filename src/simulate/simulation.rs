//! What scenarios come to.

use super::computed::Computed;
use super::reallocate::Reallocated;
use super::target::Targets;
use crate::assess::Assessment;
use crate::manifest::FileHash;
use crate::wording::{Language, SimulateText};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::problem::Problem;
use jixiao_core::quantity::Rate;
use jixiao_core::simulate::Move;

/// The id of the run among scenarios, which none of them may have.
pub const RUN: &str = "run";

/// Scenarios beside the run they start from.
#[derive(Debug)]
pub struct Simulation {
    /// The run.
    pub assessment: Assessment,
    /// The title of the file.
    pub title: Option<Bilingual>,
    /// What is said wherever the scenarios are shown.
    pub notice: Option<Bilingual>,
    /// The run itself, as the first of all.
    pub run: Computed,
    /// What keeps later years of the run from being computed.
    pub problems: Vec<Problem>,
    /// The scenarios, in the order of the file.
    pub scenarios: Vec<Simulated>,
    /// How many years are looked ahead.
    pub years: u32,
    /// By how much budgets grow from year to year.
    pub growth: Rate,
    /// The file of scenarios; the inputs of the run are in its assessment.
    pub file: Option<FileHash>,
    /// The id of the scenario that the target and what is given out start from; `None` for the run.
    pub on: Option<String>,
    /// A savings target, where one was asked for.
    pub targets: Option<Targets>,
    /// What is freed, given out, where that was asked for: once a method of the target.
    pub reallocations: Vec<Reallocated>,
    /// The list of new projects.
    pub new_projects: Option<FileHash>,
}

/// One scenario.
#[derive(Debug)]
pub struct Simulated {
    /// The id.
    pub id: String,
    /// The title; empty where none is given.
    pub title: Bilingual,
    /// Where it comes from, or what it assumes.
    pub note: Option<Bilingual>,
    /// The id of the scenario it builds on; `None` for the run.
    pub on: Option<String>,
    /// What it comes to; `None` where a problem keeps it from being computed.
    pub computed: Option<Computed>,
    /// Who moves against the run, and why.
    pub moves: Vec<Move>,
    /// What keeps it, or years ahead of it, from being computed.
    pub problems: Vec<Problem>,
}

impl Simulated {
    /// Names a scenario, or the run where there is none.
    pub(crate) fn name(scenario: Option<&Self>, language: Language) -> String {
        match scenario {
            None => language.simulate(SimulateText::Run).to_owned(),
            Some(scenario) => language.scenario(&scenario.id, &scenario.title),
        }
    }
}

impl Simulation {
    /// Gives the scenarios that were computed.
    pub fn computed(&self) -> impl Iterator<Item = (&Simulated, &Computed)> {
        self.scenarios.iter().filter_map(|one| Some((one, one.computed.as_ref()?)))
    }

    /// Gives the rules that the target starts from, with where every project stands by them.
    pub fn start(&self) -> &Computed {
        let named = |one: &&Simulated| Some(&one.id) == self.on.as_ref();
        let found = self.scenarios.iter().find(named).and_then(|one| one.computed.as_ref());
        found.unwrap_or(&self.run)
    }

    /// Says whether a problem keeps anything from being computed.
    pub fn refused(&self) -> bool {
        let of_scenarios = self.scenarios.iter().flat_map(|one| &one.problems);
        let of_targets = self.targets.iter().flat_map(|targets| &targets.problems);
        self.problems.iter().chain(of_scenarios).chain(of_targets).next().is_some()
    }
}
