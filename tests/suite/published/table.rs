//! The table of indicators: its heading and its rows.

use super::grid::{Cell, Part};
use super::names;
use super::numbers::{Style, decimal, noisy};
use super::pen::Pen;
use super::plan::{Column, Fill, Plan};
use super::sheet::{Dimension, Mark, Row, Sheet};
use super::subtotals::Subtotals;
use super::words::{ACTUAL_WORDS, POINTS_WORDS, REASON_WORDS, SCORE_WORDS, SECOND_WORDS};

/// Draws the table down to its last row or subtotal.
pub(super) fn draw(pen: &mut Pen<'_>, plan: &Plan, sheet: &Sheet) {
    let heading = heading(pen, plan);
    let top = pen.grid.lines.len();
    write_heading(pen, &heading);
    let again = pen.odd(4, "heading again at a page break");
    let subtotals = plan.subtotals.then(|| Subtotals::draw(pen, plan, sheet));
    let mut counter = names::Counter::new(plan);
    let mut ordinal = 0;
    for (at, dimension) in sheet.dimensions.iter().enumerate() {
        if again && at == 1 {
            write_heading(pen, &heading);
            if let Some(group) = plan.at(Column::Group) {
                pen.grid.put(group, Cell::Blank);
            }
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

/// Draws the words of the heading.
fn heading(pen: &mut Pen<'_>, plan: &Plan) -> Vec<String> {
    let beside = plan.at(Column::Weight).is_some();
    let two = plan.at(Column::Second).is_some();
    let two_levels = plan.at(Column::Level2).is_none();
    let spaced = plan.columns.len() > 6 && pen.random.chance(4);
    let word = |column: &Column| {
        let random = &mut *pen.random;
        let word = match column {
            Column::Group => random.pick(&["绩效指标", "绩\n效\n指\n标", "年度绩效指标"]),
            Column::Ordinal => "序号",
            Column::Level1 => random.pick(&["一级指标", "一级指标", "一级指标", "一级\n指标"]),
            Column::Level2 => random.pick(&["二级指标", "二级指标", "二级\n指标"]),
            Column::Name if two_levels => random.pick(&["二级指标", "三级指标", "指标名称"]),
            Column::Name => random.pick(&["三级指标", "三级指标", "三级\n指标", "三级指标名称"]),
            Column::Basis => random.pick(&["评分标准", "计分方法", "评分细则"]),
            Column::Target => random.pick(super::words::TARGET_WORDS),
            Column::Measure => random.pick(&["计量单位", "度量单位"]),
            Column::Actual => random.pick(ACTUAL_WORDS),
            Column::Rate => random.pick(&["完成率", "完成率（%）", "指标完成率"]),
            Column::Weight => random.pick(&["权重", "权重（%）", "指标权重"]),
            Column::Points if beside => random.pick(&["分值", "标准分", "满分", "分值（分）"]),
            Column::Points => random.pick(POINTS_WORDS),
            Column::Deducted => random.pick(&["扣分", "扣分值"]),
            Column::Score if two => "自评得分",
            Column::Score => random.pick(SCORE_WORDS),
            Column::Second => random.pick(SECOND_WORDS),
            Column::Reason => random.pick(REASON_WORDS),
        };
        if spaced { format!(" {word} ") } else { word.to_owned() }
    };
    plan.columns.iter().map(word).collect()
}

fn write_heading(pen: &mut Pen<'_>, words: &[String]) {
    pen.grid.line(Part::Table);
    for (at, word) in words.iter().enumerate() {
        pen.grid.text(at, word);
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
            pen.grid.text(level2, &row.level2);
        }
        if begins {
            merge_level(pen, plan, level2, group.0, line - 1);
            group = (line, &row.level2);
            counter.begin_group();
        }
        let name = counter.name(pen, row);
        pen.grid.text(name_at, name);
        if dimension.bare {
            pen.grid.merge_across(level1, name_at);
        }
        *ordinal += 1;
        cells(pen, plan, row, *ordinal);
        if let Some((target, actual)) = &row.continued {
            continued(pen, plan, (&title, &row.level2), target, actual);
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
