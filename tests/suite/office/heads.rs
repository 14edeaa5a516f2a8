//! Headings of a list: groups of columns of two or three lines, and where the unit of money stands.

use crate::published::random::Random;

/// Where a unit is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stated {
    Title,
    Heading,
    Row,
    NoteAbove,
    NoteBelow,
    /// In a line of its own below the headings of amounts.
    BelowHeading,
}

impl Stated {
    pub(super) const ALL: [Self; 6] = [
        Self::Title,
        Self::Heading,
        Self::Row,
        Self::NoteAbove,
        Self::NoteBelow,
        Self::BelowHeading,
    ];
    /// Beside the table, not in its heading.
    pub(super) const BESIDE: [Self; 4] = [Self::Title, Self::Row, Self::NoteAbove, Self::NoteBelow];
}

/// Which column of a group holds its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// The one before the parts, of this name.
    First(&'static str),
    /// The one behind them, of this name.
    Last(&'static str),
    /// The one before them that has no name of its own; the parts start with 其中.
    Own,
    /// None, so that it must be asked.
    None,
}

/// The full-year budget as a group of columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    pub(super) title: &'static str,
    pub(super) parts: &'static [&'static str],
    pub(super) value: Value,
    /// Whether a title stands over the group and the executed amount together.
    pub(super) top: bool,
    pub(super) merged: bool,
    /// Whether the executed amount is a group, too, with its total behind the parts.
    pub(super) executed: bool,
}

/// The parts of the executed amount.
pub(super) const EXECUTED: [&str; 2] = ["财政资金", "其他资金"];

const PARTS: [&[&str]; 4] = [
    &["财政资金", "其他资金"],
    &["财政资金", "自筹资金", "上级补助"],
    &["一般公共预算", "政府性基金"],
    &["本级安排", "上级转移支付"],
];
const PARTS_OF_IT: [&[&str]; 2] = [&["其中：财政资金", "其他资金"], &["其中：本级", "上级"]];

/// Draws a group, with a column for its value or without one.
pub(super) fn group(random: &mut Random, has_value: bool) -> Group {
    let value = match random.below(4) {
        _ if !has_value => Value::None,
        0 => Value::First(random.pick(&["合计", "小计", "总计"])),
        1 => Value::Own,
        _ => Value::Last(random.pick(&["合计", "小计", "合 计"])),
    };
    Group {
        title: random.pick(&["全年预算数", "全年预算", "本年安排", "2025年预算安排"]),
        parts: if value == Value::Own { random.pick(&PARTS_OF_IT) } else { random.pick(&PARTS) },
        value,
        top: random.chance(40),
        merged: random.chance(60),
        executed: random.chance(30),
    }
}
