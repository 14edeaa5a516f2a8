//! What changed between two years, as tables in which everything adds up as printed.

use super::DriftReport;
use super::groups::{by_category, by_department};
use crate::analyze::digits::signed;
use crate::analyze::listed::{Headed, columns, listed};
use crate::result::{Holds, Listed};
use crate::wording::{Language, PatternText as Text, probability};
use jixiao_core::compare::{CutSplit, Split};
use jixiao_core::quantity::{Fraction, MoneySum, Points, Rounding};

const COLUMNS: [Headed; 9] = [
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

/// Gives the table of what changed, that of departments, and that of categories where both years name some.
pub(crate) fn drift_listed(language: Language, report: &DriftReport) -> Vec<Listed> {
    let mut tables = vec![changes(language, report), by_department(language, report)];
    tables.extend(by_category(language, report));
    tables
}

fn changes(language: Language, report: &DriftReport) -> Listed {
    let drift = &report.drift;
    let new = &report.comparison.new;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (id, split) in &drift.grades {
        let titled = [new, &report.comparison.old].into_iter().find_map(|side| {
            side.grades.iter().find(|known| known.id == *id).map(|known| known.title.clone())
        });
        let values = [("grade", titled.unwrap_or_else(|| id.clone()))];
        let what = language.pattern_with(Text::ShareOf, &values);
        rows.push(split_cells(language, what, split, true));
    }
    let mean = language.pattern(Text::MeanTotal).to_owned();
    rows.push(split_cells(language, mean, &drift.mean, false));
    rows.extend(drift.cut.as_ref().map(|cut| cut_cells(language, cut)));
    let columns = columns(language, &COLUMNS);
    listed(language, [Text::SheetDrift, Text::DriftTitle], notes(language, report), columns, rows)
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
    if report.categories.is_empty() {
        notes.push(language.pattern(Text::DriftNoCategories).to_owned());
    }
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
    vec![
        what.clone(),
        plain(printed.old),
        plain(printed.new),
        signed(printed.change()),
        signed(printed.strictness),
        signed(printed.mix()),
        String::new(),
        String::new(),
        said(language, what, &printed, is_share),
    ]
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
