//! The rows of the list of what to ask for, in words.

use super::list::{Chase, ChaseSummary, Whom};
use crate::wording::{ChaseText, Language};
use jixiao_core::problem::Severity;

/// The columns of the list, with their widths in narrow characters. The first stands only in csv.
pub(super) const COLUMNS: [(ChaseText, u16); 10] = [
    (ChaseText::HeadDepartment, 0),
    (ChaseText::HeadProject, 12),
    (ChaseText::HeadName, 22),
    (ChaseText::HeadSeverity, 9),
    (ChaseText::HeadWhat, 46),
    (ChaseText::HeadHint, 38),
    (ChaseText::HeadFile, 22),
    (ChaseText::HeadSheet, 9),
    (ChaseText::HeadCell, 8),
    (ChaseText::HeadCode, 7),
];

/// Gives the cells of the row of a finding.
pub(super) fn row(language: Language, one: &Chase) -> [String; 10] {
    let problem = &one.problem;
    let words = language.problem(problem);
    let place = &problem.place;
    let severity = match problem.severity {
        Severity::Block => ChaseText::HeadBlocking,
        _ => ChaseText::HeadAdvice,
    };
    [
        addressee(language, one.whom, &one.department).to_owned(),
        one.project.clone(),
        one.name.clone(),
        language.chase(severity).to_owned(),
        words.what,
        words.hint,
        place.file.to_string(),
        place.sheet.as_deref().unwrap_or_default().to_owned(),
        place.cell().unwrap_or_default(),
        problem.code.id().to_owned(),
    ]
}

impl ChaseSummary {
    /// Names who is asked.
    pub fn addressee(&self, language: Language) -> &str {
        addressee(language, self.whom, &self.department)
    }
}

/// Names who is asked; a department also where none is known.
pub(super) fn addressee(language: Language, whom: Whom, department: &str) -> &str {
    match whom {
        Whom::Department if !department.is_empty() => department,
        Whom::Department => language.chase(ChaseText::NoDepartment),
        Whom::Evaluator => language.chase(ChaseText::OfEvaluator),
        Whom::Bureau => language.chase(ChaseText::OfBureau),
    }
}
