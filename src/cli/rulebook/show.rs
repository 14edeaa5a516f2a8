//! `rulebook list` and `rulebook show`.

use super::super::console::{BOLD, Console, styled};
use super::super::table::table;
use super::load::load;
use crate::error::Error;
use crate::rules;
use crate::wording::{Language, Phrase};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::rulebook::{Indicator, Rulebook};
use serde_json::{Value, json};

/// Lists the built-in rulebooks.
pub(super) fn list(console: &mut Console) -> Result<(), Error> {
    let language = console.language;
    let heading = [
        Phrase::HeadId,
        Phrase::HeadTitle,
        Phrase::HeadStatus,
        Phrase::HeadEdition,
        Phrase::HeadIndicators,
    ]
    .map(|head| console.phrase(head));
    let (mut rows, mut listed) = (Vec::new(), Vec::new());
    for id in rules::builtin_rulebooks() {
        let rulebook = load(id)?;
        listed.push(head_json(language, &rulebook));
        rows.push(vec![
            id.to_owned(),
            language.of(&rulebook.heading.title).to_owned(),
            language.status(rulebook.heading.status).to_owned(),
            rulebook.heading.edition.clone(),
            rulebook.indicators.len().to_string(),
        ]);
    }
    if console.json {
        console.json_value(&serde_json::json!({ "rulebooks": listed }));
    } else {
        console.line(&table(&heading, rows, 4));
    }
    Ok(())
}

fn head_json(language: Language, rulebook: &Rulebook) -> Value {
    let heading = &rulebook.heading;
    json!({
        "id": heading.id,
        "title": language.of(&heading.title),
        "status": heading.status.name(),
        "edition": heading.edition,
        "notice": language.notice(heading),
        "indicators": rulebook.indicators.len(),
    })
}

fn show_json(language: Language, rulebook: &Rulebook) -> Value {
    let indicators = rulebook.indicators.iter().map(|indicator| {
        json!({
            "id": indicator.id,
            "number": indicator.number,
            "title": language.of(&indicator.title),
            "dimension": rulebook.dimensions[indicator.dimension].id,
            "max": indicator.max.to_string(),
            "rule": language.rule(indicator),
            "facts": facts_json(language, indicator),
            "source": language.citations(&indicator.citations),
        })
    });
    let indicators: Vec<Value> = indicators.collect();
    json!({ "rulebook": head_json(language, rulebook), "indicators": indicators })
}

fn facts_json(language: Language, indicator: &Indicator) -> Vec<Value> {
    let means = |text: Option<&Bilingual>| text.map(|text| language.of(text).to_owned());
    let fact = |name: &str| {
        json!({
            "id": name,
            "title": language.fact_name(indicator, name),
            "means": means(indicator.fact_means(name)),
            "giver": indicator.givers.of(name).name(),
        })
    };
    indicator.fact_names().into_iter().map(fact).collect()
}

/// Shows a rulebook with its notice, indicators and grades.
pub(super) fn show(rulebook: &Rulebook, console: &mut Console) {
    let language = console.language;
    if console.json {
        console.json_value(&show_json(language, rulebook));
        return;
    }
    let heading = &rulebook.heading;
    let status = language.status(heading.status);
    console.line(&styled(BOLD, &format!("{} [{status}]", language.of(&heading.title))));
    console.line(&format!(
        "  {}  {}",
        language.of(&heading.issuer),
        language.of(&heading.document)
    ));
    if let Some(notice) = language.notice(heading) {
        console.line(&format!("  {notice}"));
    }
    for (at, dimension) in rulebook.dimensions.iter().enumerate() {
        let title = format!("{}  {}", language.of(&dimension.title), dimension.weight);
        console.line("");
        console.line(&styled(BOLD, &title));
        for indicator in rulebook.indicators_of(at) {
            let group = language.of(&rulebook.groups[indicator.group].title);
            console.line(&format!(
                "  {}. {} ({})  {group}  {}",
                indicator.number,
                language.of(&indicator.title),
                indicator.id,
                indicator.max
            ));
            console.line(&format!("     {}", language.rule(indicator)));
            for (_, definition) in language.definitions(indicator) {
                console.line(&format!("       · {definition}"));
            }
            console.line(&format!("     {}", language.citations(&indicator.citations)));
        }
    }
    console.line("");
    console.line(&styled(BOLD, console.phrase(Phrase::HandbookGrades)));
    for (index, grade) in rulebook.grades.iter() {
        let band = language.band_told(&rulebook.grades, index).unwrap_or_default();
        console.line(&format!("  {} ({})  {band}", language.of(&grade.title), grade.id));
    }
    for limit in &rulebook.grades.limits {
        let values = [
            ("id", limit.id.clone()),
            ("reason", language.of(&limit.reason).to_owned()),
            ("grade", language.of(&rulebook.grades.get(limit.grade).title).to_owned()),
        ];
        let text = console.say(Phrase::HandbookLimit, &values);
        console.line(&format!("  {text}"));
    }
}
