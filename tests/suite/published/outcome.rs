//! What the program made of a form, against what is right.

use jixiao::evaluate::Mode;
use jixiao::problem::Problem;
use jixiao::quantity::Points;
use jixiao::{Assessed, Error, Language, NamedBytes, Rules, Source, assess};

use super::flaw::Flaw;
use super::form::Form;
use super::kind;

/// What the program made of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Total and grade are given and right, or the form has a flaw and nothing wrong is given.
    Right,
    /// A form with a flaw was refused whole.
    RefusedRight,
    /// Total or grade of a form without a flaw were not given.
    RefusedFlawless,
    /// A total or a grade was given that may not be.
    SilentlyWrong(String),
}

/// What the program gave.
#[derive(Clone, Debug)]
pub(super) struct Given {
    /// Whether the form was read as one.
    pub(super) sheet: bool,
    /// In hundredths.
    pub(super) total: Option<i64>,
    pub(super) grade: Option<String>,
    pub(super) problems: Vec<String>,
}

/// Hands a form to the program.
pub(super) fn give(form: &Form, rules: &Rules) -> Given {
    let file = NamedBytes::new(form.kind.names().1, kind::bytes(form));
    let source = Source::bytes("form", [file]);
    let nothing = |problems| Given { sheet: false, total: None, grade: None, problems };
    match assess(&source, rules, Mode::Final) {
        Ok(Assessed::Sheet(read)) => {
            let grades = &read.rules.rulebook.grades.grades;
            let grade = read.result.grade.map(|at| grades[at.0].title.zh.clone());
            Given {
                sheet: true,
                total: read.result.total.map(Points::hundredths),
                grade,
                problems: told(&read.problems),
            }
        }
        Ok(Assessed::Portfolio(read)) => {
            let mut problems = told(&read.problems);
            problems.insert(0, "read as a portfolio".to_owned());
            let results = &read.evaluation.results;
            let total = results.iter().find_map(|one| one.total.as_ref());
            let given = nothing(problems);
            Given { grade: total.map(|_| "of a portfolio".to_owned()), ..given }
        }
        Err(Error::Problems(problems)) => nothing(told(&problems)),
        Err(error) => nothing(vec![error.to_string()]),
    }
}

fn told(problems: &[Problem]) -> Vec<String> {
    let tell = |one: &Problem| {
        let words = Language::English.problem(one);
        format!("{} {}: {}", one.code.id(), one.place, words.what)
    };
    problems.iter().map(tell).collect()
}

/// Judges what the program gave.
pub(super) fn judge(form: &Form, given: &Given) -> Outcome {
    let truth = &form.truth;
    let told = |code: &str| given.problems.iter().any(|problem| problem.starts_with(code));
    if matches!(form.flaw, Flaw::ScoreMissing | Flaw::WordScore) && told("S02") {
        // What is given so far is shown as that, beside the row that is open.
        let of_part = given.grade.is_none() && given.total == Some(form.sheet.sums().1);
        return if of_part || given.total.is_none() {
            Outcome::Right
        } else {
            Outcome::SilentlyWrong("the sum shown is not that of the rows".to_owned())
        };
    }
    if given.total.is_some() && given.total != truth.total {
        return Outcome::SilentlyWrong("the total shown is not right".to_owned());
    }
    if given.grade.is_some() && given.grade.as_deref() != truth.grade {
        return Outcome::SilentlyWrong("the grade given is not right".to_owned());
    }
    if truth.sure {
        let complete = given.total.is_some() && given.grade.is_some();
        return if complete { Outcome::Right } else { Outcome::RefusedFlawless };
    }
    if given.sheet { Outcome::Right } else { Outcome::RefusedRight }
}
