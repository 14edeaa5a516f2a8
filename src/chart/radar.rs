//! One project's groups (radar) and dimensions (bars) against the median of all projects.

use super::bars::{Names, length};
use super::canvas::{Area, At, Canvas, LABEL, SMALL, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot};
use super::palette::{self, GRID, MUTED, PALE, SLATE, TEXT};
use super::scale::Scale;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::ChartText;
use jixiao_core::analysis::Profile;
use jixiao_core::quantity::{Fraction, Points, Rounding};

#[derive(Debug)]
struct Radar {
    groups: Vec<Spoke>,
    dimensions: Vec<Spoke>,
    legend: [String; 2],
}

/// A share with its median, both in hundredths of a percent.
#[derive(Clone, Debug)]
struct Spoke {
    title: String,
    share: i128,
    median: i128,
}

const RADIUS: i32 = 150;
const LEGEND: i32 = 34;
const ROW: i32 = 32;
/// A radar needs at least so many spokes; fewer are drawn as bars.
const SPOKES: usize = 3;

/// The name of the chart.
pub(super) const NAME: &str = "radar";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let at = view.project.ok_or(Nothing::Project)?;
    let (rulebook, language) = (view.rulebook, view.language);
    let own = Profile::of(rulebook, &view.evaluation.results[at]);
    let median = Profile::median_of(rulebook, view.evaluation);
    let mut left_out = Vec::new();
    let mut spokes = |titles: Vec<&str>, own: &[Option<Fraction>], of: &[Option<Fraction>]| {
        let mut spokes = Vec::with_capacity(titles.len());
        for (title, (share, median)) in titles.into_iter().zip(own.iter().zip(of)) {
            match share.zip(*median) {
                Some((share, median)) => {
                    let (share, median) = (percent(share), percent(median));
                    spokes.push(Spoke { title: title.to_owned(), share, median });
                }
                None => left_out.push(title.to_owned()),
            }
        }
        spokes
    };
    let titles = rulebook.dimensions.iter().map(|one| language.of(&one.title)).collect();
    let dimensions = spokes(titles, &own.dimensions, &median.dimensions);
    let titles = rulebook.groups.iter().map(|one| language.of(&one.title)).collect();
    let groups = spokes(titles, &own.groups, &median.groups);
    if dimensions.is_empty() {
        return Err(Nothing::Settled);
    }
    let record = &view.portfolio.projects[at].record;
    let web = groups.len() >= SPOKES;
    let note = if web { ChartText::RadarNote } else { ChartText::RadarBarsNote };
    let mut notes = vec![view.text(note).to_owned()];
    if !left_out.is_empty() {
        let list = [("list", language.chart_list(&left_out))];
        notes.push(view.say(ChartText::RadarLeftOut, &list));
    }
    let items: Vec<String> = dimensions.iter().map(|spoke| item(view, spoke)).collect();
    let values = [("project", record.name.clone()), ("items", language.chart_list(&items))];
    let alternative = view.say(ChartText::RadarAlternative, &values);
    let title = view.say(ChartText::RadarTitle, &[("name", record.name.clone())]);
    let table = table(view, &dimensions, &groups);
    let legend = [
        view.say(ChartText::RadarLegend, &[("project", record.name.clone())]),
        view.text(ChartText::RadarMedian).to_owned(),
    ];
    let plot = Box::new(Radar { groups, dimensions, legend });
    Ok(view.figure(NAME, title, notes, alternative, table, plot))
}

/// Gives a share in hundredths of a percent, half up, as texts and tables have it.
fn percent(share: Fraction) -> i128 {
    let hundred = Fraction::from_points(Points::from_hundredths(10_000));
    let rounded = share.times(hundred).and_then(|share| share.to_points(Rounding::HalfUp));
    rounded.map_or(0, |share| i128::from(share.hundredths()))
}

fn written(share: i128) -> String {
    format!("{}.{:02}", share / 100, share % 100)
}

