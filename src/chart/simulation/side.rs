//! The run and the scenarios as charts see them, and what all charts of a simulation say.

use super::super::typeface::Ruler;
use crate::simulate::{Computed, RUN, Simulated, Simulation};
use crate::view::View;
use crate::wording::{ChartText, Language};
use jixiao_core::analysis::SummaryRow;
use jixiao_core::quantity::MoneyUnit;

/// So many names of scenarios that were not computed are given in a note.
const NAMED: usize = 5;

/// The run and every scenario that was computed.
#[derive(Debug)]
pub(super) struct Sides<'a> {
    pub(super) simulation: &'a Simulation,
    /// The run as it is shown.
    pub(super) view: View<'a>,
    /// The run, then the scenarios in their order.
    pub(super) all: Vec<Side<'a>>,
}

/// The run or a scenario.
#[derive(Clone, Debug)]
pub(super) struct Side<'a> {
    /// The id; that of the run is `run`.
    pub(super) id: &'a str,
    pub(super) name: String,
    /// The title; empty where there is none.
    title: &'a str,
    pub(super) computed: &'a Computed,
}

impl<'a> Sides<'a> {
    pub(super) fn of(simulation: &'a Simulation, language: Language) -> Self {
        let side = |(scenario, computed): (Option<&'a Simulated>, &'a Computed)| Side {
            id: scenario.map_or(RUN, |scenario| &scenario.id),
            name: Simulated::name(scenario, language),
            title: scenario.map_or("", |scenario| language.of(&scenario.title)),
            computed,
        };
        let view = simulation.assessment.view(language);
        Self { simulation, view, all: simulation.columns().map(side).collect() }
    }

    /// Shows a side as charts of sums see it: its rules and its sums. Projects stay those of the run.
    pub(super) fn view_of(&self, side: &Side<'a>) -> View<'a> {
        View {
            rulebook: &side.computed.setting.rulebook,
            policy: Some(&side.computed.setting.policy),
            summary: &side.computed.outcome.summary,
            ..self.view
        }
    }

    /// Says what holds of every chart of a simulation: the unit, that labels are rounded, that it is
    /// a trial, and what was not computed.
    pub(super) fn notes(&self, unit: MoneyUnit) -> Vec<String> {
        let view = &self.view;
        let unit = [("unit", view.language.money_unit(unit).to_owned())];
        let mut notes = vec![view.say(ChartText::WaterfallUnit, &unit)];
        notes.push(view.text(ChartText::NoteMoney).to_owned());
        notes.push(view.text(ChartText::NoteTrial).to_owned());
        let refused = self.simulation.scenarios.iter().filter(|one| one.computed.is_none());
        let refused: Vec<&Simulated> = refused.collect();
        if !refused.is_empty() {
            let names = refused.iter().take(NAMED);
            let names: Vec<String> =
                names.map(|one| view.language.scenario(&one.id, &one.title)).collect();
            let values =
                [("count", refused.len().to_string()), ("names", view.language.chart_list(&names))];
            notes.push(view.say(ChartText::NoteRefused, &values));
        }
        notes
    }

    /// Heads a column of exact amounts.
    pub(super) fn yuan(&self, name: ChartText) -> String {
        let unit = self.view.text(ChartText::UnitYuan).to_owned();
        let values = [("name", self.view.text(name).to_owned()), ("unit", unit)];
        self.view.say(ChartText::WithUnit, &values)
    }

    /// Writes an amount, and behind it how much it differs from that of the run.
    pub(super) fn with_change(&self, amount: i128, run: i128, unit: MoneyUnit) -> String {
        let values = [
            ("amount", self.view.amount(amount, unit)),
            ("change", self.view.language.change(amount - run, unit)),
        ];
        self.view.say(ChartText::WithChange, &values)
    }
}

/// The name of a side as a chart writes it.
#[derive(Clone, Debug)]
pub(super) struct SideName {
    full: String,
    title: String,
    id: String,
}

impl SideName {
    /// Breaks it into at most two lines of a width; of a long one the title is shortened, the id stays.
    pub(super) fn lines(&self, ruler: &Ruler<'_>, size: i32, width: i32) -> Vec<String> {
        let lines = ruler.wrap(&self.full, size, width);
        let fits = lines.iter().all(|line| ruler.width(line, size) <= width);
        if self.title.is_empty() || (fits && lines.len() <= 2) {
            return ruler.lines(&self.full, size, width, 2);
        }
        [&self.title, &self.id].map(|line| ruler.fit(line, size, width)).to_vec()
    }

    /// Gives the width it takes on one line.
    pub(super) fn width(&self, ruler: &Ruler<'_>, size: i32) -> i32 {
        ruler.width(&self.full, size)
    }
}

impl Side<'_> {
    pub(super) fn side_name(&self) -> SideName {
        let (title, id) = (self.title.to_owned(), self.id.to_owned());
        SideName { full: self.name.clone(), title, id }
    }

    pub(super) fn total(&self) -> SummaryRow {
        self.computed.outcome.summary.total()
    }
}
