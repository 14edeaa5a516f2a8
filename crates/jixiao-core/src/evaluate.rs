//! The whole pipeline: portfolio, rulebook and policy → evaluation.

use crate::cut::{self, Act, Cut, Subject};
use crate::grade::{self, Graded};
use crate::policy::Policy;
use crate::problem::follow_on::Explanation;
use crate::problem::{Code, Problem};
use crate::project::{Portfolio, Project};
use crate::quantity::Money;
use crate::rulebook::Rulebook;
use crate::score::{ScoreCard, Total, score_card};

/// Whether missing facts are refused or lead to intervals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Missing facts are problems that block.
    #[default]
    Final,
    /// Missing facts give the lowest and the highest possible result.
    Provisional,
}

/// Everything that follows from a portfolio, a rulebook and a policy.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// By project, in the order of the portfolio.
    pub results: Vec<ProjectResult>,
    /// Every problem found while scoring, grading and cutting.
    pub problems: Vec<Problem>,
}

/// What one project comes to.
#[derive(Clone, Debug)]
pub struct ProjectResult {
    /// Its scores.
    pub card: ScoreCard,
    /// Its total; `None` where no indicator applies.
    pub total: Option<Total>,
    /// Its grade.
    pub graded: Option<Graded>,
    /// Its cut, where a policy is given.
    pub cut: Option<CutResult>,
}

/// The cut of a project.
#[derive(Clone, Debug)]
pub enum CutResult {
    /// The cut, with what acted.
    Exact(Cut, Vec<Act>),
    /// Missing facts leave it between these; `None` where a possible grade has no rate.
    Between(Money, Option<Money>),
}

impl CutResult {
    /// Gives the cut where nothing is open.
    pub const fn exact(&self) -> Option<&Cut> {
        match self {
            Self::Exact(cut, _) => Some(cut),
            Self::Between(..) => None,
        }
    }
}

/// Scores, grades and cuts every project of a portfolio.
pub fn evaluate(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    mode: Mode,
) -> Evaluation {
    let mut problems = Vec::new();
    let mut results = Vec::with_capacity(portfolio.projects.len());
    for project in &portfolio.projects {
        let card = score_card(rulebook, project, &mut problems);
        report_missing(rulebook, project, &card, mode, &mut problems);
        let total = total_of(rulebook, project, &card, &mut problems);
        let graded = total.map(|total| grade::grade(rulebook, total, &project.facts));
        report_open_limits(rulebook, project, &card, graded.as_ref(), mode, &mut problems);
        let cut = match (policy, &graded) {
            (Some(policy), Some(graded)) => {
                cut_of(rulebook, policy, project, graded, &mut problems)
            }
            _ => None,
        };
        results.push(ProjectResult { card, total, graded, cut });
    }
    Evaluation { results, problems }
}

fn report_missing(
    rulebook: &Rulebook,
    project: &Project,
    card: &ScoreCard,
    mode: Mode,
    problems: &mut Vec<Problem>,
) {
    for ((indicator, score), facts) in
        rulebook.indicators.iter().zip(&card.indicators).zip(&project.facts)
    {
        let untouched = facts.all().next().is_none();
        let all = indicator.fact_names().join(" ");
        let missing = score.missing().filter(|_| !facts.refused);
        for (item, fact) in missing.take(if untouched { 1 } else { usize::MAX }) {
            let fact = if untouched { all.as_str() } else { fact };
            let blank = facts.find(item, fact);
            let near = blank.or_else(|| facts.all().next().map(|(_, first)| first));
            let place = near.map_or(&project.record.place, |known| &known.place);
            let problem = Problem::new(Code::FactMissing, place)
                .with("project", &project.record.id)
                .with("indicator", &indicator.id)
                .with_title("title", &indicator.title)
                .with("item", item);
            let problem = indicator.name_fact(problem, fact);
            problems.push(if mode == Mode::Provisional { problem.advised() } else { problem });
        }
    }
}

/// Reports facts that only a cap or override of the grade looks at, and that are missing.
fn report_open_limits(
    rulebook: &Rulebook,
    project: &Project,
    card: &ScoreCard,
    graded: Option<&Graded>,
    mode: Mode,
    problems: &mut Vec<Problem>,
) {
    let open = graded.into_iter().flat_map(|graded| &graded.limits).filter(|acted| acted.open);
    for condition in open.flat_map(|acted| &rulebook.grades.limits[acted.limit].when) {
        let facts = &project.facts[condition.indicator];
        let known = facts.single.value(&condition.fact).is_some();
        let reported = card.indicators[condition.indicator].missing().next().is_some();
        if known || reported || facts.refused {
            continue;
        }
        let indicator = &rulebook.indicators[condition.indicator];
        let problem = Problem::new(Code::FactMissing, &project.record.place)
            .with("project", &project.record.id)
            .with("indicator", &indicator.id)
            .with_title("title", &indicator.title);
        let problem = indicator.name_fact(problem, &condition.fact);
        problems.push(if mode == Mode::Provisional { problem.advised() } else { problem });
    }
}

fn total_of(
    rulebook: &Rulebook,
    project: &Project,
    card: &ScoreCard,
    problems: &mut Vec<Problem>,
) -> Option<Total> {
    let record = &project.record;
    let code = match card.totals.total(rulebook) {
        Ok(Some(total)) => return Some(total),
        Ok(None) => Code::NothingApplies,
        Err(_) => Code::ArithmeticTooLarge,
    };
    problems.push(Problem::new(code, &record.place).with("project", &record.id));
    None
}

fn cut_of(
    rulebook: &Rulebook,
    policy: &Policy,
    project: &Project,
    graded: &Graded,
    problems: &mut Vec<Problem>,
) -> Option<CutResult> {
    let record = &project.record;
    let subject = Subject::from(record);
    let named = |problem: Box<Problem>, grade| {
        let mut problem = problem.with_title("grade", &rulebook.grades.get(grade).title);
        problem.place = record.place.clone();
        problem
    };
    if let Some(certain) = graded.certain() {
        let mut acts = Vec::new();
        return match cut::cut(policy, certain, &subject, &mut acts) {
            Ok(cut) => Some(CutResult::Exact(cut, acts)),
            Err(problem) => {
                if !follows(&problem, project) {
                    problems.push(named(problem, certain));
                }
                None
            }
        };
    }
    let (mut low, mut high) = (None, Some(Money::ZERO));
    for possible in grade::possible(&rulebook.grades, graded) {
        match cut::cut(policy, possible, &subject, &mut cut::Silent) {
            Ok(Cut { cut, .. }) => {
                low = Some(low.map_or(cut, |least: Money| least.min(cut)));
                high = high.map(|most| most.max(cut));
            }
            Err(mut problem) => {
                if problem.code == Code::GradeWithoutRate {
                    problem.code = Code::PossibleGradeWithoutRate;
                    *problem = problem.advised();
                }
                let of_grade = problem.code == Code::PossibleGradeWithoutRate;
                if !follows(&problem, project) {
                    problems.push(named(problem, possible));
                }
                if !of_grade {
                    // What is missing for one possible grade is missing for all.
                    return None;
                }
                high = None;
            }
        }
    }
    low.map(|low| CutResult::Between(low, high))
}

/// Says whether a missing input only follows from a value of the project that was refused.
fn follows(problem: &Problem, project: &Project) -> bool {
    project.record.refused && problem.code.is_explained_by(Explanation::ProjectRefused)
}
