//! What each department loses in the run and in each scenario: a panel a scenario, two bars a department.

use super::super::bars::{Names, length};
use super::super::canvas::{Area, At, Canvas, LABEL, SMALL, TINY, WIDTH};
use super::super::figure::{DataTable, Figure, Plot, unit_for};
use super::super::palette::{GRID, MUTED, SLATE, STEPS, TEXT};
use super::super::scale::Scale;
use super::super::typeface::Ruler;
use super::side::{Side, SideName, Sides};
use crate::wording::ChartText;
use jixiao_core::analysis::SharePercent;
use jixiao_core::quantity::MoneyUnit;
use std::cmp::Reverse;
use std::collections::BTreeMap;

#[derive(Debug)]
struct Departments {
    names: Vec<String>,
    panels: Vec<Panel>,
    legend: [String; 2],
    /// The height of a row.
    row: i32,
    /// The greatest amount of any panel, so that all have one scale.
    greatest: i128,
}

#[derive(Debug)]
struct Panel {
    title: SideName,
    /// The run and the scenario, by department, in 分.
    values: Vec<[i128; 2]>,
    labels: Vec<String>,
}

const NAME: &str = "departments";
/// So many departments are shown; the others stand together.
const MOST: usize = 14;
/// Names of more characters take two lines, and their rows are higher.
const SHORT: usize = 12;
/// Panels fill so much of a page.
const FIT: i32 = 1_120;
const COLUMNS: usize = 2;
const ROW: i32 = 24;
const HIGH_ROW: i32 = 34;
const HEAD: i32 = 48;
const LEGEND: i32 = 40;
const GAP: i32 = 28;

/// Makes the figures: as many as it takes for panels of a page each.
pub(super) fn figures(sides: &Sides<'_>) -> Vec<Figure> {
    let cuts: Vec<Cuts<'_>> = sides.all.iter().map(cuts_of).collect();
    let Some((run, others)) = cuts.split_first() else { return Vec::new() };
    let groups = Groups::of(run);
    if groups.rows.is_empty() || others.is_empty() {
        return Vec::new();
    }
    let panel = HEAD + length(groups.len()) * groups.row();
    let each = usize::try_from(FIT / panel).unwrap_or(1).max(1) * COLUMNS;
    let amounts: Vec<Vec<i128>> = cuts.iter().map(|cuts| groups.amounts(cuts)).collect();
    let greatest = amounts.iter().flatten().copied().max().unwrap_or(0).max(1);
    let made = Made {
        sides,
        groups: &groups,
        amounts: &amounts,
        unit: unit_for(sides.view.language, greatest),
        greatest,
    };
    let places: Vec<usize> = (1..amounts.len()).collect();
    let sheets = places.chunks(each).enumerate();
    sheets.map(|(sheet, places)| made.figure(sheet, places)).collect()
}

/// The cuts of a side by department, in 分.
type Cuts<'a> = BTreeMap<&'a str, [i128; 2]>;

fn cuts_of<'a>(side: &Side<'a>) -> Cuts<'a> {
    let rows = side.computed.outcome.summary.by_department();
    rows.into_iter().map(|(name, row)| (name, [row.cut.fen(), row.base.fen()])).collect()
}

/// The departments as they are shown: the greatest cuts of the run first, the least together.
struct Groups<'a> {
    rows: Vec<&'a str>,
    rest: Vec<&'a str>,
}

impl<'a> Groups<'a> {
    fn of(run: &Cuts<'a>) -> Self {
        let mut rows: Vec<&str> = run.keys().copied().collect();
        rows.sort_by_key(|name| Reverse(run[name]));
        let shown = if rows.len() > MOST { MOST - 1 } else { rows.len() };
        let rest = rows.split_off(shown);
        Self { rows, rest }
    }

    /// Gives the height of a row.
    fn row(&self) -> i32 {
        let long = self.rows.iter().any(|name| name.chars().count() > SHORT);
        if long { HIGH_ROW } else { ROW }
    }

    fn len(&self) -> usize {
        self.rows.len() + usize::from(!self.rest.is_empty())
    }

    fn amounts(&self, cuts: &Cuts<'_>) -> Vec<i128> {
        let of = |name: &&str| cuts.get(*name).map_or(0, |[cut, _]| *cut);
        let rest = (!self.rest.is_empty()).then(|| self.rest.iter().map(of).sum());
        self.rows.iter().map(of).chain(rest).collect()
    }
}

