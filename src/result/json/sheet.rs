//! Score sheets as JSON, in the shape of an evaluation.

use super::evaluation::{
    DimensionJson, GradeJson, IndicatorJson, ProjectJson, RulesJson, SummaryJson,
};
use super::problem::ProblemJson;
use super::to_bytes;
use crate::wording::Language;
use jixiao_core::problem::Problem;
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::Grades;
use jixiao_core::sheet::{ScoreSheet, ScoredBy, SheetResult};
use serde::Serialize;

#[derive(Debug, Serialize)]
struct SheetsJson {
    rulebook: RulesJson,
    projects: Vec<SheetJson>,
    summary: SummaryJson,
    problems: Vec<ProblemJson>,
}

#[derive(Debug, Serialize)]
struct SheetJson {
    #[serde(flatten)]
    project: ProjectJson,
    sheet: PrintedJson,
}

/// What only a published sheet has: what it says of itself.
#[derive(Debug, Serialize)]
struct PrintedJson {
    unit: String,
    budget: String,
    executed: String,
    weights: String,
    /// The sum of the rows, also where it is in doubt and no total is given.
    given: Option<String>,
    printed_total: Option<String>,
    printed_grade: Option<String>,
    scores_taken: Option<String>,
    other_scores: Vec<OtherJson>,
}

#[derive(Debug, Serialize)]
struct OtherJson {
    heading: String,
    total: Option<String>,
}

/// Writes what score sheets come to. Their weights are their own, so the rulebook is the sheet; `title`
/// is the sheet's, or the folder's.
pub fn sheets_json<'s>(
    language: Language,
    title: &str,
    sheets: impl IntoIterator<Item = (&'s ScoreSheet, &'s SheetResult)>,
    grades: &Grades,
    problems: &[Problem],
) -> Vec<u8> {
    let sheets: Vec<_> = sheets.into_iter().collect();
    let with_grade =
        |index| sheets.iter().filter(|(_, result)| result.grade == Some(index)).count() as u64;
    let grade_rows = grades.iter().map(|(index, grade)| GradeJson {
        grade: grade.id.clone(),
        title: language.of(&grade.title).to_owned(),
        from: grade.band.map(|band| band.from.to_string()),
        to: grade.band.map(|band| band.to.to_string()),
        projects: with_grade(index),
        budget: String::new(),
        cut: None,
    });
    to_bytes(&SheetsJson {
        rulebook: RulesJson {
            id: "score-sheet".to_owned(),
            title: title.to_owned(),
            status: "own-weights",
            edition: String::new(),
            notice: None,
        },
        summary: SummaryJson {
            projects: sheets.len() as u64,
            budget: None,
            cut: None,
            kept: None,
            next_budget: None,
            grades: grade_rows.collect(),
        },
        projects: sheets
            .iter()
            .map(|(sheet, result)| SheetJson {
                project: project_of(language, sheet, result, grades),
                sheet: printed_of(sheet, result),
            })
            .collect(),
        problems: ProblemJson::list(language, problems),
    })
}

fn project_of(
    language: Language,
    sheet: &ScoreSheet,
    result: &SheetResult,
    grades: &Grades,
) -> ProjectJson {
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
    let name = if sheet.head.name.is_empty() { &sheet.id } else { &sheet.head.name };
    ProjectJson {
        id: sheet.id.clone(),
        name: name.clone(),
        department: sheet.head.department.clone(),
        firm: String::new(),
        category: String::new(),
        budget: None,
        total: result.total.map(|total| total.to_string()),
        total_low: None,
        total_high: None,
        grade: grade.map(|grade| grade.id.clone()),
        grade_title: grade.map(|grade| language.of(&grade.title).to_owned()),
        grade_best: None,
        grade_worst: None,
        grade_why: Vec::new(),
        grade_last_year: None,
        dimensions: dimensions.collect(),
        indicators: indicators.collect(),
        cut: None,
        corrections: Vec::new(),
        not_applicable: Vec::new(),
    }
}

fn printed_of(sheet: &ScoreSheet, result: &SheetResult) -> PrintedJson {
    let points = |points: Option<Points>| points.map(|points| points.to_string());
    let by = sheet.scored_by.as_ref();
    let others = by.into_iter().flat_map(ScoredBy::sums);
    PrintedJson {
        unit: sheet.head.unit.clone(),
        budget: sheet.head.budget.clone(),
        executed: sheet.head.executed.clone(),
        weights: result.weights.to_string(),
        given: points(result.given),
        printed_total: points(sheet.printed.as_ref().and_then(|printed| printed.score)),
        printed_grade: sheet.printed_grade.as_ref().map(|grade| grade.value.clone()),
        scores_taken: by.map(|by| by.taken.clone()),
        other_scores: others
            .map(|(heading, total)| OtherJson { heading: heading.to_owned(), total: points(total) })
            .collect(),
    }
}
