//! How totals lie about grade lines, as a table.

use super::{AtLine, BunchingReport, Scope};
use crate::analyze::notices;
use crate::result::{Column, Holds, Listed, Row};
use crate::wording::{Language, PatternText as Text, probability};
use jixiao_statistics::chance::FEWEST;

const COLUMNS: [(Text, u16, Holds); 8] = [
    (Text::HeadLine, 12, Holds::Mark),
    (Text::HeadScope, 10, Holds::Mark),
    (Text::HeadGroup, 20, Holds::Text),
    (Text::HeadBelow, 8, Holds::Mark),
    (Text::HeadAbove, 8, Holds::Mark),
    (Text::HeadP, 10, Holds::Mark),
    (Text::HeadAdjusted, 10, Holds::Mark),
    (Text::HeadMeaning, 40, Holds::Text),
];

/// Gives the table of the lines.
pub(crate) fn bunching_listed(language: Language, report: &BunchingReport) -> Listed {
    let title = language.pattern(Text::BunchingTitle).to_owned();
    let scored = report.assessment.evaluation.results.iter().filter(|one| one.grade().is_some());
    let values = [("projects", scored.count().to_string()), ("width", report.width.to_string())];
    let mut notes = notices(language, &report.assessment.rules.rulebook.heading);
    notes.push(language.pattern_with(Text::BunchingData, &values));
    if report.too_few > 0 {
        let values = [("groups", report.too_few.to_string()), ("fewest", FEWEST.to_string())];
        notes.push(language.pattern_with(Text::BunchingTooFew, &values));
    }
    notes.push(language.pattern(Text::BunchingMeaning).to_owned());
    let columns = COLUMNS.map(|(heading, width, holds)| Column {
        heading: language.pattern(heading).to_owned(),
        width,
        holds,
    });
    let row = |line| Row { cells: cells(language, report, line), of_sums: false };
    let rows = report.lines.iter().map(row).collect();
    Listed { name: title.clone(), title, notes, columns: columns.into(), rows }
}

fn line_named(language: Language, report: &BunchingReport, line: &AtLine) -> String {
    let grade = &report.assessment.rules.rulebook.grades.get(line.grade).title;
    format!("{} {}", language.of(grade), line.line)
}

fn cells(language: Language, report: &BunchingReport, line: &AtLine) -> Vec<String> {
    let (scope, name) = match &line.scope {
        Scope::All => (Text::ScopeAll, ""),
        Scope::Department(name) => (Text::ScopeDepartment, name.as_str()),
        Scope::Firm(name) => (Text::ScopeFirm, name.as_str()),
    };
    let none = || language.pattern(Text::None).to_owned();
    vec![
        line_named(language, report, line),
        language.pattern(scope).to_owned(),
        name.to_owned(),
        line.below.to_string(),
        line.above.to_string(),
        line.chance.map_or_else(none, |chance| plain(chance.p)),
        line.chance.map_or_else(none, |chance| plain(chance.adjusted)),
        meaning(language, report, line),
    ]
}

/// Writes a probability without the sign before it that sentences have.
fn plain(p: f64) -> String {
    probability(p).trim_start_matches("= ").to_owned()
}

/// Says what the numbers at a line mean.
pub(super) fn meaning(language: Language, report: &BunchingReport, line: &AtLine) -> String {
    let Some(chance) = line.chance else {
        let values = [("fewest", FEWEST.to_string())];
        return language.pattern_with(Text::BunchingUntested, &values);
    };
    let values = [
        ("line", line_named(language, report, line)),
        ("above", line.above.to_string()),
        ("all", (line.below + line.above).to_string()),
        ("p", probability(chance.adjusted)),
    ];
    let text = if line.gathers() { Text::BunchingFound } else { Text::BunchingNone };
    language.pattern_with(text, &values)
}
