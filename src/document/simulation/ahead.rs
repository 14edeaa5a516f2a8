//! The years ahead, and what is assumed of them.

use super::super::content::{Column, Row, Section, Table};
use super::super::tables::titled;
use super::refused::reasons;
use super::scene::Scene;
use crate::wording::{ReportText, SimulateText};
use jixiao_core::quantity::MoneySum;
use jixiao_core::simulate::YearAhead;

/// So many years stand side by side.
const ABREAST: usize = 4;

/// Writes the chapter; nothing where only the next year is looked at.
pub(super) fn write(scene: Scene<'_>, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    if simulation.years <= 1 {
        return;
    }
    out.chapter(draft.say(ReportText::MemoYears));
    let values = [("count", simulation.years.to_string()), ("growth", simulation.growth.percent())];
    let assumed = scene.language().simulate_with(SimulateText::Years, &values);
    out.blocks.push(draft.body(&scene.language().sentence(assumed)));
    tables(scene, ReportText::MemoTableYears, |year| year.cut, out);
    tables(scene, ReportText::MemoTableBudgets, |year| year.next_budget, out);
    let years = usize::try_from(simulation.years).unwrap_or(1);
    if scene.columns().iter().any(|(_, _, computed)| computed.ahead.len() < years) {
        out.blocks.push(draft.body(&draft.say(ReportText::MemoYearsOpen)));
        reasons(scene, &scene.name(None), &simulation.problems, out);
        for (scenario, _) in simulation.computed() {
            reasons(scene, &scene.name(Some(scenario)), &scenario.problems, out);
        }
    }
}

fn tables(
    scene: Scene<'_>,
    caption: ReportText,
    of: fn(&YearAhead) -> MoneySum,
    out: &mut Section,
) {
    let (draft, language) = (scene.draft, scene.language());
    let years: Vec<usize> = (0..usize::try_from(scene.simulation.years).unwrap_or(1)).collect();
    for years in years.chunks(ABREAST) {
        let mut table: Table = titled(draft, caption);
        table.columns = vec![Column::text(draft.say(ReportText::MemoColumnScenario), 40)];
        let heading =
            |year: &usize| draft.tell(ReportText::MemoYear, &[("year", (year + 1).to_string())]);
        table.columns.extend(years.iter().map(|year| Column::number(heading(year), 22)));
        for (_, scenario, computed) in scene.columns() {
            let sum = |year: &usize| match computed.ahead.get(*year) {
                Some(ahead) => language.money(of(ahead).fen()),
                None => "—".to_owned(),
            };
            let sums = years.iter().map(sum);
            table
                .rows
                .push(Row::Cells(std::iter::once(scene.brief(scenario)).chain(sums).collect()));
        }
        out.table(table);
    }
}
