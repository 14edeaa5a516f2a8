//! Who moves under each scenario, and why.

use super::super::content::{Column, Row, Section, Table};
use super::scene::Scene;
use crate::simulate::{Computed, Simulated};
use crate::wording::{Phrase, ReportText, SimulateText};
use jixiao_core::simulate::Move;
use std::cmp::Reverse;

/// So many moved projects are listed, of all scenarios and of one; the csv file has them all.
const IN_ALL: usize = 100;
const OF_ONE: std::ops::RangeInclusive<usize> = 5..=20;

/// Writes the chapter; nothing where no scenario was computed.
pub(super) fn write(scene: Scene<'_>, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    if simulation.computed().next().is_none() {
        return;
    }
    out.chapter(draft.say(ReportText::MemoMoved));
    let listed = IN_ALL / simulation.computed().count();
    let listed = listed.clamp(*OF_ONE.start(), *OF_ONE.end());
    for (scenario, computed) in simulation.computed() {
        out.part(scene.name(Some(scenario)));
        if scenario.moves.is_empty() {
            out.blocks.push(draft.body(&draft.say(ReportText::MemoSame)));
            continue;
        }
        let (before, after) =
            (simulation.run.outcome.summary.total(), computed.outcome.summary.total());
        let values = [
            ("count", scenario.moves.len().to_string()),
            ("cut", scene.change_told((after.cut - before.cut).fen())),
            ("next", scene.change_told((after.next_budget - before.next_budget).fen())),
        ];
        out.blocks.push(draft.body(&draft.tell(ReportText::MemoMoves, &values)));
        out.table(table(scene, scenario, computed, listed));
        if scenario.moves.len() > listed {
            let count = [("count", (scenario.moves.len() - listed).to_string())];
            out.blocks.push(draft.body(&draft.tell(ReportText::MemoRest, &count)));
        }
    }
}

fn table(scene: Scene<'_>, scenario: &Simulated, computed: &Computed, listed: usize) -> Table {
    let (draft, language) = (scene.draft, scene.language());
    let columns = vec![
        Column::text(draft.column("project_id"), 18),
        Column::text(draft.column("name"), 25),
        Column::mark(language.phrase(Phrase::HeadGrade), 15),
        Column::number(draft.say(ReportText::MemoColumnBefore), 20),
        Column::number(draft.say(ReportText::MemoColumnAfter), 20),
        Column::number(draft.say(ReportText::MemoColumnNext), 23),
        Column::text(language.simulate(SimulateText::HeadWhy), 32),
    ];
    let mut moves: Vec<(&Move, [i128; 2])> =
        scenario.moves.iter().map(|one| (one, changes(scene, computed, one))).collect();
    moves.sort_by_key(|(_, [cut, next])| Reverse((cut.abs(), next.abs())));
    let listed = moves.into_iter().take(listed);
    let rows = listed.map(|(one, changes)| Row::Cells(row(scene, computed, one, changes)));
    Table { columns, rows: rows.collect(), ..Table::default() }
}

/// Gives by how much cut and next budget differ from the run, in 分.
fn changes(scene: Scene<'_>, computed: &Computed, one: &Move) -> [i128; 2] {
    let standings = &scene.simulation.run.outcome.standings;
    let from = &standings[one.project].cut;
    let to = &computed.outcome.standings[one.project].cut;
    let fen = |amount: jixiao_core::quantity::Money| i128::from(amount.fen());
    let next = |cut: &jixiao_core::cut::Cut| fen(cut.next_budget.unwrap_or_default());
    [fen(to.cut) - fen(from.cut), next(to) - next(from)]
}

fn row(scene: Scene<'_>, computed: &Computed, one: &Move, [_, next]: [i128; 2]) -> Vec<String> {
    let Scene { draft, simulation } = scene;
    let language = scene.language();
    let record = &simulation.assessment.portfolio.projects[one.project].record;
    let from = &simulation.run.outcome.standings[one.project];
    let to = &computed.outcome.standings[one.project];
    let grades = &computed.setting.rulebook.grades;
    let title =
        |of: &jixiao_core::rulebook::Grades, grade| language.of(&of.get(grade).title).to_owned();
    let (before, after) =
        (title(&simulation.run.setting.rulebook.grades, from.grade), title(grades, to.grade));
    let grade = if before == after {
        after
    } else {
        language.simulate_with(SimulateText::From, &[("from", before), ("to", after)])
    };
    vec![
        record.id.clone(),
        record.name.clone(),
        grade,
        draft.money(Some(from.cut.cut)),
        draft.money(Some(to.cut.cut)),
        scene.change(next),
        language.why_moved(&one.why, grades),
    ]
}
