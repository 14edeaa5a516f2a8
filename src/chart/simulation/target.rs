//! A sum that is to be cut, against the least and the most that can be, and what the run cuts.

use super::super::bars::length;
use super::super::canvas::{Area, At, Canvas, LABEL, SMALL, WIDTH};
use super::super::figure::{DataTable, Figure, Plot, unit_for};
use super::super::palette::{GRID, MUTED, SLATE, STEPS, TEXT, WHITE};
use super::super::scale::{Scale, round_step};
use super::super::typeface::Ruler;
use super::side::Sides;
use crate::simulate::{Met, Reach};
use crate::view::View;
use crate::wording::{ChartText, Language};
use jixiao_core::quantity::{MoneySum, MoneyUnit};

#[derive(Debug)]
struct Target {
    /// The least and the most, in 分.
    range: [i128; 2],
    /// The target and the run, which stand above the range; the least and the most, below it.
    marks: [Mark; 4],
    unit: MoneyUnit,
    language: Language,
}

#[derive(Debug)]
struct Mark {
    value: i128,
    label: String,
    kind: MarkKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkKind {
    Target,
    Run,
    End,
}

const NAME: &str = "target";
/// The height of a line of text, of the range, and of the numbers below.
const LINE: i32 = 34;
const RANGE: i32 = 44;
const BELOW: i32 = 40;
/// Room at both ends of the axis for half a number.
const SIDE: i32 = 48;

/// Makes a figure for each target that differs from those before it.
pub(super) fn figures(sides: &Sides<'_>) -> Vec<Figure> {
    let mut known: Vec<Reach> = Vec::new();
    for one in sides.simulation.targets.iter().flat_map(|targets| &targets.results) {
        let reach = Reach { least: one.least, most: one.most, target: one.target, now: one.now };
        if !known.contains(&reach) {
            known.push(reach);
        }
    }
    let figure = |(at, reach): (usize, &Reach)| {
        let figure = target_figure(&sides.view, reach);
        let name = if at == 0 { NAME.into() } else { format!("{NAME}-{}", at + 1).into() };
        Figure { name, ..figure }
    };
    known.iter().enumerate().map(figure).collect()
}

/// Makes the figure of a target that is set for the projects of a view.
pub fn target_figure(view: &View<'_>, reach: &Reach) -> Figure {
    let Reach { least, most, target, now } = *reach;
    let greatest = [least, most, target, now].map(MoneySum::fen).into_iter().max();
    let unit = unit_for(view.language, greatest.unwrap_or(0));
    let unit_name = ("unit", view.language.money_unit(unit).to_owned());
    let amount = |sum: MoneySum| view.amount(sum.fen(), unit);
    let mark = |text, sum: MoneySum, kind| {
        let values = [("name", view.text(text).to_owned()), ("amount", amount(sum))];
        Mark { value: sum.fen(), label: view.say(ChartText::TargetMark, &values), kind }
    };
    let marks = [
        mark(ChartText::TargetSum, target, MarkKind::Target),
        mark(ChartText::TargetNow, now, MarkKind::Run),
        mark(ChartText::TargetLeast, least, MarkKind::End),
        mark(ChartText::TargetMost, most, MarkKind::End),
    ];
    let by = |text, sum: MoneySum| view.say(text, &[("by", amount(sum)), unit_name.clone()]);
    let verdict = match reach.met() {
        Met::Within => view.text(ChartText::TargetWithin).to_owned(),
        Met::Below(sum) => by(ChartText::TargetBelow, sum),
        Met::Above(sum) => by(ChartText::TargetAbove, sum),
    };
    let values = [
        unit_name.clone(),
        ("least", amount(least)),
        ("most", amount(most)),
        ("target", amount(target)),
        ("now", amount(now)),
        ("verdict", verdict.clone()),
    ];
    let alternative = view.say(ChartText::TargetAlternative, &values);
    let mut notes = vec![verdict, view.say(ChartText::WaterfallUnit, &[unit_name])];
    notes.push(view.text(ChartText::NoteMoney).to_owned());
    notes.push(view.text(ChartText::NoteTrial).to_owned());
    let plot = Target { range: [least.fen(), most.fen()], marks, unit, language: view.language };
    let title = view.text(ChartText::TargetTitle).to_owned();
    let figure = view.figure(NAME, title, notes, alternative, table(view, reach), Box::new(plot));
    Figure { source: view.source(view.policy), ..figure }
}

fn table(view: &View<'_>, reach: &Reach) -> DataTable {
    let values = [
        ("name", view.text(ChartText::Amount).to_owned()),
        ("unit", view.text(ChartText::UnitYuan).to_owned()),
    ];
    let headings =
        vec![view.text(ChartText::ColumnStep).to_owned(), view.say(ChartText::WithUnit, &values)];
    let rows = [
        (ChartText::TargetSum, reach.target),
        (ChartText::TargetNow, reach.now),
        (ChartText::TargetLeast, reach.least),
        (ChartText::TargetMost, reach.most),
    ];
    let row =
        |(text, sum): (ChartText, MoneySum)| vec![view.text(text).to_owned(), sum.to_string()];
    DataTable { headings, rows: rows.map(row).to_vec() }
}

impl Target {
    /// Makes an axis on which every mark can be seen; it starts and ends at round numbers.
    fn scale(&self) -> Scale {
        let values = || self.marks.iter().map(|mark| mark.value);
        let (low, high) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
        let step = round_step((high - low).max(1), 6);
        let from = ((low - step / 2).div_euclid(step) * step).max(0);
        let to = (high + step / 2).div_euclid(step) * step + step;
        Scale::new(from, to, SIDE, WIDTH - SIDE)
    }
}

impl Plot for Target {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        length(self.marks.len()) * LINE + RANGE + BELOW
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let scale = self.scale();
        let axis = top + self.height(&canvas.ruler) - BELOW;
        for tick in scale.ticks(7) {
            let x = scale.at(tick);
            canvas.line((x, top), (x, axis), GRID, 1);
            let text = self.language.amount(tick, self.unit);
            canvas.text((x, axis + 22), At::Middle, SMALL, MUTED, &text);
        }
        canvas.line((scale.start, axis), (scale.end, axis), GRID, 1);
        let upper = top + 2 * LINE;
        let [least, most] = self.range.map(|value| scale.at(value));
        let range = Area::new(least, upper + 8, most.max(least + 2), upper + RANGE - 8);
        canvas.fill(range, STEPS[2]);
        canvas.frame(range, MUTED, 1);
        for (half, above) in [(&self.marks[..2], true), (&self.marks[2..], false)] {
            for placed in placed(&canvas.ruler, half, &scale) {
                let lines = i32::from(placed.far) + 1;
                let edge = if above { upper } else { upper + RANGE };
                let y = if above { edge - lines * LINE } else { edge + (lines - 1) * LINE };
                let y = y + LINE / 2;
                let (from, to) = if above { (y, range.bottom) } else { (range.bottom, y) };
                let x = placed.x;
                match placed.mark.kind {
                    MarkKind::Target => canvas.line((x, from), (x, to), TEXT, 4),
                    MarkKind::Run => canvas.dashed((x, from), (x, to), SLATE, 3),
                    MarkKind::End => canvas.line((x, from), (x, to), MUTED, 1),
                }
                write(canvas, &placed, y);
            }
        }
    }
}

