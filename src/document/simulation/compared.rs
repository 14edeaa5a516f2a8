//! The scenarios side by side: grades, cuts and next budgets, and what takes how much.

use super::super::content::{Block, Column, Row, Section, Table};
use super::super::tables::titled;
use super::scene::Scene;
use crate::chart::SimulationKind;
use crate::simulate::Computed;
use crate::wording::{BookText, ReportText};
use jixiao_core::analysis::SummaryRow;

/// Writes the chapter.
pub(super) fn write(scene: Scene<'_>, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    out.chapter(draft.say(ReportText::MemoCompared));
    out.blocks.extend(most(scene).map(|text| draft.body(&text)));
    out.table(sums(scene));
    let figures = |kind: SimulationKind| kind.figures(simulation, scene.language());
    let boxed = Block::figure;
    out.table(causes(scene));
    out.blocks.push(draft.body(&draft.say(ReportText::MemoAddUp)));
    out.blocks.extend(figures(SimulationKind::Scenarios).into_iter().map(boxed));
    let mut causes = figures(SimulationKind::Causes).into_iter();
    out.blocks.extend(causes.next().map(boxed));
    if causes.next().is_some() {
        out.blocks.push(draft.body(&draft.say(ReportText::MemoFigures)));
    }
    out.blocks.extend(figures(SimulationKind::Target).into_iter().map(boxed));
}

/// Says which scenario cuts most and which least; nothing where there is only one.
fn most(scene: Scene<'_>) -> Option<String> {
    let named = |(name, scenario, computed): (String, Option<&_>, &Computed)| {
        scenario.map(|_| (name, total(computed).cut.fen()))
    };
    let cuts: Vec<(String, i128)> = scene.columns().into_iter().filter_map(named).collect();
    let least = cuts.iter().min_by_key(|(_, cut)| *cut)?;
    // Of equal ones the first is named, here as above.
    let most = cuts.iter().rev().max_by_key(|(_, cut)| *cut)?;
    if least.1 == most.1 {
        return None;
    }
    let told = |fen| scene.language().money_told(fen);
    let values = [
        ("most", most.0.clone()),
        ("cut", told(most.1)),
        ("least", least.0.clone()),
        ("other", told(least.1)),
        ("next", told(most.1 - least.1)),
    ];
    Some(scene.draft.tell(ReportText::MemoMost, &values))
}

fn total(computed: &Computed) -> SummaryRow {
    computed.outcome.summary.total()
}

fn sums(scene: Scene<'_>) -> Table {
    let Scene { draft, simulation } = scene;
    let language = scene.language();
    let mut table = titled(draft, ReportText::MemoTableSums);
    table.columns = vec![Column::text(draft.say(ReportText::MemoColumnScenario), 34)];
    let width = |grade: &String| u16::try_from(grade.chars().count()).unwrap_or(8).clamp(6, 12) + 2;
    let grade = |grade: String| Column::number(grade.clone(), width(&grade));
    table.columns.extend(draft.grades().into_iter().map(grade));
    table.columns.extend([
        Column::number(language.book(BookText::Cut), 21),
        Column::number(draft.say(ReportText::MemoColumnChange), 21),
        Column::number(language.book(BookText::Next), 22),
        Column::number(draft.say(ReportText::MemoColumnMoved), 10),
    ]);
    let run = total(&simulation.run);
    for (name, scenario, computed) in scene.columns() {
        let row = total(computed);
        let mut cells = vec![name];
        cells.extend(counts(&simulation.run, computed));
        cells.extend([
            language.money(row.cut.fen()),
            scenario.map_or_else(String::new, |_| scene.change((row.cut - run.cut).fen())),
            language.money(row.next_budget.fen()),
            scenario.map_or_else(String::new, |one| one.moves.len().to_string()),
        ]);
        table.rows.push(Row::Cells(cells));
    }
    table
}

/// Counts the projects of each grade of the run; dashes where a scenario has other grades.
fn counts(run: &Computed, own: &Computed) -> Vec<String> {
    let grades = &run.setting.rulebook.grades.grades;
    let others = &own.setting.rulebook.grades.grades;
    if !grades.iter().map(|grade| &grade.id).eq(others.iter().map(|grade| &grade.id)) {
        return vec!["—".to_owned(); grades.len()];
    }
    let rows = own.outcome.summary.by_grade(grades.len());
    rows.iter().map(|(_, row)| row.projects.to_string()).collect()
}

fn causes(scene: Scene<'_>) -> Table {
    let language = scene.language();
    let mut table = titled(scene.draft, ReportText::MemoTableCauses);
    table.columns = vec![Column::text(scene.draft.say(ReportText::MemoColumnScenario), 31)];
    let columns = [
        (BookText::Base, 25),
        (BookText::Cut, 21),
        (BookText::Beyond, 20),
        (BookText::EndedKept, 20),
        (BookText::Next, 25),
    ];
    let column = |(text, width)| Column::number(language.book(text), width);
    table.columns.extend(columns.map(column));
    for (_, scenario, computed) in scene.columns() {
        let row = total(computed);
        let sums = [row.base, row.cut, row.beyond_cut, row.ended_kept, row.next_budget];
        let cells = sums.map(|sum| language.money(sum.fen()));
        table.rows.push(Row::Cells(std::iter::once(scene.brief(scenario)).chain(cells).collect()));
    }
    table
}
