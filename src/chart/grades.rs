//! How many projects and how much money have each grade: two panels side by side.

use super::bars::{Names, length};
use super::canvas::{Area, At, Canvas, LABEL, SMALL, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot, unit_for};
use super::palette;
use super::palette::{GRID, TEXT};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::ChartText;
use jixiao_core::analysis::SharePercent;

#[derive(Debug)]
struct Grades {
    panels: [Panel; 2],
    titles: Vec<String>,
}

#[derive(Debug)]
struct Panel {
    title: String,
    values: Vec<i128>,
    labels: Vec<String>,
}

const ROW: i32 = 62;
const HEAD: i32 = 52;

/// The name of the chart.
pub(super) const NAME: &str = "grades";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let settled = view.settled()?.len();
    let rows = view.summary.by_grade(view.grades());
    let projects: u64 = rows.iter().map(|(_, row)| row.projects).sum();
    let money: i128 = rows.iter().map(|(_, row)| row.budget.fen()).sum();
    let unit = unit_for(view.language, money);
    let unit_name = view.language.money_unit(unit).to_owned();
    let percent = |share: Option<SharePercent>| share.map_or_else(|| "0.00".into(), |one| one.0);
    let (mut counts, mut amounts, mut items) = (Vec::new(), Vec::new(), Vec::new());
    let mut table = DataTable { headings: headings(view), rows: Vec::new() };
    for (grade, row) in &rows {
        let by_count = percent(SharePercent::of(row.projects, projects));
        let by_money = percent(SharePercent::of_sums(row.budget.fen(), money));
        let amount = view.amount(row.budget.fen(), unit);
        let count = view.say(ChartText::GradesCount, &[("count", row.projects.to_string())]);
        counts.push(with_share(view, &count, &by_count));
        amounts.push(with_share(view, &amount, &by_money));
        let title = view.grade(*grade);
        let values = [
            ("grade", title.clone()),
            ("count", row.projects.to_string()),
            ("share", by_count.clone()),
            ("amount", amount),
            ("unit", unit_name.clone()),
        ];
        items.push(view.say(ChartText::GradesItem, &values));
        let budget = row.budget.to_string();
        table.rows.push(vec![title, row.projects.to_string(), by_count, budget, by_money]);
    }
    let count = [("count", projects.to_string())];
    let sum = [("amount", view.amount(money, unit)), ("unit", unit_name)];
    let panels = [
        Panel {
            title: view.say(ChartText::GradesProjects, &count),
            values: rows.iter().map(|(_, row)| i128::from(row.projects)).collect(),
            labels: counts,
        },
        Panel {
            title: view.say(ChartText::GradesMoney, &sum),
            values: rows.iter().map(|(_, row)| row.budget.fen()).collect(),
            labels: amounts,
        },
    ];
    let [count] = count;
    let values = [count, ("items", view.language.chart_list(&items))];
    let alternative = view.say(ChartText::GradesAlternative, &values);
    let notes = view.note_open(settled).into_iter().collect();
    let titles = rows.iter().map(|(grade, _)| view.grade(*grade)).collect();
    let title = view.text(ChartText::GradesTitle).to_owned();
    let plot = Box::new(Grades { panels, titles });
    Ok(view.figure(NAME, title, notes, alternative, table, plot))
}

/// Puts a share behind a number.
pub(super) fn with_share(view: &View<'_>, number: &str, share: &str) -> String {
    let values = [("amount", number.to_owned()), ("rate", share.to_owned())];
    view.say(ChartText::WithShare, &values)
}

fn headings(view: &View<'_>) -> Vec<String> {
    let text = |of| view.text(of).to_owned();
    let (count, money) = (text(ChartText::ColumnProjects), text(ChartText::Budget));
    let share = text(ChartText::ColumnShare);
    let unit = view.text(ChartText::UnitYuan).to_owned();
    let money_heading = view.say(ChartText::WithUnit, &[("name", money.clone()), ("unit", unit)]);
    let of = |name: &str| {
        let values = [("name", format!("{name} {share}")), ("unit", "%".to_owned())];
        view.say(ChartText::WithUnit, &values)
    };
    let (count_share, money_share) = (of(&count), of(&money));
    vec![text(ChartText::ColumnGrade), count, count_share, money_heading, money_share]
}

impl Plot for Grades {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        HEAD + length(self.titles.len()) * ROW + 6
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let titles = self.titles.iter().map(String::as_str);
        let names = Names::new(&canvas.ruler, titles, LABEL, 150, ROW);
        for (at, title) in (0..).zip(&self.titles) {
            names.write(canvas, 0, top + HEAD + at * ROW + ROW / 2, title);
        }
        let left = names.width + 16;
        let gap = 36;
        let width = (WIDTH - left - gap) / 2;
        self.panel(canvas, &self.panels[0], Area::new(left, top, left + width, top + HEAD));
        self.panel(canvas, &self.panels[1], Area::new(WIDTH - width, top, WIDTH, top + HEAD));
    }
}

impl Grades {
    /// Draws one panel; `head` is the place of its title.
    fn panel(&self, canvas: &mut Canvas<'_>, panel: &Panel, head: Area) {
        let title = canvas.ruler.lines(&panel.title, LABEL, head.right - head.left, 2);
        canvas.block((head.left, head.top + 22), At::Start, LABEL, TEXT, &title);
        let count = self.titles.len();
        let bottom = head.bottom + length(count) * ROW;
        canvas.line((head.left, head.bottom), (head.left, bottom), GRID, 2);
        let greatest = panel.values.iter().copied().max().unwrap_or(0).max(1);
        let widest = canvas.ruler.widest(panel.labels.iter().map(String::as_str), SMALL);
        let end = head.right - widest - 10;
        let scale = Scale::new(0, greatest, head.left, end.max(head.left + 20));
        for (at, (value, label)) in panel.values.iter().zip(&panel.labels).enumerate() {
            let row = head.bottom + length(at) * ROW;
            let right = scale.at(*value).max(head.left + i32::from(*value > 0) * 2);
            let bar = Area::new(head.left, row + 10, right, row + ROW - 10);
            canvas.fill_grade(bar, at, count);
            let middle = (right + 8, row + ROW / 2);
            canvas.middle(middle, At::Start, SMALL, palette::TEXT, label);
        }
    }
}
