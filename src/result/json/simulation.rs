//! Scenarios, savings targets and freed money as JSON. Amounts and rates are strings.

use super::problem::ProblemJson;
use super::to_bytes;
use crate::simulate::{
    CAPS, Computed, GIVE_METHODS, HELD, METHODS, Part, Reallocated, SCOPES, Simulated, Simulation,
    TargetResult, name_of,
};
use crate::wording::Language;
use jixiao_core::quantity::{Fraction, MoneySum};
use jixiao_core::target::{Parameter, Setting};
use serde::Serialize;
use serde_json::{Value, json};

#[derive(Debug, Serialize)]
struct SimulationJson {
    title: Option<String>,
    notice: Option<String>,
    scenarios: Vec<Value>,
    on: Option<String>,
    targets: Option<Vec<Value>>,
    target_problems: Vec<ProblemJson>,
    reallocations: Vec<Value>,
}

/// Writes the run, every scenario, and what targets and freed money come to. The run is the first of
/// the scenarios, without an id.
pub fn simulation_json(language: Language, simulation: &Simulation) -> Vec<u8> {
    let writer = Writer { language, simulation };
    let text = |text: &jixiao_core::bilingual::Bilingual| language.of(text).to_owned();
    let refused = simulation.scenarios.iter().filter(|one| one.computed.is_none());
    let columns =
        simulation.columns().map(|(scenario, computed)| writer.scenario(scenario, computed));
    let targets = simulation.targets.as_ref();
    to_bytes(&SimulationJson {
        title: simulation.title.as_ref().map(text),
        notice: simulation.notice.as_ref().map(text),
        scenarios: columns.chain(refused.map(|one| writer.refused(one))).collect(),
        on: simulation.on.clone(),
        targets: targets
            .map(|targets| targets.results.iter().map(|one| writer.target(one)).collect()),
        target_problems: targets
            .map(|targets| ProblemJson::list(language, &targets.problems))
            .unwrap_or_default(),
        reallocations: simulation.reallocations.iter().map(|one| writer.given(one)).collect(),
    })
}

struct Writer<'a> {
    language: Language,
    simulation: &'a Simulation,
}

