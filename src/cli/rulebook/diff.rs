//! `rulebook diff`.

use super::super::console::Console;
use crate::wording::{Language, Phrase};
use jixiao_core::rulebook::{Indicator, Rulebook};

/// Shows what differs between two rulebooks: indicators, points, rules and grades.
pub(super) fn diff(one: &Rulebook, other: &Rulebook, console: &mut Console) {
    let language = console.language;
    let mut lines = Vec::new();
    for indicator in &one.indicators {
        match other.indicator(&indicator.id) {
            None => lines.push(console.say(Phrase::DiffRemoved, &what(language, indicator))),
            Some(at) => {
                let counterpart = (other, &other.indicators[at]);
                changes(language, (one, indicator), counterpart, &mut lines);
            }
        }
    }
    for indicator in &other.indicators {
        if one.indicator(&indicator.id).is_none() {
            lines.push(console.say(Phrase::DiffAdded, &what(language, indicator)));
        }
    }
    let bands = |rulebook: &Rulebook| {
        let grades = rulebook.grades.grades.iter().map(|grade| {
            let band = grade.band.map_or(String::new(), |band| format!(" {}", band.from));
            format!("{}{band}", language.of(&grade.title))
        });
        grades.collect::<Vec<_>>().join(" / ")
    };
    let label = console.phrase(Phrase::HandbookGrades);
    lines.extend(change(language, label.to_owned(), &bands(one), &bands(other)));
    if console.json {
        console.json_value(&serde_json::json!({ "differences": lines }));
        return;
    }
    if lines.is_empty() {
        lines.push(console.phrase(Phrase::RulebooksEqual).to_owned());
    }
    for line in lines {
        console.line(&line);
    }
}

fn named(language: Language, indicator: &Indicator) -> String {
    format!("{}. {} ({})", indicator.number, language.of(&indicator.title), indicator.id)
}

fn what(language: Language, indicator: &Indicator) -> [(&'static str, String); 1] {
    [("what", format!("{} {}", named(language, indicator), indicator.max))]
}

fn changes(
    language: Language,
    (one_book, one): (&Rulebook, &Indicator),
    (other_book, other): (&Rulebook, &Indicator),
    lines: &mut Vec<String>,
) {
    let group = |book: &Rulebook, indicator: &Indicator| {
        let dimension = language.of(&book.dimensions[indicator.dimension].title).to_owned();
        format!("{dimension} / {}", language.of(&book.groups[indicator.group].title))
    };
    let pairs = [
        (Phrase::HeadNumber, one.number.to_string(), other.number.to_string()),
        (
            Phrase::HeadTitle,
            language.of(&one.title).to_owned(),
            language.of(&other.title).to_owned(),
        ),
        (Phrase::HeadIndicator, group(one_book, one), group(other_book, other)),
        (Phrase::HeadMax, one.max.to_string(), other.max.to_string()),
        (Phrase::HeadRule, language.rule_in_full(one), language.rule_in_full(other)),
    ];
    for (label, before, after) in pairs {
        let what = format!("{} {}", one.id, language.phrase(label));
        lines.extend(change(language, what, &before, &after));
    }
}

fn change(language: Language, what: String, before: &str, after: &str) -> Option<String> {
    let values = [("what", what), ("before", before.to_owned()), ("after", after.to_owned())];
    (before != after).then(|| language.say(Phrase::DiffChanged, &values))
}
