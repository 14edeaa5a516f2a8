//! This year's budgets to next year's by cause: the waterfall of the run and of each scenario.

use super::super::figure::Figure;
use super::super::waterfall;
use super::side::{Side, Sides};
use crate::names::file_names;
use crate::wording::ChartText;

/// Makes a figure for the run and for each scenario.
pub(super) fn figures(sides: &Sides<'_>) -> Vec<Figure> {
    let named = sides.all.iter().map(|side| format!("{}-{}", waterfall::NAME, side.id));
    let names = file_names(&named.collect::<Vec<_>>());
    let figure = |(side, name): (&Side<'_>, String)| {
        let figure = waterfall::figure(&sides.view_of(side)).ok()?;
        let values = [("title", figure.subtitle), ("name", side.name.clone())];
        let subtitle = sides.view.say(ChartText::OfScenario, &values);
        let mut notes = figure.notes;
        notes.push(sides.view.text(ChartText::NoteTrial).to_owned());
        let alternative =
            format!("{}{}", sides.view.say(ChartText::OfName, &values[1..]), figure.alternative);
        Some(Figure { name: name.into(), subtitle, notes, alternative, ..figure })
    };
    sides.all.iter().zip(names).filter_map(figure).collect()
}
