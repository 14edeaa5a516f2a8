//! What is cut, and next year's budgets, of the run and of each scenario: two panels side by side.

use super::super::bars::{length, row_height};
use super::super::canvas::{Area, At, Canvas, LABEL, SMALL, WIDTH};
use super::super::figure::{DataTable, Figure, Plot, unit_for};
use super::super::palette::{GRID, MUTED, NEUTRAL, SLATE, TEXT};
use super::super::scale::Scale;
use super::super::typeface::Ruler;
use super::side::{Side, SideName, Sides};
use crate::wording::ChartText;
use jixiao_core::analysis::SummaryRow;

#[derive(Debug)]
struct Scenarios {
    names: Vec<SideName>,
    panels: [Panel; 2],
}

#[derive(Debug)]
struct Panel {
    title: String,
    /// The run first, in 分.
    values: Vec<i128>,
    labels: Vec<String>,
}

const NAME: &str = "scenarios";
/// So many scenarios are shown; the data table has them all.
const MOST: usize = 40;
const FIT: i32 = 1080;
const HEAD: i32 = 46;
const GAP: i32 = 30;
/// The widest column of names.
const NAMES: i32 = 264;

/// Makes the figure.
pub(super) fn figures(sides: &Sides<'_>) -> Vec<Figure> {
    let view = &sides.view;
    let sums: Vec<SummaryRow> = sides.all.iter().map(Side::total).collect();
    let unit = unit_for(view.language, sums.iter().map(|row| row.base.fen()).max().unwrap_or(0));
    let unit_name = || ("unit", view.language.money_unit(unit).to_owned());
    let shown = sums.len().min(MOST + 1);
    let panel = |title: ChartText, of: fn(&SummaryRow) -> i128| {
        let values: Vec<i128> = sums[..shown].iter().map(of).collect();
        let run = values.first().copied().unwrap_or(0);
        let label = |(at, value): (usize, &i128)| match at {
            0 => view.amount(*value, unit),
            _ => sides.with_change(*value, run, unit),
        };
        let labels = values.iter().enumerate().map(label).collect();
        Panel { title: view.say(title, &[unit_name()]), values, labels }
    };
    let panels = [
        panel(ChartText::ScenariosCut, |row| row.cut.fen()),
        panel(ChartText::ScenariosNext, |row| row.next_budget.fen()),
    ];
    let item = |(side, row): (&Side<'_>, &SummaryRow)| {
        let values = [
            ("name", side.name.clone()),
            ("cut", view.amount(row.cut.fen(), unit)),
            ("next", view.amount(row.next_budget.fen(), unit)),
        ];
        view.say(ChartText::ScenariosItem, &values)
    };
    let items: Vec<String> = sides.all.iter().zip(&sums).map(item).collect();
    let values = [unit_name(), ("items", view.language.chart_list(&items))];
    let alternative = view.say(ChartText::ScenariosAlternative, &values);
    let mut notes = vec![view.text(ChartText::ScenariosNote).to_owned()];
    notes.extend(sides.notes(unit));
    if sums.len() > shown {
        let count = [("count", (sums.len() - shown).to_string())];
        notes.push(view.say(ChartText::ScenariosMore, &count));
    }
    let names = sides.all[..shown].iter().map(Side::side_name).collect();
    let title = view.text(ChartText::ScenariosTitle).to_owned();
    let plot = Box::new(Scenarios { names, panels });
    let figure = view.figure(NAME, title, notes, alternative, table(sides, &sums), plot);
    vec![Figure { source: view.source(view.policy), ..figure }]
}

fn table(sides: &Sides<'_>, sums: &[SummaryRow]) -> DataTable {
    let mut headings = vec![
        sides.view.text(ChartText::ColumnId).to_owned(),
        sides.view.text(ChartText::ColumnScenario).to_owned(),
    ];
    let columns =
        [ChartText::ColumnBase, ChartText::Cut, ChartText::CutChange, ChartText::NextBudget];
    headings.extend(columns.map(|column| sides.yuan(column)));
    headings.push(sides.yuan(ChartText::NextChange));
    let run = sums.first().copied().unwrap_or_default();
    let row = |(side, row): (&Side<'_>, &SummaryRow)| {
        vec![
            side.id.to_owned(),
            side.name.clone(),
            row.base.to_string(),
            row.cut.to_string(),
            (row.cut - run.cut).to_string(),
            row.next_budget.to_string(),
            (row.next_budget - run.next_budget).to_string(),
        ]
    };
    DataTable { headings, rows: sides.all.iter().zip(sums).map(row).collect() }
}

impl Scenarios {
    fn step(&self) -> i32 {
        row_height(self.names.len(), FIT, 26, 56)
    }
}

impl Plot for Scenarios {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        HEAD + length(self.names.len()) * self.step() + 6
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let step = self.step();
        let size = if step >= 40 { LABEL } else { SMALL };
        let widths = self.names.iter().map(|name| name.width(&canvas.ruler, size));
        let names = widths.max().unwrap_or(0).min(NAMES);
        for (at, name) in (0..).zip(&self.names) {
            let lines = name.lines(&canvas.ruler, size, names);
            let size = if lines.len() > 1 { size * 9 / 10 } else { size };
            let middle = (0, top + HEAD + at * step + step / 2);
            canvas.block(middle, At::Start, size, TEXT, &lines);
        }
        let left = names + 16;
        let width = (WIDTH - left - GAP) / 2;
        let [cut, next] = &self.panels;
        self.panel(canvas, cut, Area::new(left, top, left + width, top + HEAD));
        self.panel(canvas, next, Area::new(WIDTH - width, top, WIDTH, top + HEAD));
    }
}

impl Scenarios {
    /// Draws one panel; `head` is the place of its title.
    fn panel(&self, canvas: &mut Canvas<'_>, panel: &Panel, head: Area) {
        let step = self.step();
        let title = canvas.ruler.lines(&panel.title, SMALL, head.right - head.left, 2);
        canvas.block((head.left, head.top + 22), At::Start, SMALL, TEXT, &title);
        let bottom = head.bottom + length(self.names.len()) * step;
        let greatest = panel.values.iter().copied().max().unwrap_or(0).max(1);
        let widest = canvas.ruler.widest(panel.labels.iter().map(String::as_str), SMALL);
        let end = (head.right - widest - 10).max(head.left + 20);
        let scale = Scale::new(0, greatest, head.left, end);
        let run = scale.at(panel.values.first().copied().unwrap_or(0));
        for (at, (value, label)) in panel.values.iter().zip(&panel.labels).enumerate() {
            let row = head.bottom + length(at) * step;
            let right = scale.at(*value).max(head.left + i32::from(*value > 0) * 2);
            let inset = step * 2 / 10;
            let bar = Area::new(head.left, row + inset, right, row + step - inset);
            canvas.fill(bar, if at == 0 { SLATE } else { NEUTRAL });
            let middle = (right.max(run) + 8, row + step / 2);
            canvas.middle(middle, At::Start, SMALL, TEXT, label);
        }
        canvas.line((head.left, head.bottom), (head.left, bottom), GRID, 2);
        canvas.dashed((run, head.bottom), (run, bottom), MUTED, 1);
    }
}
