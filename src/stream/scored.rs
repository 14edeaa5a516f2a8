//! What the workers of a stream hand in.

use crate::result::{ResultRow, append_result};
use crate::rules::Rules;
use jixiao_core::analysis::Summary;
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::problem::{self, Code, Place, Problem};
use jixiao_core::project::Project;

/// Problems kept with their words; any more are only counted.
pub(super) const PROBLEMS_KEPT: usize = 100;

/// What scoring some rows gave.
#[derive(Debug, Default)]
pub(super) struct Scored {
    pub(super) bytes: Vec<u8>,
    pub(super) rows: u64,
    pub(super) problems: Vec<Problem>,
    pub(super) counts: [u64; 2],
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
    pub(super) if_documented: Vec<Problem>,
}

impl Scored {
    /// Takes problems up: the first with their words, all of them with their number. Notes are dropped.
    pub(super) fn note(&mut self, mut problems: Vec<Problem>) {
        problems.retain(|problem| !problem.is_note());
        for (sum, count) in self.counts.iter_mut().zip(problem::counts(&problems)) {
            *sum += count;
        }
        let room = PROBLEMS_KEPT.saturating_sub(self.problems.len());
        self.problems.extend(problems.into_iter().take(room));
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
