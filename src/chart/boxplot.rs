//! Totals by department and by category: the range, the middle half and the median of each.

use super::axis::{ABOVE, BELOW, TotalAxis};
use super::bars::{Names, length};
use super::canvas::{Area, At, Canvas, LABEL, SMALL, WIDTH};
use super::figure::{DataTable, Figure, Nothing, Plot, Settled, hundredths};
use super::palette::{NEUTRAL, PALE, SLATE, TEXT};
use super::ranking::last_grade;
use super::typeface::Ruler;
use crate::view::View;
use crate::wording::ChartText;
use jixiao_core::analysis::Spread;
use jixiao_core::quantity::Fraction;
use std::cmp::Reverse;
use std::collections::BTreeMap;

#[derive(Debug)]
struct Boxplot {
    panels: Vec<Panel>,
    axis: TotalAxis,
}

#[derive(Debug)]
struct Panel {
    title: String,
    groups: Vec<Group>,
}

#[derive(Debug)]
struct Group {
    name: String,
    label: String,
    totals: Vec<Fraction>,
    spread: Spread,
}

/// What projects are grouped by.
type Key = fn(&Settled<'_>) -> String;

/// So many groups a panel are shown, those with the most projects.
const MOST: usize = 16;
/// From so many projects on a box is drawn.
const BOXED: usize = 5;
const ROW: i32 = 34;
const HEAD: i32 = 36;

/// The name of the chart.
pub(super) const NAME: &str = "boxplot";

/// Makes the figure.
pub(super) fn figure(view: &View<'_>) -> Result<Figure, Nothing> {
    let settled = view.settled()?;
    let mut table = DataTable { headings: headings(view), rows: Vec::new() };
    let mut notes = vec![view.text(ChartText::BoxplotNote).to_owned()];
    let (mut panels, mut left_out, mut items) = (Vec::new(), 0, Vec::new());
    let mut by: Vec<(ChartText, Key)> = vec![
        (ChartText::ByDepartment, |one| one.project.record.department.clone()),
        (ChartText::ByCategory, |one| one.project.record.category.clone()),
    ];
    // Without a single name there is nothing to group by.
    by.retain(|(_, key)| settled.iter().any(|one| !key(one).is_empty()));
    if by.is_empty() {
        notes.push(view.text(ChartText::BoxplotNone).to_owned());
        by.push((ChartText::AllProjects, |_| String::new()));
    }
    for (title, key) in by {
        let all = title == ChartText::AllProjects;
        let title = view.text(title).to_owned();
        let unnamed = if all { title.clone() } else { view.named("") };
        let mut groups = groups(view, &settled, key, &unnamed);
        table.rows.extend(groups.iter().map(|group| row(&title, group)));
        items.extend(groups.iter().take(2).map(|group| item(view, group)));
        left_out += groups.len().saturating_sub(MOST);
        keep_largest(&mut groups);
        panels.push(Panel { title, groups });
    }
    let to = i128::from(view.rulebook.total.hundredths());
    let totals = settled.iter().map(Settled::hundredths);
    let axis = TotalAxis::new(totals, view.lines(), last_grade(view), to);
    if left_out > 0 {
        let count = [("count", left_out.to_string())];
        notes.push(view.say(ChartText::BoxplotLeftOut, &count));
    }
    notes.extend(view.note_open(settled.len()));
    let values = [("items", view.language.chart_list(&items))];
    let alternative = view.say(ChartText::BoxplotAlternative, &values);
    let title = view.text(ChartText::BoxplotTitle).to_owned();
    let plot = Box::new(Boxplot { panels, axis });
    Ok(view.figure(NAME, title, notes, alternative, table, plot))
}

/// Groups totals, the greatest median first.
fn groups(view: &View<'_>, settled: &[Settled<'_>], key: Key, unnamed: &str) -> Vec<Group> {
    let mut by: BTreeMap<String, Vec<Fraction>> = BTreeMap::new();
    for one in settled {
        by.entry(key(one)).or_default().push(one.total);
    }
    let group = |(name, totals): (String, Vec<Fraction>)| {
        let spread = Spread::of(&totals)?;
        let name = if name.is_empty() { unnamed.to_owned() } else { name };
        let count = totals.len().to_string();
        let values = [("name", name.clone()), ("count", count)];
        let label = view.say(ChartText::BoxplotGroup, &values);
        Some(Group { name, label, totals, spread })
    };
    let mut groups: Vec<Group> = by.into_iter().filter_map(group).collect();
    groups.sort_by_key(|group| Reverse(group.spread.median));
    groups
}

