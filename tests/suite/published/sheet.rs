//! What a form says, before it is drawn: dimensions with their rows, points and scores.

use super::numbers::decimal;
use super::plan::{Execution, Plan};
use super::random::Random;
use super::words::{FRAMES_OF_90, FRAMES_OF_100, Level2, REASONS, TARGETS};

/// What stands where points or a score belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Points(i64),
    Blank,
    Word(&'static str),
}

impl Mark {
    /// Gives the points, where there are some.
    pub(super) fn points(self) -> i64 {
        if let Self::Points(points) = self { points } else { 0 }
    }
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) level2: String,
    pub(super) name: String,
    pub(super) points: Mark,
    pub(super) score: Mark,
    pub(super) second: Mark,
    pub(super) target: String,
    pub(super) actual: String,
    pub(super) reason: String,
    /// A second target with what came of it, on a line of its own.
    pub(super) continued: Option<(String, String)>,
    /// Whether nobody filled it in.
    pub(super) unused: bool,
}

/// A dimension.
#[derive(Clone, Debug)]
pub(super) struct Dimension {
    pub(super) title: &'static str,
    /// What its rows add to, before a flaw is put in.
    pub(super) points: i64,
    pub(super) rows: Vec<Row>,
    /// The second levels it may have.
    pub(super) level2s: &'static [Level2],
    /// Whether it is a single row without second level and name.
    pub(super) bare: bool,
}

impl Dimension {
    /// Adds up points and scores.
    pub(super) fn sums(&self) -> (i64, i64) {
        let sum = |of: fn(&Row) -> Mark| self.rows.iter().map(|row| of(row).points()).sum();
        (sum(|row| row.points), sum(|row| row.score))
    }
}

/// What a form says.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// The execution of the budget, where the money block scores it.
    pub(super) money: Option<Row>,
    pub(super) dimensions: Vec<Dimension>,
}

impl Sheet {
    /// Draws one without a flaw.
    pub(super) fn draw(random: &mut Random, plan: &Plan) -> Self {
        let frames = if plan.rows_of_100() { FRAMES_OF_100 } else { FRAMES_OF_90 };
        let frame = random.pick(frames);
        let grain = random.pick(&[50, 50, 100, 10]);
        let mut dimensions = Vec::new();
        for (title, points, level2s) in frame {
            let mut rows = rows(random, level2s, points * 100, grain);
            if random.chance(10) {
                rows.truncate(1);
                rows[0].points = Mark::Points(points * 100);
                rows[0].score = rows[0].points;
            }
            let points = points * 100;
            dimensions.push(Dimension { title, points, rows, level2s, bare: false });
        }
        if let Some(dimension) = execution(plan) {
            let at = if random.chance(85) { 0 } else { dimensions.len() };
            dimensions.insert(at, dimension);
        }
        let money = (plan.execution == Execution::Money).then(|| row("", "预算执行率", 1_000));
        let mut sheet = Self { money, dimensions };
        sheet.score(random);
        sheet
    }

    /// Gives the rows that carry points.
    pub(super) fn scored(&mut self) -> Vec<&mut Row> {
        let rows = self.dimensions.iter_mut().flat_map(|dimension| &mut dimension.rows);
        self.money.iter_mut().chain(rows).filter(|row| !row.unused).collect()
    }

    /// Adds up points and scores.
    pub(super) fn sums(&self) -> (i64, i64) {
        let money = self.money.iter().map(|row| (row.points.points(), row.score.points()));
        let sums = self.dimensions.iter().map(Dimension::sums).chain(money);
        sums.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }

