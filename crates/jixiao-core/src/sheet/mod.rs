//! A published score sheet (绩效自评表): one row an indicator, with weights of its own.
//!
//! It needs no rulebook. Its total is the sum of the scores given; nothing is repaired.

pub mod kind;

use crate::problem::Place;
use crate::quantity::{Fraction, Points};
use crate::rulebook::{GradeIndex, Grades};

/// A score sheet as read.
#[derive(Clone, Debug, Default)]
pub struct ScoreSheet {
    /// The id: the file's stem.
    pub id: String,
    /// The rows, in order.
    pub rows: Vec<SheetRow>,
    /// What a total line (总分, 合计) prints, if there is one.
    pub printed: Option<PrintedTotal>,
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
    /// Sum of the scores given; `None` where none is given.
    pub total: Option<Points>,
    /// The grade; `None` unless the weights add to 100 and no score is missing.
    pub grade: Option<GradeIndex>,
    /// By first level, in order of appearance: name, sum of scores given, sum of weights.
    pub dimensions: Vec<(String, Option<Points>, Points)>,
}

/// Adds a sheet up.
pub fn add_up(sheet: &ScoreSheet, grades: &Grades) -> SheetResult {
    let mut result = SheetResult::default();
    let mut missing = false;
    for row in &sheet.rows {
        let weight = row.weight.unwrap_or_default();
        result.weights += weight;
        missing |= row.score.is_none() || row.weight.is_none();
        let known = result.dimensions.iter().position(|(name, ..)| *name == row.level1);
        let at = known.unwrap_or_else(|| {
            result.dimensions.push((row.level1.clone(), None, Points::ZERO));
            result.dimensions.len() - 1
        });
        let (_, points, max) = &mut result.dimensions[at];
        *max += weight;
        if let Some(score) = row.score {
            *points = Some(points.unwrap_or_default() + score);
            result.total = Some(result.total.unwrap_or_default() + score);
        }
    }
    let whole = Points::from_hundredths(10_000);
    result.grade = result
        .total
        .filter(|_| result.weights == whole && !missing)
        .map(|total| grades.of_total(Fraction::from_points(total)));
    result
}
