//! What changed between two years, as tables in which everything adds up as printed.

use super::{DepartmentDrift, DriftReport};
use crate::result::{Column, Holds, Listed, Row};
use crate::wording::{Language, PatternText as Text, probability, shown};
use jixiao_core::compare::{CutSplit, Split};
use jixiao_core::quantity::{Fraction, MoneySum, Points, Rounding};

const COLUMNS: [(Text, u16, Holds); 9] = [
    (Text::HeadWhat, 18, Holds::Text),
    (Text::HeadOld, 16, Holds::Mark),
    (Text::HeadNew, 16, Holds::Mark),
    (Text::HeadChange, 16, Holds::Mark),
    (Text::HeadStrictness, 16, Holds::Mark),
    (Text::HeadMix, 16, Holds::Mark),
    (Text::HeadBaseChange, 16, Holds::Mark),
    (Text::HeadRateChange, 16, Holds::Mark),
    (Text::HeadMeaning, 36, Holds::Text),
];

const DEPARTMENTS: [(Text, u16, Holds); 7] = [
    (Text::HeadDepartment, 20, Holds::Text),
    (Text::HeadCountOld, 10, Holds::Mark),
    (Text::HeadCountNew, 10, Holds::Mark),
    (Text::HeadMeanOld, 12, Holds::Mark),
    (Text::HeadMeanNew, 12, Holds::Mark),
    (Text::HeadMixOfMean, 14, Holds::Mark),
    (Text::HeadRateOfMean, 14, Holds::Mark),
];

/// Gives the table of what changed, and that of departments.
pub(crate) fn drift_listed(language: Language, report: &DriftReport) -> [Listed; 2] {
    [changes(language, report), departments(language, report)]
}

fn columns(language: Language, all: &[(Text, u16, Holds)]) -> Vec<Column> {
    let column = |(heading, width, holds): &(Text, u16, Holds)| Column {
        heading: language.pattern(*heading).to_owned(),
        width: *width,
        holds: *holds,
    };
    all.iter().map(column).collect()
}

fn listed(
    language: Language,
    title: Text,
    notes: Vec<String>,
    all: &[(Text, u16, Holds)],
    rows: Vec<Vec<String>>,
) -> Listed {
    let title = language.pattern(title).to_owned();
    let rows = rows.into_iter().map(|cells| Row { cells, of_sums: false }).collect();
    Listed { name: title.clone(), title, notes, columns: columns(language, all), rows }
}

fn changes(language: Language, report: &DriftReport) -> Listed {
    let drift = &report.drift;
    let new = &report.comparison.new;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (id, split) in &drift.grades {
        let titled = [new, &report.comparison.old].into_iter().find_map(|side| {
            side.grades.iter().find(|(known, _)| known == id).map(|(_, title)| title.clone())
        });
        let values = [("grade", titled.unwrap_or_else(|| id.clone()))];
        let what = language.pattern_with(Text::ShareOf, &values);
        rows.push(split_cells(language, what, split, true));
    }
    let mean = language.pattern(Text::MeanTotal).to_owned();
    rows.push(split_cells(language, mean, &drift.mean, false));
    rows.extend(drift.cut.as_ref().map(|cut| cut_cells(language, cut)));
    listed(language, Text::DriftTitle, notes(language, report), &COLUMNS, rows)
}

/// Says what is compared, and what it means.
pub(super) fn notes(language: Language, report: &DriftReport) -> Vec<String> {
    let drift = &report.drift;
    let rules = [&report.comparison.new.rulebook];
    let mut notes: Vec<String> = rules.iter().filter_map(|rules| rules.notice.clone()).collect();
    let values = [
        ("old", drift.projects[0].to_string()),
        ("new", drift.projects[1].to_string()),
        ("same", drift.same.len().to_string()),
        ("by_id", drift.by_id.to_string()),
    ];
    notes.push(language.pattern_with(Text::DriftData, &values));
    if drift.open != [0, 0] {
        let [old, new] = drift.open.map(|count| count.to_string());
        notes.push(language.pattern_with(Text::DriftOpen, &[("old", old), ("new", new)]));
    }
    notes.extend(language.rules_differ(&report.comparison));
    let [more, less] = drift.moved.map(|count| count.to_string());
    let mut values = vec![("more", more), ("less", less)];
    notes.push(match report.moved_by_chance {
        None => language.pattern(Text::MovedNone).to_owned(),
        Some(p) => {
            values.push(("p", probability(p)));
            language.pattern_with(Text::MovedBy, &values)
        }
    });
    notes.push(language.pattern(Text::DriftMeaning).to_owned());
    notes
}

