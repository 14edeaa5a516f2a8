//! Where points are lost: indicators by points lost, with their growing share of all (Pareto).

use super::bars::{HALF_PAGE, Names, length, row_height};
use super::canvas::{Area, At, Canvas, SMALL, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot};
use super::grades::with_share;
use super::palette::{GRID, MUTED, SLATE, TEXT};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::ChartText;
use jixiao_core::analysis::{Loss, SharePercent, losses};
use jixiao_core::quantity::Points;

#[derive(Debug)]
struct Losses {
    rows: Vec<Row>,
    axis: String,
    cumulative: String,
}

#[derive(Debug)]
struct Row {
    title: String,
    lost: i128,
    label: String,
    /// Hundredths of a percent of all points lost, up to and with this row.
    cumulative: i128,
}

const HEAD: i32 = 34;

/// The name of the chart.
pub(super) const NAME: &str = "losses";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let settled = view.settled()?.len();
    let all = losses(view.rulebook, view.evaluation);
    let sum = |of: fn(&Loss) -> Points| {
        all.iter().map(|loss| i128::from(of(loss).hundredths())).sum::<i128>()
    };
    let (lost, possible) = (sum(|loss| loss.lost), sum(|loss| loss.possible));
    let percent = |part, whole| {
        SharePercent::of_sums(part, whole).map_or_else(|| "0.00".to_owned(), |share| share.0)
    };
    let mut so_far = 0;
    let mut rows = Vec::with_capacity(all.len());
    let mut table = DataTable { headings: headings(view), rows: Vec::new() };
    for loss in &all {
        let indicator = &view.rulebook.indicators[loss.indicator];
        let own = i128::from(loss.lost.hundredths());
        so_far += own;
        let title = format!("{} {}", indicator.number, view.language.of(&indicator.title));
        let (share, cumulative) = (percent(own, lost), percent(so_far, lost));
        let label = with_share(view, &loss.lost.to_string(), &share);
        table.rows.push(vec![
            indicator.id.clone(),
            view.language.of(&indicator.title).to_owned(),
            loss.lost.to_string(),
            share,
            cumulative,
            loss.possible.to_string(),
            loss.projects.to_string(),
        ]);
        let cumulative = if lost == 0 { 0 } else { so_far * 10_000 / lost };
        rows.push(Row { title, lost: own, label, cumulative });
    }
    let share = percent(lost, possible);
    let points = |hundredths: i128| {
        Points::from_hundredths(i64::try_from(hundredths).unwrap_or_default()).to_string()
    };
    let alternative = if lost == 0 {
        view.text(ChartText::LossesNone).to_owned()
    } else {
        let worst = all.iter().filter(|loss| loss.lost > Points::ZERO).take(3);
        let items: Vec<String> = worst.map(|loss| item(view, loss, lost)).collect();
        let values = [
            ("lost", points(lost)),
            ("possible", points(possible)),
            ("share", share),
            ("items", view.language.chart_list(&items)),
        ];
        view.say(ChartText::LossesAlternative, &values)
    };
    let mut notes = vec![view.text(ChartText::LossesNote).to_owned()];
    if lost == 0 {
        notes.push(view.text(ChartText::LossesNone).to_owned());
    }
    notes.extend(view.note_open(settled));
    let text = |of| view.text(of).to_owned();
    let (axis, cumulative) = (text(ChartText::LossesAxis), text(ChartText::LossesCumulative));
    let plot = Box::new(Losses { rows, axis, cumulative });
    let title = text(ChartText::LossesTitle);
    Ok(view.figure(NAME, title, notes, alternative, table, plot))
}

fn headings(view: &View<'_>) -> Vec<String> {
    let text = |of| view.text(of).to_owned();
    let unit = |of, unit: &str| {
        let values = [("name", text(of)), ("unit", unit.to_owned())];
        view.say(ChartText::WithUnit, &values)
    };
    let points = view.text(ChartText::Points);
    vec![
        text(ChartText::ColumnIndicator),
        text(ChartText::ColumnName),
        unit(ChartText::ColumnLost, points),
        unit(ChartText::ColumnShare, "%"),
        unit(ChartText::ColumnCumulative, "%"),
        unit(ChartText::ColumnPossible, points),
        text(ChartText::ColumnProjects),
    ]
}

fn item(view: &View<'_>, loss: &Loss, lost: i128) -> String {
    let title = view.language.of(&view.rulebook.indicators[loss.indicator].title);
    let share = SharePercent::of_sums(i128::from(loss.lost.hundredths()), lost);
    let values = [
        ("title", title.to_owned()),
        ("lost", loss.lost.to_string()),
        ("share", share.map_or_else(String::new, |share| share.0)),
    ];
    view.say(ChartText::LossesItem, &values)
}

impl Losses {
    fn step(&self) -> i32 {
        row_height(self.rows.len(), HALF_PAGE, 22, 34)
    }
}

impl Plot for Losses {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        HEAD + length(self.rows.len()) * self.step() + 36
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        const PANEL: i32 = 210;
        let step = self.step();
        let (body, bottom) = (top + HEAD, top + HEAD + length(self.rows.len()) * step);
        let titles = self.rows.iter().map(|row| row.title.as_str());
        let names = Names::new(&canvas.ruler, titles, SMALL, 330, step);
        let left = names.width + 14;
        let widest = canvas.ruler.widest(self.rows.iter().map(|row| row.label.as_str()), SMALL);
        let greatest = self.rows.iter().map(|row| row.lost).max().unwrap_or(0).max(1);
        let bars = Scale::new(0, greatest, left, WIDTH - PANEL - widest - 40);
        canvas.text((left, body - 12), At::Start, SMALL, MUTED, &self.axis);
        canvas.line((left, body), (left, bottom), GRID, 2);
        let shares = Scale::new(0, 10_000, WIDTH - PANEL, WIDTH - 16);
        canvas.text((shares.start, body - 12), At::Start, SMALL, MUTED, &self.cumulative);
        for percent in [0, 20, 40, 60, 80, 100] {
            let x = shares.at(percent * 100);
            canvas.line((x, body), (x, bottom), GRID, if percent == 80 { 2 } else { 1 });
            let number = percent.to_string();
            canvas.text((x, bottom + 20), At::Middle, SMALL, MUTED, &number);
        }
        let mut points = Vec::with_capacity(self.rows.len());
        for (at, row) in (0..).zip(&self.rows) {
            let y = body + at * step + step / 2;
            names.write(canvas, 0, y, &row.title);
            let right = bars.at(row.lost);
            canvas.fill(Area::new(left, y - step * 3 / 10, right, y + step * 3 / 10), SLATE);
            canvas.middle((right + 8, y), At::Start, SMALL, TEXT, &row.label);
            points.push((shares.at(row.cumulative), y));
        }
        canvas.path(&points, SLATE, 2);
        for point in points {
            canvas.circle(point, 4, SLATE);
        }
    }
}