/// Keeps the groups with the most projects, in their order.
fn keep_largest(groups: &mut Vec<Group>) {
    let mut by_size: Vec<usize> = (0..groups.len()).collect();
    by_size.sort_by_key(|at| (Reverse(groups[*at].totals.len()), *at));
    by_size.truncate(MOST);
    let mut at = 0;
    groups.retain(|_| {
        at += 1;
        by_size.contains(&(at - 1))
    });
}

fn headings(view: &View<'_>) -> Vec<String> {
    use ChartText::{
        ColumnGreatest, ColumnGroup, ColumnGroupedBy, ColumnLeast, ColumnLower, ColumnMedian,
        ColumnProjects, ColumnUpper,
    };
    [
        ColumnGroupedBy,
        ColumnGroup,
        ColumnProjects,
        ColumnLeast,
        ColumnLower,
        ColumnMedian,
        ColumnUpper,
        ColumnGreatest,
    ]
    .map(|text| view.text(text).to_owned())
    .to_vec()
}

fn row(by: &str, group: &Group) -> Vec<String> {
    let Spread { least, lower, median, upper, greatest } = group.spread;
    let mut row = vec![by.to_owned(), group.name.clone(), group.totals.len().to_string()];
    row.extend([least, lower, median, upper, greatest].map(|value| value.truncated(2)));
    row
}

fn item(view: &View<'_>, group: &Group) -> String {
    let values = [
        ("name", group.name.clone()),
        ("count", group.totals.len().to_string()),
        ("median", group.spread.median.truncated(2)),
        ("least", group.spread.least.truncated(2)),
        ("greatest", group.spread.greatest.truncated(2)),
    ];
    view.say(ChartText::BoxplotItem, &values)
}

impl Plot for Boxplot {
    fn height(&self, _ruler: &Ruler<'_>) -> i32 {
        let rows = |panel: &Panel| HEAD + ABOVE + length(panel.groups.len()) * ROW + BELOW + 10;
        self.panels.iter().map(rows).sum::<i32>().max(20)
    }

    fn draw(&self, canvas: &mut Canvas<'_>, top: i32) {
        let labels = self.panels.iter().flat_map(|panel| &panel.groups);
        let labels = labels.map(|group| group.label.as_str());
        let names = Names::new(&canvas.ruler, labels, SMALL, 320, ROW);
        let scale = self.axis.scale(names.width + 20, WIDTH - 14);
        let mut y = top;
        for panel in &self.panels {
            canvas.text((0, y + 20), At::Start, LABEL, TEXT, &panel.title);
            let body = y + HEAD + ABOVE;
            let bottom = body + length(panel.groups.len()) * ROW;
            self.axis.draw(canvas, &scale, body, bottom);
            for (at, group) in (0..).zip(&panel.groups) {
                let middle = body + at * ROW + ROW / 2;
                names.write(canvas, 0, middle, &group.label);
                draw_group(canvas, group, middle, |value| scale.at(hundredths(value)));
            }
            y = bottom + BELOW + 10;
        }
    }
}

/// Draws the range as a line, the middle half as a box, the median as a bar across, and every
/// project as a point. Few projects have no box, as it would claim more than there is.
fn draw_group(canvas: &mut Canvas<'_>, group: &Group, y: i32, at: impl Fn(Fraction) -> i32) {
    let Spread { least, lower, median, upper, greatest } = group.spread;
    canvas.line((at(least), y), (at(greatest), y), SLATE, 2);
    if group.totals.len() >= BOXED {
        let half = Area::new(at(lower), y - 10, at(upper), y + 10);
        canvas.fill(half, PALE);
        canvas.frame(half, SLATE, 2);
        for end in [least, greatest] {
            canvas.line((at(end), y - 6), (at(end), y + 6), SLATE, 2);
        }
    }
    for total in &group.totals {
        canvas.circle((at(*total), y), 3, NEUTRAL);
    }
    canvas.line((at(median), y - 12), (at(median), y + 12), TEXT, 4);
}
