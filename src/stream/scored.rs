//! What the workers of a stream hand in.

use crate::result::{ResultRow, append_result};
use crate::rules::Rules;
use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::problem::{Code, Place, Problem, Problems};
use jixiao_core::project::Project;

/// What scoring some rows gave.
#[derive(Debug)]
pub(super) struct Scored {
    pub(super) bytes: Vec<u8>,
    pub(super) rows: u64,
    pub(super) problems: Problems,
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

impl Default for Scored {
    fn default() -> Self {
        Self {
            bytes: Vec::new(),
            rows: 0,
            problems: Problems::of_stream(),
            prints: Vec::new(),
            names: Default::default(),
            unnamed: Vec::new(),
            strangers: Vec::new(),
            documented: false,
            if_documented: Problems::of_stream(),
        }
    }
}

impl Scored {
    /// Takes problems up. Notes are dropped.
    pub(super) fn note(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems.into_iter().filter(|problem| !problem.is_note()));
    }

    /// Writes the row of a project and adds it to the sums.
    pub(super) fn write(
        &mut self,
        rules: &Rules,
        (project, result): (&Project, &ProjectResult),
        sums: &mut Summary,
        problems: &mut Vec<Problem>,
    ) {
        let record = &project.record;
        let row = ResultRow::of(&rules.rulebook, rules.policy.is_some(), project, result);
        if append_result(&rules.rulebook, &row, &mut self.bytes).is_err() {
            let problem = Problem::new(Code::ArithmeticTooLarge, &record.place);
            problems.push(problem.with("project", &record.id));
        }
        sums.add(record, result);
    }
}
