//! What a published sheet comes to, in words.

use super::{Language, SheetText};
use jixiao_core::problem::{Code, Problem};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::Grades;
use jixiao_core::sheet::{ScoreSheet, SheetResult};

impl Language {
    /// Says what a sheet comes to, what it is about and what it prints itself, a line each.
    pub(crate) fn sheet_lines(
        self,
        sheet: &ScoreSheet,
        result: &SheetResult,
        grades: &Grades,
    ) -> Vec<String> {
        let mut lines = vec![self.sheet_total(sheet, result, grades)];
        let or_none = |text: &str| {
            if text.is_empty() {
                self.sheet(SheetText::NotGiven).to_owned()
            } else {
                text.to_owned()
            }
        };
        let head = &sheet.head;
        if ![&head.name, &head.department, &head.unit].iter().all(|text| text.is_empty()) {
            let values = [
                ("name", or_none(&head.name)),
                ("department", or_none(&head.department)),
                ("unit", or_none(&head.unit)),
            ];
            lines.push(self.sheet_with(SheetText::Head, &values));
        }
        if !(head.budget.is_empty() && head.executed.is_empty()) {
            let values = [("budget", or_none(&head.budget)), ("executed", or_none(&head.executed))];
            lines.push(self.sheet_with(SheetText::Money, &values));
        }
        if let Some(by) = &sheet.scored_by {
            let taken = [("heading", one_line(&by.taken))];
            lines.push(self.sheet_with(SheetText::Taken, &taken));
            lines.extend(by.sums().map(|(heading, total)| {
                let values =
                    [("heading", one_line(heading)), ("total", self.points_or_open(total))];
                self.sheet_with(SheetText::Other, &values)
            }));
        }
        lines.extend(self.printed(sheet));
        lines
    }

    fn sheet_total(self, sheet: &ScoreSheet, result: &SheetResult, grades: &Grades) -> String {
        let missing = sheet.rows.iter().filter(|row| row.score.is_none()).count();
        let id = ("id", sheet.id.clone());
        let weights = ("weights", result.weights.to_string());
        match (result.total, result.given) {
            (None, Some(given)) => {
                let values = [id, ("given", given.to_string()), weights];
                self.sheet_with(SheetText::InDoubt, &values)
            }
            (Some(total), _) if missing > 0 => {
                let values =
                    [id, ("total", total.to_string()), weights, ("count", missing.to_string())];
                self.sheet_with(SheetText::Incomplete, &values)
            }
            (total, _) => {
                let grade = result.grade.map(|grade| self.of(&grades.get(grade).title).to_owned());
                let open = || self.sheet(SheetText::Open).to_owned();
                let grade = ("grade", grade.unwrap_or_else(open));
                let values = [id, ("total", self.points_or_open(total)), weights, grade];
                self.sheet_with(SheetText::Total, &values)
            }
        }
    }

    fn printed(self, sheet: &ScoreSheet) -> Option<String> {
        let score = sheet.printed.as_ref().and_then(|printed| printed.score);
        let grade = sheet.printed_grade.as_ref().map(|grade| grade.value.clone());
        let none = || self.sheet(SheetText::NotGiven).to_owned();
        (score.is_some() || grade.is_some()).then(|| {
            let total = score.map_or_else(none, |score| score.to_string());
            let values = [("total", total), ("grade", grade.unwrap_or_else(none))];
            self.sheet_with(SheetText::Printed, &values)
        })
    }

    fn points_or_open(self, points: Option<Points>) -> String {
        points.map_or_else(|| self.sheet(SheetText::Open).to_owned(), |points| points.to_string())
    }

    /// Says why a sheet has no grade: what was found of each kind, once.
    pub(crate) fn why_open(self, problems: &[Problem]) -> String {
        let mut seen: Vec<Code> = Vec::new();
        let mut said = Vec::new();
        for problem in problems.iter().filter(|problem| problem.doubts_grade()) {
            if !seen.contains(&problem.code) {
                seen.push(problem.code);
                said.push(format!("{} {}", problem.code.id(), self.problem(problem).what));
            }
        }
        said.join("\n")
    }
}

/// Puts the lines of a heading together.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect()
}
