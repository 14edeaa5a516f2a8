//! The whole pipeline: portfolio, rulebook and policy → evaluation.

use crate::cut::{self, Act, Bearer, Cut, Subject};
use crate::fact::Fact;
use crate::grade::{self, Graded};
use crate::policy::Policy;
use crate::problem::follow_on::Explanation;
use crate::problem::{Checked, Code, Place, Problem};
use crate::project::raw::Field;
use crate::project::{IndicatorFacts, Portfolio, Project};
use crate::quantity::Money;
use crate::rulebook::{GradeIndex, Rulebook};
use crate::score::{Kept, ScoreCard, Total, score_card};
use crate::total_limit::{self, TotalAct};
use std::collections::BTreeSet;

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
}

/// What one project comes to.
#[derive(Clone, Debug)]
pub struct ProjectResult {
    /// Its scores.
    pub card: ScoreCard,
    /// Its total, after what the policy puts on totals; `None` where no indicator applies.
    pub total: Option<Total>,
    /// The rules of the policy that changed the total.
    pub limited: Vec<TotalAct>,
    /// Its grade.
    pub graded: Option<Graded>,
    /// Its cut, where a policy is given.
    pub cut: Option<CutResult>,
}

impl ProjectResult {
    /// Gives the grade where nothing is open.
    pub fn grade(&self) -> Option<GradeIndex> {
        self.graded.as_ref().and_then(Graded::certain)
    }

    /// Gives the cut where nothing is open; then the grade is certain, too.
    pub fn exact_cut(&self) -> Option<&Cut> {
        self.cut.as_ref().and_then(CutResult::exact)
    }

