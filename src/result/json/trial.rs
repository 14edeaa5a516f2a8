//! What the page needs to try other lines, rates, floors and exemptions, as JSON.

use crate::view::View;
use jixiao_core::cut::{Cut, Subject, amount_in, holds_but_for_grade};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::policy::{Effect, Policy, Rule, rules_together};
use jixiao_core::project::Project;
use jixiao_core::quantity::{Money, Rate};
use jixiao_core::rulebook::{GradeIndex, Grades, LimitKind};
use jixiao_core::score::Total;
use serde::Serialize;
use std::collections::BTreeMap;

/// Amounts are in 分, totals exact: a decimal, or one whole number divided by another.
#[derive(Serialize)]
struct TrialJson<'a> {
    rounding: &'static str,
    floor: Option<String>,
    grades: Vec<GradeJson<'a>>,
    limits: Vec<LimitJson>,
    rules: Vec<RuleJson<'a>>,
    /// The sets of rules that can hold together for a project, by their places.
    together: Vec<Vec<usize>>,
    departments: Vec<&'a str>,
    projects: Vec<TrialProjectJson<'a>>,
    words: BTreeMap<&'static str, &'static str>,
}

#[derive(Serialize)]
struct GradeJson<'a> {
    title: &'a str,
    /// What a scenario calls it.
    name: &'a str,
    from: Option<String>,
    to: Option<String>,
    rate: Option<String>,
    /// Whether the floor holds for it.
    floor: bool,
}

#[derive(Serialize)]
struct LimitJson {
    set: bool,
    grade: usize,
}

#[derive(Serialize)]
struct RuleJson<'a> {
    title: &'a str,
    effect: &'static str,
    rate: Option<String>,
    /// The grades that it acts on; an empty list is every grade.
    grades: Vec<usize>,
}

#[derive(Serialize)]
struct TrialProjectJson<'a> {
    id: &'a str,
    name: &'a str,
    department: usize,
    /// Whether its result is open, so that nothing can be tried with it.
    open: bool,
    ends: bool,
    total: Option<String>,
    base: Option<String>,
    exempt: Option<String>,
    request: Option<String>,
    reviewed: Option<String>,
    /// The caps and overrides that act, in their order.
    limits: Vec<usize>,
    rules: Vec<RuleHereJson>,
    /// What the run came to.
    grade: Option<usize>,
    cut: Option<String>,
    next: Option<String>,
}

/// A rule whose conditions, but for the grade, hold for a project or cannot be told.
#[derive(Serialize)]
struct RuleHereJson {
    rule: usize,
    /// Whether something that it needs is not given.
    missing: bool,
    /// The amount that the next budget may not exceed.
    most: Option<String>,
    /// What was decided: a rate, or `keep`.
    decided: Option<String>,
}

/// Writes what trying needs; `words` are the texts of the page by name.
pub(in crate::result) fn trial_json(
    view: &View<'_>,
    policy: &Policy,
    words: BTreeMap<&'static str, &'static str>,
) -> String {
    let mut departments: Vec<&str> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut projects = Vec::with_capacity(view.portfolio.projects.len());
    for (project, result) in view.portfolio.projects.iter().zip(&view.evaluation.results) {
        let name = view.department(&project.record.department);
        let department = *places.entry(name).or_insert_with(|| {
            departments.push(name);
            departments.len() - 1
        });
        projects.push(project_json(policy, department, project, result));
    }
    let grades = &view.rulebook.grades;
    let limit = |limit: &jixiao_core::rulebook::Limit| LimitJson {
        set: limit.kind == LimitKind::Set,
        grade: limit.grade.0,
    };
    let json = TrialJson {
        rounding: policy.rounding.name(),
        floor: policy.floor.as_ref().map(|floor| floor.rate.percent()),
        grades: grades.iter().map(|(at, _)| grade_json(view, policy, grades, at)).collect(),
        limits: grades.limits.iter().map(limit).collect(),
        rules: policy.rules.iter().map(|rule| rule_json(view, rule)).collect(),
        together: rules_together(policy, grades),
        departments,
        projects,
        words,
    };
    // Only text, numbers, lists and structures are written, so encoding cannot fail.
    serde_json::to_string(&json).unwrap_or_default()
}

