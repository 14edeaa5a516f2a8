//! What the library makes of a case, in the columns of `results.csv` and `summary.csv`.

use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::{Mode, ProjectResult, evaluate};
use jixiao_core::policy::Policy;
use jixiao_core::problem::{Code, Detail, Problem};
use jixiao_core::project::raw::RawPortfolio;
use jixiao_core::project::{Portfolio, check};
use jixiao_core::quantity::{Fraction, TooPrecise};
use jixiao_core::rulebook::{Conversion, Rulebook};
use jixiao_core::score::Total;
use std::collections::{BTreeMap, BTreeSet};

/// What a case comes to.
pub(crate) struct Expected {
    /// The heading and a row a project, without the repeated ones.
    pub(crate) results: Vec<Vec<String>>,
    /// The heading and a row a department and grade.
    pub(crate) summary: Vec<Vec<String>>,
    /// How many projects have each code.
    pub(crate) codes: BTreeMap<&'static str, usize>,
    /// The projects without problems.
    pub(crate) clean: usize,
}

/// Evaluates a case.
///
/// # Errors
/// With a problem that belongs to no project, where there is one: such a case says nothing.
pub(crate) fn expected(
    raw: &RawPortfolio,
    rulebook: &Rulebook,
    policy: Option<&Policy>,
) -> Result<Expected, String> {
    let checked = check(raw, rulebook);
    let portfolio = checked.value;
    let evaluated = evaluate(&portfolio, rulebook, policy, Mode::Final);
    let problems: Vec<Problem> = checked.problems.into_iter().chain(evaluated.problems).collect();
    let mut results_of = evaluated.value.results;
    let mut wrong = by_project(&portfolio, &problems)?;
    if policy.is_some_and(|policy| policy.spread.is_some()) {
        leave_open(&portfolio, &mut wrong, &mut results_of);
    }
    let rows = portfolio.projects.iter().zip(&results_of);
    let (mut results, mut summary) =
        (vec![heading(rulebook, policy.is_some())], Summary::default());
    let mut codes: BTreeMap<&'static str, usize> = BTreeMap::new();
    let mut clean = 0;
    for (project, result) in rows {
        let id = project.record.id.clone();
        let own = wrong.get(&id);
        let mut row = vec![id];
        if let Some(own) = own {
            row.extend(vec![String::new(); results[0].len() - 2]);
            row.push(own.iter().copied().collect::<Vec<_>>().join(" "));
            for code in own {
                *codes.entry(code).or_default() += 1;
            }
        } else {
            row.extend(
                columns(rulebook, policy.is_some(), result).map_err(|error| error.to_string())?,
            );
            row.push(String::new());
            summary.add(&project.record, result);
            clean += 1;
        }
        results.push(row);
    }
    // Facts and exemptions of projects that there are none of stand below all others.
    let known: BTreeSet<&str> =
        portfolio.projects.iter().map(|project| project.record.id.as_str()).collect();
    for (id, own) in wrong.iter().filter(|(id, _)| !known.contains(id.as_str())) {
        let mut row = vec![String::new(); results[0].len()];
        row[0].clone_from(id);
        row[results[0].len() - 1] = own.iter().copied().collect::<Vec<_>>().join(" ");
        results.push(row);
    }
    let summary = summed(rulebook, policy.is_some(), &summary);
    Ok(Expected { results, summary, codes, clean })
}

/// Leaves open what the projects of a department bear where anything is wrong with one of them: the library
/// gives no result at all then, and a statement none for the department.
fn leave_open(
    portfolio: &Portfolio,
    wrong: &mut BTreeMap<String, BTreeSet<&'static str>>,
    results: &mut [ProjectResult],
) {
    let of_spread = Code::SpreadTooLarge.id();
    let records = || portfolio.projects.iter().map(|project| &project.record);
    let is_wrong =
        |id: &str| wrong.get(id).is_some_and(|own| own.iter().any(|code| *code != of_spread));
    let open: BTreeSet<&str> = records()
        .filter(|record| is_wrong(&record.id))
        .map(|record| record.department.as_str())
        .collect();
    for (record, result) in records().zip(results) {
        if open.contains(record.department.as_str()) {
            result.cut = None;
            if let Some(own) = wrong.get_mut(&record.id) {
                own.remove(of_spread);
            }
        }
    }
    wrong.retain(|_, own| !own.is_empty());
}

