//! Which indicators' weights the total of one project spreads by: Sobol's indices, the greatest first.

use super::bars::{Names, length, row_height};
use super::canvas::{Area, At, Canvas, SMALL, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot};
use super::palette::{GRID, MUTED, SLATE, STEPS, TEXT};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::ChartText;
use jixiao_statistics::stability::Sobol;

#[derive(Debug)]
struct Tornado {
    rows: Vec<Row>,
    legend: [String; 2],
}

#[derive(Debug)]
struct Row {
    title: String,
    /// First-order and total, in hundredths of a percent.
    shares: [i128; 2],
    label: String,
}

/// So many indicators are drawn; the table has all.
const DRAWN: usize = 10;
const LEGEND: i32 = 40;
/// The rows fill so much, so that a certificate fits on a page.
const FIT: i32 = 300;

/// The name of the chart.
pub(super) const NAME: &str = "tornado";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let project = view.project.ok_or(Nothing::Project)?;
    let stable = view.stable().ok_or(Nothing::Draws)?;
    let one = stable.stability.of_project(project).ok_or(Nothing::Draws)?;
    let sources = stable.stability.sources(one);
    if sources.is_empty() {
        return Err(Nothing::Spread);
    }
    let row = |(indicator, index): &(usize, Sobol)| {
        let own = &view.rulebook.indicators[*indicator];
        let shares = [index.first, index.total].map(hundredths);
        let [first, whole] = shares.map(percent);
        let title = format!("{} {}", own.number, view.language.of(&own.title));
        Row { title, shares, label: format!("{first}% / {whole}%") }
    };
    let rows: Vec<Row> = sources.iter().take(DRAWN).map(row).collect();
    let name = one.named.name.clone();
    let mut notes = vec![stable.drawn(), view.text(ChartText::TornadoNote).to_owned()];
    if sources.len() > DRAWN {
        notes.push(view.say(ChartText::TornadoMore, &[("count", DRAWN.to_string())]));
    }
    let items: Vec<String> =
        rows.iter().take(3).map(|row| format!("{} {}", row.title, row.label)).collect();
    let values = [("name", name.clone()), ("items", view.language.chart_list(&items))];
    let alternative = view.say(ChartText::TornadoAlternative, &values);
    let legend =
        [ChartText::TornadoFirst, ChartText::TornadoWhole].map(|text| view.text(text).to_owned());
    let title = view.text(ChartText::TornadoTitle).to_owned();
    let plot = Box::new(Tornado { rows, legend });
    let figure = view.figure(NAME, title, notes, alternative, table(view, &sources), plot);
    Ok(Figure { subtitle: name, ..figure })
}

fn table(view: &View<'_>, sources: &[(usize, Sobol)]) -> DataTable {
    let percent_of = |text| {
        let values = [("name", view.text(text).to_owned()), ("unit", "%".to_owned())];
        view.say(ChartText::WithUnit, &values)
    };
    let headings = vec![
        view.text(ChartText::ColumnIndicator).to_owned(),
        view.text(ChartText::ColumnName).to_owned(),
        percent_of(ChartText::TornadoFirst),
        percent_of(ChartText::TornadoWhole),
    ];
    let row = |(indicator, index): &(usize, Sobol)| {
        let own = &view.rulebook.indicators[*indicator];
        let [first, whole] = [index.first, index.total].map(|share| percent(hundredths(share)));
        vec![own.id.clone(), view.language.of(&own.title).to_owned(), first, whole]
    };
    DataTable { headings, rows: sources.iter().map(row).collect() }
}

/// Gives a share in hundredths of a percent, rounded.
#[allow(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
fn hundredths(share: f64) -> i128 {
    (share * 10_000.0).round() as i128
}

fn percent(hundredths: i128) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

impl Tornado {
    fn step(&self) -> i32 {
        row_height(self.rows.len(), FIT, 24, 30)
    }
}

impl Plot for Tornado {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        LEGEND + length(self.rows.len()) * self.step() + 10
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let step = self.step();
        let mut x = 0;
        for (text, ink) in self.legend.iter().zip([SLATE, STEPS[1]]) {
            canvas.fill(Area::new(x, top + 4, x + 34, top + 20), ink);
            canvas.middle((x + 42, top + 12), At::Start, SMALL, TEXT, text);
            x += 42 + canvas.ruler.width(text, SMALL) + 26;
        }
        let titles = self.rows.iter().map(|row| row.title.as_str());
        let names = Names::new(&canvas.ruler, titles, SMALL, 330, step);
        let left = names.width + 14;
        let widest = canvas.ruler.widest(self.rows.iter().map(|row| row.label.as_str()), SMALL);
        let greatest = self.rows.iter().map(|row| row.shares[1]).max().unwrap_or(0).max(1);
        let bars = Scale::new(0, greatest, left, WIDTH - widest - 14);
        let body = top + LEGEND;
        for (at, row) in (0..).zip(&self.rows) {
            let y = body + at * step + step / 2;
            names.write(canvas, 0, y, &row.title);
            let [first, whole] = row.shares.map(|share| bars.at(share));
            canvas.fill(Area::new(left, y - step * 3 / 10, whole, y + step * 3 / 10), STEPS[1]);
            canvas.frame(Area::new(left, y - step * 3 / 10, whole, y + step * 3 / 10), MUTED, 1);
            canvas.fill(Area::new(left, y - step / 6, first, y + step / 6), SLATE);
            canvas.middle((whole + 8, y), At::Start, SMALL, TEXT, &row.label);
        }
        let bottom = body + length(self.rows.len()) * step;
        canvas.line((left, body), (left, bottom), GRID, 2);
    }
}
