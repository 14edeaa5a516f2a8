//! This year's budgets, what is taken by grade and by department, and what is left for next year.

use super::bars::{HALF_PAGE, Names, length, row_height};
use super::canvas::{Area, At, Canvas, LABEL, SMALL, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot, unit_for};
use super::palette::{GRID, MUTED, NEUTRAL, SLATE, TEXT, WHITE};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::{ChartText, Language};
use jixiao_core::analysis::{SharePercent, SummaryRow};
use jixiao_core::quantity::MoneyUnit;

#[derive(Debug)]
struct Waterfall {
    steps: Vec<Step>,
    departments: Vec<Step>,
    heading: String,
    grades: usize,
    from: i128,
    unit: MoneyUnit,
    language: Language,
}

#[derive(Clone, Debug)]
struct Step {
    title: String,
    label: String,
    kind: StepKind,
    /// Where the bar starts and ends, in 分.
    high: i128,
    low: i128,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StepKind {
    Total,
    Grade(usize),
    Other,
}

/// So many departments are shown; the others stand together.
const MOST: usize = 12;
const HEAD: i32 = 40;

/// The name of the chart.
pub(super) const NAME: &str = "waterfall";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    view.policy.ok_or(Nothing::Policy)?;
    view.settled()?;
    let summary = view.summary;
    let mut all = summary.total();
    all.projects -= summary.open.projects;
    let unit = unit_for(view.language, all.base.fen());
    let mut made = Maker { view, unit, level: all.base.fen(), steps: Vec::new() };
    made.total(view.text(ChartText::WaterfallBase).to_owned(), all.base.fen());
    for (grade, row) in summary.by_grade(view.grades()) {
        let title = view.say(ChartText::WaterfallGrade, &[("grade", view.grade(grade))]);
        made.less(title, row.cut.fen(), StepKind::Grade(grade.0));
    }
    let beyond = view.text(ChartText::WaterfallBeyond).to_owned();
    made.less(beyond, all.beyond_cut.fen(), StepKind::Other);
    let ended = [("count", all.ended.to_string())];
    let ended = view.say(ChartText::WaterfallEnded, &ended);
    made.less(ended, all.ended_kept.fen(), StepKind::Other);
    let next = view.text(ChartText::WaterfallNext).to_owned();
    made.total(next, all.next_budget.fen());
    let steps = made.steps;
    let departments = by_department(view, &all, unit);
    let lows = steps.iter().chain(&departments).filter(|step| step.kind != StepKind::Total);
    let from = start(lows.map(|step| step.low).min().unwrap_or(0), all.base.fen());
    let unit_name = [("unit", view.language.money_unit(unit).to_owned())];
    let mut notes = vec![view.say(ChartText::WaterfallUnit, &unit_name)];
    if from > 0 {
        notes.push(view.text(ChartText::WaterfallBroken).to_owned());
    }
    if summary.open.projects > 0 {
        let count = [("count", summary.open.projects.to_string())];
        notes.push(view.say(ChartText::WaterfallOpen, &count));
    }
    let alternative = alternative(view, &all, &steps, unit);
    let table = table(view, &steps, &departments);
    let heading = view.text(ChartText::WaterfallByDepartment).to_owned();
    let title = view.text(ChartText::WaterfallTitle).to_owned();
    let (grades, language) = (view.grades(), view.language);
    let plot = Box::new(Waterfall { steps, departments, heading, grades, from, unit, language });
    let figure = view.figure(NAME, title, notes, alternative, table, plot);
    Ok(Figure { source: view.source(view.policy), ..figure })
}

/// Puts steps below each other.
struct Maker<'a> {
    view: &'a View<'a>,
    unit: MoneyUnit,
    level: i128,
    steps: Vec<Step>,
}

impl Maker<'_> {
    fn total(&mut self, title: String, amount: i128) {
        let label = self.view.amount(amount, self.unit);
        self.steps.push(Step { title, label, kind: StepKind::Total, high: amount, low: 0 });
    }

    /// Adds what is taken; nothing where nothing is.
    fn less(&mut self, title: String, amount: i128, kind: StepKind) {
        if amount == 0 {
            return;
        }
        let label = format!("−{}", self.view.amount(amount, self.unit));
        let (high, low) = (self.level, self.level - amount);
        self.level = low;
        self.steps.push(Step { title, label, kind, high, low });
    }
}

fn by_department(view: &View<'_>, all: &SummaryRow, unit: MoneyUnit) -> Vec<Step> {
    let mut rows = view.summary.by_department();
    rows.retain(|(_, row)| row.cut.fen() > 0);
    rows.sort_by_key(|(_, row)| std::cmp::Reverse(row.cut));
    let mut made = Maker { view, unit, level: all.base.fen(), steps: Vec::new() };
    let shown = if rows.len() > MOST { MOST - 1 } else { rows.len() };
    for (department, row) in &rows[..shown] {
        made.less(view.named(department), row.cut.fen(), StepKind::Other);
    }
    let rest = &rows[shown..];
    let others = view.say(ChartText::WaterfallOther, &[("count", rest.len().to_string())]);
    made.less(others, rest.iter().map(|(_, row)| row.cut.fen()).sum(), StepKind::Other);
    made.steps
}

/// Gives where the axis starts: at zero, unless less than three tenths are taken, which could then
/// hardly be seen.
fn start(lowest: i128, base: i128) -> i128 {
    let taken = base - lowest;
    if taken <= 0 || taken * 10 >= base * 3 {
        return 0;
    }
    let step = super::scale::round_step(taken, 5);
    ((lowest - taken / 2).div_euclid(step) * step).max(0)
}