/// A change of two places in numbers that add up as printed: what is left of the change is mix.
pub(super) struct Printed {
    old: i64,
    new: i64,
    strictness: i64,
}

impl Printed {
    /// Rounds a mean, or a share as a percentage.
    pub(super) fn of(split: &Split, is_share: bool) -> Self {
        let factor =
            Fraction::from_points(Points::from_hundredths(if is_share { 10_000 } else { 100 }));
        let rounded = |value: Fraction| {
            let points = value.times(factor).and_then(|value| value.to_points(Rounding::HalfUp));
            points.unwrap_or_default().hundredths()
        };
        Self {
            old: rounded(split.old),
            new: rounded(split.new),
            strictness: rounded(split.strictness),
        }
    }

    const fn change(&self) -> i64 {
        self.new - self.old
    }

    const fn mix(&self) -> i64 {
        self.change() - self.strictness
    }
}

fn split_cells(language: Language, what: String, split: &Split, is_share: bool) -> Vec<String> {
    let printed = Printed::of(split, is_share);
    let unit = if is_share { "%" } else { "" };
    let plain = |value: i64| format!("{}{unit}", Points::from_hundredths(value));
    let change = |value: i64| signed(value);
    vec![
        what.clone(),
        plain(printed.old),
        plain(printed.new),
        change(printed.change()),
        change(printed.strictness),
        change(printed.mix()),
        String::new(),
        String::new(),
        said(language, what, &printed, is_share),
    ]
}

fn signed(hundredths: i64) -> String {
    let sign = match hundredths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    format!("{sign}{}", Points::from_hundredths(hundredths.abs()))
}

/// Says in a sentence which part is the greater.
pub(super) fn said(language: Language, what: String, printed: &Printed, is_share: bool) -> String {
    if printed.change() == 0 && printed.strictness == 0 {
        return language.pattern(Text::SaidNothing).to_owned();
    }
    let values = [
        ("what", what),
        ("change", signed(printed.change())),
        ("strictness", signed(printed.strictness)),
        ("mix", signed(printed.mix())),
    ];
    let text = if is_share { Text::SaidShare } else { Text::SaidMean };
    language.pattern_with(text, &values)
}

fn cut_cells(language: Language, cut: &CutSplit) -> Vec<String> {
    let money = |sum: MoneySum| language.money(sum.fen());
    let change = |sum: MoneySum| language.change_of(sum.fen());
    let values = [
        ("change", change(cut.new - cut.old)),
        ("grade", change(cut.grade)),
        ("others", change(cut.others)),
        ("base", change(cut.base)),
        ("rate", change(cut.rate)),
    ];
    vec![
        language.pattern(Text::CutSum).to_owned(),
        money(cut.old),
        money(cut.new),
        change(cut.new - cut.old),
        change(cut.grade),
        change(cut.others),
        change(cut.base),
        change(cut.rate),
        language.pattern_with(Text::SaidCut, &values),
    ]
}

fn departments(language: Language, report: &DriftReport) -> Listed {
    let none = || language.pattern(Text::None).to_owned();
    let mean = |value: Option<f64>| value.map_or_else(none, shown);
    let row = |one: &DepartmentDrift| {
        let unnamed = language.pattern(Text::NoDepartment);
        let name = if one.name.is_empty() { unnamed } else { &one.name };
        vec![
            name.to_owned(),
            one.projects[0].to_string(),
            one.projects[1].to_string(),
            mean(one.mean[0]),
            mean(one.mean[1]),
            shown(one.effects.mix),
            shown(one.effects.rate),
        ]
    };
    let notes = vec![language.pattern(Text::DepartmentsMeaning).to_owned()];
    let rows = report.departments.iter().map(row).collect();
    listed(language, Text::DepartmentsTitle, notes, &DEPARTMENTS, rows)
}
