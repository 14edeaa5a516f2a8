//! Random scoring rules with facts, and with facts that are better.

use crate::rules::build::{IndicatorData, bilingual, fact, table};
use jixiao::project::raw::RawFact;
use proptest::prelude::*;
use toml::{Table, Value};

/// Item, fact, value.
pub(super) type Row = [String; 3];

/// A rule, facts for it, and facts that are as good or better in every respect.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    /// The maximum, in hundredths.
    pub(super) max: u32,
    pub(super) rule: Table,
    pub(super) facts: Vec<Row>,
    pub(super) better: Vec<Row>,
}

impl Sample {
    pub(super) fn indicator(&self, id: &str) -> IndicatorData {
        IndicatorData { id: id.to_owned(), max: hundredths(self.max), rule: self.rule.clone() }
    }
}

/// Rows as a user writes them, without unit.
pub(super) fn raw(indicator: &str, rows: &[Row]) -> Vec<RawFact> {
    let row = |[item, name, value]: &Row| fact(indicator, [item, name, value, ""]);
    rows.iter().map(row).collect()
}

/// Writes hundredths as `12.30`.
pub(super) fn hundredths(value: u32) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

fn thousandths(value: u32) -> String {
    format!("{}.{:03}", value / 1_000, value % 1_000)
}

fn row(item: &str, name: &str, value: impl Into<String>) -> Row {
    [item.to_owned(), name.to_owned(), value.into()]
}

fn list(tables: impl IntoIterator<Item = Table>) -> Value {
    Value::Array(tables.into_iter().map(Value::Table).collect())
}

/// Any rule.
pub(super) fn any_sample() -> impl Strategy<Value = Sample> {
    let rules = prop_oneof![ratio(), bands(), linear(), checklist(), deduction(), levels()];
    let of_rule = (1_u32..=2_000, rules).prop_map(|(max, (rule, facts, better))| Sample {
        max,
        rule,
        facts,
        better,
    });
    prop_oneof![6 => of_rule, 1 => award()]
}

type Ruled = (Table, Vec<Row>, Vec<Row>);

/// Name (empty for a single measure), share and values.
type Measured<V> = (String, Option<String>, V);

/// Up to four items with shares that add to the whole; a single measure where there is one.
fn itemised<V: Clone + std::fmt::Debug>(
    values: impl Strategy<Value = V>,
) -> impl Strategy<Value = Vec<Measured<V>>> {
    prop::collection::vec((values, 1_u32..=9), 1..=4).prop_map(|items| {
        let whole: u32 = items.iter().map(|(_, weight)| weight).sum();
        let single = items.len() == 1;
        let item = |(at, (value, weight)): (usize, (V, u32))| {
            if single {
                return (String::new(), None, value);
            }
            (format!("项{at}"), Some(format!("{weight}/{whole}")), value)
        };
        items.into_iter().enumerate().map(item).collect()
    })
}

fn ratio() -> impl Strategy<Value = Ruled> {
    let measures = itemised((0_u32..=2_000, 1_u32..=2_000, 0_u32..=500, 0_u32..=500));
    let settings = (any::<bool>(), any::<bool>(), prop::option::of(0_u32..=1_000));
    (measures, settings).prop_map(|(items, (at_most, less, zero_below))| {
        let mut rule =
            table(&[("kind", "ratio"), ("numerator", "actual"), ("denominator", "target")]);
        rule.insert("items".to_owned(), true.into());
        if at_most {
            rule.insert("direction".to_owned(), "at-most".into());
        }
        if less {
            rule.insert("less".to_owned(), table(&[("fact", "waived")]).into());
        }
        if let Some(limit) = zero_below {
            rule.insert("zero_below".to_owned(), thousandths(limit).into());
        }
        let (mut facts, mut better) = (Vec::new(), Vec::new());
        for (item, share, (actual, target, waived, more)) in items {
            // What is taken off the target leaves something of it.
            let whole = if less { target + waived } else { target };
            let improved = if at_most { actual.saturating_sub(more) } else { actual + more };
            for (rows, actual) in [(&mut facts, actual), (&mut better, improved)] {
                rows.extend(share.iter().map(|share| row(&item, "share", share.as_str())));
                rows.push(row(&item, "actual", hundredths(actual)));
                rows.push(row(&item, "target", hundredths(whole)));
                if less {
                    rows.push(row(&item, "waived", hundredths(waived)));
                }
            }
        }
        (rule, facts, better)
    })
}

