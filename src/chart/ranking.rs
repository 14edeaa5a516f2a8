//! Projects by total, best first, with the lines at which grades start.

use super::axis::{ABOVE, BELOW, TotalAxis};
use super::bars::{HALF_PAGE, Names, length, row_height};
use super::canvas::{Area, At, Canvas, LABEL, SMALL, TINY, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot, Settled, hundredths};
use super::palette;
use super::palette::{GRID, MUTED, TEXT};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::ChartText;
use jixiao_core::analysis::median;
use jixiao_core::quantity::Fraction;
use jixiao_core::rulebook::GradeIndex;

#[derive(Debug)]
struct Ranking {
    rows: Vec<Row>,
    axis: TotalAxis,
    grades: Vec<String>,
}

#[derive(Debug)]
struct Row {
    name: String,
    total: i128,
    grade: usize,
    label: String,
}

/// Up to so many projects have their names beside them.
const NAMED: usize = 60;
/// The height for so many projects that none is named.
const UNNAMED: i32 = 980;

/// The name of the chart.
pub(super) const NAME: &str = "ranking";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let mut settled = view.settled()?;
    settled.sort_by_key(|one| std::cmp::Reverse(one.total));
    let capped = |one: &Settled<'_>| one.grade != one.graded.by_total;
    let row = |one: &Settled<'_>| {
        let mark = if capped(one) { "*" } else { "" };
        let label = format!("{}  {}{mark}", one.total.truncated(2), view.grade(one.grade));
        let (name, total) = (one.project.record.name.clone(), one.hundredths());
        Row { name, total, grade: one.grade.0, label }
    };
    let rows: Vec<Row> = settled.iter().map(row).collect();
    let mut notes = Vec::new();
    if settled.iter().any(capped) {
        notes.push(view.text(ChartText::NoteCapped).to_owned());
    }
    if rows.len() > NAMED {
        notes.push(view.text(ChartText::RankingUnnamed).to_owned());
    }
    notes.extend(view.note_open(settled.len()));
    let lines = view.lines();
    let alternative = alternative(view, &settled);
    let last = last_grade(view);
    let to = i128::from(view.rulebook.total.hundredths());
    let axis = TotalAxis::new(rows.iter().map(|row| row.total), lines, last, to);
    let grades = view.rulebook.grades.iter().map(|(at, _)| view.grade(at)).collect();
    let title = view.text(ChartText::RankingTitle).to_owned();
    let plot = Box::new(Ranking { rows, axis, grades });
    Ok(view.figure(NAME, title, notes, alternative, table(view, &settled), plot))
}

/// Gives the title of the worst grade that has a band.
pub(super) fn last_grade(view: &View<'_>) -> String {
    let banded = view.rulebook.grades.iter().filter(|(_, grade)| grade.band.is_some());
    banded.last().map_or_else(String::new, |(at, _)| view.grade(at))
}

fn table(view: &View<'_>, settled: &[Settled<'_>]) -> DataTable {
    use ChartText::{ColumnDepartment, ColumnGrade, ColumnName, ColumnProject, Total};
    let headings = [ColumnProject, ColumnName, ColumnDepartment, Total, ColumnGrade];
    let row = |one: &Settled<'_>| {
        let record = &one.project.record;
        vec![
            record.id.clone(),
            record.name.clone(),
            record.department.clone(),
            one.total.truncated(2),
            view.grade(one.grade),
        ]
    };
    DataTable {
        headings: headings.map(|text| view.text(text).to_owned()).to_vec(),
        rows: settled.iter().map(row).collect(),
    }
}

fn alternative(view: &View<'_>, settled: &[Settled<'_>]) -> String {
    let totals: Vec<Fraction> = settled.iter().map(|one| one.total).collect();
    let of = |one: Option<&Settled<'_>>| {
        one.map(|one| (one.project.record.name.clone(), one.total.truncated(2))).unwrap_or_default()
    };
    let ((best, best_total), (worst, worst_total)) = (of(settled.first()), of(settled.last()));
    let lines: Vec<String> = view.lines().iter().map(|line| line_item(view, line)).collect();
    let median = median(&totals).map_or_else(String::new, |median| median.truncated(2));
    let values = [
        ("count", settled.len().to_string()),
        ("best", best),
        ("best_total", best_total),
        ("worst", worst),
        ("worst_total", worst_total),
        ("median", median),
        ("lines", view.language.chart_list(&lines)),
    ];
    view.say(ChartText::RankingAlternative, &values)
}

