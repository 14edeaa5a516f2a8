//! Every indicator of every project as a share of its points, the darker the more is lost.

use super::bars::{Names, length};
use super::canvas::{Area, At, Canvas, SMALL, TINY, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot, Settled};
use super::palette::{GRID, MUTED, STEPS, TEXT, WHITE};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::ChartText;
use jixiao_core::analysis::{SharePercent, losses};
use jixiao_core::score::Outcome;

#[derive(Debug)]
struct Heatmap {
    indicators: Vec<Line>,
    projects: Vec<Column>,
    grades: Vec<String>,
    legend: Vec<String>,
    not_applicable: String,
    average: String,
}

#[derive(Debug)]
struct Line {
    title: String,
    dimension: usize,
    average: String,
}

#[derive(Debug)]
struct Column {
    id: String,
    grade: usize,
    /// By indicator: hundredths of a percent; `None` where it does not apply.
    shares: Vec<Option<i128>>,
}

/// From these shares on, in percent, the steps of darkness begin.
const LIMITS: [i128; 4] = [100, 90, 80, 60];
const ROW: i32 = 28;
const LEGEND: i32 = 40;
const GAP: i32 = 8;
const FOOT: i32 = 44;

/// The name of the chart.
pub(super) const NAME: &str = "heatmap";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let mut settled = view.settled()?;
    settled.sort_by_key(|one| (one.grade, std::cmp::Reverse(one.total)));
    let rulebook = view.rulebook;
    let projects: Vec<Column> = settled.iter().map(|one| column(view, one)).collect();
    let mut all = losses(rulebook, view.evaluation);
    let share = |loss: &jixiao_core::analysis::Loss| {
        let got = loss.possible - loss.lost;
        let (got, of) = (i128::from(got.hundredths()), i128::from(loss.possible.hundredths()));
        SharePercent::of_sums(got, of).map_or_else(String::new, |share| share.0)
    };
    let items: Vec<String> = all
        .iter()
        .filter(|loss| loss.possible > loss.lost || loss.applicable > 0)
        .take(3)
        .map(|loss| {
            let title = view.language.of(&rulebook.indicators[loss.indicator].title).to_owned();
            view.say(ChartText::IndicatorItem, &[("title", title), ("share", share(loss))])
        })
        .collect();
    all.sort_by_key(|loss| loss.indicator);
    let line =
        |(one, loss): (&jixiao_core::rulebook::Indicator, &jixiao_core::analysis::Loss)| Line {
            title: format!("{} {}", one.number, view.language.of(&one.title)),
            dimension: one.dimension,
            average: share(loss),
        };
    let indicators: Vec<Line> = rulebook.indicators.iter().zip(&all).map(line).collect();
    let values = [
        ("projects", projects.len().to_string()),
        ("indicators", indicators.len().to_string()),
        ("items", view.language.chart_list(&items)),
    ];
    let alternative = view.say(ChartText::HeatmapAlternative, &values);
    let table = table(view, &projects);
    let mut notes = vec![view.text(ChartText::HeatmapNote).to_owned()];
    if column_width(projects.len(), NAMES) < LEAST_NAMED {
        notes.push(view.text(ChartText::HeatmapUnnamed).to_owned());
    }
    notes.extend(view.note_open(settled.len()));
    let plot = Box::new(Heatmap {
        indicators,
        projects,
        grades: view.rulebook.grades.iter().map(|(at, _)| view.grade(at)).collect(),
        legend: legend(view),
        not_applicable: view.text(ChartText::HeatmapNotApplicable).to_owned(),
        average: view.text(ChartText::HeatmapAverage).to_owned(),
    });
    let title = view.text(ChartText::HeatmapTitle).to_owned();
    Ok(view.figure(NAME, title, notes, alternative, table, plot))
}

fn column(view: &View<'_>, one: &Settled<'_>) -> Column {
    let share = |(indicator, score): (
        &jixiao_core::rulebook::Indicator,
        &jixiao_core::score::IndicatorScore,
    )| {
        let Outcome::Scored(points) = score.outcome else { return None };
        let max = i128::from(indicator.max.hundredths());
        (max > 0).then(|| i128::from(points.hundredths()) * 10_000 / max)
    };
    let pairs = view.rulebook.indicators.iter().zip(&one.result.card.indicators);
    let (id, grade) = (one.project.record.id.clone(), one.grade.0);
    Column { id, grade, shares: pairs.map(share).collect() }
}

