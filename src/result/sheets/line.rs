//! One file of the folder as a line of the table.

use crate::assess::FolderSheet;
use crate::wording::{Language, SheetText};
use jixiao_core::problem::counts;
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::Grades;
use jixiao_core::sheet::ScoredBy;

/// A column: its name in csv, its heading, its width in narrow characters, and whether it holds
/// numbers.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) heading: SheetText,
    pub(super) width: u16,
    pub(super) is_number: bool,
}

const fn text(name: &'static str, heading: SheetText, width: u16) -> Column {
    Column { name, heading, width, is_number: false }
}

const fn number(name: &'static str, heading: SheetText, width: u16) -> Column {
    Column { name, heading, width, is_number: true }
}

/// The columns of the table.
pub(super) const COLUMNS: [Column; 16] = [
    text("file", SheetText::HeadFile, 26),
    text("name", SheetText::HeadName, 24),
    text("department", SheetText::HeadDepartment, 18),
    text("unit", SheetText::HeadUnit, 18),
    text("budget", SheetText::HeadBudget, 14),
    text("executed", SheetText::HeadExecuted, 14),
    number("weights", SheetText::HeadWeights, 9),
    number("total", SheetText::HeadTotal, 9),
    number("printed_total", SheetText::HeadPrinted, 9),
    text("grade", SheetText::HeadGrade, 7),
    text("printed_grade", SheetText::HeadPrintedGrade, 9),
    text("other_scores", SheetText::HeadOther, 20),
    number("blocking", SheetText::HeadBlocking, 7),
    number("advice", SheetText::HeadAdvice, 7),
    text("state", SheetText::HeadState, 9),
    text("why", SheetText::HeadWhy, 60),
];

/// Gives the cells of a file, in the order of the columns. The grade is its title.
pub(super) fn cells(
    language: Language,
    one: &FolderSheet,
    grades: &Grades,
) -> [String; COLUMNS.len()] {
    let points = |points: Option<Points>| points.map_or(String::new(), |points| points.to_string());
    let [blocking, advice] = counts(&one.problems).map(|count| count.to_string());
    let why = || {
        let why = language.why_open(&one.problems);
        if why.is_empty() { language.sheet(SheetText::NoScore).to_owned() } else { why }
    };
    let Some((sheet, result)) = &one.sheet else {
        let mut cells = std::array::from_fn(|_| String::new());
        cells[0].clone_from(&one.file);
        cells[12..].clone_from_slice(&[
            blocking,
            advice,
            language.sheet(SheetText::Refused).to_owned(),
            why(),
        ]);
        return cells;
    };
    let head = &sheet.head;
    let grade = result.grade.map(|grade| language.of(&grades.get(grade).title).to_owned());
    let state = if grade.is_some() { SheetText::Graded } else { SheetText::Open };
    let others = sheet.scored_by.iter().flat_map(ScoredBy::sums);
    let others = others.map(|(heading, total)| {
        let heading: String = heading.split_whitespace().collect();
        format!("{heading} {}", points(total))
    });
    [
        one.file.clone(),
        head.name.clone(),
        head.department.clone(),
        head.unit.clone(),
        head.budget.clone(),
        head.executed.clone(),
        result.weights.to_string(),
        points(result.total),
        points(sheet.printed.as_ref().and_then(|printed| printed.score)),
        grade.clone().unwrap_or_default(),
        sheet.printed_grade.as_ref().map_or(String::new(), |grade| grade.value.clone()),
        others.collect::<Vec<_>>().join("；"),
        blocking,
        advice,
        language.sheet(state).to_owned(),
        if grade.is_some() { String::new() } else { why() },
    ]
}