/// Gives the exact totals that a rulebook comes to without a policy.
pub(crate) fn totals(raw: &RawPortfolio, rulebook: &Rulebook) -> Vec<Fraction> {
    let portfolio = check(raw, rulebook).value;
    let evaluated = evaluate(&portfolio, rulebook, None, Mode::Final).value;
    evaluated.results.iter().filter_map(|result| result.total.and_then(Total::exact)).collect()
}

/// Gives the codes of the blocking problems of each project; what is wrong with the spread of a department
/// is wrong with each of its projects.
fn by_project(
    portfolio: &Portfolio,
    problems: &[Problem],
) -> Result<BTreeMap<String, BTreeSet<&'static str>>, String> {
    let mut wrong: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let blocking = || problems.iter().filter(|problem| problem.blocks());
    for problem in blocking().filter(|problem| problem.code != Code::SpreadTooLarge) {
        // An altered id is the value itself.
        let altered = problem.code == Code::IdAltered;
        let named = if altered { detail(problem, "value") } else { problem.project() };
        let Some(project) = named else {
            return Err(format!("{} belongs to no project", problem.code.id()));
        };
        wrong.entry(project.to_owned()).or_default().insert(problem.code.id());
    }
    for problem in blocking().filter(|problem| problem.code == Code::SpreadTooLarge) {
        let Some(named) = detail(problem, "department") else { continue };
        let projects = portfolio.projects.iter().map(|project| &project.record);
        for record in projects.filter(|record| record.department == named) {
            wrong.entry(record.id.clone()).or_default().insert(problem.code.id());
        }
    }
    Ok(wrong)
}

fn detail<'p>(problem: &'p Problem, name: &str) -> Option<&'p str> {
    problem.details.iter().find_map(|(known, detail)| match detail {
        Detail::Plain(text) if *known == name => Some(text.as_str()),
        _ => None,
    })
}

fn heading(rulebook: &Rulebook, with_cut: bool) -> Vec<String> {
    let mut heading = vec!["project_id".to_owned()];
    heading.extend(rulebook.dimensions.iter().map(|dimension| dimension.id.clone()));
    heading.extend(["total", "grade"].map(str::to_owned));
    if with_cut {
        heading.extend(["cut_rate", "cut", "next_budget"].map(str::to_owned));
    }
    heading.push("problems".to_owned());
    heading
}

/// Gives the result columns as `results.csv` prints them.
fn columns(
    rulebook: &Rulebook,
    with_cut: bool,
    result: &ProjectResult,
) -> Result<Vec<String>, TooPrecise> {
    let mut columns = Vec::new();
    for (at, dimension) in result.card.totals.dimensions.iter().enumerate() {
        columns.push(if dimension.low != dimension.high {
            String::new()
        } else if rulebook.conversion == Conversion::Total {
            dimension.low.to_string()
        } else {
            let contribution = dimension.contribution(rulebook, at)?;
            contribution.map(|(points, _)| truncated(points)).unwrap_or_default()
        });
    }
    columns.push(result.total.and_then(Total::exact).map(truncated).unwrap_or_default());
    let grade = result.grade().map(|grade| rulebook.grades.get(grade).title.zh.clone());
    columns.push(grade.unwrap_or_default());
    if with_cut {
        let cut = result.exact_cut();
        let rate = cut.and_then(|cut| cut.rate).map(|rate| rate.to_string());
        columns.push(rate.unwrap_or_default());
        columns.push(cut.map(|cut| cut.cut.to_string()).unwrap_or_default());
        let next = cut.and_then(|cut| cut.next_budget).map(|next| next.to_string());
        columns.push(next.unwrap_or_default());
    }
    Ok(columns)
}

fn truncated(points: Fraction) -> String {
    let mut out = Vec::new();
    points.append_truncated(&mut out);
    String::from_utf8_lossy(&out).into_owned()
}

fn summed(rulebook: &Rulebook, with_cut: bool, summary: &Summary) -> Vec<Vec<String>> {
    let mut heading: Vec<String> =
        ["department", "grade", "projects", "budget"].map(str::to_owned).into();
    if with_cut {
        heading.extend(["cut", "next_budget"].map(str::to_owned));
    }
    let mut rows = vec![heading];
    for ((department, grade), row) in &summary.rows {
        let grade = rulebook.grades.get(*grade).title.zh.clone();
        let mut columns =
            vec![department.clone(), grade, row.projects.to_string(), row.budget.to_string()];
        if with_cut {
            columns.extend([row.cut.to_string(), row.next_budget.to_string()]);
        }
        rows.push(columns);
    }
    rows
}
