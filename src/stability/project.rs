//! How stable one project is.

use super::standing::Named;
use jixiao_core::analysis::flip::Flips;
use jixiao_core::quantity::{Fraction, Points};
use jixiao_core::rulebook::GradeIndex;
use jixiao_statistics::stability::Share;

/// How stable one project is.
#[derive(Clone, Debug)]
pub struct ProjectStability {
    /// Its place in the portfolio.
    pub project: usize,
    /// What it is called.
    pub named: Named,
    /// Its total as it stands.
    pub total: Fraction,
    /// Its grade as it stands.
    pub grade: GradeIndex,
    /// In how many draws it has each grade, the best first.
    pub grades: Vec<(GradeIndex, u32)>,
    /// The ranks that 5 %, half and 95 % of the draws do not exceed.
    pub ranks: [u32; 3],
    /// In how many draws the grade holds.
    pub grade_holds: u32,
    /// What is cut, where a policy is given and every grade met has a rate.
    pub cut: Option<CutStability>,
    /// The least shift of weight to another grade, in points; `None` where weights alone do not give the total.
    pub weight: Option<Flips<Fraction>>,
    /// The least points to another grade; `None` where dimensions are converted.
    pub points: Option<Flips<Points>>,
    /// What would be cut more with the next better grade and with the next worse one, in 分; `None` where there
    /// is no such grade or its cut is not known.
    pub costs: [Option<i64>; 2],
    /// By indicator, what it attained of it; `None` where it does not apply.
    pub(super) shares: Vec<Option<Share>>,
}

/// How stable a cut is, in 分.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CutStability {
    /// In how many draws it holds.
    pub holds: u32,
    /// The mean of the draws.
    pub expected: f64,
    /// What 5 % and 95 % of the draws do not exceed.
    pub interval: [i64; 2],
}

impl CutStability {
    /// Gives the mean, to the 分.
    #[allow(clippy::cast_possible_truncation, reason = "a mean of amounts, told to the 分")]
    pub fn expected_fen(&self) -> i128 {
        self.expected.round() as i128
    }
}

impl ProjectStability {
    /// Gives what would be cut more with the grade that the least change leads to, in 分; `None` where nothing
    /// leads to another or its cut is not known.
    pub fn cost_of_flip(&self) -> Option<i64> {
        let by_weight = self.weight.and_then(|flips| Some(flips.smallest()?.grade));
        let by_points = self.points.and_then(|flips| Some(flips.smallest()?.grade));
        let grade = by_weight.or(by_points)?;
        self.costs[usize::from(grade > self.grade)]
    }
}
