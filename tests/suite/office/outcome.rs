//! What the program made of an office's list, against what is right.

use std::fs;

use jixiao::portfolio::{NewRequest, scaffold};
use jixiao::problem::Problem;
use jixiao::project::LastGrade;
use jixiao::quantity::Money;
use jixiao::{Error, Mode, Source, assess, rules_of};

use super::books::books;
use super::draw::{Office, Project};

/// What the program made of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All amounts and totals are given and right.
    Right,
    /// A list with a fault was refused because of it.
    RefusedRight,
    /// A list was refused though nothing is wrong, or for another reason.
    RefusedWrong(Vec<String>),
    /// Something was given that is not right, or that nobody can know.
    SilentlyWrong(String),
}

/// A project as the program gives it: name, budget and executed amount in 分, total in hundredths, last year's
/// grade, and the share that is exempt.
type Given = (String, Option<i64>, Option<i64>, Option<String>, Option<String>, Option<String>);

/// Hands a list to the program, and judges what comes out.
pub(super) fn outcome(office: &Office) -> Outcome {
    let codes = office.fault.codes();
    match give(office) {
        Err(problems)
            if codes.iter().any(|code| problems.iter().any(|one| one.starts_with(code))) =>
        {
            Outcome::RefusedRight
        }
        Err(problems) => Outcome::RefusedWrong(problems),
        Ok((given, told)) => {
            let right: Vec<Given> = right(office);
            let untold = office.told().into_iter().find(|code| !told.contains(code));
            if let Some(code) = untold.filter(|_| given == right && codes.is_empty()) {
                Outcome::SilentlyWrong(format!("{code} was not told"))
            } else if given != right {
                Outcome::SilentlyWrong(format!("given {given:?}\n  right {right:?}"))
            } else if codes.is_empty() {
                Outcome::Right
            } else {
                Outcome::SilentlyWrong("the fault was not seen".to_owned())
            }
        }
    }
}

fn right(office: &Office) -> Vec<Given> {
    let total = |total: i64| Some(format!("{}.{:02}", total / 100, total % 100));
    let project = |one: &Project| {
        let exempt = one.exempt.map(|percent| format!("{}.{:02}", percent / 100, percent % 100));
        let last = one.last.map(str::to_owned);
        let money = [one.budget, one.executed].map(Some);
        (one.name.clone(), money[0], money[1], total(one.total()), last, exempt)
    };
    office.projects.iter().map(project).collect()
}

/// Takes the workbooks in and scores the folder: what comes out and the codes told with it, or what blocks it.
fn give(office: &Office) -> Result<(Vec<Given>, Vec<&'static str>), Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let mut from = Vec::new();
    for (name, bytes) in books(office) {
        from.push(folder.path().join(name));
        fs::write(from.last().unwrap(), bytes).unwrap();
    }
    if office.seed.is_multiple_of(2) {
        from.reverse();
    }
    let out = folder.path().join("new");
    let made = scaffold(&NewRequest { out, from, ..NewRequest::default() }).map_err(told)?;
    let source = Source::bytes("new", made.files);
    let rules = rules_of(&source).map_err(told)?;
    let assessed = assess(&source, &rules, Mode::Final).map_err(told)?.portfolio().unwrap();
    let blocking = assessed.problems.iter().filter(|problem| problem.blocks());
    let blocking: Vec<String> = blocking.map(tell).collect();
    if !blocking.is_empty() {
        return Err(blocking);
    }
    let given = assessed.portfolio.projects.iter().zip(&assessed.evaluation.results);
    let given = given.map(|(project, result)| {
        let record = &project.record;
        let money = [record.amounts.budget, record.amounts.executed];
        let [budget, executed] = money.map(|money| money.map(Money::fen));
        let total = result.total.as_ref().map(|total| total.low().truncated(2));
        let last = match record.grade_last_year {
            LastGrade::Grade(at) => Some(rules.rulebook.grades.grades[at.0].title.zh.clone()),
            _ => None,
        };
        let exempt = record.exemption.as_ref().map(|exemption| exemption.share.to_string());
        (record.name.clone(), budget, executed, total, last, exempt)
    });
    Ok((given.collect(), assessed.problems.iter().map(|problem| problem.code.id()).collect()))
}

fn told(error: Error) -> Vec<String> {
    match error {
        Error::Problems(problems) => problems.iter().map(tell).collect(),
        error @ Error::Failure(_) => vec![error.to_string()],
    }
}

fn tell(problem: &Problem) -> String {
    let words = jixiao::Language::English.problem(problem);
    format!("{} {}: {}", problem.code.id(), problem.place, words.what)
}
