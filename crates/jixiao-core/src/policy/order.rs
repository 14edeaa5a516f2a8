//! Whether a worse grade never loses less, whatever the facts.
//!
//! Of two projects that differ in nothing but the grade, the worse must not be cut by a lower rate: first
//! by the rates alone, then under every set of rules that can hold together. Which rules can is settled
//! exactly, from the values that the rules name and one that none of them names. What a person decides
//! on a project, and what is no cut, such as a limit of growth, is left out.

use super::{GradeRate, Policy, Rule, When};
use crate::alike::is_among;
use crate::problem::{Code, Place, Problem, Word};
use crate::quantity::Rate;
use crate::rulebook::{GradeIndex, Grades};
use std::collections::BTreeSet;

/// Which of the rules of the rate hold, by their place among them.
type Holding = Vec<bool>;

/// Lists where a worse grade would lose less than the next better one that has a rate.
pub(super) fn reversals(policy: &Policy, grades: &Grades) -> Vec<Problem> {
    let of_rate = policy.rules.iter().filter(|rule| rule.effect.is_of_rate());
    let rules: Vec<&Rule> = of_rate.collect();
    let holding = that_hold_together(&rules, grades);
    let known = policy.rates.iter().enumerate();
    let known: Vec<(GradeIndex, &GradeRate)> =
        known.filter_map(|(at, rate)| Some((GradeIndex(at), rate.as_ref()?))).collect();
    let mut problems = Vec::new();
    for pair in known.windows(2) {
        let ((better, better_rate), (worse, worse_rate)) = (pair[0], pair[1]);
        let problem = |place: &Place, better_loses: Rate, worse_loses: Rate| {
            Problem::new(Code::RatesFall, place)
                .with_title("better", &grades.get(better).title)
                .with("better_rate", better_loses.percent())
                .with_title("worse", &grades.get(worse).title)
                .with("worse_rate", worse_loses.percent())
        };
        if worse_rate.rate < better_rate.rate {
            let alone = problem(&worse_rate.place, better_rate.rate, worse_rate.rate);
            problems.push(alone.with_word("by", Word::Thing, "rates alone"));
            continue;
        }
        let loses = |grade, rate: &GradeRate, set: &Holding| under(&rules, set, grade, rate.rate);
        let reverses =
            |set: &Holding| loses(worse, worse_rate, set) < loses(better, better_rate, set);
        for set in smallest(&holding, &rules, [better, worse], reverses) {
            let acting = rules.iter().zip(&set).filter(|(_, holds)| **holds);
            let acting: Vec<&Rule> = acting.map(|(rule, _)| *rule).collect();
            let parts = |rule: &&&Rule| acts_on(rule, better) != acts_on(rule, worse);
            let place = acting.iter().find(parts).map_or(&worse_rate.place, |rule| &rule.place);
            let (more, less) = (loses(better, better_rate, &set), loses(worse, worse_rate, &set));
            let ids: Vec<&str> = acting.iter().map(|rule| rule.id.as_str()).collect();
            problems.push(problem(place, more, less).with("by", ids.join(", ")));
        }
    }
    problems
}

/// Lists every set of rules of the rate that can hold together, each by their places in the policy.
pub fn rules_together(policy: &Policy, grades: &Grades) -> Vec<Vec<usize>> {
    let of_rate = policy.rules.iter().enumerate().filter(|(_, rule)| rule.effect.is_of_rate());
    let (places, rules): (Vec<usize>, Vec<&Rule>) = of_rate.unzip();
    let named = |set: Holding| {
        places.iter().zip(set).filter(|(_, holds)| *holds).map(|(place, _)| *place).collect()
    };
    that_hold_together(&rules, grades).into_iter().map(named).collect()
}

