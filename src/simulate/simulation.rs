//! What scenarios come to.

use crate::assess::Assessment;
use crate::manifest::FileHash;
use crate::wording::{Language, SimulateText};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::problem::Problem;
use jixiao_core::quantity::Rate;
use jixiao_core::simulate::{Move, Outcome, Setting, YearAhead};

/// The id of the run among scenarios.
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
    /// The scenarios, in the order of the file.
    pub scenarios: Vec<Simulated>,
    /// How many years are looked ahead.
    pub years: u32,
    /// By how much budgets grow from year to year.
    pub growth: Rate,
    /// The file of scenarios; the inputs of the run are in its assessment.
    pub file: Option<FileHash>,
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
    /// What keeps it from being computed.
    pub problems: Vec<Problem>,
}

/// What rules come to.
#[derive(Debug)]
pub struct Computed {
    /// The rules.
    pub setting: Setting,
    /// Where every project stands.
    pub outcome: Outcome,
    /// The years ahead, the first of which is the outcome.
    pub ahead: Vec<YearAhead>,
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

    /// Says whether a problem keeps any scenario from being computed.
    pub fn refused(&self) -> bool {
        self.scenarios.iter().any(|one| one.computed.is_none())
    }
}
