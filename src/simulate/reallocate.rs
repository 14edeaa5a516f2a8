//! Freed money → who gets it, by a rule.
//!
//! The pool is what every department's projects are cut by, with the target met where there is one.
//! Those who may draw on it are the projects of the best grade that go on and request more than their
//! base, and the new projects of a list. The arithmetic is that of the core's `reallocate`.

use super::computed::Computed;
use super::target::TargetResult;
use crate::source::NamedBytes;
use jixiao_core::problem::{Code, Place, Problem, Word};
use jixiao_core::project::{NewProject, Portfolio};
use jixiao_core::quantity::{Money, MoneySum, Rate};
use jixiao_core::reallocate::{Claimant, Freed, Given, Key, Method, Rule, reallocate};
use jixiao_core::rulebook::GradeIndex;
use jixiao_core::target;
use std::collections::BTreeMap;

/// What decides who comes first, by the name that is written.
const KEYS: [(&str, &str, Key); 4] = [
    ("grade", "等级", Key::Grade),
    ("total", "总分", Key::Total),
    ("priority", "优先顺序", Key::Priority),
    ("existing", "已有项目", Key::Existing),
];

/// How freed money is to be given out.
#[derive(Clone, Debug)]
pub struct ReallocateWanted {
    /// What decides who comes first, as written: names with commas between them.
    pub order: String,
    /// The method.
    pub method: Method,
    /// The share that a department keeps of what it freed.
    pub keep: Rate,
    /// The list of new projects, if any.
    pub new_projects: Option<NamedBytes>,
}

/// Freed money, given out.
#[derive(Clone, Debug)]
pub struct Reallocated {
    /// By which method the target was met that freed it; `None` where the rules alone did.
    pub from: Option<target::Method>,
    /// The rule.
    pub rule: Rule,
    /// Those who may draw on it: existing projects in the order of the portfolio, then new ones in the
    /// order of their list.
    pub claims: Vec<Claim>,
    /// Every department that frees or claims something, in the order of their names.
    pub departments: Vec<Share>,
    /// The whole pool: given + returned.
    pub freed: MoneySum,
    /// What is given.
    pub given: MoneySum,
    /// What nobody may take.
    pub returned: MoneySum,
}

/// One who may draw on the pool.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its place in the portfolio; a new project has none.
    pub project: Option<usize>,
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The department.
    pub department: String,
    /// The grade; a new project has none.
    pub grade: Option<GradeIndex>,
    /// The place in the order of priority.
    pub priority: Option<u32>,
    /// What it has already.
    pub base: Money,
    /// What it requests.
    pub request: Money,
    /// What the review allows.
    pub reviewed: Option<Money>,
    /// What it gets.
    pub given: Given,
}

/// A department.
#[derive(Clone, Debug, Default)]
pub struct Share {
    /// The name.
    pub name: String,
    /// What its projects free.
    pub freed: MoneySum,
    /// What of it the department may keep.
    pub kept: MoneySum,
    /// What of that its own projects take.
    pub used: MoneySum,
    /// What its projects get in all.
    pub given: MoneySum,
}

/// Reads the order; all unknown names at once.
pub(super) fn rule(wanted: &ReallocateWanted) -> Result<Rule, Vec<Problem>> {
    let place = Place::file(format!("--reallocate {}", wanted.order));
    let (mut order, mut problems) = (Vec::new(), Vec::new());
    for name in wanted.order.split([',', '，', '、']).map(str::trim) {
        let found = KEYS.iter().find(|(id, chinese, _)| *id == name || *chinese == name);
        match found {
            Some((id, _, key)) if order.contains(key) => {
                let problem = Problem::new(Code::RepeatedId, &place);
                problems.push(problem.with_word("what", Word::Thing, "order-key").with("id", id));
            }
            Some((_, _, key)) => order.push(*key),
            None => {
                let known: Vec<&str> = KEYS.iter().map(|(id, ..)| *id).collect();
                let problem = Problem::new(Code::ScenarioNameUnknown, &place);
                let problem = problem.with_word("what", Word::Thing, "order-key");
                problems.push(problem.with("name", name).with("near", known.join(" ")));
            }
        }
    }
    let ReallocateWanted { keep, method, .. } = *wanted;
    if problems.is_empty() { Ok(Rule { order, keep, method }) } else { Err(problems) }
}

