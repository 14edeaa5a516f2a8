//! What the library makes of each project: its row of `results.csv`, or what keeps it from one.

use crate::assess::Part;
use crate::result::{ResultRow, append_result};
use crate::rules::Rules;
use csv::{ReaderBuilder, StringRecord};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::problem::{Code, Problem};
use jixiao_core::project::Project;
use std::collections::{BTreeSet, HashMap, HashSet};

/// The projects of a part of the input.
pub(super) struct Recomputed<'p> {
    pub(super) projects: Vec<RecomputedProject<'p>>,
    /// What blocks and names no project of the part.
    pub(super) homeless: Vec<Problem>,
}

/// What the library makes of a project.
pub(super) struct RecomputedProject<'p> {
    project: &'p Project,
    /// The cells of `results.csv`; none where the project has problems.
    cells: Option<StringRecord>,
    /// The codes of what blocks.
    problems: BTreeSet<&'static str>,
}

impl<'p> Recomputed<'p> {
    pub(super) fn of(rules: &Rules, part: &Part<'p>) -> Self {
        let projects = &part.portfolio.projects;
        let ids: HashSet<&str> = projects.iter().map(|one| one.record.id.as_str()).collect();
        let mut blocked: HashMap<&str, BTreeSet<&'static str>> = HashMap::new();
        let (mut of_all, mut homeless) = (BTreeSet::new(), Vec::new());
        for problem in part.problems.iter().filter(|problem| problem.blocks()) {
            // No project of the part has any fact, which blocks each of them.
            if problem.code == Code::NothingReported {
                of_all.insert(problem.code.id());
                continue;
            }
            let mut is_homeless = problem.names_none();
            for id in problem.projects() {
                is_homeless |= !ids.contains(id);
                blocked.entry(id).or_default().insert(problem.code.id());
            }
            if is_homeless {
                homeless.push(problem.clone());
            }
        }
        let results = projects.iter().zip(&part.evaluation.results);
        let projects = results.map(|(project, result)| {
            let own = blocked.get(project.record.id.as_str()).into_iter().flatten();
            let problems = of_all.iter().chain(own).copied().collect();
            RecomputedProject::of(rules, project, result, problems)
        });
        Self { projects: projects.collect(), homeless }
    }
}

impl<'p> RecomputedProject<'p> {
    fn of(
        rules: &Rules,
        project: &'p Project,
        result: &ProjectResult,
        mut problems: BTreeSet<&'static str>,
    ) -> Self {
        if !problems.is_empty() {
            return Self { project, cells: None, problems };
        }
        let row = ResultRow::of(&rules.rulebook, rules.policy.is_some(), project, result);
        let mut bytes = Vec::new();
        if append_result(&rules.rulebook, &row, &mut bytes).is_err() {
            problems.insert(Code::ArithmeticTooLarge.id());
            return Self { project, cells: None, problems };
        }
        // The row is read as it is written, so that there is one way to write a result.
        let mut reader = ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        let cells = reader.records().find_map(Result::ok);
        Self { project, cells, problems }
    }

    pub(super) fn id(&self) -> &'p str {
        &self.project.record.id
    }

    /// Gives the cells but that of the id, as many as there are columns; blank where there is no result.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        let cells = (1..).map(|at| self.cells.as_ref().and_then(|cells| cells.get(at)));
        cells.map(Option::unwrap_or_default)
    }

    /// Gives the codes of what blocks, separated by spaces; blank where nothing does.
    pub(super) fn problems(&self) -> String {
        self.problems.iter().copied().collect::<Vec<_>>().join(" ")
    }
}
