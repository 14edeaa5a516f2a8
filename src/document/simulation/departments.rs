//! Each department: what it loses and keeps in the run and in every scenario that changes it.

use super::super::content::{Block, Column, Row, Section, Table};
use super::super::draft::percent;
use super::super::portfolio::Whole;
use super::super::tables::titled;
use super::scene::Scene;
use crate::chart::SimulationKind;
use crate::wording::{BookText, ReportText};
use jixiao_core::analysis::{ProjectGroup, SummaryRow};

/// So many rows, but at least so many departments, are listed; the csv file has them all.
const ROWS: usize = 240;
const LEAST: usize = 8;

/// Writes the chapter.
pub(super) fn write(scene: Scene<'_>, whole: &Whole<'_>, out: &mut Section) {
    let Scene { draft, simulation } = scene;
    out.chapter(draft.say(ReportText::MemoDepartments));
    let figures = SimulationKind::Departments.figures(simulation, scene.language());
    out.blocks.extend(figures.into_iter().map(Block::figure));
    let all = whole.departments.len();
    let listed = all.min((ROWS / (scene.columns().len() + 1)).max(LEAST));
    out.table(table(scene, &whole.departments[..listed]));
    if all > listed {
        let count = [("count", (all - listed).to_string())];
        out.blocks.push(draft.body(&draft.tell(ReportText::MemoRestDepartments, &count)));
    }
}

fn table(scene: Scene<'_>, departments: &[ProjectGroup]) -> Table {
    let (draft, language) = (scene.draft, scene.language());
    let mut table = titled(draft, ReportText::MemoTableDepartments);
    table.columns = vec![
        Column::text(draft.say(ReportText::MemoColumnScenario), 40),
        Column::number(language.book(BookText::Cut), 22),
        Column::number(draft.say(ReportText::MemoColumnCut), 13),
        Column::number(draft.say(ReportText::MemoColumnChange), 22),
        Column::number(language.book(BookText::Next), 24),
        Column::number(draft.say(ReportText::MemoColumnChange), 22),
    ];
    for group in departments {
        table.rows.extend(rows(scene, group));
    }
    table
}

fn rows(scene: Scene<'_>, group: &ProjectGroup) -> Vec<Row> {
    let draft = scene.draft;
    let run = scene.simulation.run.of_department(&group.department);
    let values = [
        ("department", draft.view.department(&group.department).to_owned()),
        ("count", group.places.len().to_string()),
        ("base", draft.language().money_told(run.base.fen())),
    ];
    let mut rows = vec![Row::Group(draft.tell(ReportText::MemoDepartment, &values))];
    let mut alike = 0;
    for (_, scenario, computed) in scene.columns() {
        let row = computed.of_department(&group.department);
        if scenario.is_some()
            && (row.base, row.cut, row.next_budget) == (run.base, run.cut, run.next_budget)
        {
            alike += 1;
        } else {
            rows.push(Row::Cells(cells(
                scene,
                scene.brief(scenario),
                &row,
                scenario.map(|_| &run),
            )));
        }
    }
    if alike > 0 {
        let all = rows.len() == 2;
        let text = if all { ReportText::MemoAllAlike } else { ReportText::MemoAlike };
        let mut cells = vec![draft.say(text)];
        cells.resize(6, String::new());
        rows.push(Row::Cells(cells));
    }
    rows
}

fn cells(
    scene: Scene<'_>,
    name: String,
    row: &SummaryRow,
    run: Option<&SummaryRow>,
) -> Vec<String> {
    let money = |fen| scene.language().money(fen);
    let change = |of: fn(&SummaryRow) -> i128| {
        run.map_or_else(String::new, |run| scene.change(of(row) - of(run)))
    };
    vec![
        name,
        money(row.cut.fen()),
        percent(row.cut.fen(), row.base.fen()),
        change(|row| row.cut.fen()),
        money(row.next_budget.fen()),
        change(|row| row.next_budget.fen()),
    ]
}
