//! The lines below the rows: total and grade.

use super::flaw::Flaw;
use super::grid::{Cell, Part};
use super::numbers::{Style, decimal, noisy};
use super::pen::Pen;
use super::plan::{Column, Fill, Plan};
use super::random::Random;
use super::sheet::Sheet;
use super::truth::grade;
use super::words::{TOTAL_SCORE_WORDS, TOTAL_WORDS};

/// What a form says of itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Printed {
    pub(super) points: i64,
    pub(super) score: i64,
    pub(super) grade: &'static str,
}

impl Printed {
    /// Draws what a form says, from the sums before and after a flaw was put in.
    pub(super) fn draw(
        random: &mut Random,
        flaw: Flaw,
        before: (i64, i64),
        after: (i64, i64),
    ) -> Self {
        // Where nothing may be shown, the form may have added up either way.
        let (mut points, mut score) = if random.chance(50) { before } else { after };
        match flaw {
            Flaw::PointsOff | Flaw::PointsMissing => score = after.1,
            Flaw::TotalPointsOff => {
                points = 10_000 + random.pick(&[-1_000, -500, -200, 500, 1_000, 2_000]);
            }
            Flaw::PrintedTotalOff => {
                let by = random.pick(&[-1_000, -400, -50, 1, 50, 100, 200, 1_000]);
                score = if after.1 + by < 0 { after.1 - by } else { after.1 + by };
            }
            _ => {}
        }
        let mut named = grade(score);
        if flaw == Flaw::PrintedGradeOff {
            let others = ["优", "良", "中", "差"].into_iter().filter(|one| *one != named);
            named = random.pick(&others.collect::<Vec<_>>());
        }
        Self { points, score, grade: named }
    }
}

/// Draws the lines of total and grade.
pub(super) fn draw(pen: &mut Pen<'_>, plan: &Plan, sheet: &Sheet, printed: Printed) {
    if plan.total {
        if pen.odd(8, "blank line before the total") {
            pen.grid.line(Part::Gap);
        }
        let needs = matches!(
            plan.flaw,
            Flaw::PrintedTotalOff | Flaw::TotalPointsOff | Flaw::PrintedGradeOff
        );
        match pen.random.below(if needs { 90 } else { 100 }) {
            0..=79 => one_line(pen, plan, sheet, printed, needs),
            80..=89 => two_lines(pen, plan, printed),
            90..=92 => across(pen, plan, printed),
            _ => one_cell(pen, plan, printed),
        }
    }
    if plan.flaw == Flaw::PrintedGradeOff || pen.odd(18, "grade line") {
        grade_line(pen, plan, printed);
    }
}

/// Draws the usual line: a word, the points, the score.
fn one_line(pen: &mut Pen<'_>, plan: &Plan, sheet: &Sheet, printed: Printed, needs: bool) {
    let taken = pen.tags.contains("subtotals called 合计");
    let word = loop {
        let list = if pen.random.chance(60) { TOTAL_WORDS } else { TOTAL_SCORE_WORDS };
        let word = pen.random.pick(list);
        if !(taken && word.starts_with('合')) {
            break word;
        }
    };
    let column = pen.random.pick(&plan.labels());
    pen.grid.line(Part::Total);
    pen.grid.text(column, word);
    let points_at = plan.at(Column::Points).unwrap();
    if plan.fill == Fill::Repeated && pen.odd(15, "total word in every label") {
        plan.labels().into_iter().for_each(|column| pen.grid.text(column, word));
    } else if pen.random.chance(45) {
        pen.grid.merge_across(column, points_at - 1);
    }
    let with_points = needs || !pen.odd(20, "total without points");
    if with_points {
        let cell = plan.style.write(printed.points);
        pen.grid.put(points_at, cell);
    }
    if needs || !with_points || !pen.odd(8, "total without score") {
        score(pen, plan, plan.at(Column::Score).unwrap(), printed.score);
    }
    if let Some(second) = plan.at(Column::Second)
        && pen.random.chance(60)
    {
        let rows = sheet.dimensions.iter().flat_map(|one| &one.rows).chain(&sheet.money);
        let sum = rows.map(|row| row.second.points()).sum();
        if sum > 0 {
            pen.grid.put(second, plan.style.write(sum));
        }
    }
}

/// Writes the printed total, sometimes with the noise of a program's sum.
fn score(pen: &mut Pen<'_>, plan: &Plan, at: usize, total: i64) {
    let noise = plan.style == Style::Number && total % 10 != 0 && pen.random.chance(10);
    let cell = if noise { noisy(total) } else { plan.style.write(total) };
    if noise {
        pen.tag("noise of floats");
    }
    pen.grid.put(at, cell);
}

/// Draws points and score on two lines.
fn two_lines(pen: &mut Pen<'_>, plan: &Plan, printed: Printed) {
    pen.tag("total on two lines");
    let column = plan.labels()[0];
    let (points, total) = pen.random.pick(&[("总分值", "总得分"), ("分值合计", "得分合计")]);
    pen.grid.line(Part::Total);
    pen.grid.text(column, points);
    pen.grid.put(plan.at(Column::Points).unwrap(), plan.style.write(printed.points));
    pen.grid.line(Part::Total);
    pen.grid.text(column, total);
    score(pen, plan, plan.at(Column::Score).unwrap(), printed.score);
}

/// Draws the score alone, in a cell across points and score.
fn across(pen: &mut Pen<'_>, plan: &Plan, printed: Printed) {
    pen.tag("total across points and score");
    let column = plan.labels()[0];
    let word = pen.random.pick(&["总得分", "综合得分", "自评总得分", "合计得分"]);
    pen.grid.line(Part::Total);
    pen.grid.text(column, word);
    let (points, last) = (plan.at(Column::Points).unwrap(), plan.at(Column::Score).unwrap());
    pen.grid.put(points, plan.style.write(printed.score));
    pen.grid.merge_across(points, last);
}

/// Draws word and score in one cell.
fn one_cell(pen: &mut Pen<'_>, plan: &Plan, printed: Printed) {
    pen.tag("total in one cell");
    let word = pen.random.pick(&["总分", "自评总分", "合计得分", "自评得分", "综合评分"]);
    let unit = pen.random.pick(&["", "分"]);
    pen.grid.line(Part::Total);
    pen.grid.text(plan.labels()[0], format!("{word}：{}{unit}", decimal(printed.score, 0)));
    pen.grid.merge_across(plan.labels()[0], plan.columns.len() - 1);
}

/// Draws the line of the grade.
fn grade_line(pen: &mut Pen<'_>, plan: &Plan, printed: Printed) {
    let word = pen.random.pick(&[
        "评价等级",
        "自评等级",
        "绩效等级",
        "评价结论",
        "自评结论",
        "绩效评价等次",
        "等级",
    ]);
    let labels = plan.labels();
    pen.grid.line(Part::Total);
    match pen.random.below(4) {
        0 => pen.grid.text(labels[0], format!("{word}：{}", printed.grade)),
        1 => {
            pen.grid.text(labels[0], word);
            pen.grid.text(plan.at(Column::Score).unwrap(), printed.grade);
        }
        2 => {
            let points = plan.at(Column::Points).unwrap();
            pen.grid.text(labels[0], word);
            pen.grid.put(points, Cell::text(printed.grade));
            pen.grid.merge_across(points, plan.at(Column::Score).unwrap());
        }
        _ => {
            pen.grid.text(labels[0], word);
            pen.grid.text(labels[0] + 1, printed.grade);
        }
    }
}
