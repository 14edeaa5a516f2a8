//! Totals against budgets, on a logarithmic scale of money, with the lines at which grades start.

use super::axis::TotalAxis;
use super::canvas::{Area, At, Canvas, LABEL, SMALL, TINY, WIDTH};
use super::figure::{DataTable, Figure, GradeLine, Nothing, Plot, unit_for};
use super::legend::marks_of_grades;
use super::palette::{GRID, MUTED, PALE, TEXT};
use super::ranking::last_grade;
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::{ChartText, Language};
use jixiao_core::quantity::{Money, MoneyUnit};

#[derive(Debug)]
struct Scatter {
    points: Vec<Point>,
    axis: TotalAxis,
    grades: Vec<String>,
    unit: MoneyUnit,
    language: Language,
    titles: [String; 2],
}

#[derive(Debug)]
struct Point {
    id: String,
    fen: i128,
    total: i128,
    grade: usize,
}

/// Up to so many points have their ids beside them, where there is room.
const NAMED: usize = 60;
const BODY: i32 = 560;
const LEGEND: i32 = 40;
const LEFT: i32 = 68;

/// The name of the chart.
pub(super) const NAME: &str = "scatter";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let settled = view.settled()?;
    let mut points = Vec::with_capacity(settled.len());
    let mut table = DataTable { headings: headings(view), rows: Vec::new() };
    for one in &settled {
        let record = &one.project.record;
        let Some(budget) = record.amounts.budget.filter(|budget| *budget > Money::ZERO) else {
            continue;
        };
        table.rows.push(vec![
            record.id.clone(),
            record.name.clone(),
            budget.to_string(),
            one.total.truncated(2),
            view.grade(one.grade),
        ]);
        let (id, total) = (record.id.clone(), one.hundredths());
        points.push(Point { id, fen: i128::from(budget.fen()), total, grade: one.grade.0 });
    }
    let extremes = |of: fn(&Point) -> i128| {
        let values = || points.iter().map(of);
        values().min().zip(values().max())
    };
    let (least, most) = extremes(|point| point.fen).ok_or(Nothing::Settled)?;
    let (lowest, highest) = extremes(|point| point.total).ok_or(Nothing::Settled)?;
    let unit = unit_for(view.language, most);
    let unit_name = view.language.money_unit(unit).to_owned();
    let total = |hundredths: i128| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let values = [
        ("count", points.len().to_string()),
        ("least", view.amount(least, unit)),
        ("most", view.amount(most, unit)),
        ("unit", unit_name.clone()),
        ("lowest", total(lowest)),
        ("highest", total(highest)),
    ];
    let alternative = view.say(ChartText::ScatterAlternative, &values);
    let mut notes = vec![view.text(ChartText::ScatterNote).to_owned()];
    if points.len() < settled.len() {
        let count = (settled.len() - points.len()).to_string();
        notes.push(view.say(ChartText::ScatterZero, &[("count", count)]));
    }
    notes.extend(view.note_open(settled.len()));
    let to = i128::from(view.rulebook.total.hundredths());
    let totals = points.iter().map(|point| point.total);
    let axis = TotalAxis::new(totals, view.lines(), last_grade(view), to);
    let titles = [
        view.say(ChartText::ScatterAxis, &[("unit", unit_name)]),
        view.text(ChartText::Total).to_owned(),
    ];
    let grades = view.rulebook.grades.iter().map(|(at, _)| view.grade(at)).collect();
    let language = view.language;
    let title = view.text(ChartText::ScatterTitle).to_owned();
    let plot = Box::new(Scatter { points, axis, grades, unit, language, titles });
    Ok(view.figure(NAME, title, notes, alternative, table, plot))
}

fn headings(view: &View<'_>) -> Vec<String> {
    let text = |of| view.text(of).to_owned();
    let budget = [("name", text(ChartText::Budget)), ("unit", text(ChartText::UnitYuan))];
    vec![
        text(ChartText::ColumnProject),
        text(ChartText::ColumnName),
        view.say(ChartText::WithUnit, &budget),
        text(ChartText::Total),
        text(ChartText::ColumnGrade),
    ]
}

/// A scale on which every tenfold is equally long. Only positions depend on it.
#[derive(Clone, Copy, Debug)]
struct Tenfold {
    /// Powers of ten of 分 between which the scale runs.
    from: u32,
    to: u32,
    start: i32,
    end: i32,
}

