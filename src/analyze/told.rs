//! Weights and stability in words: cells of tables, and the file of a scenario.

use super::stability::{ProjectStability, StabilityReport};
use crate::wording::{Language, StatisticsText as Text};
use jixiao_core::analysis::flip::{Flip, Flips};
use jixiao_core::quantity::{Fraction, Points, Rounding};
use jixiao_core::rulebook::{GradeIndex, Rulebook};
use std::fmt::Write;

/// Gives the cells of a project in the table of stability.
pub fn stability_cells(
    language: Language,
    report: &StabilityReport,
    one: &ProjectStability,
) -> Vec<String> {
    let assessment = &report.assessment;
    let rulebook = &assessment.rules.rulebook;
    let record = &assessment.portfolio.projects[one.project].record;
    let total = assessment.evaluation.results[one.project].total;
    let none = || language.statistics(Text::NoValue).to_owned();
    let met = one.grades.iter().filter(|(_, count)| *count > 0);
    let grades = met.map(|(grade, count)| {
        format!("{} {}", title(language, rulebook, *grade), percent(*count, report))
    });
    let [low, middle, high] = one.ranks;
    vec![
        record.id.clone(),
        record.name.clone(),
        total.map_or_else(none, |total| total.low().truncated(2)),
        title(language, rulebook, one.grade).to_owned(),
        percent(one.grade_holds, report),
        one.cut.as_ref().map_or_else(none, |cut| percent(cut.holds, report)),
        grades.collect::<Vec<_>>().join(" "),
        format!("{low}/{middle}/{high}"),
        flip_text(language, rulebook, one.weight.as_ref(), shift_text),
        flip_text(language, rulebook, one.points.as_ref(), |flip| flip.by.to_string()),
    ]
}

/// Says what a project's certificate comes to, in a sentence.
pub fn certificate(language: Language, report: &StabilityReport, one: &ProjectStability) -> String {
    let rulebook = &report.assessment.rules.rulebook;
    let values = [
        ("draws", report.wanted.draws.to_string()),
        ("grade", title(language, rulebook, one.grade).to_owned()),
        ("holds", percent(one.grade_holds, report)),
        ("weight", flip_text(language, rulebook, one.weight.as_ref(), shift_text)),
        ("points", flip_text(language, rulebook, one.points.as_ref(), |flip| flip.by.to_string())),
    ];
    language.statistics_with(Text::Certificate, &values)
}

/// Says what all cuts come to over the draws, from 分.
#[allow(clippy::cast_possible_truncation, reason = "a mean of amounts, told to the 分")]
pub fn expected_cuts(language: Language, mean: f64, low: i128, high: i128) -> String {
    let values = [
        ("mean", language.money(mean.round() as i128)),
        ("low", language.money(low)),
        ("high", language.money(high)),
    ];
    language.statistics_with(Text::ExpectedCuts, &values)
}

fn title(language: Language, rulebook: &Rulebook, grade: GradeIndex) -> &str {
    language.of(&rulebook.grades.get(grade).title)
}

/// Writes a share of the draws; all of them is 100 %, and less never is.
fn percent(count: u32, report: &StabilityReport) -> String {
    let tenths = u64::from(count) * 1000 / report.wanted.draws.max(1) as u64;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Says the least that gives another grade, and which.
fn flip_text<T: Copy + PartialOrd>(
    language: Language,
    rulebook: &Rulebook,
    flips: Option<&Flips<T>>,
    write: impl Fn(&Flip<T>) -> String,
) -> String {
    let Some(flips) = flips else { return language.statistics(Text::FlipUntold).to_owned() };
    let Some(flip) = flips.smallest() else {
        return language.statistics(Text::FlipNone).to_owned();
    };
    let text = if flip.beyond { Text::FlipBeyond } else { Text::FlipBy };
    let grade = title(language, rulebook, flip.grade).to_owned();
    language.statistics_with(text, &[("by", write(&flip)), ("grade", grade)])
}

/// Writes a shift of weight with two places: never less than it takes, where it is to be reached, and never
/// more, where it is to be exceeded.
pub(super) fn shift_text(flip: &Flip<Fraction>) -> String {
    let rounding = if flip.beyond { Rounding::Down } else { Rounding::Up };
    flip.by.to_points(rounding).map_or_else(|_| flip.by.truncated(2), |points| points.to_string())
}

/// Writes points as a file of scenarios, to be tried on a portfolio.
pub fn weights_scenario(language: Language, criteria: &[String], points: &[Points]) -> String {
    let title = language.statistics(Text::WeightsTitle);
    let mut text = format!("# {}\n", language.statistics(Text::ScenarioRemark));
    let _ = writeln!(
        text,
        "[[scenario]]\nid = \"weights\"\ntitle = {{ zh = \"{title}\", en = \"{title}\" }}"
    );
    text += "\n[scenario.points]\n";
    for (name, points) in criteria.iter().zip(points) {
        let name = name.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = writeln!(text, "\"{name}\" = \"{points}\"");
    }
    text
}
