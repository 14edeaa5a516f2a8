//! Subtotals: a line after each dimension.

use super::flaw::Flaw;
use super::grid::Part;
use super::pen::Pen;
use super::plan::{Column, Fill, Plan};
use super::sheet::{Dimension, Mark, Sheet};
use super::table::mark;

/// How the subtotals of a form are written.
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
pub(super) struct Subtotals {
    word: &'static str,
    /// Whether the name of the dimension stands before the word.
    named: bool,
    /// The columns that hold the word.
    columns: Vec<usize>,
    merged: bool,
    points: bool,
    /// Whether the line is inside the merged cell of its dimension.
    pub(super) inside: bool,
    /// What is wrong: the dimension, its points and its score.
    off: Option<(usize, i64, i64)>,
}

impl Subtotals {
    /// Draws it.
    pub(super) fn draw(pen: &mut Pen<'_>, plan: &Plan, sheet: &Sheet) -> Self {
        let columns: Vec<usize> = [Column::Level1, Column::Level2, Column::Name]
            .iter()
            .filter_map(|one| plan.at(*one))
            .collect();
        let columns = match pen.random.below(5) {
            0 | 1 => columns[..1].to_vec(),
            2 => columns[..2].to_vec(),
            3 => columns[1..2].to_vec(),
            _ => columns[columns.len() - 1..].to_vec(),
        };
        let first = columns[0] == plan.at(Column::Level1).unwrap();
        let mut word = pen.random.pick(&["小计", "小计", "小  计", "小 计", "合计"]);
        if word == "合计" && !plan.total {
            word = "小计";
        }
        if word == "合计" {
            pen.tag("subtotals called 合计");
        }
        let off = (plan.flaw == Flaw::SubtotalOff).then(|| {
            let full: Vec<usize> =
                (0..sheet.dimensions.len()).filter(|at| !sheet.dimensions[*at].bare).collect();
            let by = pen.random.pick(&[-500, -200, -100, 50, 100, 150, 1_000]);
            let score = sheet.dimensions[full[0]].sums().1;
            let by = if score + by < 0 { -by } else { by };
            let at = if by < 0 { full[0] } else { pen.random.pick(&full) };
            if pen.random.chance(15) { (at, by.abs(), 0) } else { (at, 0, by) }
        });
        let points = off.is_some() || !pen.odd(10, "subtotals without points");
        Self {
            word,
            named: first && columns.len() == 1 && pen.random.chance(30),
            merged: columns.len() == 1 && pen.random.chance(30),
            points,
            inside: !first && pen.random.chance(50),
            columns,
            off,
        }
    }

    /// Writes the subtotal of a dimension.
    pub(super) fn write(&self, pen: &mut Pen<'_>, plan: &Plan, dimension: &Dimension, at: usize) {
        let line = pen.grid.line(Part::Table);
        for column in &self.columns {
            let name = if self.named { dimension.title } else { "" };
            pen.grid.text(*column, format!("{name}{}", self.word));
        }
        let first = plan.at(Column::Level1).unwrap();
        if plan.fill == Fill::Repeated && self.inside {
            pen.grid.text(first, super::names::dimension(plan, dimension));
        }
        if self.merged {
            let last = plan.at(Column::Span).or(plan.at(Column::Name)).unwrap();
            pen.grid.merge(line, self.columns[0], line, last);
        }
        let (mut points, mut score) = dimension.sums();
        if let Some((_, by_points, by_score)) = self.off.filter(|off| off.0 == at) {
            points += by_points;
            score += by_score;
        }
        if self.points {
            let cell = mark(pen, plan, Mark::Points(points));
            pen.grid.put(plan.at(Column::Points).unwrap(), cell);
        }
        let cell = mark(pen, plan, Mark::Points(score));
        pen.grid.put(plan.at(Column::Score).unwrap(), cell);
    }
}
