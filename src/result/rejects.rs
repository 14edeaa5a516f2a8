//! `rejects.csv`: the projects that were put aside, a row for every problem that keeps one from being scored.

use super::csv::append_text;
use crate::wording::{BookText, Language};
use jixiao_core::problem::Problem;

/// The file of what was put aside.
pub(crate) const REJECTS: &str = "rejects.csv";

/// Appends the heading, behind the mark that Excel knows UTF-8 by.
pub(crate) fn rejects_heading(language: Language, out: &mut Vec<u8>) {
    const COLUMNS: [BookText; 6] = [
        BookText::File,
        BookText::Cell,
        BookText::Project,
        BookText::Code,
        BookText::What,
        BookText::Hint,
    ];
    out.extend_from_slice("\u{feff}".as_bytes());
    append_row(COLUMNS.map(|column| language.book(column)), out);
}

/// Appends what is wrong with a project; `project` is its id, blank where it has none.
pub(crate) fn append_reject(
    language: Language,
    project: &str,
    problem: &Problem,
    out: &mut Vec<u8>,
) {
    let words = language.problem(problem);
    let line = problem.place.line.map_or_else(String::new, |line| line.to_string());
    let code = problem.code.id();
    append_row([&problem.place.file, &line, project, code, &words.what, &words.hint], out);
}

fn append_row(cells: [&str; 6], out: &mut Vec<u8>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        append_text(cell, out);
    }
    out.push(b'\n');
}