    /// Says whether the grade or, under a policy, the cut is open.
    pub fn is_open(&self, with_cut: bool) -> bool {
        self.grade().is_none() || (with_cut && self.exact_cut().is_none())
    }
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

/// Scores, grades and cuts every project of a portfolio; every problem found on the way comes with
/// it. Where one blocks, there is no final result.
pub fn evaluate(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    mode: Mode,
) -> Checked<Evaluation> {
    let mut results = evaluate_each(portfolio, (rulebook, policy), mode, Kept::All);
    if let Some(problem) = nothing_reported(portfolio, results.value.as_slice()) {
        results.problems.retain(|one| one.code != Code::FactMissing);
        results.problems.push(mode.weigh(problem));
    }
    let results = results.and_then(|results| match policy {
        Some(policy) => spread_over_departments(portfolio, policy, results),
        None => Checked::sound(results),
    });
    results.map(|results| Evaluation { results })
}

/// Scores, grades and cuts some projects of a portfolio, each for itself, with every problem found on the
/// way. What departments bear as a whole is not spread, and of the arithmetic nothing is kept but what problems,
/// advice and the policy look at.
pub fn evaluate_part(
    portfolio: &Portfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    mode: Mode,
) -> Checked<Evaluation> {
    let results = evaluate_each(portfolio, (rulebook, policy), mode, Kept::looked_at_by(policy));
    results.map(|results| Evaluation { results })
}

fn evaluate_each(
    portfolio: &Portfolio,
    (rulebook, policy): (&Rulebook, Option<&Policy>),
    mode: Mode,
    kept: Kept,
) -> Checked<Vec<ProjectResult>> {
    let one = |project: &Project| {
        score_card(rulebook, project, kept)
            .and_then(|card| evaluate_scored(project, card, rulebook, policy, mode))
    };
    portfolio.projects.iter().map(one).collect()
}

/// Grades and cuts a project whose indicators are scored.
pub(crate) fn evaluate_scored(
    project: &Project,
    card: ScoreCard,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
    mode: Mode,
) -> Checked<ProjectResult> {
    let mut problems = Vec::new();
    problems.extend(missing_facts(rulebook, project, &card).map(|problem| mode.weigh(problem)));
    let total = total_of(rulebook, project, &card).report_to(&mut problems);
    let (total, limited) = match policy {
        Some(policy) => limited(policy, rulebook, project, &card, total).report_to(&mut problems),
        None => (total, Vec::new()),
    };
    let graded = total.map(|total| grade::grade(rulebook, total, &project.facts));
    let open = graded.iter().flat_map(|graded| open_limits(rulebook, project, &card, graded));
    problems.extend(open.map(|problem| mode.weigh(problem)));
    let cut = match (policy, &graded) {
        (Some(policy), Some(graded)) => {
            cut_of(rulebook, policy, project, graded).report_to(&mut problems)
        }
        _ => None,
    };
    Checked::new(ProjectResult { card, total, limited, graded, cut }, problems)
}

impl Mode {
    /// Lets a missing fact be advice where it only opens an interval.
    fn weigh(self, problem: Problem) -> Problem {
        match self {
            Self::Final => problem,
            Self::Provisional => problem.advised(),
        }
    }
}

/// Says once that no project has any fact yet, as before forms come back, in place of every fact missing.
fn nothing_reported(portfolio: &Portfolio, results: &[ProjectResult]) -> Option<Problem> {
    let first = portfolio.projects.first()?;
    // What the table of projects says, such as executed amounts, was there before.
    let of_project = |fact: &Fact| Field::ALL.iter().any(|(_, name)| *name == fact.name);
    let is_new = |(project, result): (&Project, &ProjectResult)| {
        let is_untouched = |facts: &IndicatorFacts| {
            let said = facts.refused || facts.not_applicable.is_some();
            !said && facts.all().all(|(_, fact)| of_project(fact))
        };
        // Rules may ask for nothing but what the table of projects says.
        let mut asked = project.facts.iter().zip(&result.card.indicators);
        let lacks_all = asked
            .any(|(facts, score)| facts.all().next().is_none() && score.missing().next().is_some());
        lacks_all && project.facts.iter().all(is_untouched)
    };
    portfolio.projects.iter().zip(results).all(is_new).then(|| {
        let place = Place::file(first.record.place.file.to_string());
        Problem::new(Code::NothingReported, &place).with("count", portfolio.projects.len())
    })
}

/// Lists the facts that the rules of the indicators ask for and that are missing.
fn missing_facts(
    rulebook: &Rulebook,
    project: &Project,
    card: &ScoreCard,
) -> impl Iterator<Item = Problem> {
    let indicators = rulebook.indicators.iter().zip(&card.indicators).zip(&project.facts);
    indicators.flat_map(move |((indicator, score), facts)| {
        let untouched = facts.all().next().is_none();
        let missing = score.missing().filter(|_| !facts.refused);
        missing.take(if untouched { 1 } else { usize::MAX }).map(move |(item, fact)| {
            let blank = facts.find(item, fact);
            let near = blank.or_else(|| facts.all().next().map(|(_, first)| first));
            let place = near.map_or(&project.record.place, |known| &known.place);
            let problem = Problem::new(Code::FactMissing, place)
                .with("project", &project.record.id)
                .with("indicator", &indicator.id)
                .with_title("title", &indicator.title)
                .with("item", item);
            if untouched {
                indicator.name_fact(problem, &indicator.fact_names().join(" "))
            } else {
                indicator.name_fact(problem, fact)
            }
        })
    })
}

/// Lists the facts that only a cap or override of the grade looks at, and that are missing, each once.
fn open_limits(
    rulebook: &Rulebook,
    project: &Project,
    card: &ScoreCard,
    graded: &Graded,
) -> impl Iterator<Item = Problem> {
    let open = graded.limits.iter().filter(|acted| acted.open);
    let limits = open.map(|acted| &rulebook.grades.limits[acted.limit]);
    let conditions = limits.flat_map(|limit| limit.when.iter().map(move |one| (limit, one)));
    let mut named = BTreeSet::new();
    conditions.filter_map(move |(limit, condition)| {
        let facts = &project.facts[condition.indicator];
        let known = facts.single.value(&condition.fact).is_some();
        let reported = card.indicators[condition.indicator].missing().next().is_some();
        let again = !named.insert((condition.indicator, condition.fact.as_str()));
        if known || reported || facts.refused || again || facts.cannot_say(&condition.fact) {
            return None;
        }
        let indicator = &rulebook.indicators[condition.indicator];
        let absent = facts.not_applicable.as_ref().map(|absent| &absent.place);
        let settled = absent.or_else(|| facts.awarded().map(|(_, points)| &points.place));
        let code = settled.map_or(Code::FactMissing, |_| Code::LimitUndecided);
        let problem = Problem::new(code, settled.unwrap_or(&project.record.place))
            .with("project", &project.record.id)
            .with("indicator", &indicator.id)
            .with_title("title", &indicator.title);
        let problem = indicator.name_fact(problem, &condition.fact);
        Some(if settled.is_some() { problem.with_title("limit", &limit.reason) } else { problem })
    })
}

fn total_of(rulebook: &Rulebook, project: &Project, card: &ScoreCard) -> Checked<Option<Total>> {
    let record = &project.record;
    let code = match card.totals.total(rulebook) {
        Ok(Some(total)) => return Checked::sound(Some(total)),
        Ok(None) => Code::NothingApplies,
        Err(_) => Code::ArithmeticTooLarge,
    };
    Checked::refused(Problem::new(code, &record.place).with("project", &record.id))
}

/// Puts the policy's limits on a total; where one needs what is not given, there is no total.
fn limited(
    policy: &Policy,
    rulebook: &Rulebook,
    project: &Project,
    card: &ScoreCard,
    total: Option<Total>,
) -> Checked<(Option<Total>, Vec<TotalAct>)> {
    let Some(total) = total else { return Checked::sound((None, Vec::new())) };
    match total_limit::limit(policy, rulebook, total, &Subject::from(&project.record), card) {
        Ok((total, acts)) => Checked::sound((Some(total), acts)),
        Err(mut problem) => {
            problem.place = project.record.place.clone();
            let problems = if follows(&problem, project) { Vec::new() } else { vec![*problem] };
            Checked::new((None, Vec::new()), problems)
        }
    }
}

/// Takes cuts off departments as a whole, where the policy says so and every cut is certain.
fn spread_over_departments(
    portfolio: &Portfolio,
    policy: &Policy,
    mut results: Vec<ProjectResult>,
) -> Checked<Vec<ProjectResult>> {
    if policy.spread.is_none() {
        return Checked::sound(results);
    }
    let mut bearers = Vec::with_capacity(results.len());
    let mut open: BTreeSet<&str> = BTreeSet::new();
    for (at, (project, result)) in portfolio.projects.iter().zip(&results).enumerate() {
        let (Some(CutResult::Exact(cut, acts)), Some(grade)) = (&result.cut, result.grade()) else {
            open.insert(&project.record.department);
            continue;
        };
        let (subject, cut, acts) = (Subject::from(&project.record), *cut, acts.clone());
        bearers.push((at, Bearer { subject, grade, cut, acts }));
    }
    // What is open in one project leaves open what the others of its department bear.
    for (project, result) in portfolio.projects.iter().zip(&mut results) {
        if open.contains(&*project.record.department) {
            result.cut = None;
        }
    }
    bearers.retain(|(_, bearer)| !open.contains(bearer.subject.department));
    cut::spread_by_department(policy, bearers).map(|bearers| {
        for (at, one) in bearers {
            results[at].cut = Some(CutResult::Exact(one.cut, one.acts));
        }
        results
    })
}

fn cut_of(
    rulebook: &Rulebook,
    policy: &Policy,
    project: &Project,
    graded: &Graded,
) -> Checked<Option<CutResult>> {
    let record = &project.record;
    let subject = Subject::from(record);
    let mut problems = Vec::new();
    let mut report = |problem: Box<Problem>, grade| {
        if !follows(&problem, project) {
            let mut problem = problem.with_title("grade", &rulebook.grades.get(grade).title);
            problem.place = record.place.clone();
            problems.push(problem);
        }
    };
    if let Some(certain) = graded.certain() {
        if let Some(problem) = cut::rate_missing(policy, certain, &subject) {
            report(problem, certain);
        }
        let mut acts = Vec::new();
        let cut = cut::cut(policy, certain, &subject, &mut acts);
        let cut = cut.map_err(|problem| report(problem, certain)).ok();
        return Checked::new(cut.map(|cut| CutResult::Exact(cut, acts)), problems);
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
                report(problem, possible);
                if !of_grade {
                    // What is missing for one possible grade is missing for all.
                    return Checked::new(None, problems);
                }
                high = None;
            }
        }
    }
    Checked::new(low.map(|low| CutResult::Between(low, high)), problems)
}

/// Says whether a missing input only follows from a value of the project that was refused.
fn follows(problem: &Problem, project: &Project) -> bool {
    project.record.refused && problem.code.is_explained_by(Explanation::ProjectRefused)
}
