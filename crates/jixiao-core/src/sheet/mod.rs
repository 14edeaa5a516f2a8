//! A published score sheet (绩效自评表): one row an indicator, with weights of its own.
//!
//! It needs no rulebook. Its total is the sum of the scores given; nothing is repaired.

pub mod kind;

use crate::problem::{Place, Problem, Sourced};
use crate::quantity::{Fraction, Points};
use crate::rulebook::{GradeIndex, Grades};

/// A score sheet as read.
#[derive(Clone, Debug, Default)]
pub struct ScoreSheet {
    /// The id: the file's stem.
    pub id: String,
    /// What the form says above its rows.
    pub head: SheetHead,
    /// The rows, in order.
    pub rows: Vec<SheetRow>,
    /// Sums that the form states of some of its rows.
    pub sums: Vec<StatedSum>,
    /// What a total line (总分, 合计) prints, if there is one.
    pub printed: Option<PrintedTotal>,
    /// The grade the form itself prints, as written.
    pub printed_grade: Option<Sourced<String>>,
    /// The heading of the scores that were taken, and of other scores beside them.
    pub scored_by: Option<ScoredBy>,
}

/// What a form says above its rows, as written; blank where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetHead {
    /// 项目名称.
    pub name: String,
    /// 主管部门.
    pub department: String,
    /// 实施单位.
    pub unit: String,
    /// 全年预算数, or 年初预算数 where there is no other, with its unit.
    pub budget: String,
    /// 全年执行数, with its unit.
    pub executed: String,
}

/// A sum that a form states of some of its rows: a subtotal, or points behind the name of a level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedSum {
    /// What it is called.
    pub name: String,
    /// The rows it is of, by their places in the sheet.
    pub rows: Vec<usize>,
    /// The stated sum of weights.
    pub weight: Option<Points>,
    /// The stated sum of scores.
    pub score: Option<Points>,
    /// Where it stands.
    pub place: Place,
}

/// Whose scores were taken, where the form has scores of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoredBy {
    /// The heading of the scores taken.
    pub taken: String,
    /// The headings of the others, each with its scores in the order of the rows.
    pub others: Vec<(String, Vec<Option<Points>>)>,
}

impl ScoredBy {
    /// Gives the headings of the other scores with their sums; none where one is blank.
    pub fn sums(&self) -> impl Iterator<Item = (&str, Option<Points>)> {
        self.others.iter().map(|(heading, scores)| (heading.as_str(), scores.iter().copied().sum()))
    }
}

/// A row of a score sheet.
#[derive(Clone, Debug, Default)]
pub struct SheetRow {
    /// 一级指标.
    pub level1: String,
    /// 二级指标.
    pub level2: String,
    /// 三级指标.
    pub level3: String,
    /// 分值.
    pub weight: Option<Points>,
    /// 得分; `None` where blank, which is not zero.
    pub score: Option<Points>,
    /// 年度指标值 as written.
    pub target: String,
    /// 实际完成值 as written.
    pub actual: String,
    /// 扣分原因 as written.
    pub reason: String,
    /// Where it stands.
    pub place: Place,
}

/// The total line of a sheet.
#[derive(Clone, Debug, Default)]
pub struct PrintedTotal {
    /// The printed sum of weights.
    pub weight: Option<Points>,
    /// The printed total.
    pub score: Option<Points>,
    /// Where it stands.
    pub place: Place,
}

/// What a sheet comes to.
#[derive(Clone, Debug, Default)]
pub struct SheetResult {
    /// Sum of the weights.
    pub weights: Points,
    /// Sum of the scores given, whatever is to be thought of it; `None` where none is given.
    pub given: Option<Points>,
    /// Sum of the scores given; `None` where none is given, or the sum itself is in doubt.
    pub total: Option<Points>,
    /// The grade; `None` unless the weights add to 100, no score is missing and nothing that was
    /// found puts it in doubt.
    pub grade: Option<GradeIndex>,
    /// By first level, in order of appearance: name, sum of scores given, sum of weights.
    pub dimensions: Vec<(String, Option<Points>, Points)>,
}

/// The points of a whole sheet.
pub const WHOLE: Points = Points::from_hundredths(10_000);

/// Adds a sheet up. There is no grade before it is known what is odd about the sheet.
pub fn add_up(sheet: &ScoreSheet) -> SheetResult {
    let mut result = SheetResult::default();
    for row in &sheet.rows {
        let weight = row.weight.unwrap_or_default();
        result.weights += weight;
        let known = result.dimensions.iter().position(|(name, ..)| *name == row.level1);
        let at = known.unwrap_or_else(|| {
            result.dimensions.push((row.level1.clone(), None, Points::ZERO));
            result.dimensions.len() - 1
        });
        let (_, points, max) = &mut result.dimensions[at];
        *max += weight;
        if let Some(score) = row.score {
            *points = Some(points.unwrap_or_default() + score);
            result.given = Some(result.given.unwrap_or_default() + score);
        }
    }
    result.total = result.given;
    result
}

/// Gives the grade of a total, where every row has its points and they add to 100.
pub fn grade_of(sheet: &ScoreSheet, result: &SheetResult, grades: &Grades) -> Option<GradeIndex> {
    let whole = sheet.rows.iter().all(|row| row.score.is_some() && row.weight.is_some());
    let total = result.given.filter(|_| whole && result.weights == WHOLE)?;
    Some(grades.of_total(Fraction::from_points(total)))
}

/// Leaves the total and the grade open where what was found puts them in doubt.
pub fn settle(
    sheet: &ScoreSheet,
    mut result: SheetResult,
    problems: &[Problem],
    grades: &Grades,
) -> SheetResult {
    if problems.iter().any(Problem::doubts_total) {
        result.total = None;
    }
    let in_doubt = result.total.is_none() || problems.iter().any(Problem::doubts_grade);
    result.grade = grade_of(sheet, &result, grades).filter(|_| !in_doubt);
    result
}