fn grade_json<'a>(
    view: &View<'a>,
    policy: &Policy,
    grades: &'a Grades,
    at: GradeIndex,
) -> GradeJson<'a> {
    let grade = grades.get(at);
    let title = view.language.of(&grade.title);
    let floor = match &policy.floor {
        Some(floor) => floor.grades.contains(&at),
        // A floor where there was none is under every grade but the best.
        None => at.0 > 0,
    };
    GradeJson {
        title,
        name: if grades.find(title) == Some(at) { title } else { &grade.id },
        from: grade.band.map(|band| band.from.to_string()),
        to: grade.band.map(|band| band.to.to_string()),
        rate: policy.rates[at.0].as_ref().map(|rate| rate.rate.percent()),
        floor,
    }
}

fn rule_json<'a>(view: &View<'a>, rule: &'a Rule) -> RuleJson<'a> {
    let (effect, rate) = match rule.effect {
        Effect::Add(rate) => ("add", Some(rate)),
        Effect::AtLeast(rate) => ("at_least", Some(rate)),
        Effect::Set(rate) => ("set", Some(rate)),
        Effect::AtMost(rate) => ("at_most", Some(rate)),
        Effect::NoGrowthOver(_) => ("no_growth", None),
        Effect::Decide => ("decide", None),
        // Neither the cut nor the next budget follows from these.
        Effect::Hold(_) | Effect::BarNew | Effect::Priority(_) => ("aside", None),
    };
    RuleJson {
        title: view.language.of(&rule.title),
        effect,
        rate: rate.map(Rate::percent),
        grades: rule.when.grades.iter().map(|grade| grade.0).collect(),
    }
}

fn project_json<'a>(
    policy: &Policy,
    department: usize,
    project: &'a Project,
    result: &ProjectResult,
) -> TrialProjectJson<'a> {
    let record = &project.record;
    let fen = |amount: Money| amount.fen().to_string();
    let limits = result.graded.iter().flat_map(|graded| &graded.limits);
    let exact = result.exact_cut();
    let total = result.total.and_then(Total::exact);
    let open_limit = limits.clone().any(|limit| limit.open);
    let subject = Subject::from(record);
    let rules = policy.rules.iter().enumerate();
    TrialProjectJson {
        id: &record.id,
        name: &record.name,
        department,
        open: total.is_none() || open_limit || exact.is_none(),
        ends: !record.continues,
        total: total.map(|total| total.to_string()),
        base: exact.map(|cut| fen(cut.base)),
        exempt: record.exemption.as_ref().map(|exemption| exemption.share.percent()),
        request: record.amounts.request.map(fen),
        reviewed: record.amounts.reviewed.map(fen),
        limits: limits.filter(|limit| !limit.open).map(|limit| limit.limit).collect(),
        rules: rules.filter_map(|(at, rule)| rule_here(policy, at, rule, &subject)).collect(),
        grade: result.grade().map(|grade| grade.0),
        cut: exact.map(|cut| fen(cut.cut)),
        next: exact.and_then(|cut: &Cut| cut.next_budget).map(fen),
    }
}

/// Says what a rule comes to for a project; `None` where it does not act, whatever the grade.
fn rule_here(
    policy: &Policy,
    at: usize,
    rule: &Rule,
    subject: &Subject<'_>,
) -> Option<RuleHereJson> {
    let holds = holds_but_for_grade(rule, subject);
    if matches!(holds, Ok(false)) {
        return None;
    }
    let most = match rule.effect {
        Effect::NoGrowthOver(column) => amount_in(column, &subject.amounts),
        _ => None,
    };
    let no_amount = matches!(rule.effect, Effect::NoGrowthOver(_)) && most.is_none();
    let decision = policy.decision(&rule.id, subject.id);
    let decided = decision
        .map(|decision| decision.verdict.rate().map_or_else(|| "keep".to_owned(), Rate::percent));
    Some(RuleHereJson {
        rule: at,
        missing: holds.is_err() || no_amount,
        most: most.map(|most| most.fen().to_string()),
        decided,
    })
}
