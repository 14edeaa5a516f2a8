//! A savings target: its arguments, and what it comes to.

use super::said::signed;
use crate::cli::choice::{Choice, parse_rate};
use crate::cli::console::{BOLD, Console, styled};
use crate::cli::problems;
use crate::cli::report::{ByDepartment, by_department};
use crate::cli::summary::amount;
use crate::cli::table::table;
use crate::simulate::{
    METHODS, SCOPES, Simulated, Simulation, TargetConcession, TargetPart, TargetProject,
    TargetResult, TargetWanted, Targets,
};
use crate::wording::{Language, Phrase, SimulateText, TargetText, Typed, grouped, rate_percent};
use jixiao_core::problem::count;
use jixiao_core::quantity::{Money, MoneySum, Rate};
use jixiao_core::target::{Method, Scope};

/// So many projects are shown in one table; the file has them all.
const SHOWN: usize = 60;

/// The arguments of a target.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct TargetArgs {
    #[arg(long = "target", value_name = "AMOUNT|DEPARTMENT=AMOUNT", id = "target")]
    amounts: Vec<String>,
    #[arg(long, value_name = "extra|shortfall|least|all", value_parser = methods(),
          requires = "target")]
    method: Option<Methods>,
    #[arg(long, value_name = "department|overall", value_parser = scopes(),
          requires = "target")]
    scope: Option<Scope>,
    #[arg(long, value_name = "RATE", value_parser = parse_rate, requires = "target")]
    ceiling: Option<Rate>,
    #[arg(long, value_name = "department", value_parser = by_department(), requires = "target")]
    by: Option<ByDepartment>,
    #[arg(long, value_name = "DEPARTMENT=AMOUNT", requires = "target")]
    spare: Vec<String>,
}

/// One method or several.
#[derive(Clone, Debug)]
struct Methods(Vec<Method>);

fn methods() -> Choice<Methods> {
    let one = METHODS.map(|(name, method)| (name, Methods(vec![method])));
    let all = Methods(METHODS.map(|(_, method)| method).to_vec());
    Choice::new(Typed::Target, one.into_iter().chain([("all", all)]))
}

fn scopes() -> Choice<Scope> {
    Choice::new(Typed::Scope, SCOPES)
}

impl TargetArgs {
    /// Gives what is asked; nothing where there is no target.
    pub(super) fn wanted(&self) -> Option<TargetWanted> {
        let methods = self.method.clone().map_or_else(|| vec![Method::Least], |methods| methods.0);
        (!self.amounts.is_empty()).then(|| TargetWanted {
            amounts: self.amounts.clone(),
            methods,
            scope: self.scope.unwrap_or(Scope::Department),
            ceiling: self.ceiling.unwrap_or(Rate::ONE),
            by_department: self.by.is_some(),
            spare: self.spare.clone(),
        })
    }
}

/// Shows the answers, and why there is none.
pub(super) fn show(console: &mut Console, simulation: &Simulation, targets: &Targets) {
    let language = console.language;
    if let Some(first) = targets.results.first() {
        head(console, simulation, first);
    }
    for result in &targets.results {
        found(console, result);
    }
    match targets.results.as_slice() {
        [] => {}
        [one] if targets.by_department => lists(console, simulation, one),
        [one] => console.line(&projects(
            language,
            simulation,
            one,
            &one.projects.iter().collect::<Vec<_>>(),
        )),
        several => {
            console.line(&side_by_side(language, simulation, several));
            if targets.by_department {
                for one in several {
                    lists(console, simulation, one);
                }
            }
        }
    }
    if !targets.by_department && !targets.results.is_empty() {
        console.line(&departments(language, &targets.results));
    }
    for result in &targets.results {
        for concession in &result.concessions {
            concede(console, result, concession);
        }
    }
    if !targets.problems.is_empty() {
        let values = [("count", count(&targets.problems).to_string())];
        console.line(&language.target_with(TargetText::Refused, &values));
        problems::print(console, &targets.problems, problems::counts(&targets.problems));
    }
}

