//! Where every project stands under a setting.

use super::setting::Setting;
use crate::analysis::Summary;
use crate::cut::{Act, Cut};
use crate::evaluate::{CutResult, Evaluation, Mode, evaluate};
use crate::problem::{Checked, Problem};
use crate::project::Portfolio;
use crate::quantity::Fraction;
use crate::rulebook::GradeIndex;
use crate::score::Total;

/// Where one project stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The total.
    pub total: Option<Fraction>,
    /// The grade.
    pub grade: GradeIndex,
    /// The caps and overrides of grades that act on it, by their places, in their order.
    pub limits: Vec<usize>,
    /// The cut.
    pub cut: Cut,
    /// What acted on the way to it.
    pub acts: Vec<Act>,
}

/// Where every project stands.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// By project, in the order of the portfolio.
    pub standings: Vec<Standing>,
    /// The sums.
    pub summary: Summary,
}

impl Outcome {
    /// Takes the results of an evaluation; `None` where a grade or cut is open.
    pub fn of(portfolio: &Portfolio, evaluation: &Evaluation) -> Option<Self> {
        let standing = |result: &crate::evaluate::ProjectResult| {
            let Some(CutResult::Exact(cut, acts)) = &result.cut else { return None };
            let total = result.total.and_then(Total::exact);
            let limits = result.graded.iter().flat_map(|graded| &graded.limits);
            let limits = limits.filter(|acted| !acted.open).map(|acted| acted.limit).collect();
            Some(Standing { total, grade: result.grade()?, limits, cut: *cut, acts: acts.clone() })
        };
        let standings: Option<Vec<_>> = evaluation.results.iter().map(standing).collect();
        Some(Self { standings: standings?, summary: Summary::of(portfolio, evaluation) })
    }
}

/// Evaluates a portfolio under a setting; there is no outcome where anything blocks.
pub fn outcome(portfolio: &Portfolio, setting: &Setting) -> Checked<Option<Outcome>> {
    let portfolio = setting.portfolio(portfolio);
    let policy = Some(&setting.policy);
    let Checked { value, problems } = evaluate(&portfolio, &setting.rulebook, policy, Mode::Final);
    let blocked = problems.iter().any(Problem::blocks);
    Checked::new(if blocked { None } else { Outcome::of(&portfolio, &value) }, problems)
}