fn item(view: &View<'_>, spoke: &Spoke) -> String {
    let values = [
        ("title", spoke.title.clone()),
        ("share", written(spoke.share)),
        ("median", written(spoke.median)),
    ];
    view.say(ChartText::RadarItem, &values)
}

fn table(view: &View<'_>, dimensions: &[Spoke], groups: &[Spoke]) -> DataTable {
    let unit = |of| {
        let values = [("name", view.text(of).to_owned()), ("unit", "%".to_owned())];
        view.say(ChartText::WithUnit, &values)
    };
    let name = view.text(ChartText::ColumnGroup).to_owned();
    let exact = |share: i128| format!("{}.{:02}", share / 100, share % 100);
    let row = |spoke: &Spoke| vec![spoke.title.clone(), exact(spoke.share), exact(spoke.median)];
    DataTable {
        headings: vec![name, unit(ChartText::ColumnReached), unit(ChartText::ColumnMedian)],
        rows: dimensions.iter().chain(groups).map(row).collect(),
    }
}

/// Gives the point at a distance from the centre, clockwise from the top. Only pixels depend on it.
fn on_spoke(centre: (i32, i32), spoke: usize, spokes: usize, distance: i32) -> (i32, i32) {
    let turn = length(spoke);
    let angle = std::f64::consts::TAU * f64::from(turn) / f64::from(length(spokes));
    #[allow(clippy::cast_possible_truncation, reason = "a position on the sheet")]
    let along = |part: f64| (f64::from(distance) * part).round() as i32;
    (centre.0 + along(angle.sin()), centre.1 - along(angle.cos()))
}

impl Radar {
    fn has_web(&self) -> bool {
        self.groups.len() >= SPOKES
    }

    /// Lists what is drawn as bars.
    fn bars(&self) -> Vec<&Spoke> {
        let few = if self.has_web() { &[][..] } else { &self.groups };
        self.dimensions.iter().chain(few).collect()
    }

    fn web_height(&self) -> i32 {
        if self.has_web() { 2 * RADIUS + 130 } else { 0 }
    }
}

impl Plot for Radar {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        LEGEND + self.web_height() + length(self.bars().len()) * ROW + 10
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        self.draw_legend(canvas, top);
        let mut top = top + LEGEND;
        if self.has_web() {
            self.draw_web(canvas, (WIDTH / 2, top + 60 + RADIUS));
            top += self.web_height();
        }
        self.draw_bars(canvas, top);
    }
}

impl Radar {
    fn draw_legend(&self, canvas: &mut Canvas<'_>, top: i32) {
        let y = top + 12;
        let [project, median] = &self.legend;
        let width = WIDTH - 130 - canvas.ruler.width(median, LABEL);
        let project = canvas.ruler.fit(project, LABEL, width);
        canvas.line((0, y), (36, y), own_ink(), 4);
        canvas.circle((18, y), 6, own_ink());
        canvas.middle((44, y), At::Start, LABEL, TEXT, &project);
        let left = 44 + canvas.ruler.width(&project, LABEL) + 30;
        canvas.dashed((left, y), (left + 36, y), MUTED, 3);
        canvas.middle((left + 44, y), At::Start, LABEL, TEXT, median);
    }

