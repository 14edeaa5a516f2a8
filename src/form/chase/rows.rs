//! The rows of the list of what to ask for, in words.

use super::list::Chase;
use crate::wording::{ChaseText, Language, Phrase};
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

/// Gives the cells of a finding.
pub(super) fn row(language: Language, one: &Chase) -> [String; 10] {
    let words = language.problem(&one.problem);
    let place = &one.problem.place;
    let severity = match one.problem.severity {
        Severity::Block => Phrase::SeverityBlock,
        _ => Phrase::SeverityAdvise,
    };
    [
        department(language, &one.department).to_owned(),
        one.project.clone(),
        one.name.clone(),
        language.phrase(severity).to_owned(),
        words.what,
        words.hint,
        place.file.to_string(),
        place.sheet.as_deref().unwrap_or_default().to_owned(),
        place.cell().unwrap_or_default(),
        one.problem.code.id().to_owned(),
    ]
}

/// Names a department, also where none is known.
pub(super) fn department(language: Language, name: &str) -> &str {
    if name.is_empty() { language.chase(ChaseText::NoDepartment) } else { name }
}
