//! Whether the parts of a policy agree: worse grades never lose less, and nothing undercuts the floor.

use super::{Effect, Floor, GradeRate, Policy, Rule};
use crate::problem::{Code, Place, Problem};
use crate::quantity::{Money, Rate, Rounding};
use crate::rulebook::{GradeIndex, Grades};

/// Lists what in a policy contradicts its other parts.
pub fn disagreements(policy: &Policy, grades: &Grades) -> Vec<Problem> {
    let mut problems = falling_rates(&policy.rates, grades);
    if let Some(floor) = &policy.floor {
        problems.extend(undercuts(floor, &policy.rates, &policy.rules, grades));
    }
    problems
}

/// A worse grade never loses less than a better one.
fn falling_rates(rates: &[Option<GradeRate>], grades: &Grades) -> Vec<Problem> {
    let known = rates.iter().enumerate();
    let known: Vec<(usize, &GradeRate)> =
        known.filter_map(|(at, rate)| Some((at, rate.as_ref()?))).collect();
    let falls = known.windows(2).filter(|pair| pair[1].1.rate < pair[0].1.rate);
    let problem = |pair: &[(usize, &GradeRate)]| {
        let ((better, better_rate), (worse, worse_rate)) = (pair[0], pair[1]);
        Problem::new(Code::RatesFall, &worse_rate.place)
            .with_title("better", &grades.grades[better].title)
            .with("better_rate", better_rate.rate.percent())
            .with_title("worse", &grades.grades[worse].title)
            .with("worse_rate", worse_rate.rate.percent())
    };
    falls.map(problem).collect()
}

/// No rate and no rule may name less than the floor for a grade the floor covers.
fn undercuts(
    floor: &Floor,
    rates: &[Option<GradeRate>],
    rules: &[Rule],
    grades: &Grades,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for grade in &floor.grades {
        if let Some(rate) = rates[grade.0].as_ref().filter(|rate| rate.rate < floor.rate) {
            let by = (rate.rate, grades.get(*grade).id.as_str(), &rate.place);
            problems.push(undercut(floor, *grade, by, grades));
        }
    }
    for rule in rules {
        let (Effect::Set(rate) | Effect::AtMost(rate)) = rule.effect else { continue };
        let covered =
            |grade: &&GradeIndex| rule.when.grades.is_empty() || rule.when.grades.contains(grade);
        if let Some(grade) = floor.grades.iter().find(covered).filter(|_| rate < floor.rate) {
            problems.push(undercut(floor, *grade, (rate, &rule.id, &rule.place), grades));
        }
    }
    problems
}

/// Reports an undercut floor with a case that shows it.
fn undercut(
    floor: &Floor,
    grade: GradeIndex,
    (rate, by, place): (Rate, &str, &Place),
    grades: &Grades,
) -> Problem {
    // 10,000 yuan: every rate of four decimals comes out as whole 分.
    let base = Money::from_fen(1_000_000).unwrap_or_default();
    Problem::new(Code::FloorUndercut, place)
        .with("by", by)
        .with_title("grade", &grades.get(grade).title)
        .with("base", base)
        .with("rate", rate.percent())
        .with("cut", base.times(rate, Rounding::Down))
        .with("floor", floor.rate.percent())
        .with("least", base.times(floor.rate, Rounding::Up))
}
