//! What a policy reads among the facts, and what it tells of a project that ends.

use super::{Parts, build, grades, table};
use crate::rules::build::{IndicatorData, RulebookData, blocking, fact};
use jixiao::evaluate::{CutResult, Mode, evaluate};
use jixiao::problem::Problem;
use jixiao::quantity::MoneyUnit;
use jixiao::rulebook::{Grades, Rulebook};
use std::collections::BTreeMap;
use toml::Table;

/// Executed over the budget, and an award, with the grades of the built-in rulebook.
fn rulebook(grades: &Grades) -> Rulebook {
    let rule: Table =
        toml::from_str("kind = \"ratio\"\nnumerator = \"executed\"\ndenominator = \"budget\"")
            .unwrap();
    let award = table(&[("kind", "award"), ("reason", "optional")]);
    let indicator =
        |id: &str, max: &str, rule| IndicatorData { id: id.to_owned(), max: max.to_owned(), rule };
    let indicators = vec![indicator("execution", "10", rule), indicator("rest", "90", award)];
    let mut rulebook = RulebookData::of_indicators("100", indicators, None).read().unwrap();
    rulebook.grades = grades.clone();
    rulebook.grades.limits.clear();
    rulebook
}

/// Cuts a project of 100 万元 by 10 %, and by 20 % where less than 60 % was executed.
fn cut(rest: &str, project: &[(&str, &str)], facts: &[[&str; 4]]) -> (String, Vec<Problem>) {
    let grades = grades();
    let rulebook = rulebook(&grades);
    let rule = "id = \"low\"\nadd = \"10%\"\nwhen = { execution_below = \"60%\" }";
    let rates = [["excellent", "0.10"], ["good", "0.10"], ["medium", "0.10"]];
    let rules = vec![toml::from_str(rule).unwrap()];
    let parts = Parts { base: "budget", rounding: "half-up", floor: None, rates: &rates, rules };
    let policy = parts.read(&grades).unwrap();
    let columns: BTreeMap<String, String> =
        project.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let mut rows = vec![fact("rest", ["", "points", rest, ""])];
    rows.extend(facts.iter().map(|row| fact("execution", *row)));
    let project = build::project(&columns);
    let portfolio = build::portfolio_in(MoneyUnit::WanYuan, &rulebook, project, rows, None);
    let mut problems = portfolio.problems;
    let evaluation = evaluate(&portfolio.value, &rulebook, Some(&policy), Mode::Final);
    problems.extend(evaluation.problems);
    let cut = match &evaluation.value.results[0].cut {
        Some(CutResult::Exact(cut, _)) => cut.cut.to_string(),
        other => format!("{other:?}"),
    };
    (cut, problems)
}

#[test]
fn what_was_executed_is_read_among_the_facts_too() {
    // 80 points and up to 10 for execution are 良; 60 of 100 万元 are 60 %, 59.99 are less.
    let cut = |executed: &str, unit: &str| {
        let (cut, problems) = cut("80", &[], &[["", "executed", executed, unit]]);
        assert!(blocking(&problems).is_empty(), "{problems:?}");
        cut
    };
    assert_eq!(cut("60", ""), "100000.00");
    assert_eq!(cut("59.99", ""), "200000.00");
    assert_eq!(cut("600000", "元"), "100000.00");
    assert_eq!(cut("599999.99", "元"), "200000.00");
}

#[test]
fn a_project_that_ends_is_not_cut_and_its_missing_rate_is_told() {
    let (cut, problems) = cut("45", &[("continues", "否"), ("executed", "60")], &[]);
    assert_eq!((cut.as_str(), blocking(&problems)), ("0.00", Vec::new()));
    let told: Vec<&str> = problems.iter().map(|problem| problem.code.id()).collect();
    assert!(told.contains(&"P04"), "{told:?}");
}