/// Gives the rate of a grade under the rules that hold.
fn under(rules: &[&Rule], holding: &Holding, grade: GradeIndex, rate: Rate) -> Rate {
    let acting = rules.iter().zip(holding).filter(|(rule, holds)| **holds && acts_on(rule, grade));
    acting.fold(rate, |rate, (rule, _)| rule.effect.applied_to(rate))
}

fn acts_on(rule: &Rule, grade: GradeIndex) -> bool {
    rule.when.grades.is_empty() || rule.when.grades.contains(&grade)
}

/// Gives the sets that show something and contain no smaller one that does, of the rules that act on
/// one of two grades.
fn smallest(
    holding: &BTreeSet<Holding>,
    rules: &[&Rule],
    grades: [GradeIndex; 2],
    shows: impl Fn(&Holding) -> bool,
) -> Vec<Holding> {
    let of_them: Holding =
        rules.iter().map(|rule| grades.iter().any(|grade| acts_on(rule, *grade))).collect();
    let sets: BTreeSet<Holding> = holding.iter().map(|set| both(set, &of_them)).collect();
    let mut sets: Vec<Holding> = sets.into_iter().filter(shows).collect();
    sets.sort_by_key(|set| set.iter().filter(|holds| **holds).count());
    let mut smallest: Vec<Holding> = Vec::new();
    for set in sets {
        if !smallest.iter().any(|known| both(known, &set) == *known) {
            smallest.push(set);
        }
    }
    smallest
}

/// Lists every set of rules that holds for some project, whatever its grade.
fn that_hold_together(rules: &[&Rule], grades: &Grades) -> BTreeSet<Holding> {
    let texts: [fn(&When) -> &Vec<String>; 3] =
        [|when| &when.categories, |when| &when.service_classes, |when| &when.departments];
    let mut dimensions: Vec<BTreeSet<Holding>> =
        texts.into_iter().map(|list| by_text(rules, list)).collect();
    dimensions.push(by_last_grade(rules, grades));
    dimensions.push(by_execution(rules));
    let whole = BTreeSet::from([vec![true; rules.len()]]);
    dimensions.into_iter().fold(whole, |sets, dimension| {
        let joined = |set| dimension.iter().map(move |one| both(set, one));
        sets.iter().flat_map(joined).collect()
    })
}

fn both(one: &Holding, other: &Holding) -> Holding {
    one.iter().zip(other).map(|(one, other)| *one && *other).collect()
}

/// Which rules hold for each value that rules name, and for a value that none names.
fn by_text(rules: &[&Rule], list: fn(&When) -> &Vec<String>) -> BTreeSet<Holding> {
    let named = rules.iter().flat_map(|rule| list(&rule.when)).map(Some);
    named
        .chain([None])
        .map(|value| {
            let holds = |rule: &&Rule| {
                let list = list(&rule.when);
                list.is_empty() || value.is_some_and(|value| is_among(list, value))
            };
            rules.iter().map(holds).collect()
        })
        .collect()
}

/// Which rules hold after each grade of last year, and after none.
fn by_last_grade(rules: &[&Rule], grades: &Grades) -> BTreeSet<Holding> {
    let last = (0..grades.grades.len()).map(|at| Some(GradeIndex(at)));
    last.chain([None])
        .map(|last| {
            let holds = |rule: &&Rule| {
                let list = &rule.when.grade_last_year;
                list.is_empty() || last.is_some_and(|last| list.contains(&last))
            };
            rules.iter().map(holds).collect()
        })
        .collect()
}

/// Which rules hold from each limit of execution up to the next, starting with nothing executed.
fn by_execution(rules: &[&Rule]) -> BTreeSet<Holding> {
    let limits = rules.iter().filter_map(|rule| rule.when.execution_below);
    [Rate::ZERO]
        .into_iter()
        .chain(limits)
        .map(|from| {
            let holds = |rule: &&Rule| rule.when.execution_below.is_none_or(|limit| from < limit);
            rules.iter().map(holds).collect()
        })
        .collect()
}
