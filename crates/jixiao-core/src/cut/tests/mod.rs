//! Cuts under policies made here: by hand, and against every combination of conditions.

mod by_hand;
mod order;
mod spread;

use super::*;
use crate::bilingual::Bilingual;
use crate::policy::{Floor, GradeRate, Rule, Trial, When, try_out};
use crate::problem::Place;
use crate::project::LastGrade;
use crate::rulebook::{Grade, Grades};
use std::collections::BTreeMap;

/// Three grades, from the best.
fn grades() -> Grades {
    let grade = |id: &str| Grade { id: id.to_owned(), title: Bilingual::default(), band: None };
    Grades { grades: ["a", "b", "c"].map(grade).into(), limits: Vec::new() }
}

/// A policy without a floor, half up.
fn policy_of(rates: Vec<Option<Rate>>, rules: Vec<Rule>) -> Policy {
    let empty = try_out(None, &Trial::default(), &grades()).unwrap();
    let tried = |rate| GradeRate {
        rate,
        years: BTreeMap::new(),
        citations: Vec::new(),
        place: Place::default(),
    };
    let rates = rates.into_iter().map(|rate| rate.map(tried)).collect();
    Policy { rates, rules, floor: None, ..empty }
}

/// A floor of 10% under all grades but the best.
fn floor() -> Floor {
    Floor::under_all_but_the_best(share("0.10"), &grades())
}

fn rule_of(id: &str, effect: Effect, when: When) -> Rule {
    let (id, title, citations, place) =
        (id.to_owned(), Bilingual::default(), Vec::new(), Place::default());
    Rule { id, title, when, effect, citations, place }
}

fn of_grade(grade: usize) -> When {
    When { grades: vec![GradeIndex(grade)], ..When::default() }
}

fn share(text: &str) -> Rate {
    Rate::parse(text).unwrap()
}

fn yuan(text: &str) -> Money {
    Money::parse(text.as_bytes()).unwrap()
}

fn project<'a>(id: &'a str, budget: &str) -> Subject<'a> {
    Subject {
        id,
        department: "",
        category: "",
        service_class: "",
        continues: true,
        amounts: Amounts { budget: Some(yuan(budget)), ..Amounts::default() },
        grade_last_year: LastGrade::NotEvaluated,
        exemption: None,
    }
}
