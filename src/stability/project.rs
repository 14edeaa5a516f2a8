//! How stable one project is.

use jixiao_core::analysis::flip::Flips;
use jixiao_core::quantity::{Fraction, Points};
use jixiao_core::rulebook::GradeIndex;
use jixiao_statistics::stability::Sobol;

/// How stable one project is.
#[derive(Clone, Debug)]
pub struct ProjectStability {
    /// Its place in the portfolio.
    pub project: usize,
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
    /// By indicator, the shares of the variance of the total; `None` where it does not vary or something does
    /// not apply.
    pub variance: Option<Vec<Sobol>>,
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

    /// Lists the indicators by how much of the spread of the total their weights take part in, the most first.
    pub fn sources(&self) -> Vec<(usize, Sobol)> {
        let mut sources: Vec<(usize, Sobol)> =
            self.variance.iter().flatten().copied().enumerate().collect();
        sources.sort_by(|(one, a), (other, b)| b.total.total_cmp(&a.total).then(one.cmp(other)));
        sources
    }
}