    fn draw_web(&self, canvas: &mut Canvas<'_>, centre: (i32, i32)) {
        let count = self.groups.len();
        let radius = Scale::new(0, 10_000, 0, RADIUS);
        let closed = |share: &dyn Fn(&Spoke) -> i128| -> Vec<(i32, i32)> {
            let of = |at: usize| {
                let spoke = &self.groups[at % count];
                on_spoke(centre, at % count, count, radius.at(share(spoke)))
            };
            (0..=count).map(of).collect()
        };
        for ring in [2_000, 4_000, 6_000, 8_000, 10_000] {
            canvas.path(&closed(&|_| ring), GRID, if ring == 10_000 { 2 } else { 1 });
        }
        for spoke in 0..count {
            canvas.line(centre, on_spoke(centre, spoke, count, RADIUS), GRID, 1);
        }
        for ring in [2_000, 4_000, 6_000, 8_000] {
            let y = centre.1 - radius.at(ring);
            let number = (ring / 100).to_string();
            canvas.middle((centre.0 - 5, y), At::End, 13, MUTED, &number);
        }
        for two in closed(&|spoke| spoke.median).windows(2) {
            dashed_between(canvas, two[0], two[1]);
        }
        let own = closed(&|spoke| spoke.share);
        canvas.path(&own, own_ink(), 4);
        for point in own {
            canvas.circle(point, 6, own_ink());
        }
        for (at, spoke) in self.groups.iter().enumerate() {
            self.label(canvas, centre, at, spoke);
        }
    }

    fn label(&self, canvas: &mut Canvas<'_>, centre: (i32, i32), at: usize, spoke: &Spoke) {
        let (x, y) = on_spoke(centre, at, self.groups.len(), RADIUS + 16);
        let anchor = match (x - centre.0).signum() * i32::from((x - centre.0).abs() > 20) {
            0 => At::Middle,
            1 => At::Start,
            _ => At::End,
        };
        let room = if anchor == At::Middle { 300 } else { WIDTH / 2 - (x - centre.0).abs() };
        let mut lines = canvas.ruler.lines(&spoke.title, SMALL, room, 2);
        lines.push(format!("{}% / {}%", written(spoke.share), written(spoke.median)));
        let half = length(lines.len()) * SMALL * 3 / 5;
        // Labels above and below the web stand clear of it.
        let away = if anchor == At::Middle { (y - centre.1).signum() * (half - 6) } else { 0 };
        canvas.block((x, y + away), anchor, SMALL, TEXT, &lines);
    }

    fn draw_bars(&self, canvas: &mut Canvas<'_>, top: i32) {
        let bars = self.bars();
        let titles = bars.iter().map(|spoke| spoke.title.as_str());
        let names = Names::new(&canvas.ruler, titles, LABEL, 260, ROW);
        let scale = Scale::new(0, 10_000, names.width + 16, WIDTH - 170);
        for (at, spoke) in (0..).zip(bars) {
            let y = top + at * ROW + ROW / 2;
            names.write(canvas, 0, y, &spoke.title);
            canvas.fill(Area::new(scale.start, y - 11, scale.end, y + 11), PALE);
            let end = scale.at(spoke.share);
            canvas.fill(Area::new(scale.start, y - 11, end, y + 11), own_ink());
            let median = scale.at(spoke.median);
            canvas.fill(Area::new(median - 4, y - 16, median + 4, y + 16), palette::WHITE);
            canvas.fill(Area::new(median - 2, y - 16, median + 2, y + 16), TEXT);
            let label = format!("{}% / {}%", written(spoke.share), written(spoke.median));
            canvas.middle((WIDTH, y), At::End, LABEL, TEXT, &label);
        }
    }
}

fn own_ink() -> palette::Ink {
    palette::grade(1, 4)
}

/// Draws a slanting dashed line in `SLATE`.
fn dashed_between(canvas: &mut Canvas<'_>, from: (i32, i32), to: (i32, i32)) {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let pieces = (across.abs().max(down.abs()) / 13).max(1);
    for piece in 0..pieces {
        let point = |tenths: i32| {
            let of = |extent: i32| extent * (piece * 10 + tenths) / (pieces * 10);
            (from.0 + of(across), from.1 + of(down))
        };
        canvas.line(point(0), point(6), SLATE, 3);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spokes_go_clockwise_from_the_top() {
        let of = |spoke| on_spoke((100, 100), spoke, 4, 50);
        assert_eq!([0, 1, 2, 3].map(of), [(100, 50), (150, 100), (100, 150), (50, 100)]);
    }
}
