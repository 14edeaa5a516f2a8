//! What collecting forms came to, as JSON.

use super::problem::ProblemJson;
use super::to_bytes;
use crate::form::{Changes, ChaseSummary};
use crate::wording::Language;
use jixiao_core::problem::Problem;
use serde::Serialize;

/// What collecting forms came to.
#[derive(Clone, Debug)]
pub struct CollectedReport<'a> {
    /// The portfolio folder.
    pub folder: &'a str,
    /// How many forms were read.
    pub forms: usize,
    /// How many other files there are.
    pub attachments: usize,
    /// Where each department stands.
    pub summary: &'a [ChaseSummary],
    /// What changed since the last time; `None` the first time.
    pub changes: Option<&'a [Changes]>,
    /// The files that people wrote in and that were carried on.
    pub carried: Vec<&'static str>,
    /// Every problem.
    pub problems: &'a [Problem],
}

#[derive(Debug, Serialize)]
struct CollectedJson<'a> {
    folder: &'a str,
    forms: usize,
    attachments: usize,
    departments: Vec<DepartmentJson<'a>>,
    changes: Option<Vec<ChangesJson<'a>>>,
    carried: &'a [&'static str],
    problems: Vec<ProblemJson>,
}

#[derive(Debug, Serialize)]
struct DepartmentJson<'a> {
    asked: &'static str,
    department: &'a str,
    projects: usize,
    returned: usize,
    blank: usize,
    refused: usize,
    missing: usize,
    late: usize,
    block: usize,
    advise: usize,
}

#[derive(Debug, Serialize)]
struct ChangesJson<'a> {
    project: &'a str,
    new: usize,
    changed: usize,
    gone: usize,
}

/// Writes it.
pub fn collected_json(language: Language, report: &CollectedReport<'_>) -> Vec<u8> {
    let departments = report.summary.iter().map(|row| DepartmentJson {
        asked: row.whom.name(),
        department: &row.department,
        projects: row.projects,
        returned: row.returned,
        blank: row.blank,
        refused: row.refused,
        missing: row.missing(),
        late: row.late,
        block: row.blocking,
        advise: row.advice,
    });
    let changes = report.changes.map(|changes| {
        let rows = changes.iter().map(|row| ChangesJson {
            project: &row.project,
            new: row.new,
            changed: row.changed,
            gone: row.gone,
        });
        rows.collect()
    });
    to_bytes(&CollectedJson {
        folder: report.folder,
        forms: report.forms,
        attachments: report.attachments,
        departments: departments.collect(),
        changes,
        carried: &report.carried,
        problems: ProblemJson::list(language, report.problems),
    })
}