fn alternative(view: &View<'_>, all: &SummaryRow, steps: &[Step], unit: MoneyUnit) -> String {
    let item = |step: &Step| {
        let values = [("title", step.title.clone()), ("amount", step.label.clone())];
        view.say(ChartText::WaterfallItem, &values)
    };
    let taken = steps.iter().filter(|step| step.kind != StepKind::Total);
    let items: Vec<String> = taken.map(item).collect();
    let share = SharePercent::of_sums(all.cut.fen(), all.base.fen());
    let values = [
        ("base", view.amount(all.base.fen(), unit)),
        ("cuts", view.language.chart_list(&items)),
        ("next", view.amount(all.next_budget.fen(), unit)),
        ("unit", view.language.money_unit(unit).to_owned()),
        ("share", share.map_or_else(|| "0.00".to_owned(), |share| share.0)),
    ];
    view.say(ChartText::WaterfallAlternative, &values)
}

fn table(view: &View<'_>, steps: &[Step], departments: &[Step]) -> DataTable {
    let step = view.text(ChartText::ColumnStep).to_owned();
    let values = [
        ("name", view.text(ChartText::Amount).to_owned()),
        ("unit", view.text(ChartText::UnitYuan).to_owned()),
    ];
    let row = |step: &Step| {
        let amount = step.high - step.low;
        let sign = if step.kind == StepKind::Total { "" } else { "-" };
        let yuan = format!("{sign}{}.{:02}", amount / 100, amount % 100);
        vec![step.title.clone(), yuan]
    };
    DataTable {
        headings: vec![step, view.say(ChartText::WithUnit, &values)],
        rows: steps.iter().chain(departments).map(row).collect(),
    }
}

impl Waterfall {
    fn step(&self) -> i32 {
        row_height(self.steps.len() + self.departments.len(), HALF_PAGE, 24, 36)
    }
}

impl Plot for Waterfall {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        let rows = length(self.steps.len() + self.departments.len());
        rows * self.step() + 36 + if self.departments.is_empty() { 0 } else { HEAD }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let all = || self.steps.iter().chain(&self.departments);
        let step = self.step();
        let titles = all().map(|step| step.title.as_str());
        let names = Names::new(&canvas.ruler, titles, LABEL, 340, step);
        let base = self.steps.first().map_or(1, |step| step.high);
        let widest = canvas.ruler.widest(all().map(|step| step.label.as_str()), LABEL);
        let scale = Scale::new(self.from, base, names.width + 18, WIDTH - widest - 16);
        let bottom = top + self.height(&canvas.ruler) - 36;
        for tick in scale.ticks(6) {
            let x = scale.at(tick);
            canvas.line((x, top), (x, bottom), GRID, 1);
            let text = self.language.amount(tick, self.unit);
            canvas.text((x, bottom + 22), At::Middle, SMALL, MUTED, &text);
        }
        let middle = self.rows(canvas, &self.steps, &names, &scale, top);
        if !self.departments.is_empty() {
            // The ground hides the lines of the axis, which would run through the text.
            let width = canvas.ruler.width(&self.heading, LABEL);
            canvas.fill(Area::new(0, middle + 4, width + 6, middle + HEAD - 4), WHITE);
            canvas.middle((0, middle + HEAD / 2), At::Start, LABEL, MUTED, &self.heading);
            self.rows(canvas, &self.departments, &names, &scale, middle + HEAD);
        }
    }
}

impl Waterfall {
    /// Draws rows and gives where they end.
    fn rows(
        &self,
        canvas: &mut Canvas<'_>,
        rows: &[Step],
        names: &Names,
        scale: &Scale,
        top: i32,
    ) -> i32 {
        let height = self.step();
        for (at, row) in (0..).zip(rows) {
            let y = top + at * height + height / 2;
            names.write(canvas, 0, y, &row.title);
            let (left, right) = (scale.at(row.low), scale.at(row.high));
            let bar =
                Area::new(left, y - height * 3 / 10, right.max(left + 2), y + height * 3 / 10);
            match row.kind {
                StepKind::Grade(grade) => canvas.fill_grade(bar, grade, self.grades),
                StepKind::Total => canvas.fill(bar, SLATE),
                StepKind::Other => canvas.fill(bar, NEUTRAL),
            }
            if row.kind == StepKind::Total && self.from > 0 {
                broken(canvas, bar);
            }
            canvas.middle((bar.right + 8, y), At::Start, LABEL, TEXT, &row.label);
            if at + 1 < length(rows.len()) {
                let x = if row.kind == StepKind::Total { right } else { left };
                canvas.line((x, bar.bottom), (x, bar.bottom + height * 4 / 10), MUTED, 1);
            }
        }
        top + length(rows.len()) * height
    }
}

/// Marks a bar whose axis does not start at zero.
fn broken(canvas: &mut Canvas<'_>, bar: Area) {
    for x in [bar.left + 16, bar.left + 26] {
        let slant = [(x + 5, bar.top - 3), (x - 5, bar.bottom + 3)];
        canvas.line(slant[0], slant[1], WHITE, 5);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_starts_above_zero_only_where_little_is_taken() {
        assert_eq!(start(60, 100), 0);
        assert_eq!(start(100, 100), 0);
        // 1000 of 11100 taken: half of it is left below the lowest bar, on a round number.
        assert_eq!(start(10_100, 11_100), 9_500);
    }
}