    /// Gives every row its score: full, less what is drawn as lost.
    fn score(&mut self, random: &mut Random) {
        let mut left = lost(random);
        let step = random.pick(&[100, 50, 10, 1]);
        let mut rows = self.scored();
        while left > 0 {
            let at = random.below(rows.len());
            let room = rows[at].score.points();
            let most = left.min(room);
            let part = (random.between(1, (room / 2 / step).max(1)) * step).min(most);
            rows[at].score = Mark::Points(room - part);
            left -= part;
        }
        for row in rows {
            let (points, score) = (row.points.points(), row.score.points());
            row.second = row.score;
            if score < points {
                random.pick(REASONS).clone_into(&mut row.reason);
            } else if random.chance(8) {
                random.pick(&["无", "/", "—"]).clone_into(&mut row.reason);
            }
            if (row.name == "预算执行率" || row.name.is_empty()) && points > 0 {
                random.pick(&["100%", "≥95%"]).clone_into(&mut row.target);
                row.actual = format!("{}%", decimal(executed(row) * 10, 0));
            }
        }
    }
}

/// Gives the rate of execution, in thousandths, that the score of a row stands for.
pub(super) fn executed(row: &Row) -> i64 {
    match (row.points, row.score) {
        (Mark::Points(points), Mark::Points(score)) => (score * 1_000 / points).clamp(0, 1_000),
        _ => 1_000,
    }
}

/// Draws how many points are lost, often at the edge of a grade.
fn lost(random: &mut Random) -> i64 {
    match random.below(10) {
        0 => 0,
        1 => random.pick(&[1_000, 1_001, 2_000, 2_001, 4_000, 4_001]),
        2 | 3 => random.between(1_000, 2_000),
        4 => random.between(2_000, 6_000),
        _ => random.between(1, 1_000),
    }
}

/// Gives the dimension that the execution of the budget is among the rows.
fn execution(plan: &Plan) -> Option<Dimension> {
    let first = |bare, title, row| {
        Some(Dimension { title, points: 1_000, rows: vec![row], level2s: &[], bare })
    };
    match plan.execution {
        Execution::Row(title) => first(false, title, row("预算执行率", "预算执行率", 1_000)),
        Execution::Bare(title) => first(true, title, row("", "", 1_000)),
        Execution::Money if plan.execution_twice() => {
            first(false, "预算执行", row("预算执行率", "预算执行率", 1_000))
        }
        Execution::Money | Execution::Nowhere => None,
    }
}

/// Makes a row with full points.
pub(super) fn row(level2: &str, name: &str, points: i64) -> Row {
    Row {
        level2: level2.to_owned(),
        name: name.to_owned(),
        points: Mark::Points(points),
        score: Mark::Points(points),
        second: Mark::Blank,
        target: String::new(),
        actual: String::new(),
        reason: String::new(),
        continued: None,
        unused: false,
    }
}

/// Draws the rows of a dimension: some indicators of some second levels.
fn rows(random: &mut Random, level2s: &[Level2], points: i64, grain: i64) -> Vec<Row> {
    let mut rows = Vec::new();
    for (level2, names) in level2s {
        if level2s.len() > 1 && random.chance(30) && !(rows.is_empty() && *level2 == "成本指标")
        {
            continue;
        }
        let count = 1 + random.below(names.len().min(3));
        let first = random.below(names.len());
        for at in 0..count {
            rows.push(row(level2, names[(first + at) % names.len()], 0));
        }
    }
    if rows.is_empty() {
        rows.push(row(level2s[0].0, level2s[0].1[0], 0));
    }
    let most = usize::try_from(points / grain).unwrap();
    rows.truncate(most.min(8));
    share(random, &mut rows, points, grain);
    for row in &mut rows {
        let (target, actual) = random.pick(TARGETS);
        (row.target, row.actual) = (target.to_owned(), actual.to_owned());
    }
    rows
}

/// Shares points out among rows, by whole grains and at least one.
fn share(random: &mut Random, rows: &mut [Row], points: i64, grain: i64) {
    let mut left = points / grain;
    let even = random.chance(40);
    for at in 0..rows.len() {
        let others = i64::try_from(rows.len() - at - 1).unwrap();
        let part = match others {
            0 => left,
            _ if even => left / (others + 1),
            _ => random.between(1, (left - others).min(2 * left / (others + 1)).max(1)),
        };
        rows[at].points = Mark::Points(part * grain);
        rows[at].score = rows[at].points;
        left -= part;
    }
}