/// Says which new projects have an id that is taken already.
pub(super) fn repeated(portfolio: &Portfolio, new: &[NewProject]) -> Vec<Problem> {
    let mut known: Vec<&str> =
        portfolio.projects.iter().map(|one| one.record.id.as_str()).collect();
    let mut problems = Vec::new();
    for project in new {
        if known.contains(&project.id.as_str()) {
            let problem = Problem::new(Code::RepeatedId, &project.place);
            let problem = problem.with_word("what", Word::Thing, "project");
            problems.push(problem.with("id", &project.id));
        }
        known.push(&project.id);
    }
    problems
}

/// Gives out what the rules, or a target, free.
pub(super) fn give_out(
    portfolio: &Portfolio,
    computed: &Computed,
    target: Option<&TargetResult>,
    rule: &Rule,
    new: &[NewProject],
) -> Reallocated {
    let mut claims = existing(portfolio, computed);
    claims.extend(new.iter().map(of_new));
    let mut departments: BTreeMap<String, Share> = BTreeMap::new();
    let standings = portfolio.projects.iter().zip(&computed.outcome.standings);
    let mut cuts: Vec<Money> = standings.clone().map(|(_, standing)| standing.cut.cut).collect();
    for project in target.iter().flat_map(|result| &result.projects) {
        cuts[project.project] = project.after.cut;
    }
    for (project, cut) in portfolio.projects.iter().zip(&cuts) {
        departments.entry(project.record.department.clone()).or_default().freed += *cut;
    }
    for claim in &claims {
        departments.entry(claim.department.clone()).or_default();
    }
    let names: Vec<String> = departments.keys().cloned().collect();
    let place = |name: &str| {
        let found = names.binary_search_by(|known| known.as_str().cmp(name));
        u32::try_from(found.unwrap_or_default()).unwrap_or(u32::MAX)
    };
    let freed = portfolio.projects.iter().zip(&cuts);
    let freed: Vec<Freed> = freed
        .map(|(project, cut)| Freed { department: place(&project.record.department), amount: *cut })
        .collect();
    let claimants: Vec<Claimant<'_>> = claims
        .iter()
        .map(|claim| Claimant {
            id: &claim.id,
            department: place(&claim.department),
            grade: claim.grade,
            total: claim.project.and_then(|at| computed.outcome.standings[at].total),
            priority: claim.priority,
            base: claim.base,
            request: claim.request,
            reviewed: claim.reviewed,
            is_new: claim.project.is_none(),
        })
        .collect();
    // No amount of a portfolio is below zero, so nothing is refused.
    let done = reallocate(&freed, &claimants, rule).ok();
    let given = done.as_ref().map(|done| done.given.clone()).unwrap_or_default();
    for (claim, given) in claims.iter_mut().zip(given) {
        claim.given = given;
        departments.entry(claim.department.clone()).or_default().given += given.amount;
    }
    for kept in done.iter().flat_map(|done| &done.departments) {
        let share = departments.entry(names[kept.department as usize].clone()).or_default();
        (share.kept, share.used) = (kept.kept, kept.used);
    }
    let named = departments.into_iter().map(|(name, share)| Share { name, ..share });
    let (freed, returned) = done.map(|done| (done.freed, done.returned)).unwrap_or_default();
    Reallocated {
        from: target.map(|result| result.method),
        rule: rule.clone(),
        departments: named
            .filter(|share| {
                share.freed != MoneySum::default() || share.given != MoneySum::default()
            })
            .collect(),
        given: freed - returned,
        freed,
        returned,
        claims,
    }
}

/// Lists the projects of the best grade that go on and request more than their base.
fn existing(portfolio: &Portfolio, computed: &Computed) -> Vec<Claim> {
    let projects = portfolio.projects.iter().zip(&computed.outcome.standings).enumerate();
    let best = projects.filter(|(_, (_, standing))| {
        standing.grade == GradeIndex(0) && standing.cut.rate.is_some()
    });
    let claim = |(at, (project, standing)): (usize, (&jixiao_core::project::Project, _))| {
        let standing: &jixiao_core::simulate::Standing = standing;
        let record = &project.record;
        let request = record.amounts.request.filter(|request| *request > standing.cut.base)?;
        Some(Claim {
            project: Some(at),
            id: record.id.clone(),
            name: record.name.clone(),
            department: record.department.clone(),
            grade: Some(standing.grade),
            priority: None,
            base: standing.cut.base,
            request,
            reviewed: record.amounts.reviewed,
            given: Given::default(),
        })
    };
    best.filter_map(claim).collect()
}

fn of_new(project: &NewProject) -> Claim {
    Claim {
        project: None,
        id: project.id.clone(),
        name: project.name.clone(),
        department: project.department.clone(),
        grade: None,
        priority: project.priority,
        base: Money::ZERO,
        request: project.request,
        reviewed: project.reviewed,
        given: Given::default(),
    }
}
