//! Points as the file of a scenario.

use crate::wording::{Language, StatisticsText as Text};
use jixiao_core::quantity::Points;
use std::fmt::Write;

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
