//! The table of indicators: its heading and its rows.

use super::grid::{Cell, Part};
use super::heading::Heading;
use super::names;
use super::numbers::{Style, decimal, noisy};
use super::pen::Pen;
use super::plan::{Column, Fill, Plan};
use super::sheet::{Dimension, Mark, Row, Sheet};
use super::subtotals::Subtotals;

/// Draws the table down to its last row or subtotal.
pub(super) fn draw(pen: &mut Pen<'_>, plan: &Plan, sheet: &Sheet) {
    let heading = Heading::draw(pen, plan);
    let top = pen.grid.lines.len();
    heading.write(pen, plan, false);
    let again = pen.odd(4, "heading again at a page break");
    let subtotals = plan.subtotals.then(|| Subtotals::draw(pen, plan, sheet));
    let mut counter = names::Counter::new(plan);
    let mut ordinal = 0;
    for (at, dimension) in sheet.dimensions.iter().enumerate() {
        if again && at == 1 {
            heading.write(pen, plan, true);
        }
        let first = pen.grid.lines.len();
        rows(pen, plan, dimension, &mut counter, &mut ordinal);
        let mut last = pen.grid.lines.len() - 1;
        if let Some(subtotals) = subtotals.as_ref().filter(|_| !dimension.bare) {
            subtotals.write(pen, plan, dimension, at);
            last += usize::from(subtotals.inside);
        }
        if !dimension.bare {
            merge_level(pen, plan, plan.at(Column::Level1), first, last);
        }
    }
    if let Some(group) = plan.at(Column::Group) {
        let bottom = pen.grid.lines.len() - 1;
        pen.grid.merge(top, group, bottom, group);
    }
}

/// Draws the rows of a dimension.
fn rows(
    pen: &mut Pen<'_>,
    plan: &Plan,
    dimension: &Dimension,
    counter: &mut names::Counter,
    ordinal: &mut usize,
) {
    let title = names::dimension(plan, dimension);
    let (level1, level2) = (plan.at(Column::Level1).unwrap(), plan.at(Column::Level2));
    let name_at = plan.at(Column::Name).unwrap();
    let mut group = (pen.grid.lines.len(), "");
    for (at, row) in dimension.rows.iter().enumerate() {
        let line = pen.grid.line(Part::Table);
        if at == 0 || plan.fill == Fill::Repeated {
            pen.grid.text(level1, &title);
        }
        let begins = at == 0 || row.level2 != group.1;
        if let Some(level2) = level2.filter(|_| begins || plan.fill == Fill::Repeated) {
            pen.grid.text(level2, names::level2(plan, dimension, &row.level2));
        }
        if begins {
            merge_level(pen, plan, level2, group.0, line - 1);
            group = (line, &row.level2);
            counter.begin_group();
        }
        let name = counter.name(pen, row);
        pen.grid.text(name_at, name);
        let end = plan.at(Column::Span).unwrap_or(name_at);
        if dimension.bare {
            pen.grid.merge_across(level1, end);
        } else if row.continued.is_none() {
            pen.grid.merge_across(name_at, end);
        }
        *ordinal += 1;
        cells(pen, plan, row, *ordinal);
        if let Some((target, actual)) = &row.continued {
            let level2 = names::level2(plan, dimension, &row.level2);
            continued(pen, plan, (&title, &level2), target, actual);
        }
    }
    if !dimension.bare {
        merge_level(pen, plan, level2, group.0, pen.grid.lines.len() - 1);
    }
}

/// Merges a level that holds from one line to another.
fn merge_level(pen: &mut Pen<'_>, plan: &Plan, column: Option<usize>, top: usize, bottom: usize) {
    if let Some(column) = column
        && plan.fill == Fill::Merged
        && top < bottom
    {
        pen.grid.merge(top, column, bottom, column);
    }
}

/// Writes what stands behind the name of a row.
fn cells(pen: &mut Pen<'_>, plan: &Plan, row: &Row, ordinal: usize) {
    let (points, score) = (row.points.points(), row.score.points());
    for (at, column) in plan.columns.iter().enumerate() {
        let cell = match column {
            Column::Ordinal => Cell::number(i64::try_from(ordinal).unwrap() * 100, "General"),
            Column::Basis if !row.unused => Cell::text("未完成的按比例扣分，每少1%扣0.5分"),
            Column::Target => Cell::text(&row.target),
            Column::Measure if !row.unused => Cell::text(pen.random.pick(&["%", "次", "人", "项"])),
            Column::Actual => Cell::text(&row.actual),
            Column::Rate if !row.unused => Cell::text(pen.random.pick(&["100%", "98%", "100"])),
            Column::Weight if matches!(row.points, Mark::Points(1..)) => {
                Cell::text(format!("{}%", decimal(points, 0)))
            }
            Column::Points => mark(pen, plan, row.points),
            Column::Deducted if !row.unused && score < points => plan.style.write(points - score),
            Column::Score => mark(pen, plan, row.score),
            Column::Second => mark(pen, plan, row.second),
            Column::Reason => Cell::text(&row.reason),
            _ => continue,
        };
        pen.grid.put(at, cell);
    }
}

/// Writes points or a score.
pub(super) fn mark(pen: &mut Pen<'_>, plan: &Plan, mark: Mark) -> Cell {
    match mark {
        Mark::Blank => Cell::Blank,
        Mark::Word(word) => Cell::text(word),
        Mark::Points(points) if points % 10 != 0 && plan.style == Style::Number => {
            if pen.odd(3, "noise of floats") { noisy(points) } else { plan.style.write(points) }
        }
        Mark::Points(points) => plan.style.write(points),
    }
}

/// Draws the second line of an indicator: a target with what came of it.
fn continued(pen: &mut Pen<'_>, plan: &Plan, levels: (&str, &str), target: &str, actual: &str) {
    let line = pen.grid.line(Part::Table);
    if plan.fill == Fill::Repeated {
        pen.grid.text(plan.at(Column::Level1).unwrap(), levels.0);
        if let Some(level2) = plan.at(Column::Level2) {
            pen.grid.text(level2, levels.1);
        }
    }
    let merged = plan.fill == Fill::Merged || pen.random.chance(50);
    for (at, column) in plan.columns.iter().enumerate() {
        match column {
            Column::Target => pen.grid.text(at, target),
            Column::Actual => pen.grid.text(at, actual),
            Column::Group | Column::Level1 | Column::Level2 => {}
            _ if merged => pen.grid.merge(line - 1, at, line, at),
            _ => {}
        }
    }
}
