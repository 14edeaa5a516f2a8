//! A score sheet as JSON, in the shape of an evaluation.

use super::evaluation::{
    DimensionJson, GradeJson, IndicatorJson, ProjectJson, RulesJson, SummaryJson,
};
use super::problem::ProblemJson;
use super::to_bytes;
use crate::wording::Language;
use jixiao_core::problem::Problem;
use jixiao_core::rulebook::Grades;
use jixiao_core::sheet::{ScoreSheet, SheetResult};
use serde::Serialize;

#[derive(Debug, Serialize)]
struct SheetJson {
    rulebook: RulesJson,
    projects: Vec<ProjectJson>,
    summary: SummaryJson,
    problems: Vec<ProblemJson>,
}

/// Writes what a score sheet comes to. Its weights are its own, so the rulebook is the sheet.
pub fn sheet_json(
    language: Language,
    sheet: &ScoreSheet,
    result: &SheetResult,
    grades: &Grades,
    problems: &[Problem],
) -> Vec<u8> {
    let grade = result.grade.map(|grade| grades.get(grade));
    let dimensions = result.dimensions.iter().map(|(name, points, max)| DimensionJson {
        id: name.clone(),
        title: name.clone(),
        points: points.map(|points| points.to_string()),
        max: max.to_string(),
    });
    let indicators = (1..).zip(&sheet.rows).map(|(number, row)| IndicatorJson {
        id: format!("{number}"),
        title: row.level3.clone(),
        points: row.score.map(|score| score.to_string()),
        max: row.weight.map_or(String::new(), |weight| weight.to_string()),
        state: if row.score.is_some() { "scored" } else { "missing" },
        why: row.reason.clone(),
    });
    let grade_rows = grades.iter().map(|(index, grade)| GradeJson {
        grade: grade.id.clone(),
        title: language.of(&grade.title).to_owned(),
        projects: u64::from(result.grade == Some(index)),
        budget: String::new(),
        cut: None,
    });
    let project = ProjectJson {
        id: sheet.id.clone(),
        name: sheet.id.clone(),
        department: String::new(),
        total: result.total.map(|total| total.to_string()),
        total_low: None,
        total_high: None,
        grade: grade.map(|grade| grade.id.clone()),
        grade_title: grade.map(|grade| language.of(&grade.title).to_owned()),
        grade_best: None,
        grade_worst: None,
        grade_why: Vec::new(),
        dimensions: dimensions.collect(),
        indicators: indicators.collect(),
        cut: None,
    };
    to_bytes(&SheetJson {
        rulebook: RulesJson {
            id: "score-sheet".to_owned(),
            title: sheet.id.clone(),
            status: "own-weights",
            edition: String::new(),
            notice: None,
        },
        projects: vec![project],
        summary: SummaryJson {
            projects: 1,
            budget: None,
            cut: None,
            kept: None,
            next_budget: None,
            grades: grade_rows.collect(),
        },
        problems: ProblemJson::list(language, problems),
    })
}
