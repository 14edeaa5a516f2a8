//! A form drawn from a seed, with what is right about it.

use std::collections::BTreeSet;

use super::flaw::Flaw;
use super::grid::{Grid, Part};
use super::head::{self, Facts};
use super::kind::{Dress, Kind};
use super::numbers::{Style, decimal};
use super::pen::Pen;
use super::plan::{Column, Execution, Fill, Plan};
use super::random::Random;
use super::sheet::Sheet;
use super::total::Printed;
use super::truth::Truth;
use super::{extra, foot, goals, money, table, total, wrong};

/// A form.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) seed: u64,
    pub(super) flaw: Flaw,
    /// What it consists of, such as `whole+money+sub`.
    pub(super) layout: String,
    /// Its oddities, by name.
    pub(super) tags: BTreeSet<&'static str>,
    pub(super) truth: Truth,
    /// What it says of its project, for readers of more than scores.
    pub(super) facts: Facts,
    pub(super) sheet: Sheet,
    pub(super) printed: Printed,
    /// The columns of points and scores.
    pub(super) columns: [usize; 2],
    pub(super) grid: Grid,
    pub(super) kind: Kind,
    pub(super) dress: Dress,
}

impl Form {
    /// Says what is right about it on a line of a table.
    pub(super) fn truth_line(&self) -> String {
        let Truth { total, grade, sure } = self.truth;
        let total = total.map_or("open".to_owned(), |total| decimal(total, 2));
        let tags: Vec<&str> = self.tags.iter().copied().collect();
        let (flaw, layout) = (self.flaw.name().replace(',', ";"), &self.layout);
        let oddities = tags.join("; ").replace(',', " ");
        format!("{flaw},{layout},{total},{},{sure},{oddities}", grade.unwrap_or("none"))
    }
}

/// Draws a form; the same seed gives the same form.
pub(super) fn form(seed: u64) -> Form {
    let random = &mut Random::new(seed);
    let flaw = Flaw::draw(random);
    let kind = Kind::draw(random);
    let dress = Dress::draw(random);
    let plan = Plan::draw(random, flaw);
    let mut sheet = Sheet::draw(random, &plan);
    let before = sheet.sums();
    let added = extra::add(random, &plan, &mut sheet);
    wrong::put(random, flaw, &mut sheet);
    let printed = Printed::draw(random, flaw, before, sheet.sums());
    let width = plan.columns.len();
    let width = if plan.money { width.max(money::WIDTH) } else { width };
    let width = if plan.whole { width.max(6) } else { width };
    let mut pen = Pen { random, grid: Grid::new(width), tags: added.into_iter().collect() };
    let facts = parts(&mut pen, &plan, &sheet, printed);
    if pen.odd(4, "blank first column") {
        pen.grid.shift();
    }
    tag(&mut pen, &plan);
    let Pen { grid, tags, .. } = pen;
    let shifted = usize::from(tags.contains("blank first column"));
    let columns = [Column::Points, Column::Score].map(|one| plan.at(one).unwrap() + shifted);
    let truth = Truth::of(flaw, sheet.sums().1);
    let layout = layout(&plan);
    Form { seed, flaw, layout, tags, truth, facts, sheet, printed, columns, grid, kind, dress }
}

/// Draws the parts from top to bottom.
fn parts(pen: &mut Pen<'_>, plan: &Plan, sheet: &Sheet, printed: Printed) -> Facts {
    let mut facts = Facts::default();
    let wan = pen.random.chance(85);
    if pen.odd(3, "blank first line") {
        pen.grid.line(Part::Gap);
    }
    if plan.whole {
        head::draw(pen, &mut facts, wan, printed);
    }
    if plan.money {
        facts.money = Some(money::draw(pen, plan, sheet, wan));
        gap(pen);
    }
    if plan.whole && pen.random.chance(60) {
        goals::draw(pen);
        gap(pen);
    }
    if pen.odd(5, "line above the table") {
        let last = pen.grid.width - 1;
        let text = pen.random.pick(&["绩效指标完成情况", "二、绩效指标", "年度绩效指标完成情况"]);
        pen.grid.line(Part::Goals);
        pen.grid.text(0, text);
        pen.grid.merge_across(0, last);
    }
    table::draw(pen, plan, sheet);
    total::draw(pen, plan, sheet, printed);
    if plan.whole || pen.random.chance(40) {
        foot::draw(pen);
    }
    facts
}

/// Leaves a line blank between two parts, now and then.
fn gap(pen: &mut Pen<'_>) {
    if pen.odd(4, "blank line between parts") {
        pen.grid.line(Part::Gap);
    }
}

/// Names the oddities that lie in the plan.
fn tag(pen: &mut Pen<'_>, plan: &Plan) {
    let names = [
        (Column::Group, "column 绩效指标"),
        (Column::Ordinal, "column 序号"),
        (Column::Span, "name over two columns"),
        (Column::Basis, "column 评分标准"),
        (Column::Measure, "column 计量单位"),
        (Column::Rate, "column 完成率"),
        (Column::Weight, "weight beside points"),
        (Column::Deducted, "column 扣分"),
    ];
    for (column, name) in names {
        if plan.at(column).is_some() {
            pen.tag(name);
        }
    }
    if plan.at(Column::Level2).is_none() {
        pen.tag("two levels");
    }
    pen.tag(match plan.style {
        Style::Number => "numbers: number",
        Style::Text => "numbers: text",
        Style::OneDecimal => "numbers: one decimal",
        Style::TwoDecimals => "numbers: two decimals",
        Style::Unit => "numbers: 10分",
        Style::FullWidth => "numbers: full width",
        Style::Spaced => "numbers: spaced",
        Style::Mixed => "numbers: mixed",
    });
    pen.tag(match plan.fill {
        Fill::Merged => "levels merged",
        Fill::First => "levels first only",
        Fill::Repeated => "levels repeated",
    });
    if plan.bracket2 && plan.at(Column::Level2).is_some() {
        pen.tag("second levels with points");
    }
    if !plan.total {
        pen.tag("no total");
    }
}

fn layout(plan: &Plan) -> String {
    let mut layout = if plan.whole { "whole" } else { "short" }.to_owned();
    layout.push_str(match plan.execution {
        Execution::Money => "+money",
        Execution::Row(_) => "+row",
        Execution::Bare(_) => "+bare row",
        Execution::Nowhere => "",
    });
    layout.push_str(if plan.subtotals { "+sub" } else { "" });
    layout
}
