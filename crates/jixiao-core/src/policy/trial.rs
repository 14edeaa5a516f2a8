//! Other rates tried for a quick look: a policy, or none, → a trial.

use super::parts::rate_to_fill;
use super::{Column, Floor, GradeRate, Policy, disagreements};
use crate::alike::compared;
use crate::bilingual::Bilingual;
use crate::citation::{Heading, Status};
use crate::problem::{Code, Place, Problem, Word, near};
use crate::quantity::{Rate, Rounding};
use crate::rulebook::{GradeIndex, Grades};

/// What is tried, as written. Everything else stays as the policy has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// Rates, each as `GRADE=RATE`.
    pub rates: Vec<String>,
    /// The least share that is cut.
    pub floor: Option<String>,
}

impl Trial {
    /// Says whether nothing is tried.
    pub const fn is_empty(&self) -> bool {
        self.rates.is_empty() && self.floor.is_none()
    }
}

/// Changes a policy as a trial says; where there is none, the trial is the whole policy: of the
/// full-year budget, rounded half up, without further rules.
///
/// # Errors
/// With every problem found, where one of them blocks; each stands at the argument that has it.
pub fn try_out(
    before: Option<&Policy>,
    trial: &Trial,
    grades: &Grades,
) -> Result<Policy, Vec<Problem>> {
    let mut policy = before.cloned().unwrap_or_else(|| of_nobody(grades));
    policy.heading.status = Status::Trial;
    let mut problems = Vec::new();
    let mut named: Vec<GradeIndex> = Vec::new();
    for written in &trial.rates {
        let place = Place::file(format!("--rate {written}"));
        match read(written, grades, &place) {
            Ok((grade, _)) if named.contains(&grade) => {
                let problem = Problem::new(Code::RepeatedId, &place);
                let problem = problem.with_word("what", Word::Thing, "grade");
                problems.push(problem.with("id", &grades.get(grade).id));
            }
            Ok((grade, rate)) => {
                named.push(grade);
                policy.rates[grade.0] = Some(GradeRate::tried(rate, place));
            }
            Err(problem) => problems.push(problem),
        }
    }
    if let Some(written) = &trial.floor {
        match Rate::parse(&compared(written)) {
            Ok(rate) => {
                let floor = policy.floor.take();
                policy.floor = Some(match floor {
                    Some(floor) => Floor { rate, citations: Vec::new(), ..floor },
                    None => Floor::under_all_but_the_best(rate, grades),
                });
            }
            Err(_) => {
                problems.push(unreadable(&format!("--floor {written}")));
            }
        }
    }
    problems.extend(disagreements(&policy, grades));
    if problems.iter().any(Problem::blocks) { Err(problems) } else { Ok(policy) }
}

/// Reads `GRADE=RATE`.
fn read(written: &str, grades: &Grades, place: &Place) -> Result<(GradeIndex, Rate), Problem> {
    let bad = || unreadable(&format!("--rate {written}"));
    let (name, rate) = written.split_once(['=', '＝']).ok_or_else(bad)?;
    let (name, rate) = (name.trim(), rate.trim());
    let grade = grades.find(name).ok_or_else(|| {
        let titles = grades.grades.iter().map(|grade| grade.title.zh.as_str());
        let ids = grades.grades.iter().map(|grade| grade.id.as_str());
        Problem::new(Code::ScenarioNameUnknown, place)
            .with_word("what", Word::Thing, "grade")
            .with("name", name)
            .with("near", near(name, titles.chain(ids)).join(" "))
    })?;
    if rate.is_empty() {
        return Err(rate_to_fill(grade, grades, place));
    }
    Rate::parse(&compared(rate)).map(|rate| (grade, rate)).map_err(|_| bad())
}

fn unreadable(argument: &str) -> Problem {
    Problem::new(Code::TrialUnreadable, &Place::file(argument)).with("value", argument)
}

/// A policy that says nothing yet.
fn of_nobody(grades: &Grades) -> Policy {
    let title = Bilingual {
        zh: "只用于这一次的比例".to_owned(),
        en: "rates for this one time".to_owned(),
    };
    Policy {
        heading: Heading {
            id: "trial".to_owned(),
            edition: "1".to_owned(),
            title,
            issuer: Bilingual::default(),
            document: Bilingual::default(),
            status: Status::Trial,
            notice: None,
            edited: false,
        },
        base: Column::Budget,
        rounding: Rounding::HalfUp,
        floor: None,
        rates: vec![None; grades.grades.len()],
        rules: Vec::new(),
        totals: Vec::new(),
        spread: None,
        decisions: Vec::new(),
        year: None,
        sources: Vec::new(),
    }
}
