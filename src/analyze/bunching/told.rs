//! How totals lie about grade lines, as a table.

use super::{AtLine, BunchingReport, Scope};
use crate::analyze::listed::{Headed, columns, listed};
use crate::analyze::notice::notices_of;
use crate::result::{Holds, Listed};
use crate::wording::{Language, PatternText as Text, probability};
use jixiao_statistics::chance::FEWEST;

const COLUMNS: [Headed; 8] = [
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
    let values = [("projects", report.scored.to_string()), ("width", report.width.to_string())];
    let mut notes = notices_of(language, &report.side.rulebook);
    notes.push(language.pattern_with(Text::BunchingData, &values));
    if report.open() > 0 {
        let values = [("count", report.open().to_string())];
        notes.push(language.pattern_with(Text::BunchingOpen, &values));
    }
    if report.too_few > 0 {
        let values = [("groups", report.too_few.to_string()), ("fewest", FEWEST.to_string())];
        notes.push(language.pattern_with(Text::BunchingTooFew, &values));
    }
    notes.push(language.pattern(Text::BunchingMeaning).to_owned());
    let rows = report.lines.iter().map(|line| cells(language, report, line)).collect();
    listed(
        language,
        [Text::SheetLines, Text::BunchingTitle],
        notes,
        columns(language, &COLUMNS),
        rows,
    )
}

fn line_named(report: &BunchingReport, line: &AtLine) -> String {
    format!("{} {}", report.side.grades[line.grade].title, line.line)
}

fn cells(language: Language, report: &BunchingReport, line: &AtLine) -> Vec<String> {
    let (scope, name) = match &line.scope {
        Scope::All => (Text::ScopeAll, ""),
        Scope::Department(name) => (Text::ScopeDepartment, name.as_str()),
        Scope::Firm(name) => (Text::ScopeFirm, name.as_str()),
    };
    let none = || language.pattern(Text::None).to_owned();
    vec![
        line_named(report, line),
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
        ("line", line_named(report, line)),
        ("above", line.above.to_string()),
        ("all", (line.below + line.above).to_string()),
        ("p", probability(chance.adjusted)),
    ];
    let text = if line.gathers() { Text::BunchingFound } else { Text::BunchingNone };
    language.pattern_with(text, &values)
}