/// Ascending values that start above zero, each with an ascending share.
fn ascending() -> impl Strategy<Value = Vec<(u32, u32)>> {
    let steps = prop::collection::vec((1_u32..=400, 0_u32..=300), 1..=4);
    steps.prop_map(|steps| {
        let (mut at, mut share) = (0, 0);
        let climb = |(step, rise): (u32, u32)| {
            at += step;
            share = (share + rise).min(1_000);
            (at, share)
        };
        steps.into_iter().map(climb).collect()
    })
}

/// One measured value an item, and a greater one. Many lie on a limit.
fn valued(items: Vec<Measured<(usize, u32, u32)>>, limits: &[(u32, u32)]) -> (Vec<Row>, Vec<Row>) {
    let (mut facts, mut better) = (Vec::new(), Vec::new());
    // What is compared with shares alone is a share, and never above the whole.
    let of_shares = limits.iter().all(|(at, _)| *at <= 1_000);
    let most = if of_shares { 1_000 } else { u32::MAX };
    for (item, share, (near, offset, more)) in items {
        let limit = limits[near % limits.len()].0;
        let value = (limit + offset).saturating_sub(2);
        for (rows, value) in [(&mut facts, value), (&mut better, value + more)] {
            rows.extend(share.iter().map(|share| row(&item, "share", share.as_str())));
            let value = value.min(most);
            rows.push(row(&item, "rate", format!("{}.{}%", value / 10, value % 10)));
        }
    }
    (facts, better)
}

fn values() -> impl Strategy<Value = (usize, u32, u32)> {
    (0_usize..4, prop_oneof![3 => 0_u32..=4, 1 => 0_u32..=500], 0_u32..=500)
}

fn bands() -> impl Strategy<Value = Ruled> {
    (ascending(), any::<bool>(), itemised(values())).prop_map(|(limits, upper, items)| {
        let mut rule = table(&[("kind", "bands"), ("value", "rate")]);
        rule.insert("closed".to_owned(), if upper { "upper" } else { "lower" }.into());
        rule.insert("items".to_owned(), true.into());
        let mut from = (0, 0);
        let mut bands = Vec::new();
        for (at, share) in &limits {
            let to = thousandths(*at);
            let (start, given) = (thousandths(from.0), thousandths(from.1));
            bands.push(table(&[("from", &start), ("to", &to), ("share", &given)]));
            from = (*at, *share);
        }
        bands.push(table(&[("from", &thousandths(from.0)), ("share", &thousandths(from.1))]));
        rule.insert("band".to_owned(), list(bands));
        let (facts, better) = valued(items, &limits);
        (rule, facts, better)
    })
}

fn linear() -> impl Strategy<Value = Ruled> {
    (ascending(), itemised(values())).prop_map(|(limits, items)| {
        let below = thousandths(limits[0].1 / 2);
        let mut rule = table(&[("kind", "linear"), ("value", "rate"), ("below", &below)]);
        rule.insert("items".to_owned(), true.into());
        let point = |(at, share): &(u32, u32)| {
            table(&[("at", &thousandths(*at)), ("share", &thousandths(*share))])
        };
        rule.insert("point".to_owned(), list(limits.iter().map(point)));
        let (facts, better) = valued(items, &limits);
        (rule, facts, better)
    })
}

const MARKS: [&str; 4] = ["不符合", "部分符合", "符合", "不适用"];