/// What the figures are made of.
struct Made<'a> {
    sides: &'a Sides<'a>,
    groups: &'a Groups<'a>,
    amounts: &'a [Vec<i128>],
    unit: MoneyUnit,
    greatest: i128,
}

impl Made<'_> {
    fn figure(&self, sheet: usize, places: &[usize]) -> Figure {
        let view = &self.sides.view;
        let mut names: Vec<String> = self.groups.rows.iter().map(|name| view.named(name)).collect();
        if !self.groups.rest.is_empty() {
            let count = [("count", self.groups.rest.len().to_string())];
            names.push(view.say(ChartText::WaterfallOther, &count));
        }
        let panels = places.iter().map(|place| self.panel(*place)).collect();
        let legend = [ChartText::DepartmentsRun, ChartText::DepartmentsScenario];
        let legend = legend.map(|text| view.text(text).to_owned());
        let mut notes = vec![view.text(ChartText::DepartmentsNote).to_owned()];
        notes.extend(self.sides.notes(self.unit));
        let row = self.groups.row();
        let plot = Departments { names, panels, legend, row, greatest: self.greatest };
        let title = view.text(ChartText::DepartmentsTitle).to_owned();
        let alternative = self.alternative(places);
        let figure =
            view.figure(NAME, title, notes, alternative, self.table(places), Box::new(plot));
        let name = if sheet == 0 { NAME.into() } else { format!("{NAME}-{}", sheet + 1).into() };
        Figure { name, source: view.source(view.policy), ..figure }
    }

    fn panel(&self, place: usize) -> Panel {
        let (run, own) = (&self.amounts[0], &self.amounts[place]);
        let label = |(before, after): (&i128, &i128)| {
            if before == after {
                self.sides.view.amount(*after, self.unit)
            } else {
                self.sides.with_change(*after, *before, self.unit)
            }
        };
        Panel {
            title: self.sides.all[place].side_name(),
            values: run.iter().zip(own).map(|(before, after)| [*before, *after]).collect(),
            labels: run.iter().zip(own).map(label).collect(),
        }
    }

    /// Says for every scenario where it changes most.
    fn alternative(&self, places: &[usize]) -> String {
        let view = &self.sides.view;
        let item = |place: &usize| {
            let name = ("name", self.sides.all[*place].name.clone());
            let changes = self.amounts[0].iter().zip(&self.amounts[*place]);
            let changes = changes.map(|(before, after)| after - before);
            let most = changes.enumerate().max_by_key(|(at, change)| (change.abs(), Reverse(*at)));
            match most.filter(|(_, change)| *change != 0) {
                None => view.say(ChartText::DepartmentsSame, &[name]),
                Some((at, change)) => {
                    let department = self.groups.rows.get(at);
                    let others = || {
                        let count = [("count", self.groups.rest.len().to_string())];
                        view.say(ChartText::WaterfallOther, &count)
                    };
                    let values = [
                        name,
                        ("department", department.map_or_else(others, |name| view.named(name))),
                        ("change", view.language.change(change, self.unit)),
                    ];
                    view.say(ChartText::DepartmentsItem, &values)
                }
            }
        };
        let items: Vec<String> = places.iter().map(item).collect();
        let values = [
            ("unit", view.language.money_unit(self.unit).to_owned()),
            ("items", view.language.chart_list(&items)),
        ];
        view.say(ChartText::DepartmentsAlternative, &values)
    }

    /// Lists every department, shown apart or not.
    fn table(&self, places: &[usize]) -> DataTable {
        let (sides, view) = (self.sides, &self.sides.view);
        let texts = [ChartText::ColumnId, ChartText::ColumnScenario, ChartText::ColumnDepartment];
        let mut headings: Vec<String> = texts.map(|text| view.text(text).to_owned()).to_vec();
        let columns = [ChartText::CutOfRun, ChartText::Cut, ChartText::CutChange];
        headings.extend(columns.map(|column| sides.yuan(column)));
        headings.push(view.text(ChartText::ShareOfBase).to_owned());
        let mut rows = Vec::new();
        for side in places.iter().map(|place| &sides.all[*place]) {
            for name in self.groups.rows.iter().chain(&self.groups.rest) {
                let before = sides.all[0].computed.of_department(name);
                let after = side.computed.of_department(name);
                let share = SharePercent::of_sums(after.cut.fen(), after.base.fen());
                rows.push(vec![
                    side.id.to_owned(),
                    side.name.clone(),
                    view.named(name),
                    before.cut.to_string(),
                    after.cut.to_string(),
                    (after.cut - before.cut).to_string(),
                    share.map_or_else(|| "0.00".to_owned(), |share| share.0),
                ]);
            }
        }
        DataTable { headings, rows }
    }
}

