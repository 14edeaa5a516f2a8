//! Rows that nobody filled in and indicators over two lines, added to what a form says.

use super::plan::{Column, Plan};
use super::random::Random;
use super::sheet::{Dimension, Mark, Row, Sheet, row};
use super::words::TARGETS;

/// Adds them; gives the names of what was added.
pub(super) fn add(random: &mut Random, plan: &Plan, sheet: &mut Sheet) -> Vec<&'static str> {
    let mut tags = Vec::new();
    if random.chance(12) && plan.at(Column::Target).is_some() {
        let mut rows: Vec<&mut Row> = sheet.scored();
        let at = random.below(rows.len());
        if !rows[at].name.is_empty() && rows[at].name != "预算执行率" {
            let (target, actual) = random.pick(TARGETS);
            rows[at].continued = Some((target.to_owned(), actual.to_owned()));
            tags.push("indicator over two lines");
        }
    }
    if random.chance(20) {
        let two_levels = plan.at(Column::Level2).is_none();
        let kinds: &[Unused] = if two_levels { &KINDS[1..] } else { KINDS };
        let unused = random.pick(kinds);
        for dimension in &mut sheet.dimensions {
            if !dimension.bare && random.chance(60) {
                leave(random, dimension, unused);
                tags.push(unused.tag);
            }
        }
    }
    tags
}

/// A way in which a row is left as it came.
#[derive(Clone, Copy)]
struct Unused {
    tag: &'static str,
    /// What stands for the name, and in the other cells.
    name: &'static str,
    cells: &'static str,
    points: Mark,
    /// Whether it goes on below the second level of the row before it.
    follows: bool,
}

const KINDS: &[Unused] = &[
    unused("unused: level alone", "", "", Mark::Blank, false),
    unused("unused: 指标1：", "指标1：", "", Mark::Blank, false),
    unused("unused: ……", "……", "", Mark::Blank, true),
    unused("unused: ...", "...", "", Mark::Blank, true),
    unused("unused: /", "/", "/", Mark::Word("/"), false),
    unused("unused: 无", "无", "", Mark::Blank, false),
    unused("unused: 无, 0", "无", "无", Mark::Points(0), false),
    unused("unused: 指标1：无", "指标1：无", "", Mark::Word("/"), false),
    unused("unused: 不适用", "不适用", "", Mark::Blank, false),
    unused("unused: 不适用, 0", "不适用", "不适用", Mark::Points(0), false),
    unused("unused: —", "—", "—", Mark::Word("—"), false),
];

const fn unused(
    tag: &'static str,
    name: &'static str,
    cells: &'static str,
    points: Mark,
    follows: bool,
) -> Unused {
    Unused { tag, name, cells, points, follows }
}

/// Adds one or two rows that nobody filled in.
fn leave(random: &mut Random, dimension: &mut Dimension, unused: Unused) {
    let own = dimension.level2s.iter().map(|(level2, _)| *level2);
    let mut level2s: Vec<&str> = own.chain(["其他指标"]).collect();
    level2s.retain(|level2| dimension.rows.iter().all(|row| row.level2 != *level2));
    let first = random.below(level2s.len());
    let count = if unused.follows { 1 } else { 1 + random.below(level2s.len() - first).min(1) };
    for level2 in &level2s[first..first + count] {
        let last = dimension.rows.last().unwrap().level2.clone();
        let level2 = if unused.follows { last.as_str() } else { level2 };
        let left = Row {
            points: unused.points,
            score: unused.points,
            second: unused.points,
            target: unused.cells.to_owned(),
            actual: unused.cells.to_owned(),
            unused: true,
            ..row(level2, unused.name, 0)
        };
        let at = if unused.follows || random.chance(80) { dimension.rows.len() } else { 0 };
        dimension.rows.insert(at, left);
    }
}