/// A mark with the place of its label, which no line of the other mark runs through.
struct Placed<'a> {
    mark: &'a Mark,
    x: i32,
    width: i32,
    /// Whether the label stands on the line that is farther from the range.
    far: bool,
    /// Whether the label stands right of the mark.
    right: bool,
}

/// Places the labels of two marks, one nearer to the range and one farther, so that both are within the
/// sheet and the line of the farther one does not run through the label of the nearer one.
fn placed<'a>(ruler: &Ruler<'_>, marks: &'a [Mark], scale: &Scale) -> Vec<Placed<'a>> {
    let place = |mark: &'a Mark, far: bool, right: bool| {
        let (x, width) = (scale.at(mark.value), ruler.width(&mark.label, LABEL));
        Placed { mark, x, width, far, right }
    };
    let [one, other] = marks else { return Vec::new() };
    let mut ways = Vec::new();
    for (one_right, other_right) in [(true, true), (false, false), (true, false), (false, true)] {
        for one_far in [true, false] {
            ways.push([place(one, one_far, one_right), place(other, !one_far, other_right)]);
        }
    }
    let apart = |pair: &[Placed<'_>; 2]| {
        let [one, other] = pair;
        let (near, far) = if one.far { (other, one) } else { (one, other) };
        let within = |placed: &Placed<'_>| placed.start() >= 0 && placed.end() <= WIDTH;
        let free = far.x < near.start() - 2 || far.x > near.end() + 2;
        within(near) && within(far) && free
    };
    let found = ways.iter().position(apart).unwrap_or(0);
    Vec::from(ways.swap_remove(found))
}

impl Placed<'_> {
    fn start(&self) -> i32 {
        if self.right { self.x + APART } else { self.x - APART - self.width }
    }

    fn end(&self) -> i32 {
        self.start() + self.width
    }
}

const APART: i32 = 8;

fn write(canvas: &mut Canvas<'_>, placed: &Placed<'_>, y: i32) {
    let (start, width) = (placed.start(), placed.width);
    // The ground hides the lines of the axis, which would run through the text.
    let ground = Area::new(start - 2, y - LABEL / 2 - 2, start + width + 2, y + LABEL / 2 + 2);
    canvas.fill(ground, WHITE);
    canvas.middle((start, y), At::Start, LABEL, TEXT, &placed.mark.label);
}
