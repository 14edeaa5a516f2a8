//! A simulation being told: how its scenarios are named and its changes are written.

use super::super::draft::Draft;
use crate::simulate::{Computed, Simulated, Simulation};
use crate::wording::{Language, ReportText};

/// A name of more characters is long.
const LONG: usize = 30;

/// A simulation being told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene<'a> {
    pub(super) draft: &'a Draft<'a>,
    pub(super) simulation: &'a Simulation,
}

impl<'a> Scene<'a> {
    pub(super) const fn language(&self) -> Language {
        self.draft.language()
    }

    /// Names a scenario, or the run where there is none.
    pub(super) fn name(&self, scenario: Option<&Simulated>) -> String {
        Simulated::name(scenario, self.language())
    }

    /// Names a scenario where there is little room: a long one by its id alone, which the first table
    /// has beside its title.
    pub(super) fn brief(&self, scenario: Option<&Simulated>) -> String {
        let name = self.name(scenario);
        match scenario {
            Some(scenario) if name.chars().count() > LONG => scenario.id.clone(),
            _ => name,
        }
    }

    /// Lists the run and every scenario that was computed, each with its name.
    pub(super) fn columns(&self) -> Vec<(String, Option<&'a Simulated>, &'a Computed)> {
        let columns = self.simulation.columns();
        columns.map(|(scenario, computed)| (self.name(scenario), scenario, computed)).collect()
    }

    /// Writes a difference in 分 for a table, with its sign.
    pub(super) fn change(&self, fen: i128) -> String {
        let sign = if fen > 0 { "+" } else { "" };
        format!("{sign}{}", self.language().money(fen))
    }

    /// Says in running text how much more or less there is.
    pub(super) fn change_told(&self, fen: i128) -> String {
        let amount = [("amount", self.language().money_told(fen.abs()))];
        match fen {
            0 => self.draft.say(ReportText::MemoEqual),
            1.. => self.draft.tell(ReportText::MemoMore, &amount),
            _ => self.draft.tell(ReportText::MemoLess, &amount),
        }
    }
}
