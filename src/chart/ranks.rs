//! Which ranks projects take under drawn weights: from what 5 % of the draws do not exceed to what 95 % do
//! not, and the middle.

use super::bars::{HALF_PAGE, Names, length, row_height};
use super::canvas::{At, Canvas, LABEL, SMALL, TINY, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot};
use super::legend::marks_of_grades;
use super::palette::{GRID, MUTED, NEUTRAL, PALE, TEXT};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::stability::{ProjectStability, Stability};
use crate::view::View;
use crate::wording::ChartText;
use jixiao_core::rulebook::Grade;

#[derive(Debug)]
struct Ranks {
    rows: Vec<Row>,
    axis: String,
    grades: Vec<String>,
}

#[derive(Debug)]
struct Row {
    name: String,
    ranks: [u32; 3],
    grade: usize,
    label: String,
}

/// Up to so many projects have their names beside them.
const NAMED: usize = 60;
/// The height for so many projects that none is named.
const UNNAMED: i32 = 980;
const HEAD: i32 = 34;
const FOOT: i32 = 34;

/// The name of the chart.
pub(super) const NAME: &str = "ranks";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let stable = view.stable().ok_or(Nothing::Draws)?;
    let stability = stable.stability;
    let mut order: Vec<&ProjectStability> = stability.projects.iter().collect();
    order.sort_by_key(|one| (one.ranks[1], one.ranks[2], one.ranks[0], one.project));
    let row = |one: &&ProjectStability| {
        let [low, middle, high] = one.ranks;
        Row {
            name: one.named.name.clone(),
            ranks: one.ranks,
            grade: one.grade.0,
            label: format!("{middle}  [{low}, {high}]"),
        }
    };
    let rows: Vec<Row> = order.iter().map(row).collect();
    let mut notes = vec![stable.drawn(), view.text(ChartText::RanksNote).to_owned()];
    if rows.len() > NAMED {
        notes.push(view.text(ChartText::RankingUnnamed).to_owned());
    }
    notes.extend(view.note_open(rows.len()));
    let (table, alternative) = (table(view, stability, &order), alternative(view, &order));
    let axis = view.text(ChartText::RanksAxis).to_owned();
    let title_of = |(_, grade): (_, &Grade)| view.language.of(&grade.title).to_owned();
    let grades = view.rulebook.grades.iter().map(title_of).collect();
    let plot = Ranks { rows, axis, grades };
    let title = view.text(ChartText::RanksTitle).to_owned();
    Ok(view.figure(NAME, title, notes, alternative, table, Box::new(plot)))
}

fn table(view: &View<'_>, stability: &Stability, order: &[&ProjectStability]) -> DataTable {
    use ChartText::{ColumnGrade, ColumnName, ColumnProject, RanksHolds};
    use ChartText::{RanksHigh, RanksLow, RanksMiddle};
    let headings =
        [ColumnProject, ColumnName, ColumnGrade, RanksLow, RanksMiddle, RanksHigh, RanksHolds];
    let row = |one: &&ProjectStability| {
        let [low, middle, high] = one.ranks.map(|rank| rank.to_string());
        let holds = stability.share_of_one(one.grade_holds);
        vec![
            one.named.id.clone(),
            one.named.name.clone(),
            view.grade(one.grade),
            low,
            middle,
            high,
            holds,
        ]
    };
    DataTable {
        headings: headings.map(|text| view.text(text).to_owned()).to_vec(),
        rows: order.iter().map(row).collect(),
    }
}

fn alternative(view: &View<'_>, order: &[&ProjectStability]) -> String {
    let width = |one: &&&ProjectStability| (one.ranks[2] - one.ranks[0], one.ranks[1]);
    let widest = order.iter().max_by_key(width);
    let values = widest.map(|one| {
        let [low, _, high] = one.ranks.map(|rank| rank.to_string());
        let name = one.named.name.clone();
        [("count", order.len().to_string()), ("name", name), ("low", low), ("high", high)]
    });
    values.map_or_else(String::new, |values| view.say(ChartText::RanksAlternative, &values))
}

impl Ranks {
    fn step(&self) -> i32 {
        row_height(self.rows.len(), HALF_PAGE, 18, 40)
    }

    fn named(&self) -> bool {
        self.rows.len() <= NAMED
    }

    fn body(&self) -> i32 {
        if self.named() { length(self.rows.len()) * self.step() } else { UNNAMED }
    }
}

impl Plot for Ranks {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        HEAD + self.body() + FOOT
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let (start, end) = (top + HEAD, top + HEAD + self.body());
        let step = self.step();
        let size = if step >= 26 { LABEL } else { SMALL.min(step - 3).max(TINY) };
        let most = if step >= size * 2 { 350 } else { 440 };
        let shown = if self.named() { self.rows.as_slice() } else { &[] };
        let titles = shown.iter().map(|row| row.name.as_str());
        let names = Names::new(&canvas.ruler, titles, size, most, step);
        let labels = canvas.ruler.widest(shown.iter().map(|row| row.label.as_str()), size);
        let last = self.rows.iter().map(|row| row.ranks[2]).max().unwrap_or(1).max(2);
        let scale = Scale::new(1, last.into(), names.width + 26, WIDTH - labels - 26);
        self.ranks(canvas, &scale, start, end);
        let places = Scale::new(0, self.rows.len() as i128, start, end);
        for (row, at) in self.rows.iter().zip(0_i128..) {
            let y = i32::midpoint(places.at(at), places.at(at + 1));
            let [low, middle, high] = row.ranks.map(|rank| scale.at(rank.into()));
            canvas.line((low, y), (high, y), NEUTRAL, if self.named() { 4 } else { 1 });
            if self.named() {
                names.write(canvas, 0, y, &row.name);
                let radius = (step / 4).clamp(4, 7);
                canvas.marker((middle, y), radius, row.grade, self.grades.len());
                canvas.middle((WIDTH, y), At::End, size, TEXT, &row.label);
            } else {
                canvas.circle((middle, y), 2, super::palette::grade(row.grade, self.grades.len()));
            }
        }
    }
}

impl Ranks {
    /// Draws the axis of ranks, the first at the left, and what the marks stand for.
    fn ranks(&self, canvas: &mut Canvas<'_>, scale: &Scale, top: i32, bottom: i32) {
        canvas.text((scale.start, top - 12), At::Start, SMALL, MUTED, &self.axis);
        if self.named() {
            let x = scale.start + canvas.ruler.width(&self.axis, SMALL) + 40;
            let count = |grade| self.rows.iter().filter(|row| row.grade == grade).count();
            marks_of_grades(canvas, (x, top - 18), SMALL, &self.grades, count);
        }
        let ticks = scale.ticks(10).into_iter().filter(|tick| *tick > 2);
        for tick in std::iter::once(1).chain(ticks) {
            let x = scale.at(tick);
            canvas.line((x, top), (x, bottom), PALE, 1);
            canvas.text((x, bottom + FOOT - 12), At::Middle, SMALL, MUTED, &tick.to_string());
        }
        canvas.line((scale.start, bottom), (scale.end, bottom), GRID, 1);
    }
}
