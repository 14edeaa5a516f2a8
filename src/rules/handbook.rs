//! The handbook of a rulebook in Markdown, made from its data.

use crate::wording::{Language, Phrase};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::citation::Heading;
use jixiao_core::policy::Policy;
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::{Example, Grades, Indicator, Rulebook};
use std::fmt::Write as _;

/// Writes the handbook of one rulebook, its headings starting at the second level.
pub fn handbook(language: Language, rulebook: &Rulebook) -> String {
    let mut text = String::new();
    head(&mut text, language, &rulebook.heading);
    for (at, dimension) in rulebook.dimensions.iter().enumerate() {
        let title = language.of(&dimension.title);
        let _ = writeln!(text, "\n### {title}（{}）", dimension.weight);
        for indicator in rulebook.indicators_of(at) {
            entry(&mut text, language, rulebook, indicator);
        }
    }
    let _ = writeln!(text, "\n### {}\n", language.phrase(Phrase::HandbookGrades));
    for (index, grade) in rulebook.grades.iter() {
        let band = language.band_told(&rulebook.grades, index).unwrap_or_default();
        let _ = writeln!(text, "- {}（{}） {band}", language.of(&grade.title), grade.id);
    }
    for limit in &rulebook.grades.limits {
        let values = [
            ("id", limit.id.clone()),
            ("reason", language.of(&limit.reason).to_owned()),
            ("grade", language.of(&rulebook.grades.get(limit.grade).title).to_owned()),
        ];
        let says = language.say(Phrase::HandbookLimit, &values);
        let _ = writeln!(text, "- {says}（{}）", language.citations(&limit.citations));
    }
    text
}

/// Writes the handbook entry of one policy.
pub fn policy_handbook(language: Language, policy: &Policy, grades: &Grades) -> String {
    let mut text = String::new();
    head(&mut text, language, &policy.heading);
    text = text.replacen("## ", "\n### ", 1);
    text.push('\n');
    if let Some(floor) = &policy.floor {
        let says = language.say(Phrase::HandbookFloor, &[("rate", floor.rate.percent())]);
        let _ = writeln!(text, "- {says}（{}）", language.citations(&floor.citations));
    }
    for (index, grade) in grades.iter() {
        let title = language.of(&grade.title);
        let rate = policy.rates.get(index.0).and_then(Option::as_ref);
        let rate = rate.map_or_else(
            || language.phrase(Phrase::HandbookNoRate).to_owned(),
            |rate| format!("{}（{}）", rate.rate.percent(), language.citations(&rate.citations)),
        );
        let _ = writeln!(text, "- {title}：{rate}");
    }
    text
}

fn head(text: &mut String, language: Language, heading: &Heading) {
    let title = language.of(&heading.title);
    let _ = writeln!(text, "## {title}（`{}`，{}）\n", heading.id, heading.edition);
    let status = language.status(heading.status);
    let _ = writeln!(
        text,
        "{}。{}。**{status}**",
        language.of(&heading.issuer),
        language.of(&heading.document)
    );
    if let Some(notice) = language.notice(heading) {
        let _ = writeln!(text, "\n> {notice}");
    }
}

fn entry(text: &mut String, language: Language, rulebook: &Rulebook, indicator: &Indicator) {
    let _ = writeln!(
        text,
        "\n#### {}. {}（`{}`，{}，{}）\n",
        indicator.number,
        language.of(&indicator.title),
        indicator.id,
        language.of(&rulebook.groups[indicator.group].title),
        indicator.max
    );
    let label = |phrase| language.phrase(phrase);
    let _ = writeln!(text, "- {}：{}", label(Phrase::ExplainRule), language.rule(indicator));
    for (id, definition) in language.definitions(indicator) {
        let _ = writeln!(text, "  - `{id}` {definition}");
    }
    if !indicator.evidence.is_empty() {
        let evidence = indicator.evidence.iter().map(|wanted| language.of(wanted).to_owned());
        let evidence = language.join(evidence);
        let _ = writeln!(text, "- {}：{evidence}", label(Phrase::HandbookEvidence));
    }
    if let Some(right) = &indicator.not_applicable {
        let _ = writeln!(text, "- {}", language.right(right));
    }
    for example in &indicator.examples {
        let _ = writeln!(text, "- {}", example_line(language, example));
    }
    let source = language.citations(&indicator.citations);
    let _ = writeln!(text, "- {}：{source}", label(Phrase::ExplainSource));
}

fn example_line(language: Language, example: &Example) -> String {
    let pairs = |facts: &[(String, String)]| {
        let pairs: Vec<String> =
            facts.iter().map(|(name, value)| format!("`{name}` {value}")).collect();
        pairs.join(" ")
    };
    let items = example.items.iter().map(|(item, facts)| format!("{item}（{}）", pairs(facts)));
    let single = (!example.facts.is_empty()).then(|| pairs(&example.facts));
    let not_applicable = || language.phrase(Phrase::StateNotApplicable).to_owned();
    let points = example.points.map_or_else(not_applicable, |points: Points| points.to_string());
    let says = example.says.as_ref().map_or("", |says: &Bilingual| language.of(says));
    let facts = language.join(single.into_iter().chain(items));
    let values = [("says", says.to_owned()), ("facts", facts), ("points", points)];
    language.say(Phrase::HandbookExample, &values)
}
