//! Whether the parts of a policy agree: worse grades never lose less, and nothing undercuts the floor.

use super::order::reversals;
use super::{Effect, Floor, GradeRate, Policy, Rule};
use crate::bilingual::Bilingual;
use crate::problem::{Code, Place, Problem};
use crate::quantity::{Money, Rate, Rounding};
use crate::rulebook::{GradeIndex, Grades};
use std::collections::BTreeSet;

/// Lists what in a policy contradicts its other parts, in the budget year that it is for and in the
/// others that it has rates for.
pub fn disagreements(policy: &Policy, grades: &Grades) -> Vec<Problem> {
    let rates = policy.rates.iter().flatten();
    let years: BTreeSet<i32> = rates.flat_map(|rate| rate.years.keys().copied()).collect();
    let other = years.into_iter().filter(|year| policy.year != Some(*year));
    let others = other.filter_map(|year| policy.of_year(year).ok());
    let of_all = [policy.clone()].into_iter().chain(others).map(|one| of_one_year(&one, grades));
    of_all.into_iter().find(|problems| !problems.is_empty()).unwrap_or_default()
}

fn of_one_year(policy: &Policy, grades: &Grades) -> Vec<Problem> {
    let mut problems = reversals(policy, grades);
    if let Some(floor) = &policy.floor {
        problems.extend(undercuts(floor, &policy.rates, &policy.rules, grades));
    }
    problems
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
            let by = (rate.rate, &grades.get(*grade).title, &rate.place);
            problems.push(undercut(floor, *grade, by, grades));
        }
    }
    for rule in rules {
        let (Effect::Set(rate) | Effect::AtMost(rate)) = rule.effect else { continue };
        let covered =
            |grade: &&GradeIndex| rule.when.grades.is_empty() || rule.when.grades.contains(grade);
        if let Some(grade) = floor.grades.iter().find(covered).filter(|_| rate < floor.rate) {
            problems.push(undercut(floor, *grade, (rate, &rule.title, &rule.place), grades));
        }
    }
    problems
}

/// Reports an undercut floor with a case that shows it.
fn undercut(
    floor: &Floor,
    grade: GradeIndex,
    (rate, by, place): (Rate, &Bilingual, &Place),
    grades: &Grades,
) -> Problem {
    // 10,000 yuan: every rate of four decimals comes out as whole 分.
    let base = Money::from_fen(1_000_000).unwrap_or_default();
    Problem::new(Code::FloorUndercut, place)
        .with_title("by", by)
        .with_title("grade", &grades.get(grade).title)
        .with("base", base)
        .with("rate", rate.percent())
        .with("cut", base.times(rate, Rounding::Down))
        .with("floor", floor.rate.percent())
        .with("least", base.times(floor.rate, Rounding::Up))
}
