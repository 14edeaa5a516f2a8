//! The kinds of chart of a simulation: one line each, and the file that names and makes it.

use super::super::figure::Figure;
use super::side::Sides;
use super::{causes, departments, scenarios, target};
use crate::simulate::Simulation;
use crate::wording::Language;

macro_rules! simulation_charts {
    ($($(#[doc = $doc:literal])+ $kind:ident($file:ident);)+) => {
        /// A kind of chart of a simulation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum SimulationKind { $($(#[doc = $doc])+ $kind,)+ }

        impl SimulationKind {
            /// Every kind, in the order they are written in.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// Makes its figures; none where there is nothing to be drawn.
            pub fn figures(self, simulation: &Simulation, language: Language) -> Vec<Figure> {
                let sides = Sides::of(simulation, language);
                match self { $(Self::$kind => $file::figures(&sides),)+ }
            }
        }
    };
}

simulation_charts! {
    /// What is cut, and next year's budgets, of the run and of each scenario.
    Scenarios(scenarios);
    /// This year's budgets to next year's by cause, a figure for the run and for each scenario.
    Causes(causes);
    /// What each department loses in the run and in each scenario.
    Departments(departments);
    /// A savings target against what can be reached, a figure for each target that differs.
    Target(target);
}

/// Makes every figure of a simulation.
pub fn simulation_figures(simulation: &Simulation, language: Language) -> Vec<Figure> {
    let kinds = SimulationKind::ALL.iter();
    kinds.flat_map(|kind| kind.figures(simulation, language)).collect()
}
