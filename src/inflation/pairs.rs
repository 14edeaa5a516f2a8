//! The scores of two sides in pairs: by project, by indicator and by department.

use crate::assess::Assessment;
use jixiao_core::alike::grouped;
use jixiao_core::evaluate::{Evaluation, ProjectResult};
use jixiao_core::quantity::{Fraction, Money};
use jixiao_core::rulebook::GradeIndex;
use jixiao_core::score::Total;
use jixiao_statistics::paired::{Paired, paired};

/// What a project comes to by either side: its own scores first, then those of the key evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The place of the project.
    pub project: usize,
    /// The totals.
    pub totals: [Fraction; 2],
    /// The grades.
    pub grades: [GradeIndex; 2],
    /// What is cut, where a policy is given.
    pub cuts: [Option<Money>; 2],
}

/// How much higher one side scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Inflated {
    /// Whose scores: the place of an indicator, or of a department's first project.
    pub of: usize,
    /// The means of either side; `None` of nothing.
    pub means: Option<[f64; 2]>,
    /// Self less key.
    pub paired: Paired,
}

impl Pair {
    /// Gives the totals as numbers, as they are printed.
    pub fn numbers(&self) -> [f64; 2] {
        self.totals.map(|total| total.truncated(2).parse().unwrap_or_default())
    }
}

impl Inflated {
    #[allow(clippy::cast_precision_loss, reason = "projects are few")]
    fn of(of: usize, pairs: &[[f64; 2]]) -> Self {
        let count = pairs.len() as f64;
        let mean = |at: usize| pairs.iter().map(|pair| pair[at]).sum::<f64>() / count;
        let means = (!pairs.is_empty()).then(|| [mean(0), mean(1)]);
        Self { of, means, paired: paired(pairs) }
    }

    /// Gives by how much self-scores are higher on average.
    pub fn difference(&self) -> Option<f64> {
        self.means.map(|[own, key]| own - key)
    }
}

pub(super) fn pairs(key: &Assessment, own: &Evaluation) -> Vec<Pair> {
    let both = own.results.iter().zip(&key.evaluation.results).enumerate();
    let pair = |(project, (own, key)): (usize, (&ProjectResult, &ProjectResult))| {
        let total = |one: &ProjectResult| one.total.and_then(Total::exact);
        Some(Pair {
            project,
            totals: [total(own)?, total(key)?],
            grades: [own.grade()?, key.grade()?],
            cuts: [own, key].map(|one| one.exact_cut().map(|cut| cut.cut)),
        })
    };
    both.filter_map(pair).collect()
}

/// Compares the points of every indicator, of the projects where both sides scored it.
pub(super) fn by_indicator(key: &Assessment, own: &Evaluation) -> Vec<Inflated> {
    let points = |result: &ProjectResult, at: usize| {
        result.card.indicators[at].points().map(|points| points.to_string().parse::<f64>())?.ok()
    };
    let of = |at: usize| {
        let both = own.results.iter().zip(&key.evaluation.results);
        let both = both.filter_map(|(own, key)| Some([points(own, at)?, points(key, at)?]));
        Inflated::of(at, &both.collect::<Vec<_>>())
    };
    (0..key.rules.rulebook.indicators.len()).map(of).collect()
}

/// Compares the totals of every department.
pub(super) fn by_department(key: &Assessment, pairs: &[Pair]) -> Vec<Inflated> {
    let projects = &key.portfolio.projects;
    let departments = pairs.iter().map(|pair| projects[pair.project].record.department.as_str());
    let mut groups = grouped(departments);
    groups.sort_by_key(|(_, places)| (std::cmp::Reverse(places.len()), places[0]));
    let of = |(_, places): (&str, Vec<usize>)| {
        let totals: Vec<[f64; 2]> = places.iter().map(|place| pairs[*place].numbers()).collect();
        Inflated::of(pairs[places[0]].project, &totals)
    };
    groups.into_iter().map(of).collect()
}