fn head(console: &mut Console, simulation: &Simulation, result: &TargetResult) {
    let language = console.language;
    let target = [("target", amount(language, result.target))];
    console.line(&styled(BOLD, &language.target_with(TargetText::Title, &target)));
    let start = simulation.scenarios.iter().find(|one| Some(&one.id) == simulation.on.as_ref());
    let start = [("name", Simulated::name(start, language))];
    console.line(&language.target_with(TargetText::Start, &start));
    let range = [
        ("least", amount(language, result.least)),
        ("most", amount(language, result.most)),
        ("now", amount(language, result.now)),
    ];
    console.line(&language.target_with(TargetText::Range, &range));
    let rules = [
        ("scope", language.target_scope(result.scope).to_owned()),
        ("ceiling", result.ceiling.percent()),
    ];
    console.line(&language.target_with(TargetText::Rules, &rules));
}

/// Says the setting that was found and what it is worth.
fn found(console: &mut Console, result: &TargetResult) {
    let language = console.language;
    let values = [
        ("method", language.target_method(result.method).to_owned()),
        ("total", amount(language, result.after.cut)),
    ];
    console.line(&styled(BOLD, &language.target_with(TargetText::MethodHead, &values)));
    for TargetPart { department, target, parameter, certificate } in &result.parts {
        let own = department.map_or_else(String::new, |at| {
            let department = result.departments[at].name.clone();
            let target = amount(language, sum(*target));
            language.target_with(TargetText::Own, &[("department", department), ("target", target)])
        });
        console.line(&format!("  {own}{}", language.target_parameter(parameter)));
        console.line(&format!("  {}", language.target_certificate(certificate)));
    }
}

fn sum(amount: Money) -> MoneySum {
    let mut sum = MoneySum::default();
    sum += amount;
    sum
}

fn rate(one: &TargetProject, cut: Money) -> String {
    one.rate_of(cut).map_or_else(|| "—".to_owned(), rate_percent)
}

/// Shows what projects lose.
fn projects(
    language: Language,
    simulation: &Simulation,
    result: &TargetResult,
    shown: &[&TargetProject],
) -> String {
    let headings = [
        language.phrase(Phrase::HeadId),
        language.phrase(Phrase::HeadName),
        language.simulate(SimulateText::HeadDepartment),
        language.simulate(SimulateText::HeadGrade),
        language.target(TargetText::HeadCutBefore),
        language.target(TargetText::HeadCutAfter),
        language.target(TargetText::HeadRate),
        language.target(TargetText::HeadNextAfter),
        language.target(TargetText::HeadHeld),
    ];
    let grades = &simulation.start().setting.rulebook.grades;
    let rows = shown.iter().take(SHOWN).map(|one| {
        let record = &simulation.assessment.portfolio.projects[one.project].record;
        let next = one.after.next_budget.map(|next| next.to_string()).unwrap_or_default();
        vec![
            record.id.clone(),
            record.name.clone(),
            result.departments[one.department].name.clone(),
            language.of(&grades.get(one.grade).title).to_owned(),
            grouped(&one.before.cut.to_string()),
            grouped(&one.after.cut.to_string()),
            rate(one, one.after.cut),
            grouped(&next),
            language.held(one.held).to_owned(),
        ]
    });
    let mut text = table(&headings, rows.collect(), 4);
    if shown.len() > SHOWN {
        let values = [("count", (shown.len() - SHOWN).to_string())];
        text.push('\n');
        text.push_str(&language.target_with(TargetText::MoreProjects, &values));
    }
    text
}