fn checklist() -> impl Strategy<Value = Ruled> {
    let marks = prop::collection::vec((0_usize..=3, 0_usize..=2, 1_u32..=99), 1..=6);
    (marks, any::<bool>(), 0_u32..=7).prop_map(|(marks, weighted, partly)| {
        let mut rule = table(&[("kind", "checklist"), ("partly", &format!("{partly}/7"))]);
        let checkpoint = |(at, (_, _, weight)): (usize, &(usize, usize, u32))| {
            let mut checkpoint = table(&[("id", &format!("c{at}"))]);
            if weighted {
                checkpoint.insert("share".to_owned(), hundredths(*weight).into());
            }
            checkpoint
        };
        rule.insert("checkpoint".to_owned(), list(marks.iter().enumerate().map(checkpoint)));
        let rows = |of: fn(&(usize, usize, u32)) -> usize| {
            let row_of = |(at, mark): (usize, &(usize, usize, u32))| {
                row("", &format!("c{at}"), MARKS[of(mark)])
            };
            marks.iter().enumerate().map(row_of).collect()
        };
        let better = |(mark, more, _): &(usize, usize, u32)| match mark {
            3 => 3,
            mark => (mark + more).min(2),
        };
        (rule, rows(|(mark, ..)| *mark), rows(better))
    })
}

fn deduction() -> impl Strategy<Value = Ruled> {
    let findings =
        prop::collection::vec((prop::option::of(0_u32..=500), 0_u32..=4, 0_u32..=4), 1..=4);
    findings.prop_map(|findings| {
        let mut rule = table(&[("kind", "deduction")]);
        let finding = |(at, (takes, ..)): (usize, &(Option<u32>, u32, u32))| {
            let mut finding = table(&[("id", &format!("f{at}"))]);
            match takes {
                Some(points) => finding.insert("points".to_owned(), hundredths(*points).into()),
                None => finding.insert("zeroes".to_owned(), true.into()),
            };
            finding
        };
        rule.insert("finding".to_owned(), list(findings.iter().enumerate().map(finding)));
        let rows = |fewer: bool| {
            let count = |(at, (_, count, less)): (usize, &(Option<u32>, u32, u32))| {
                let count = if fewer { count.saturating_sub(*less) } else { *count };
                row("", &format!("f{at}"), count.to_string())
            };
            findings.iter().enumerate().map(count).collect()
        };
        (rule, rows(false), rows(true))
    })
}

fn levels() -> impl Strategy<Value = Ruled> {
    let limits = prop_oneof![Just(600), Just(500), 1_u32..800];
    let shares = (0_u32..=1_000, 0_u32..=1_000);
    (limits, itemised(shares)).prop_map(|(limit, items)| {
        let level = |id: &str, from, to| {
            let mut level = table(&[("id", id), ("from", &thousandths(from))]);
            level.insert("to".to_owned(), thousandths(to).into());
            level.insert("title".to_owned(), bilingual(id));
            level
        };
        let mut rule = table(&[("kind", "levels")]);
        rule.insert("items".to_owned(), true.into());
        let parts = [level("a", 800, 1_000), level("b", limit, 800), level("c", 0, limit)];
        rule.insert("level".to_owned(), list(parts));
        let reached = |share| match share {
            800.. => "a",
            share if share >= limit => "b",
            _ => "c",
        };
        let (mut facts, mut better) = (Vec::new(), Vec::new());
        for (item, weight, (share, other)) in items {
            for (rows, share) in [(&mut facts, share), (&mut better, share.max(other))] {
                rows.extend(weight.iter().map(|weight| row(&item, "share", weight.as_str())));
                rows.push(row(&item, "level", reached(share)));
                rows.push(row(&item, "level_share", thousandths(share)));
            }
        }
        (rule, facts, better)
    })
}

fn award() -> impl Strategy<Value = Sample> {
    (1_u32..=2_000, 0_u32..=2_000, 0_u32..=2_000).prop_map(|(max, points, other)| {
        let (points, other) = (points.min(max), other.min(max));
        let rule = table(&[("kind", "award"), ("reason", "optional")]);
        let facts = vec![row("", "points", hundredths(points))];
        let better = vec![row("", "points", hundredths(points.max(other)))];
        Sample { max, rule, facts, better }
    })
}