fn table(view: &View<'_>, projects: &[Column]) -> DataTable {
    let first = view.text(ChartText::ColumnIndicator).to_owned();
    let heads = projects.iter().map(|column| column.id.clone());
    let row = |(at, indicator): (usize, &jixiao_core::rulebook::Indicator)| {
        let written = |share: Option<i128>| match share {
            Some(share) => format!("{}.{:02}", share / 100, share % 100),
            None => String::new(),
        };
        let cells = projects.iter().map(|column| written(column.shares[at]));
        std::iter::once(indicator.id.clone()).chain(cells).collect()
    };
    DataTable {
        headings: std::iter::once(first).chain(heads).collect(),
        rows: view.rulebook.indicators.iter().enumerate().map(row).collect(),
    }
}

fn legend(view: &View<'_>) -> Vec<String> {
    let mut legend = vec![view.text(ChartText::HeatmapFull).to_owned()];
    for two in LIMITS.windows(2) {
        let values = [("from", two[1].to_string()), ("to", two[0].to_string())];
        legend.push(view.say(ChartText::HeatmapStep, &values));
    }
    let last = LIMITS.last().copied().unwrap_or_default().to_string();
    legend.push(view.say(ChartText::HeatmapBelow, &[("to", last)]));
    legend
}

/// Gives the step of darkness of a share in hundredths of a percent.
fn step(share: i128) -> usize {
    LIMITS.iter().take_while(|limit| share < **limit * 100).count()
}

const NAMES: i32 = 310;
const AVERAGE: i32 = 66;
const LEAST_NAMED: i32 = 15;

/// Gives the width of a column beside names of a width.
fn column_width(projects: usize, names: i32) -> i32 {
    ((WIDTH - names - AVERAGE) / length(projects.max(1))).min(60)
}

impl Heatmap {
    /// Gives the height of the ids above the columns.
    fn head(&self, ruler: &Ruler<'_>) -> i32 {
        if column_width(self.projects.len(), NAMES) < LEAST_NAMED {
            return 30;
        }
        ruler.widest(self.projects.iter().map(|one| one.id.as_str()), SMALL).min(150) + 26
    }

    /// Gives the top of each row; dimensions stand a little apart.
    fn rows(&self, top: i32) -> Vec<i32> {
        let mut y = top;
        let mut before = self.indicators.first().map_or(0, |line| line.dimension);
        let mut rows = Vec::with_capacity(self.indicators.len() + 1);
        for line in &self.indicators {
            if line.dimension != before {
                y += GAP;
                before = line.dimension;
            }
            rows.push(y);
            y += ROW;
        }
        rows.push(y);
        rows
    }
}

impl Plot for Heatmap {
    fn height(&self, ruler: &Ruler<'_>) -> i32 {
        LEGEND + self.head(ruler) + self.rows(0).last().copied().unwrap_or(0) + FOOT
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        self.draw_legend(canvas, top);
        let head = self.head(&canvas.ruler);
        let body = top + LEGEND + head;
        let count = self.projects.len();
        let titles = self.indicators.iter().map(|line| line.title.as_str());
        let names = Names::new(&canvas.ruler, titles, SMALL, NAMES - 10, ROW);
        let left = names.width + 10;
        // Where columns are too narrow for ids, the whole width is divided among them.
        let named = column_width(count, NAMES) >= LEAST_NAMED;
        let width = column_width(count, left) * length(count);
        let right = if named { left + width } else { WIDTH - AVERAGE };
        let columns = Scale::new(0, count as i128, left, right);
        for (line, y) in self.indicators.iter().zip(self.rows(body)) {
            names.write(canvas, 0, y + ROW / 2, &line.title);
            canvas.middle((right + AVERAGE, y + ROW / 2), At::End, SMALL, TEXT, &line.average);
        }
        canvas.text((right + AVERAGE, body - 8), At::End, SMALL, MUTED, &self.average);
        let bottom = self.rows(body).last().copied().unwrap_or(body);
        let areas: Vec<(&Column, Area)> = (0_i128..)
            .zip(&self.projects)
            .map(|(at, column)| {
                (column, Area::new(columns.at(at), body, columns.at(at + 1), bottom))
            })
            .collect();
        for (column, area) in &areas {
            self.draw_head_of(canvas, column, *area, named);
        }
        for shade in 0..STEPS.len() {
            for (column, area) in &areas {
                self.draw_cells(canvas, column, *area, shade);
            }
        }
        self.draw_foot(canvas, &columns, bottom);
    }
}

