//! Problems as JSON.

use super::to_bytes;
use crate::wording::Language;
use jixiao_core::problem::{Code, Problem};
use serde::Serialize;

/// A problem with its place, in words.
#[derive(Debug, Serialize)]
pub(super) struct ProblemJson {
    code: &'static str,
    severity: &'static str,
    place: PlaceJson,
    /// How many of its code it stands for, where they were only counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<u64>,
    message: String,
    why: String,
    hint: String,
}

#[derive(Debug, Serialize)]
struct PlaceJson {
    file: String,
    line: Option<u64>,
    sheet: Option<String>,
    cell: Option<String>,
}

impl ProblemJson {
    pub(super) fn list(language: Language, problems: &[Problem]) -> Vec<Self> {
        problems.iter().map(|problem| Self::of(language, problem)).collect()
    }

    fn of(language: Language, problem: &Problem) -> Self {
        let words = language.problem(problem);
        let place = &problem.place;
        Self {
            code: problem.code.id(),
            severity: problem.severity.name(),
            place: PlaceJson {
                file: place.file.to_string(),
                line: place.line,
                sheet: place.sheet.as_deref().map(str::to_owned),
                cell: place.cell(),
            },
            more: problem.rest.as_ref().map(|rest| rest.count),
            message: words.what,
            why: words.why,
            hint: words.hint,
        }
    }
}

#[derive(Debug, Serialize)]
struct ProblemsJson {
    problems: Vec<ProblemJson>,
}

/// Writes problems alone, as `check --json` does.
pub fn problems_json(language: Language, problems: &[Problem]) -> Vec<u8> {
    to_bytes(&ProblemsJson { problems: ProblemJson::list(language, problems) })
}

#[derive(Debug, Serialize)]
struct CodeJson {
    code: &'static str,
    severity: &'static str,
    message: String,
    why: String,
    hint: String,
}

/// Writes what a code means.
pub fn code_json(language: Language, code: Code) -> Vec<u8> {
    to_bytes(&one_code(language, code))
}

/// Writes every problem code as JSON.
pub fn codes_json(language: Language) -> Vec<u8> {
    let codes = Code::ALL.iter().map(|code| one_code(language, *code)).collect();
    to_bytes(&CodesJson { codes })
}

fn one_code(language: Language, code: Code) -> CodeJson {
    let words = language.explained(code);
    CodeJson {
        code: code.id(),
        severity: code.severity().name(),
        message: words.what,
        why: words.why,
        hint: words.hint,
    }
}

#[derive(Debug, Serialize)]
struct CodesJson {
    codes: Vec<CodeJson>,
}

#[derive(Debug, Serialize)]
struct RefusedJson {
    rulebook: Option<()>,
    projects: [(); 0],
    summary: Option<()>,
    problems: Vec<ProblemJson>,
}

/// Writes the object of an input that could not be evaluated at all.
pub fn refused_json(language: Language, problems: &[Problem]) -> Vec<u8> {
    let problems = ProblemJson::list(language, problems);
    to_bytes(&RefusedJson { rulebook: None, projects: [], summary: None, problems })
}
