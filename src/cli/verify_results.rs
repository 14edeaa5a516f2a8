//! `verify --results`: say whether a table of results that was computed elsewhere agrees, project by project.

use super::console::Console;
use super::problems;
use crate::verify::{CellDifference, Few, ResultsVerdict, RowDifference, Sample};
use crate::wording::Phrase;
use jixiao_core::problem::counts;

/// Shows what comparing a table of results showed; a sentence stands last.
pub(super) fn show(verdict: &ResultsVerdict, console: &mut Console) {
    problems::print(console, &verdict.problems, counts(&verdict.problems));
    for line in lines(verdict, console) {
        console.line(&line);
    }
}

fn lines(verdict: &ResultsVerdict, console: &Console) -> Vec<String> {
    let ResultsVerdict { different, missing, repeated, added, undecided, .. } = verdict;
    let mut lines: Vec<String> =
        different.first.iter().flat_map(|row| of_row(row, console)).collect();
    lines.extend(more(different, console));
    let of_projects = [
        (missing, Phrase::ResultsMissing),
        (repeated, Phrase::ResultsRepeated),
        (added, Phrase::ResultsAdded),
    ];
    for (projects, phrase) in of_projects {
        let named = projects.first.iter();
        lines.extend(named.map(|id| console.say(phrase, &[("project", id.clone())])));
        lines.extend(more(projects, console));
    }
    if undecided.count > 0 {
        let count = [("count", undecided.count.to_string())];
        lines.push(console.say(Phrase::ResultsUndecided, &count));
    }
    if !verdict.unknown.is_empty() {
        let columns = verdict.unknown.join(console.phrase(Phrase::Separator));
        lines.push(console.say(Phrase::ResultsUnknown, &[("columns", columns)]));
    }
    if let Some(Sample { seed, .. }) = verdict.sample {
        let values = [
            ("size", verdict.recomputed().to_string()),
            ("seed", seed.to_string()),
            ("projects", verdict.projects.to_string()),
        ];
        lines.push(console.say(Phrase::ResultsSampled, &values));
    }
    let (agree, compared) = (verdict.agree.to_string(), verdict.compared().to_string());
    lines.push(if verdict.agrees() {
        console.say(Phrase::ResultsAgree, &[("projects", agree)])
    } else {
        console.say(Phrase::ResultsDiffer, &[("agree", agree), ("compared", compared)])
    });
    lines
}

/// Names a row that differs, with every cell of it that does.
fn of_row(row: &RowDifference, console: &Console) -> Vec<String> {
    let line = row.line.map_or(String::new(), |line| line.to_string());
    let values = [("project", row.project.clone()), ("line", line)];
    let head = console.say(Phrase::ResultsRowDiffers, &values);
    let value = |value: &String| match value.as_str() {
        "" => console.phrase(Phrase::ResultsBlank).to_owned(),
        _ => console.say(Phrase::ResultsValue, &[("value", value.clone())]),
    };
    let of_cell = |CellDifference { column, found, expected }: &CellDifference| {
        let (found, expected) = (value(found), value(expected));
        let values = [("column", column.clone()), ("found", found), ("expected", expected)];
        format!("  {}", console.say(Phrase::ResultsCellDiffers, &values))
    };
    std::iter::once(head).chain(row.cells.iter().map(of_cell)).collect()
}

/// Counts what is not named.
fn more<T>(few: &Few<T>, console: &Console) -> Option<String> {
    let count = [("count", few.rest().to_string())];
    (few.rest() > 0).then(|| console.say(Phrase::SummaryMore, &count))
}

/// Gives the same as data.
pub(super) fn as_json(verdict: &ResultsVerdict, console: &Console) -> serde_json::Value {
    let ResultsVerdict { different, missing, repeated, added, undecided, .. } = verdict;
    let of_cell = |cell: &CellDifference| {
        serde_json::json!({
            "column": cell.column,
            "found": cell.found,
            "expected": cell.expected,
        })
    };
    let of_row = |row: &RowDifference| {
        serde_json::json!({
            "project": row.project,
            "line": row.line,
            "cells": row.cells.iter().map(of_cell).collect::<Vec<_>>(),
        })
    };
    let named = |projects: &Few<String>| serde_json::json!({ "count": projects.count, "first": projects.first });
    let sample = verdict.sample.map(
        |Sample { seed, .. }| serde_json::json!({ "size": verdict.recomputed(), "seed": seed }),
    );
    let problem = |one| {
        let words = console.language.problem(one);
        serde_json::json!({
            "code": one.code.id(),
            "place": one.place.to_string(),
            "message": words.what,
        })
    };
    serde_json::json!({
        "agrees": verdict.agrees(),
        "projects": verdict.projects,
        "sample": sample,
        "compared": verdict.compared(),
        "agree": verdict.agree,
        "different": {
            "count": different.count,
            "first": different.first.iter().map(of_row).collect::<Vec<_>>(),
        },
        "missing": named(missing),
        "repeated": named(repeated),
        "added": named(added),
        "undecided": named(undecided),
        "unknown_columns": verdict.unknown,
        "problems": verdict.problems.iter().map(problem).collect::<Vec<_>>(),
    })
}
