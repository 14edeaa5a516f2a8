//! How far self-evaluation and key evaluation are apart: each project's difference over its mean, with the bias
//! and the limits of agreement (Bland & Altman 1986).

use super::canvas::{At, Canvas, SMALL, WIDTH};
use super::figure::{DataTable, Figure, Plot, hundredths};
use super::palette::{GRID, MUTED, PALE, SLATE, TEXT};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::inflation::{Inflation, Pair};
use crate::view::View;
use crate::wording::ChartText;

#[derive(Debug)]
struct Apart {
    /// The mean and the difference of each, in hundredths, and its grade by the key evaluation.
    points: Vec<(i128, i128, usize)>,
    /// The bias and the limits, in hundredths, each with its label.
    lines: Vec<(i128, String)>,
    axes: [String; 2],
    grades: usize,
}

/// The name of the chart.
const NAME: &str = "self-evaluation";
const HEIGHT: i32 = 480;
const HEAD: i32 = 30;
const FOOT: i32 = 62;

/// Makes the figure.
pub fn self_evaluation_figure(view: &View<'_>, inflation: &Inflation) -> Figure {
    let point = |pair: &Pair| {
        let [own, key] = pair.totals.map(hundredths);
        (i128::midpoint(own, key), own - key, pair.grades[1].0)
    };
    let limits = inflation.totals.limits.as_ref().ok();
    let line = |text: ChartText, value: f64| {
        let values = [("value", format!("{value:+.2}").replace('-', "−"))];
        (whole(value), view.say(text, &values))
    };
    let lines = limits.map(|limits| {
        vec![
            line(ChartText::ApartHigh, limits.high),
            line(ChartText::ApartBias, limits.bias),
            line(ChartText::ApartLow, limits.low),
        ]
    });
    let lines = lines.unwrap_or_default();
    let told: Vec<String> = lines.iter().map(|(_, label)| label.clone()).collect();
    let values =
        [("count", inflation.pairs.len().to_string()), ("lines", view.language.chart_list(&told))];
    let alternative = view.say(ChartText::ApartAlternative, &values);
    let plot = Apart {
        points: inflation.pairs.iter().map(point).collect(),
        lines,
        axes: [ChartText::ApartMean, ChartText::ApartDifference]
            .map(|text| view.text(text).to_owned()),
        grades: view.grades(),
    };
    let notes = vec![view.text(ChartText::ApartNote).to_owned()];
    let title = view.text(ChartText::ApartTitle).to_owned();
    view.figure(NAME, title, notes, alternative, table(view, inflation), Box::new(plot))
}

fn table(view: &View<'_>, inflation: &Inflation) -> DataTable {
    use ChartText::{ApartDifference, ApartKey, ApartOwn, ColumnName, ColumnProject};
    let row = |pair: &Pair| {
        let record = &view.portfolio.projects[pair.project].record;
        let [own, key] = pair.totals;
        let difference = own.minus(key).map_or_else(|_| String::new(), |one| one.to_string());
        vec![record.id.clone(), record.name.clone(), own.truncated(2), key.truncated(2), difference]
    };
    let headings = [ColumnProject, ColumnName, ApartOwn, ApartKey, ApartDifference];
    DataTable {
        headings: headings.map(|text| view.text(text).to_owned()).to_vec(),
        rows: inflation.pairs.iter().map(row).collect(),
    }
}

#[allow(clippy::cast_possible_truncation, reason = "points of a total")]
fn whole(points: f64) -> i128 {
    (points * 100.0).round() as i128
}

impl Plot for Apart {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        HEAD + HEIGHT + FOOT
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let (top, bottom) = (top + HEAD, top + HEAD + HEIGHT);
        let labels = canvas.ruler.widest(self.lines.iter().map(|(_, label)| label.as_str()), SMALL);
        let heights = self.points.iter().map(|point| point.1);
        let heights = heights.chain(self.lines.iter().map(|line| line.0)).chain([0]);
        let [low, high] = around(heights);
        let [least, most] = around(self.points.iter().map(|point| point.0));
        let across = Scale::new(least, most, 70, WIDTH - labels - 20);
        let up = Scale::new(low, high, bottom, top);
        for tick in across.ticks(8) {
            let x = across.at(tick);
            canvas.line((x, top), (x, bottom), PALE, 1);
            canvas.text((x, bottom + 24), At::Middle, SMALL, MUTED, &points_of(tick));
        }
        for tick in up.ticks(8) {
            let y = up.at(tick);
            canvas.line((across.start, y), (across.end, y), if tick == 0 { GRID } else { PALE }, 1);
            canvas.middle((across.start - 10, y), At::End, SMALL, MUTED, &points_of(tick));
        }
        canvas.text((0, top - 12), At::Start, SMALL, MUTED, &self.axes[1]);
        canvas.text((across.end, bottom + 50), At::End, SMALL, MUTED, &self.axes[0]);
        for (value, label) in &self.lines {
            let y = up.at(*value);
            canvas.dashed((across.start, y), (across.end, y), SLATE, 2);
            canvas.middle((across.end + 10, y), At::Start, SMALL, TEXT, label);
        }
        for (mean, difference, grade) in &self.points {
            canvas.marker((across.at(*mean), up.at(*difference)), 6, *grade, self.grades);
        }
    }
}

/// Gives the range of some values with a little room on both sides.
fn around(values: impl Iterator<Item = i128> + Clone) -> [i128; 2] {
    let [low, high] = [values.clone().min().unwrap_or(0), values.max().unwrap_or(0)];
    let room = ((high - low) / 12).max(50);
    [low - room, high + room]
}

/// Writes hundredths as points, without places where there are none.
fn points_of(hundredths: i128) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    match hundredths.abs() % 100 {
        0 => format!("{sign}{}", hundredths.abs() / 100),
        part => format!("{sign}{}.{part:02}", hundredths.abs() / 100),
    }
}
