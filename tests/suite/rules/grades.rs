//! Totals, conversions, grades, caps and overrides against `tests/data/grades`.

use super::build::{self, RulebookData, all_hold, blocking, data, fact, files_of};
use jixiao::evaluate::{Mode, evaluate};
use jixiao::problem::Checked;
use jixiao::rulebook::{GradeIndex, Rulebook};
use jixiao::rules::{builtin_rulebook, read_rulebook};
use jixiao::score::{DimensionTotal, Outcome, ScoreCard, Total, Totals};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A file of `tests/data/grades`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GradeFile {
    set: Vec<Set>,
}

/// A rulebook with its cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    name: String,
    /// A built-in rulebook, or else `rulebook`.
    builtin: Option<String>,
    rulebook: Option<RulebookData>,
    case: Vec<Case>,
}

/// Facts by indicator, and what they come to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// How the value follows from the rules.
    how: String,
    #[serde(default)]
    facts: BTreeMap<String, BTreeMap<String, String>>,
    /// The facts of every indicator that `facts` does not name; `points = "max"` awards all.
    #[serde(default)]
    others: BTreeMap<String, String>,
    /// The total as printed, or the two totals that missing facts leave open.
    total: Option<String>,
    between: Option<[String; 2]>,
    /// What each dimension adds as printed, `—` where nothing of it applies; not looked at where not given.
    dimensions: Option<Vec<String>>,
    grade: Option<String>,
    /// The best and the worst grade that missing facts leave open.
    grades: Option<[String; 2]>,
    /// The limits that act; `?` behind a limit that may act.
    #[serde(default)]
    limits: Vec<String>,
    problem: Option<String>,
}

fn rulebook(set: &Set) -> Rulebook {
    let read = match (&set.builtin, &set.rulebook) {
        (Some(id), None) => read_rulebook(id, &builtin_rulebook(id).expect("a built-in id")),
        (None, Some(rulebook)) => rulebook.read(),
        _ => panic!("one rulebook: {}", set.name),
    };
    read.unwrap_or_else(|problems| panic!("{}: {problems:?}", set.name))
}

/// What each dimension adds, as printed.
fn dimensions(rulebook: &Rulebook, totals: &Totals) -> Vec<String> {
    let of = |(at, total): (usize, &DimensionTotal)| match total.contribution(rulebook, at) {
        Ok(Some((low, high))) if low == high => low.truncated(2),
        Ok(Some((low, high))) => format!("{}–{}", low.truncated(2), high.truncated(2)),
        other => other.map_or("too precise", |_| "—").to_owned(),
    };
    totals.dimensions.iter().enumerate().map(of).collect()
}

/// The totals of a card, with the points of a dimension added at once, as a stream adds them.
fn added_at_once(rulebook: &Rulebook, card: &ScoreCard) -> Totals {
    let mut totals = Totals::new(rulebook);
    for (indicator, score) in rulebook.indicators.iter().zip(&card.indicators) {
        match score.outcome {
            Outcome::Scored(points) => {
                totals.add_scored(indicator.dimension, points, indicator.max);
            }
            other => totals.add(indicator, other),
        }
    }
    totals
}

fn difference(rulebook: &Rulebook, case: &Case) -> Option<String> {
    let mut rows = Vec::new();
    for id in case.facts.keys() {
        assert!(rulebook.indicator(id).is_some(), "no indicator {id}");
    }
    for indicator in &rulebook.indicators {
        let facts = case.facts.get(&indicator.id).unwrap_or(&case.others);
        for (name, value) in facts {
            let max = indicator.max.to_string();
            let value = if value == "max" { &max } else { value };
            rows.push(fact(&indicator.id, ["", name, value, ""]));
        }
    }
    let Checked { value: portfolio, mut problems } =
        build::portfolio(rulebook, build::project(&BTreeMap::new()), rows, None);
    let mut evaluation = evaluate(&portfolio, rulebook, None, Mode::Provisional);
    problems.append(&mut evaluation.problems);
    let result = &evaluation.value.results[0];
    let codes = blocking(&problems);
    let expected_code: Vec<&str> = case.problem.iter().map(String::as_str).collect();
    if codes != expected_code {
        return Some(format!("expected problem {expected_code:?}, not {codes:?}"));
    }
    let (card, of_dimensions) = (&result.card, dimensions(rulebook, &result.card.totals));
    if case.dimensions.as_ref().is_some_and(|expected| *expected != of_dimensions) {
        return Some(format!("expected {:?}, not {of_dimensions:?}", case.dimensions));
    }
    if added_at_once(rulebook, card) != card.totals {
        return Some("points of a dimension added at once come to another total".to_owned());
    }
    let id = |grade: GradeIndex| rulebook.grades.get(grade).id.clone();
    let total = match result.total {
        Some(Total::Exact(total)) => (Some(total.truncated(2)), None),
        Some(Total::Between(low, high)) => (None, Some([low.truncated(2), high.truncated(2)])),
        None => (None, None),
    };
    if total != (case.total.clone(), case.between.clone()) {
        return Some(format!("expected {:?} {:?}, not {total:?}", case.total, case.between));
    }
    let Some(graded) = &result.graded else {
        return (case.grade.is_some() || case.grades.is_some()).then(|| "no grade".to_owned());
    };
    let found = [id(graded.best), id(graded.worst)];
    let expected = match (&case.grade, &case.grades) {
        (Some(grade), None) => [grade.clone(), grade.clone()],
        (None, Some(grades)) => grades.clone(),
        _ => panic!("one expected grade: {}", case.how),
    };
    if found != expected {
        return Some(format!("expected grade {expected:?}, not {found:?}"));
    }
    let acted = graded.limits.iter().map(|acted| {
        let open = if acted.open { "?" } else { "" };
        format!("{}{open}", rulebook.grades.limits[acted.limit].id)
    });
    let acted: Vec<String> = acted.collect();
    (acted != case.limits).then(|| format!("expected limits {:?}, not {acted:?}", case.limits))
}

fn check(name: &str) {
    let file: GradeFile = data("grades", name);
    let mut failures = Vec::new();
    for set in &file.set {
        let rulebook = rulebook(set);
        for case in &set.case {
            if let Some(difference) = difference(&rulebook, case) {
                failures.push(format!("{}: {}\n    {difference}", set.name, case.how));
            }
        }
    }
    all_hold(name, &failures);
}

files_of!("grades": bands, converted, limits, part);
