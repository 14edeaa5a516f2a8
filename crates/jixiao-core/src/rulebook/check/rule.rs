//! One raw scoring rule → [`ScoringRule`].

use super::Reader;
use crate::problem::Code;
use crate::quantity::{Fraction, Points, parse_share};
use crate::rulebook::raw::{
    RawBands, RawChecklist, RawDeduction, RawLess, RawLevels, RawLinear, RawRatio, RawRule,
};
use crate::rulebook::{
    Award, Bands, Checklist, Checkpoint, Closed, Deduction, Direction, Finding, FindingEffect,
    Less, Level, Levels, Linear, Measure, Ratio, ScoringRule, Step, ZeroDenominator,
};

/// Checks a scoring rule; `None` where its kind or its settings are not known.
pub(super) fn check_rule(
    table: &toml::Table,
    indicator: &str,
    read: &mut Reader<'_>,
) -> Option<ScoringRule> {
    let raw = match table.clone().try_into::<RawRule>() {
        Ok(raw) => raw,
        Err(error) => {
            let reason = error.message().to_owned();
            let problem = read.problem(Code::RuleUnknown);
            read.problems.push(problem.with("indicator", indicator).with("reason", reason));
            return None;
        }
    };
    Some(match raw {
        RawRule::Ratio(raw) => ScoringRule::Ratio(ratio(&raw, read)),
        RawRule::Bands(raw) => ScoringRule::Bands(bands(&raw, indicator, read)),
        RawRule::Linear(raw) => ScoringRule::Linear(linear(&raw, indicator, read)),
        RawRule::Checklist(raw) => ScoringRule::Checklist(checklist(&raw, read)),
        RawRule::Deduction(raw) => ScoringRule::Deduction(deduction(&raw, read)),
        RawRule::Levels(raw) => ScoringRule::Levels(levels(&raw, indicator, read)),
        RawRule::Award(raw) => {
            let reason_required = match raw.reason.as_str() {
                "required" => true,
                "optional" => false,
                other => {
                    read.unreadable("reason", other);
                    true
                }
            };
            ScoringRule::Award(Award { reason_required })
        }
    })
}

fn ratio(raw: &RawRatio, read: &mut Reader<'_>) -> Ratio {
    let direction = match raw.direction.as_deref() {
        None | Some("at-least") => Direction::AtLeast,
        Some("at-most") => Direction::AtMost,
        Some(other) => {
            read.unreadable("direction", other);
            Direction::AtLeast
        }
    };
    let zero_denominator = match raw.zero_denominator.as_deref() {
        None | Some("problem") => ZeroDenominator::Problem,
        Some("not-applicable") => ZeroDenominator::NotApplicable,
        Some(other) => {
            read.unreadable("zero_denominator", other);
            ZeroDenominator::Problem
        }
    };
    Ratio {
        measure: Measure::Quotient {
            numerator: raw.numerator.clone(),
            denominator: raw.denominator.clone(),
            less: raw.less.as_ref().map(|less| less_of(less, read)),
        },
        direction,
        zero_below: raw.zero_below.as_ref().map(|text| read.share("zero_below", text)),
        overshoot_above: raw
            .overshoot_above
            .as_ref()
            .map(|text| read.fraction("overshoot_above", text)),
        zero_denominator,
        requires: raw.requires.clone(),
        items: raw.items,
    }
}

fn less_of(raw: &RawLess, read: &mut Reader<'_>) -> Less {
    let when_absent =
        raw.when_absent.as_ref().and_then(|text| read.number("less.when_absent", text));
    Less { fact: raw.fact.clone(), when_absent }
}

fn measure(
    value: Option<&String>,
    numerator: Option<&String>,
    denominator: Option<&String>,
    read: &mut Reader<'_>,
) -> Measure {
    match (value, numerator, denominator) {
        (Some(value), None, None) => Measure::Value(value.clone()),
        (None, Some(numerator), Some(denominator)) => Measure::Quotient {
            numerator: numerator.clone(),
            denominator: denominator.clone(),
            less: None,
        },
        _ => {
            let problem = read.problem(Code::SettingsClash);
            let problem = problem.with("one", "value").with("other", "numerator, denominator");
            read.problems.push(problem);
            Measure::Value(String::new())
        }
    }
}

fn gap(read: &mut Reader<'_>, indicator: &str, at: impl ToString) {
    let problem = read.problem(Code::RuleBands).with("indicator", indicator).with("at", at);
    read.problems.push(problem);
}

fn bands(raw: &RawBands, indicator: &str, read: &mut Reader<'_>) -> Bands {
    let closed = match raw.closed.as_str() {
        "lower" => Closed::Lower,
        "upper" => Closed::Upper,
        other => {
            read.unreadable("closed", other);
            Closed::Lower
        }
    };
    let mut bands: Vec<Step> = Vec::with_capacity(raw.band.len());
    for band in &raw.band {
        bands.push(Step {
            from: read.fraction("band.from", &band.from),
            to: band.to.as_ref().map(|text| read.fraction("band.to", text)),
            share: read.share("band.share", &band.share),
        });
    }
    if !bands.first().is_some_and(|first| first.from.is_zero()) {
        gap(read, indicator, "0");
    }
    for pair in bands.windows(2) {
        if pair[0].to != Some(pair[1].from) {
            gap(read, indicator, pair[1].from);
        }
    }
    for band in &bands {
        if band.to.is_some_and(|to| to <= band.from) {
            gap(read, indicator, band.from);
        }
    }
    if bands.last().is_some_and(|last| last.to.is_some()) {
        gap(read, indicator, "∞");
    }
    let (value, above, below) =
        (raw.value.as_ref(), raw.numerator.as_ref(), raw.denominator.as_ref());
    Bands { measure: measure(value, above, below, read), closed, bands, items: raw.items }
}

