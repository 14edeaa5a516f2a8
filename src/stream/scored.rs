//! What the workers of a stream hand in.

use super::rejected::Rejected;
use crate::result::{ResultRow, append_result};
use crate::rules::Rules;
use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::{Evaluation, ProjectResult};
use jixiao_core::problem::{Code, Place, Problem, Problems};
use jixiao_core::project::{Portfolio, Project};

/// Some projects with what they come to, and what was found on the way.
#[derive(Debug)]
pub(super) struct Evaluated {
    pub(super) portfolio: Portfolio,
    pub(super) evaluation: Evaluation,
    /// With the advice on them, unless they are blocked already and may be put aside.
    pub(super) problems: Vec<Problem>,
    /// The fingerprints of the ids.
    pub(super) prints: Vec<u64>,
    /// How many projects were read, also of those that are refused.
    pub(super) read: u64,
    pub(super) depends: Depends,
}

/// What advice depends on beside the projects themselves.
#[derive(Debug, Default)]
pub(super) struct Depends {
    /// A fact of theirs names a reason or evidence.
    pub(super) documented: bool,
    /// Advice that holds where any fact of the whole portfolio does.
    pub(super) if_documented: Vec<Problem>,
}

impl Evaluated {
    /// Says whether anything keeps these projects from being scored.
    pub(super) fn is_blocked(&self) -> bool {
        self.problems.iter().any(Problem::blocks)
    }
}

/// What scoring some rows gave.
#[derive(Debug)]
pub(super) struct Scored {
    pub(super) bytes: Vec<u8>,
    /// The number of projects whose rows were written.
    pub(super) rows: u64,
    pub(super) problems: Problems,
    /// What was put aside, where anything may be.
    pub(super) rejected: Option<Rejected>,
    /// The fingerprints of the ids.
    pub(super) prints: Vec<u64>,
    /// Departments and categories that were not seen before, each with its place.
    pub(super) names: [Vec<(String, Place)>; 2],
    /// Columns without a heading that hold something, each with the problem that says so.
    pub(super) unnamed: Vec<(usize, Problem)>,
    /// Projects that facts name and that are not there, each with the problem that says so.
    pub(super) strangers: Vec<(String, Problem)>,
    /// Whether a fact names a reason or evidence.
    pub(super) documented: bool,
    /// Advice that holds where any fact of the whole portfolio does.
    pub(super) if_documented: Problems,
}

impl Scored {
    /// Starts with nothing.
    pub(super) fn new(rejected: Option<Rejected>) -> Self {
        Self {
            bytes: Vec::new(),
            rows: 0,
            problems: Problems::of_stream(),
            rejected,
            prints: Vec::new(),
            names: Default::default(),
            unnamed: Vec::new(),
            strangers: Vec::new(),
            documented: false,
            if_documented: Problems::of_stream(),
        }
    }

    /// Gives what was scored and starts anew.
    pub(super) fn take(&mut self) -> Self {
        let rejected = self.rejected.as_ref().map(Rejected::anew);
        std::mem::replace(self, Self::new(rejected))
    }

    /// Takes problems up. Notes are dropped.
    pub(super) fn note(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems.into_iter().filter(|problem| !problem.is_note()));
    }

    /// Writes the row of a project and adds it to the sums; one whose arithmetic is too large is a problem.
    pub(super) fn write(
        &mut self,
        rules: &Rules,
        (project, result): (&Project, &ProjectResult),
        sums: &mut Summary,
        problems: &mut Vec<Problem>,
    ) {
        let record = &project.record;
        let row = ResultRow::of(&rules.rulebook, rules.policy.is_some(), project, result);
        let before = self.bytes.len();
        if append_result(&rules.rulebook, &row, &mut self.bytes).is_err() {
            self.bytes.truncate(before);
            let problem = Problem::new(Code::ArithmeticTooLarge, &record.place);
            let problem = problem.with("project", &record.id);
            if let Some(rejected) = &mut self.rejected {
                rejected.take(&record.id, std::slice::from_ref(&problem));
            }
            problems.push(problem);
            return;
        }
        self.rows += 1;
        sums.add(record, result);
    }
}
