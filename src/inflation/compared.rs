//! The same projects by the scores of two sides: both are scored, graded and cut by the same rules on the same
//! records, so that nothing differs but the scores.

use super::matched::matched;
use super::pairs::{Inflated, Pair, by_department, by_indicator, pairs};
use crate::assess::Assessment;
use crate::error::Error;
use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::{Evaluation, Mode, evaluate};
use jixiao_core::problem::{Code, Problem};
use jixiao_core::project::{Portfolio, Project, Record};
use jixiao_core::quantity::MoneySum;
use jixiao_statistics::paired::{Paired, paired};
use std::collections::HashSet;

/// Self-evaluation against key evaluation.
#[derive(Debug)]
pub struct Inflation {
    /// The key evaluation of the projects that both have.
    pub key: Assessment,
    /// What the self-scores of these projects come to.
    pub own: Evaluation,
    /// The projects that only the self-evaluation, and only the key evaluation has.
    pub alone: [Vec<String>; 2],
    /// Advice on the projects that have no self-evaluation.
    pub problems: Vec<Problem>,
    /// By project, those with settled totals of both.
    pub pairs: Vec<Pair>,
    /// Of the totals, self less key.
    pub totals: Paired,
    /// By indicator, in the order of the rulebook; of points.
    pub indicators: Vec<Inflated>,
    /// By department, the most projects first; of totals.
    pub departments: Vec<Inflated>,
    /// What grades by self-scores would have kept, where a policy is given and every cut is settled.
    pub kept: Option<Kept>,
}

/// What is cut by the scores of either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// By self-scores.
    pub own: MoneySum,
    /// By key scores.
    pub key: MoneySum,
}

impl Inflation {
    /// Compares a key evaluation with what units say of themselves.
    ///
    /// # Errors
    /// With the problems, where self-scores cannot be evaluated on the records of the key evaluation.
    pub fn of(key: Assessment, own: &Portfolio) -> Result<Self, Error> {
        let found = matched(&own.projects, &key.portfolio.projects);
        let Portfolio { title, year, .. } = &key.portfolio;
        let of = |projects| Portfolio { title: title.clone(), year: *year, projects };
        let both = || key.portfolio.projects.iter().zip(&found);
        let portfolio =
            of(both().filter(|(_, at)| at.is_some()).map(|(one, _)| one.clone()).collect());
        let scored_by_itself = |(project, at): (&Project, &Option<usize>)| {
            let Project { facts, corrections, .. } = own.projects[(*at)?].clone();
            Some(Project { record: project.record.clone(), facts, corrections })
        };
        let own_portfolio = of(both().filter_map(scored_by_itself).collect());
        let evaluation = evaluated(&key, &portfolio)?;
        let own_evaluation = evaluated(&key, &own_portfolio)?;
        let name = |project: &Project| format!("{} {}", project.record.id, project.record.name);
        let taken: HashSet<usize> = found.iter().flatten().copied().collect();
        let is_alone = |(at, _): &(usize, &Project)| !taken.contains(at);
        let own_alone = own.projects.iter().enumerate().filter(is_alone);
        let own_alone = own_alone.map(|(_, project)| name(project)).collect();
        let key_alone = both().filter(|(_, at)| at.is_none()).map(|(one, _)| name(one)).collect();
        let missing = both().filter(|(_, at)| at.is_none());
        let problems = missing.map(|(project, _)| {
            let Record { id, place, .. } = &project.record;
            Problem::new(Code::SelfEvaluationMissing, place).with("project", id)
        });
        let problems = problems.collect();
        let summary = Summary::of(&portfolio, &evaluation);
        let key = Assessment { portfolio, evaluation, summary, ..key };
        let pairs = pairs(&key, &own_evaluation);
        let totals: Vec<[f64; 2]> = pairs.iter().map(Pair::numbers).collect();
        Ok(Self {
            totals: paired(&totals),
            indicators: by_indicator(&key, &own_evaluation),
            departments: by_department(&key, &pairs),
            kept: kept(&key.evaluation, &own_evaluation),
            own: own_evaluation,
            alone: [own_alone, key_alone],
            problems,
            pairs,
            key,
        })
    }

    /// Counts the projects that self-scores grade better, alike and worse.
    pub fn moved(&self) -> [usize; 3] {
        let count = |is: fn(std::cmp::Ordering) -> bool| {
            self.pairs.iter().filter(|pair| is(pair.grades[0].cmp(&pair.grades[1]))).count()
        };
        [
            count(std::cmp::Ordering::is_lt),
            count(std::cmp::Ordering::is_eq),
            count(std::cmp::Ordering::is_gt),
        ]
    }
}

fn evaluated(key: &Assessment, portfolio: &Portfolio) -> Result<Evaluation, Error> {
    let mut problems: Vec<Problem> = Vec::new();
    let rules = &key.rules;
    let evaluation = evaluate(portfolio, &rules.rulebook, rules.policy(), Mode::Final);
    let evaluation = evaluation.report_to(&mut problems);
    problems.retain(Problem::blocks);
    if problems.is_empty() { Ok(evaluation) } else { Err(Error::Problems(problems)) }
}

fn kept(key: &Evaluation, own: &Evaluation) -> Option<Kept> {
    let sum = |evaluation: &Evaluation| {
        let cuts =
            evaluation.results.iter().map(|one| Some(i128::from(one.exact_cut()?.cut.fen())));
        cuts.sum::<Option<i128>>().map(MoneySum::from_fen)
    };
    Some(Kept { own: sum(own)?, key: sum(key)? })
}