fn linear(raw: &RawLinear, indicator: &str, read: &mut Reader<'_>) -> Linear {
    let mut points: Vec<(Fraction, Fraction)> = Vec::with_capacity(raw.point.len());
    for point in &raw.point {
        let at = read.fraction("point.at", &point.at);
        points.push((at, read.share("point.share", &point.share)));
    }
    if points.is_empty() {
        gap(read, indicator, "0");
    }
    for pair in points.windows(2) {
        if pair[1].0 <= pair[0].0 {
            gap(read, indicator, pair[1].0);
        }
    }
    let (value, above, below) =
        (raw.value.as_ref(), raw.numerator.as_ref(), raw.denominator.as_ref());
    let measure = measure(value, above, below, read);
    Linear { measure, points, below: read.share("below", &raw.below), items: raw.items }
}

/// Reports an id that stands twice within one rule.
fn distinct<'a>(what: &'static str, ids: impl Iterator<Item = &'a str>, read: &mut Reader<'_>) {
    let mut seen: Vec<&str> = Vec::new();
    for id in ids {
        if seen.contains(&id) {
            let problem = read.problem(Code::RepeatedId).with("what", what).with("id", id);
            read.problems.push(problem);
        }
        seen.push(id);
    }
}

fn checklist(raw: &RawChecklist, read: &mut Reader<'_>) -> Checklist {
    distinct("checkpoint", raw.checkpoint.iter().map(|c| c.id.as_str()), read);
    if raw.checkpoint.is_empty() {
        read.unreadable("checkpoint", "");
    }
    let partly = raw.partly.as_deref().unwrap_or("1/2");
    let given = raw.checkpoint.iter().filter(|checkpoint| checkpoint.share.is_some()).count();
    if given != 0 && given != raw.checkpoint.len() {
        read.unreadable("checkpoint.share", "");
    }
    let mut checkpoints = Vec::with_capacity(raw.checkpoint.len());
    for checkpoint in &raw.checkpoint {
        let weight = match &checkpoint.share {
            None => Fraction::ONE,
            Some(text) => match parse_share(text) {
                Ok(share) if !share.is_zero() => share,
                _ => {
                    read.unreadable("checkpoint.share", text);
                    Fraction::ONE
                }
            },
        };
        let title = checkpoint.title.clone().into();
        checkpoints.push(Checkpoint { id: checkpoint.id.clone(), title, weight });
    }
    Checklist { partly: read.share("partly", partly), checkpoints }
}

fn deduction(raw: &RawDeduction, read: &mut Reader<'_>) -> Deduction {
    distinct("finding", raw.finding.iter().map(|finding| finding.id.as_str()), read);
    if raw.finding.is_empty() {
        read.unreadable("finding", "");
    }
    let mut findings = Vec::with_capacity(raw.finding.len());
    for finding in &raw.finding {
        let effect = match (&finding.points, finding.zeroes) {
            (Some(text), false) => FindingEffect::Takes(read.points("finding.points", text)),
            (None, true) => FindingEffect::Zeroes,
            _ => {
                let problem = read.problem(Code::SettingsClash);
                read.problems.push(problem.with("one", "points").with("other", "zeroes"));
                FindingEffect::Takes(Points::ZERO)
            }
        };
        findings.push(Finding {
            id: finding.id.clone(),
            title: finding.title.clone().into(),
            effect,
        });
    }
    Deduction { findings }
}

fn levels(raw: &RawLevels, indicator: &str, read: &mut Reader<'_>) -> Levels {
    distinct("level", raw.level.iter().map(|level| level.id.as_str()), read);
    let mut levels: Vec<Level> = Vec::with_capacity(raw.level.len());
    for level in &raw.level {
        levels.push(Level {
            id: level.id.clone(),
            title: level.title.clone().into(),
            from: read.share("level.from", &level.from),
            to: read.share("level.to", &level.to),
        });
    }
    if levels.is_empty() {
        gap(read, indicator, "1");
    }
    for level in &levels {
        if level.from > level.to {
            gap(read, indicator, level.from);
        }
    }
    // Levels that are ranges must meet; levels that are single shares need only fall.
    let ranges = levels.iter().any(|level| level.from < level.to);
    for pair in levels.windows(2) {
        let (upper, lower) = (&pair[0], &pair[1]);
        let fits = if ranges { lower.to == upper.from } else { lower.to < upper.from };
        if !fits {
            gap(read, indicator, lower.to);
        }
    }
    if ranges {
        if levels.first().is_some_and(|best| best.to != Fraction::ONE) {
            gap(read, indicator, "1");
        }
        if levels.last().is_some_and(|worst| !worst.from.is_zero()) {
            gap(read, indicator, "0");
        }
    }
    Levels { levels, items: raw.items }
}