impl Heatmap {
    fn draw_legend(&self, canvas: &mut Canvas<'_>, top: i32) {
        let mut x = 0;
        let inks = STEPS.iter().copied().chain(std::iter::once(WHITE));
        let names = self.legend.iter().chain(std::iter::once(&self.not_applicable));
        for ((ink, name), at) in inks.zip(names).zip(0..) {
            let square = Area::new(x, top + 2, x + 26, top + 24);
            canvas.fill(square, ink);
            canvas.frame(square, GRID, 1);
            if at == STEPS.len() {
                canvas.line((x, top + 24), (x + 26, top + 2), MUTED, 1);
            }
            canvas.middle((x + 33, top + 13), At::Start, SMALL, TEXT, name);
            x += 33 + canvas.ruler.width(name, SMALL) + 22;
        }
    }

    /// Names the grades below their columns.
    fn draw_foot(&self, canvas: &mut Canvas<'_>, columns: &Scale, top: i32) {
        let mut free = columns.start;
        for (grade, title) in self.grades.iter().enumerate() {
            let of = |at: &usize| self.projects[*at].grade == grade;
            let places: Vec<usize> = (0..self.projects.len()).filter(of).collect();
            let (Some(first), Some(last)) = (places.first(), places.last()) else { continue };
            let (left, right) = (columns.at(*first as i128), columns.at(*last as i128 + 1));
            canvas.fill_grade(
                Area::new(left, top + 4, right - 1, top + 14),
                grade,
                self.grades.len(),
            );
            let text = format!("{title} {}", places.len());
            let width = canvas.ruler.width(&text, SMALL);
            let middle = i32::midpoint(left, right).max(free + width / 2).min(WIDTH - width / 2);
            canvas.text((middle, top + 33), At::Middle, SMALL, TEXT, &text);
            free = middle + width / 2 + 10;
        }
    }

    fn draw_head_of(&self, canvas: &mut Canvas<'_>, column: &Column, area: Area, named: bool) {
        let Area { left, right, top, .. } = area;
        let head = Area::new(left, top - 14, right - gap(area), top - 4);
        canvas.fill_grade(head, column.grade, self.grades.len());
        if named {
            let id = canvas.ruler.fit(&column.id, SMALL.min(right - left), 150);
            let size = SMALL.min(right - left);
            let x = i32::midpoint(left, right);
            canvas.upwards((x, top - 20), At::Start, size, TEXT, &id);
        }
    }

    /// Draws the cells of a column that have one shade, so that those painted alike follow each other; what does
    /// not apply comes with the first.
    fn draw_cells(&self, canvas: &mut Canvas<'_>, column: &Column, area: Area, shade: usize) {
        let Area { left, right, top, .. } = area;
        for (share, y) in column.shares.iter().zip(self.rows(top)) {
            let cell = Area::new(left, y, right - gap(area), y + ROW - 1);
            match share {
                Some(share) if step(*share) == shade => {
                    canvas.fill(cell, STEPS[shade]);
                    if right - left >= 34 {
                        let text = (share / 100).to_string();
                        let ink = STEPS[shade].text_upon();
                        canvas.middle(cell.middle(), At::Middle, TINY, ink, &text);
                    }
                }
                None if shade == 0 => canvas.line((left, cell.bottom), (cell.right, y), MUTED, 1),
                _ => {}
            }
        }
    }
}

/// Gives the room to the next column, where there is any.
fn gap(column: Area) -> i32 {
    i32::from(column.right - column.left >= 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_on_a_limit_belongs_to_the_lighter_step() {
        assert_eq!([10_000, 9_999, 9_000, 8_999, 6_000, 5_999, 0].map(step), [0, 1, 1, 2, 3, 4, 4]);
    }

    #[test]
    fn columns_share_the_width_but_one_alone_stays_narrow() {
        assert_eq!([1, 28, 300].map(|count| column_width(count, 262)), [60, 21, 2]);
    }
}