impl Tenfold {
    fn new(least: i128, most: i128, start: i32, end: i32) -> Self {
        let from = least.max(1).ilog10();
        let to = most.max(1).ilog10();
        let to = if most > 10_i128.pow(to) { to + 1 } else { to };
        Self { from, to: to.max(from + 1), start, end }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a position")]
    fn at(&self, fen: i128) -> i32 {
        let along = (fen.max(1) as f64).log10() - f64::from(self.from);
        let length = f64::from(self.end - self.start) / f64::from(self.to - self.from);
        self.start + (along * length).round() as i32
    }
}

impl Plot for Scatter {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        LEGEND + BODY + 66
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let (body, bottom) = (top + LEGEND, top + LEGEND + BODY);
        let count = |grade| self.points.iter().filter(|point| point.grade == grade).count();
        marks_of_grades(canvas, (8, top + 10), LABEL, &self.grades, count);
        let lines: Vec<String> = self.axis.lines.iter().map(line_label).collect();
        let lines = canvas.ruler.widest(lines.iter().map(String::as_str), SMALL);
        let right = WIDTH - lines.min(200) - 10;
        let totals = Scale::new(self.axis.from, self.axis.to, bottom, body);
        let budgets = self.points.iter().map(|point| point.fen);
        let (least, most) = (budgets.clone().min().unwrap_or(1), budgets.max().unwrap_or(1));
        let money = Tenfold::new(least, most, LEFT, right);
        self.grid(canvas, &totals, &money);
        let places: Vec<(i32, i32)> =
            self.points.iter().map(|point| (money.at(point.fen), totals.at(point.total))).collect();
        for (point, at) in self.points.iter().zip(&places) {
            canvas.marker(*at, 7, point.grade, self.grades.len());
        }
        if self.points.len() <= NAMED {
            let sheet = Area::new(LEFT, body, right, bottom);
            let at = |line: &GradeLine| totals.at(i128::from(line.from.hundredths()));
            let lines: Vec<i32> = self.axis.lines.iter().map(at).collect();
            name_points(canvas, &self.points, &places, &lines, sheet);
        }
    }
}

impl Scatter {
    fn grid(&self, canvas: &mut Canvas<'_>, totals: &Scale, money: &Tenfold) {
        let (bottom, top) = (totals.start, totals.end);
        for tick in totals.ticks(8) {
            let y = totals.at(tick);
            canvas.line((money.start, y), (money.end, y), PALE, 1);
            let number = (tick / 100).to_string();
            canvas.middle((money.start - 8, y), At::End, SMALL, MUTED, &number);
        }
        for power in money.from..=money.to {
            let fen = 10_i128.pow(power);
            let x = money.at(fen);
            canvas.line((x, top), (x, bottom), PALE, 1);
            let text = self.language.amount(fen, self.unit);
            canvas.text((x, bottom + 22), At::Middle, SMALL, MUTED, &text);
        }
        canvas.frame(Area::new(money.start, top, money.end, bottom), GRID, 1);
        let middle = i32::midpoint(money.start, money.end);
        canvas.text((middle, bottom + 50), At::Middle, SMALL, TEXT, &self.titles[0]);
        let middle = i32::midpoint(top, bottom);
        canvas.upwards((10, middle), At::Middle, SMALL, TEXT, &self.titles[1]);
        for line in &self.axis.lines {
            let y = totals.at(i128::from(line.from.hundredths()));
            canvas.dashed((money.start, y), (money.end, y), MUTED, 1);
            let text = canvas.ruler.fit(&line_label(line), SMALL, WIDTH - money.end - 8);
            canvas.middle((money.end + 8, y), At::Start, SMALL, TEXT, &text);
        }
    }
}

fn line_label(line: &GradeLine) -> String {
    format!("{} ≥{}", line.title, line.from.hundredths() / 100)
}

/// Writes ids beside points where they touch no other point, id or line; the lowest totals first.
fn name_points(
    canvas: &mut Canvas<'_>,
    points: &[Point],
    places: &[(i32, i32)],
    lines: &[i32],
    sheet: Area,
) {
    const AWAY: i32 = 10;
    let marker = |(x, y): &(i32, i32)| Area::new(x - 8, y - 8, x + 8, y + 8);
    let strip = |y: &i32| Area::new(sheet.left, y - 1, sheet.right, y + 1);
    let mut taken: Vec<Area> = places.iter().map(marker).chain(lines.iter().map(strip)).collect();
    let mut order: Vec<(&Point, &(i32, i32))> = points.iter().zip(places).collect();
    order.sort_by_key(|(point, _)| point.total);
    for (point, (x, y)) in order {
        let width = canvas.ruler.width(&point.id, TINY);
        let choices = [
            Area::new(x + AWAY, y - 7, x + AWAY + width, y + 7),
            Area::new(x - AWAY - width, y - 7, x - AWAY, y + 7),
            Area::new(x - width / 2, y - AWAY - 13, x + width / 2, y - AWAY + 1),
            Area::new(x - width / 2, y + AWAY - 1, x + width / 2, y + AWAY + 13),
            Area::new(x + AWAY - 3, y - 17, x + AWAY + width, y - 4),
            Area::new(x + AWAY - 3, y + 4, x + AWAY + width, y + 17),
            Area::new(x - AWAY - width, y - 17, x - AWAY + 3, y - 4),
            Area::new(x - AWAY - width, y + 4, x - AWAY + 3, y + 17),
        ];
        let free =
            |area: &&Area| sheet.holds(area) && taken.iter().all(|other| !area.touches(other));
        let Some(place) = choices.iter().find(free).copied() else { continue };
        taken.push(place);
        canvas.middle(place.middle(), At::Middle, TINY, MUTED, &point.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tenfold_is_equally_long() {
        let scale = Tenfold::new(1_500, 800_000, 0, 300);
        assert_eq!((scale.from, scale.to), (3, 6));
        assert_eq!(
            [1_000, 10_000, 100_000, 1_000_000].map(|fen| scale.at(fen)),
            [0, 100, 200, 300]
        );
        let one = Tenfold::new(10_000, 10_000, 0, 100);
        assert_eq!((one.from, one.to, one.at(10_000)), (4, 5, 0));
    }
}