impl Writer<'_> {
    fn scenario(&self, scenario: Option<&Simulated>, computed: &Computed) -> Value {
        let sums = computed.sums().into_iter().map(|(part, row)| {
            let (part, name) = match part {
                Part::Total => ("total", None),
                Part::Grade(grade) => {
                    ("grade", Some(computed.setting.rulebook.grades.get(grade).id.clone()))
                }
                Part::Department(name) => ("department", Some(name)),
            };
            json!({
                "part": part,
                "name": name,
                "projects": row.projects,
                "base": row.base.to_string(),
                "cut": row.cut.to_string(),
                "next_budget": row.next_budget.to_string(),
            })
        });
        let years = computed.ahead.iter().map(|year| {
            json!({
                "base": year.base.to_string(),
                "cut": year.cut.to_string(),
                "next_budget": year.next_budget.to_string(),
            })
        });
        json!({
            "id": scenario.map(|scenario| &scenario.id),
            "title": scenario.map(|scenario| self.language.of(&scenario.title)),
            "on": scenario.and_then(|scenario| scenario.on.as_ref()),
            "sums": sums.collect::<Vec<_>>(),
            "years": years.collect::<Vec<_>>(),
            "changes": scenario.map(|scenario| self.changes(scenario, computed)).unwrap_or_default(),
            "problems": [],
        })
    }

    fn refused(&self, scenario: &Simulated) -> Value {
        json!({
            "id": scenario.id,
            "title": self.language.of(&scenario.title),
            "on": scenario.on,
            "sums": null,
            "years": [],
            "changes": [],
            "problems": ProblemJson::list(self.language, &scenario.problems),
        })
    }

    fn changes(&self, scenario: &Simulated, computed: &Computed) -> Vec<Value> {
        let run = &self.simulation.run;
        let grades = &computed.setting.rulebook.grades;
        let change = |one: &jixiao_core::simulate::Move| {
            let record = &self.simulation.assessment.portfolio.projects[one.project].record;
            let from = &run.outcome.standings[one.project];
            let to = &computed.outcome.standings[one.project];
            json!({
                "id": record.id,
                "name": record.name,
                "department": record.department,
                "grade_from": run.setting.rulebook.grades.get(from.grade).id,
                "grade_to": grades.get(to.grade).id,
                "cut_from": from.cut.cut.to_string(),
                "cut_to": to.cut.cut.to_string(),
                "next_budget_from": from.cut.next_budget.map(|amount| amount.to_string()),
                "next_budget_to": to.cut.next_budget.map(|amount| amount.to_string()),
                "why": self.language.why_moved(&one.why, grades),
            })
        };
        scenario.moves.iter().map(change).collect()
    }

    fn target(&self, result: &TargetResult) -> Value {
        let name = |at: usize| result.departments[at].name.clone();
        let parts = result.parts.iter().map(|part| {
            json!({
                "department": part.department.map(name),
                "target": part.target.to_string(),
                "parameter": parameter(&part.parameter),
                "missed": part.certificate.missed.to_string(),
                "beyond_bounds": part.certificate.beyond_bounds.to_string(),
                "beyond_order": part.certificate.beyond_monotony.to_string(),
                "within_one_fen": part.certificate.within_one_fen,
            })
        });
        json!({
            "method": name_of(&METHODS, &result.method),
            "scope": name_of(&SCOPES, &result.scope),
            "ceiling": result.ceiling.to_string(),
            "target": result.target.to_string(),
            "least": result.least.to_string(),
            "most": result.most.to_string(),
            "now": result.now.to_string(),
            "cut": result.after.cut.to_string(),
            "next_budget_from": result.before.next_budget.to_string(),
            "next_budget_to": result.after.next_budget.to_string(),
            "parts": parts.collect::<Vec<_>>(),
            "projects": self.projects(result),
            "departments": departments(result),
            "concessions": self.concessions(result),
        })
    }

    fn projects(&self, result: &TargetResult) -> Vec<Value> {
        let grades = &self.simulation.start().setting.rulebook.grades;
        let project = |one: &crate::simulate::TargetProject| {
            let record = &self.simulation.assessment.portfolio.projects[one.project].record;
            let rate = |cut| one.rate_of(cut).map(|rate: Fraction| rate.truncated(8));
            json!({
                "id": record.id,
                "name": record.name,
                "department": record.department,
                "grade": grades.get(one.grade).id,
                "base": one.before.base.to_string(),
                "exempt": one.before.exempt.to_string(),
                "least": one.least.to_string(),
                "most": one.most.to_string(),
                "cut_from": one.before.cut.to_string(),
                "cut_to": one.after.cut.to_string(),
                "rate_from": rate(one.before.cut),
                "rate_to": rate(one.after.cut),
                "held_by": name_of(&HELD, &one.held),
                "kept": one.after.kept.to_string(),
                "next_budget": one.after.next_budget.map(|amount| amount.to_string()),
            })
        };
        result.projects.iter().map(project).collect()
    }

    fn concessions(&self, result: &TargetResult) -> Vec<Value> {
        let portfolio = &self.simulation.assessment.portfolio;
        let concession = |one: &crate::simulate::TargetConcession| {
            let departments = result.departments.iter().zip(&one.after);
            let departments = departments.filter(|(department, _)| department.projects > 0);
            let departments = departments.map(|(department, gives)| {
                let before = department.after.cut;
                json!({
                    "department": department.name,
                    "cut_from": before.to_string(),
                    "cut_to": gives.to_string(),
                    "change": (*gives - before).to_string(),
                })
            });
            let projects = result.projects.iter().zip(&one.cuts).map(|(project, cut)| {
                json!({
                    "id": portfolio.projects[project.project].record.id,
                    "cut_from": project.after.cut.to_string(),
                    "cut_to": cut.amount.to_string(),
                })
            });
            json!({
                "department": result.departments[one.department].name,
                "spared": one.spared.to_string(),
                "departments": departments.collect::<Vec<_>>(),
                "projects": projects.collect::<Vec<_>>(),
            })
        };
        result.concessions.iter().map(concession).collect()
    }

    fn given(&self, one: &Reallocated) -> Value {
        let grades = &self.simulation.start().setting.rulebook.grades;
        let claims = one.claims.iter().map(|claim| {
            json!({
                "id": claim.id,
                "name": claim.name,
                "department": claim.department,
                "new": claim.project.is_none(),
                "grade": claim.grade.map(|grade| &grades.get(grade).id),
                "priority": claim.priority,
                "base": claim.base.to_string(),
                "request": claim.request.to_string(),
                "reviewed": claim.reviewed.map(|amount| amount.to_string()),
                "claim": claim.given.claim.to_string(),
                "given": claim.given.amount.to_string(),
                "given_from_own": claim.given.from_own.to_string(),
                "held_by": name_of(&CAPS, &claim.given.cap),
            })
        });
        let departments = one.departments.iter().map(|share| {
            json!({
                "department": share.name,
                "freed": share.freed.to_string(),
                "kept": share.kept.to_string(),
                "used": share.used.to_string(),
                "given": share.given.to_string(),
            })
        });
        json!({
            "from": one.from.as_ref().map(|method| name_of(&METHODS, method)),
            "give": name_of(&GIVE_METHODS, &one.rule.method),
            "keep": one.rule.keep.to_string(),
            "freed": one.freed.to_string(),
            "given": one.given.to_string(),
            "returned": one.returned.to_string(),
            "claims": claims.collect::<Vec<_>>(),
            "departments": departments.collect::<Vec<_>>(),
        })
    }
}

fn departments(result: &TargetResult) -> Vec<Value> {
    let text = |sum: MoneySum| sum.to_string();
    let department = |one: &crate::simulate::TargetDepartment| {
        json!({
            "department": one.name,
            "projects": one.projects,
            "target": one.target.map(|target| target.to_string()),
            "base": text(one.before.base),
            "least": text(one.least),
            "most": text(one.most),
            "cut_from": text(one.before.cut),
            "cut_to": text(one.after.cut),
            "next_budget_from": text(one.before.next_budget),
            "next_budget_to": text(one.after.next_budget),
        })
    };
    result.departments.iter().map(department).collect()
}

/// Writes the setting that was found: a fraction to the letter where there is one.
fn parameter(parameter: &Parameter) -> Value {
    let value = |setting: &Setting| match setting {
        Setting::Exact(fraction) => fraction.to_string(),
        Setting::Near(decimal) => decimal.to_string(),
    };
    match parameter {
        Parameter::Extra(setting) => json!({ "extra_rate": value(setting) }),
        Parameter::PerPoint(setting) => json!({ "rate_per_point": value(setting) }),
        Parameter::Multiplier(lambda) => json!({ "multiplier": lambda.to_string() }),
    }
}