/// Shows what projects lose by several methods, a column each.
fn side_by_side(language: Language, simulation: &Simulation, results: &[TargetResult]) -> String {
    let mut headings = vec![
        language.phrase(Phrase::HeadId),
        language.phrase(Phrase::HeadName),
        language.simulate(SimulateText::HeadDepartment),
        language.simulate(SimulateText::HeadGrade),
        language.target(TargetText::HeadCutBefore),
    ];
    for result in results {
        headings.push(language.target_method(result.method));
        headings.push(language.target(TargetText::HeadRate));
    }
    let grades = &simulation.start().setting.rulebook.grades;
    let first = &results[0];
    let rows = (0..first.projects.len().min(SHOWN)).map(|at| {
        let one = &first.projects[at];
        let record = &simulation.assessment.portfolio.projects[one.project].record;
        let mut cells = vec![
            record.id.clone(),
            record.name.clone(),
            record.department.clone(),
            language.of(&grades.get(one.grade).title).to_owned(),
            grouped(&one.before.cut.to_string()),
        ];
        for result in results {
            let cut = result.projects[at].after.cut;
            cells.push(grouped(&cut.to_string()));
            cells.push(rate(one, cut));
        }
        cells
    });
    let mut rows: Vec<Vec<String>> = rows.collect();
    let mut last = vec![language.phrase(Phrase::SumRow).to_owned()];
    last.resize(4, String::new());
    last.push(grouped(&first.now.to_string()));
    for result in results {
        let cuts: MoneySum = result.projects.iter().map(|one| one.after.cut).sum();
        last.push(grouped(&cuts.to_string()));
        last.push(String::new());
    }
    rows.push(last);
    let mut text = table(&headings, rows, 4);
    if first.projects.len() > SHOWN {
        let values = [("count", (first.projects.len() - SHOWN).to_string())];
        text.push('\n');
        text.push_str(&language.target_with(TargetText::MoreProjects, &values));
    }
    text
}

/// Shows what departments give, by each method.
fn departments(language: Language, results: &[TargetResult]) -> String {
    let mut headings = vec![
        language.simulate(SimulateText::HeadDepartment),
        language.target(TargetText::HeadProjects),
        language.target(TargetText::HeadCutBefore),
    ];
    for result in results {
        headings.push(language.target_method(result.method));
        headings.push(language.target(TargetText::HeadDifference));
    }
    headings.push(language.target(TargetText::HeadRange));
    let rows = results[0].departments.iter().enumerate().map(|(at, one)| {
        let range = [("from", amount(language, one.least)), ("to", amount(language, one.most))];
        let before = one.before.cut;
        let mut cells = vec![one.name.clone(), one.projects.to_string(), amount(language, before)];
        for result in results {
            let after = result.departments[at].after.cut;
            cells.extend([amount(language, after), signed(language, after - before)]);
        }
        cells.push(language.target_with(TargetText::Of, &range));
        cells
    });
    table(&headings, rows.collect(), 1)
}

/// Shows each department a list of its own.
fn lists(console: &mut Console, simulation: &Simulation, result: &TargetResult) {
    let language = console.language;
    for (at, department) in result.departments.iter().enumerate() {
        let values = [
            ("department", department.name.clone()),
            ("before", amount(language, department.before.cut)),
            ("after", amount(language, department.after.cut)),
            ("least", amount(language, department.least)),
            ("most", amount(language, department.most)),
        ];
        console.line(&language.target_with(TargetText::DepartmentList, &values));
        let own: Vec<&TargetProject> =
            result.projects.iter().filter(|one| one.department == at).collect();
        if own.is_empty() {
            console.line(&format!("  {}", language.target(TargetText::NobodyCut)));
        } else {
            console.line(&projects(language, simulation, result, &own));
        }
    }
}

/// Shows what a concession costs the other departments.
fn concede(console: &mut Console, result: &TargetResult, concession: &TargetConcession) {
    let language = console.language;
    let values = [
        ("department", result.departments[concession.department].name.clone()),
        ("spared", amount(language, concession.spared)),
    ];
    console.line(&language.target_with(TargetText::Concession, &values));
    let headings = [
        language.simulate(SimulateText::HeadDepartment),
        language.target_method(result.method),
        language.target(TargetText::HeadCutAfter),
        language.target(TargetText::HeadDifference),
    ];
    let departments = result.departments.iter().zip(&concession.after);
    let rows = departments.filter(|(one, _)| one.projects > 0).map(|(one, after)| {
        let before = one.after.cut;
        vec![
            one.name.clone(),
            amount(language, before),
            amount(language, *after),
            signed(language, *after - before),
        ]
    });
    console.line(&table(&headings, rows.collect(), 1));
}
