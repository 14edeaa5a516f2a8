//! The rows of the list of what to ask for, in words.

use super::list::Chase;
use crate::wording::{ChaseText, Language};
use jixiao_core::problem::{Code, Detail, Problem, Severity};

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

/// Gives the rows of a finding: one, or one for every document that did not come.
pub(super) fn rows(language: Language, one: &Chase) -> Vec<[String; 10]> {
    let documents = match one.problem.details.iter().find(|(name, _)| *name == "value") {
        Some((_, Detail::Plain(names))) if one.problem.code == Code::EvidenceNotThere => names,
        _ => return vec![row(language, one, &one.problem)],
    };
    let of_document = |document: &str| {
        let mut problem = one.problem.clone();
        for (name, detail) in &mut problem.details {
            match *name {
                "count" => *detail = Detail::Plain("1".to_owned()),
                "value" => *detail = Detail::Plain(document.to_owned()),
                _ => {}
            }
        }
        row(language, one, &problem)
    };
    documents.split('、').map(of_document).collect()
}

/// Gives the cells of a row.
fn row(language: Language, one: &Chase, problem: &Problem) -> [String; 10] {
    let words = language.problem(problem);
    let place = &problem.place;
    let severity = match problem.severity {
        Severity::Block => ChaseText::HeadBlocking,
        _ => ChaseText::HeadAdvice,
    };
    [
        department(language, &one.department).to_owned(),
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

/// Names a department, also where none is known.
pub(super) fn department(language: Language, name: &str) -> &str {
    if name.is_empty() { language.chase(ChaseText::NoDepartment) } else { name }
}