/// Says where a grade starts.
pub(super) fn line_item(view: &View<'_>, line: &super::figure::GradeLine) -> String {
    let from = (hundredths(Fraction::from_points(line.from)) / 100).to_string();
    let title = view.grade(GradeIndex(line.grade));
    view.say(ChartText::LineItem, &[("grade", title), ("from", from)])
}

impl Ranking {
    fn named(&self) -> bool {
        self.rows.len() <= NAMED
    }

    fn body(&self) -> i32 {
        let step = row_height(self.rows.len(), HALF_PAGE, 18, 44);
        if self.named() { length(self.rows.len()) * step } else { UNNAMED }
    }
}

impl Plot for Ranking {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        ABOVE + self.body() + BELOW
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let (top, body) = (top + ABOVE, self.body());
        if self.named() {
            self.draw_named(canvas, top, body);
        } else {
            self.draw_many(canvas, top, body);
        }
    }
}

impl Ranking {
    fn draw_named(&self, canvas: &mut Canvas<'_>, top: i32, body: i32) {
        let step = body / length(self.rows.len()).max(1);
        let size = if step >= 26 { LABEL } else { SMALL.min(step - 3).max(TINY) };
        let titles = self.rows.iter().map(|row| row.name.as_str());
        // A name on one line has more room for it.
        let most = if step >= size * 2 { 350 } else { 440 };
        let names = Names::new(&canvas.ruler, titles, size, most, step);
        let widest = canvas.ruler.widest(self.rows.iter().map(|row| row.label.as_str()), size);
        let scale = self.axis.scale(names.width + 18, WIDTH - widest - 20);
        self.axis.draw(canvas, &scale, top, top + body);
        for (at, row) in (0..).zip(&self.rows) {
            let y = top + at * step + step / 2;
            let x = scale.at(row.total);
            names.write(canvas, 0, y, &row.name);
            canvas.line((scale.start, y), (x, y), GRID, 2);
            canvas.marker((x, y), (step / 4).clamp(4, 7), row.grade, self.grades.len());
            canvas.middle((WIDTH, y), At::End, size, TEXT, &row.label);
        }
    }

    fn draw_many(&self, canvas: &mut Canvas<'_>, top: i32, body: i32) {
        let count = self.grades.len();
        let titles = self.grades.iter().map(String::as_str);
        let width = canvas.ruler.widest(titles, LABEL).clamp(60, 200);
        let scale = self.axis.scale(width + 40, WIDTH - 20);
        self.axis.draw(canvas, &scale, top, top + body);
        let rows = Scale::new(0, self.rows.len() as i128, top, top + body);
        for (row, at) in self.rows.iter().zip(0_i128..) {
            let (y, x) = (i32::midpoint(rows.at(at), rows.at(at + 1)), scale.at(row.total));
            canvas.circle((x, y), 3, palette::grade(row.grade, count));
        }
        self.side(canvas, &rows, width);
    }

    /// Shows at the side which grade each project has, and how many have it.
    fn side(&self, canvas: &mut Canvas<'_>, rows: &Scale, width: i32) {
        const APART: i32 = 48;
        let count = self.grades.len();
        for (row, at) in self.rows.iter().zip(0_i128..) {
            let strip = Area::new(width + 14, rows.at(at), width + 24, rows.at(at + 1));
            canvas.fill(strip, palette::grade(row.grade, count));
        }
        let mut free = rows.start + APART / 2;
        for (grade, title) in self.grades.iter().enumerate() {
            let places = self.rows.iter().zip(0_i128..).filter(|(row, _)| row.grade == grade);
            let places: Vec<i128> = places.map(|(_, at)| at).collect();
            let Some(middle) = places.get(places.len() / 2) else { continue };
            let y = rows.at(*middle).max(free);
            let title = canvas.ruler.fit(title, LABEL, width);
            canvas.middle((width + 4, y - 11), At::End, LABEL, TEXT, &title);
            canvas.middle((width + 4, y + 11), At::End, SMALL, MUTED, &places.len().to_string());
            free = y + APART;
        }
    }
}
