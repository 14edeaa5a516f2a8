//! Names of dimensions and indicators as offices write them.

use super::numbers::decimal;
use super::pen::Pen;
use super::plan::{Bracket, Naming, Plan};
use super::sheet::{Dimension, Row};
use super::words::UNSEEN;

/// Writes the name of a dimension, with its points where the form shows them.
pub(super) fn dimension(plan: &Plan, dimension: &Dimension) -> String {
    let title = match dimension.title.strip_suffix("指标") {
        Some(before) if plan.broken => format!("{before}\n指标"),
        _ => dimension.title.to_owned(),
    };
    let points = decimal(dimension.points, 0);
    match plan.bracket {
        Bracket::No => title,
        Bracket::Wide => format!("{title}（{points}分）"),
        Bracket::Narrow => format!("{title}({points}分)"),
        Bracket::NextLine => format!("{title}\n（{points}分）"),
        Bracket::NextLineBare => format!("{title}\n{points}"),
    }
}

/// Writes the name of a second level, with its points where the form shows them.
pub(super) fn level2(plan: &Plan, dimension: &Dimension, level2: &str) -> String {
    let rows = dimension.rows.iter().filter(|row| row.level2 == level2);
    let points: i64 = rows.map(|row| row.points.points()).sum();
    if plan.bracket2 && points > 0 && !level2.is_empty() {
        format!("{level2}（{}分）", decimal(points, 0))
    } else {
        level2.to_owned()
    }
}

/// Counts indicators.
pub(super) struct Counter {
    naming: Naming,
    restart: bool,
    count: u32,
}

impl Counter {
    pub(super) fn new(plan: &Plan) -> Self {
        Self { naming: plan.naming, restart: plan.restart, count: 0 }
    }

    /// Begins the indicators of another second level.
    pub(super) fn begin_group(&mut self) {
        if self.restart {
            self.count = 0;
        }
    }

    /// Writes the name of an indicator.
    pub(super) fn name(&mut self, pen: &mut Pen<'_>, row: &Row) -> String {
        if row.unused || row.name.is_empty() {
            return row.name.clone();
        }
        self.count += 1;
        let count = self.count;
        let mut name = match self.naming {
            Naming::Plain => row.name.clone(),
            Naming::Word => format!("指标{count}：{}", row.name),
            Naming::Dot => format!("{count}.{}", row.name),
            Naming::Comma => format!("{count}、{}", row.name),
            Naming::Parens => format!("（{count}）{}", row.name),
            Naming::Circle => {
                let circle = char::from_u32(0x2460 + (count - 1) % 20).unwrap();
                format!("{circle}{}", row.name)
            }
        };
        match pen.random.below(40) {
            0 => name.push(' '),
            1 => name.push_str(pen.random.pick(UNSEEN)),
            2 => name.push('1'),
            3 => name.push_str("\n（含夜间）"),
            4 => name.push('\n'),
            _ => {}
        }
        name
    }
}