impl Departments {
    fn columns(&self) -> i32 {
        length(COLUMNS.min(self.panels.len()).max(1))
    }

    fn panel_height(&self) -> i32 {
        HEAD + length(self.names.len()) * self.row
    }
}

impl Plot for Departments {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        let columns = self.columns();
        let rows = (length(self.panels.len()) + columns - 1) / columns;
        LEGEND + rows * self.panel_height() + 6
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        self.legend(canvas, top);
        let columns = self.columns();
        let titles = self.names.iter().map(String::as_str);
        let names = Names::new(&canvas.ruler, titles, SMALL, 210, self.row);
        let left = names.width + 14;
        let width = (WIDTH - left - (columns - 1) * GAP) / columns;
        for (at, panel) in (0..).zip(&self.panels) {
            let head = top + LEGEND + at / columns * self.panel_height();
            let start = left + at % columns * (width + GAP);
            if at % columns == 0 {
                for (row, name) in (0..).zip(&self.names) {
                    names.write(canvas, 0, head + HEAD + row * self.row + self.row / 2, name);
                }
            }
            self.panel(canvas, panel, Area::new(start, head, start + width, head + HEAD));
        }
    }
}

impl Departments {
    fn legend(&self, canvas: &mut Canvas<'_>, top: i32) {
        let mut x = 0;
        for (own, text) in self.legend.iter().enumerate() {
            bar(canvas, Area::new(x, top + 4, x + 34, top + 20), own == 1);
            canvas.middle((x + 42, top + 12), At::Start, SMALL, TEXT, text);
            x += 42 + canvas.ruler.width(text, SMALL) + 26;
        }
    }

    /// Draws one panel; `head` is the place of its title.
    fn panel(&self, canvas: &mut Canvas<'_>, panel: &Panel, head: Area) {
        let width = head.right - head.left;
        let size = if panel.title.width(&canvas.ruler, LABEL) <= width { LABEL } else { SMALL };
        let title = panel.title.lines(&canvas.ruler, size, width);
        canvas.block((head.left, head.bottom - 24), At::Start, size, TEXT, &title);
        let bottom = head.bottom + length(self.names.len()) * self.row;
        // The widest label of all panels, so that they keep one scale.
        let labels = self.panels.iter().flat_map(|panel| &panel.labels).map(String::as_str);
        let widest = canvas.ruler.widest(labels, TINY);
        let end = (head.right - widest - 8).max(head.left + 20);
        let scale = Scale::new(0, self.greatest, head.left, end);
        for (at, (values, label)) in (0..).zip(panel.values.iter().zip(&panel.labels)) {
            let y = head.bottom + at * self.row;
            let right = |value: i128| scale.at(value).max(head.left + i32::from(value > 0) * 2);
            let [run, own] = values.map(right);
            let middle = y + self.row / 2;
            bar(canvas, Area::new(head.left, middle - 9, run, middle - 1), false);
            bar(canvas, Area::new(head.left, middle, own, middle + 8), true);
            let changed = values[0] != values[1];
            let ink = if changed { TEXT } else { MUTED };
            canvas.middle((run.max(own) + 6, middle), At::Start, TINY, ink, label);
        }
        canvas.line((head.left, head.bottom), (head.left, bottom), GRID, 2);
    }
}

/// Draws a bar: dark for a scenario, pale with an edge for the run.
fn bar(canvas: &mut Canvas<'_>, area: Area, own: bool) {
    if area.right <= area.left {
        return;
    }
    canvas.fill(area, if own { SLATE } else { STEPS[1] });
    if !own {
        canvas.frame(area, MUTED, 1);
    }
}
