//! The money block: what was planned and paid, with or without points of its own.

use super::grid::{Cell, Part};
use super::numbers::{Style, decimal, full_width, grouped};
use super::pen::Pen;
use super::plan::Plan;
use super::random::Random;
use super::sheet::{Mark, Sheet, executed};

/// What was planned and paid, in hundredths of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Money {
    pub(super) full_year: i64,
    pub(super) executed: i64,
    /// 万元 or 元, where the form says so.
    pub(super) unit: Option<&'static str>,
}

/// The columns behind the names of the block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Initial,
    FullYear,
    Executed,
    Points,
    Rate,
    Score,
}

type Columns = &'static [(&'static str, Column)];

const SCORED: &[Columns] = &[
    &[
        ("年初预算数", Column::Initial),
        ("全年预算数", Column::FullYear),
        ("全年执行数", Column::Executed),
        ("分值", Column::Points),
        ("执行率", Column::Rate),
        ("得分", Column::Score),
    ],
    &[
        ("年初预算数", Column::Initial),
        ("全年预算数（A）", Column::FullYear),
        ("全年执行数（B）", Column::Executed),
        ("分值", Column::Points),
        ("执行率（B/A）", Column::Rate),
        ("得分", Column::Score),
    ],
    &[
        ("年初预算数", Column::Initial),
        ("全年预算数", Column::FullYear),
        ("全年执行数", Column::Executed),
        ("执行率", Column::Rate),
        ("分值", Column::Points),
        ("得分", Column::Score),
    ],
    &[
        ("预算数", Column::FullYear),
        ("执行数", Column::Executed),
        ("分值", Column::Points),
        ("执行率", Column::Rate),
        ("得分", Column::Score),
    ],
    &[
        ("全年预算数", Column::FullYear),
        ("全年执行数", Column::Executed),
        ("分值（10分）", Column::Points),
        ("执行率（%）", Column::Rate),
        ("得分", Column::Score),
    ],
];
const BARE: &[Columns] = &[
    &[
        ("年初预算数", Column::Initial),
        ("全年预算数", Column::FullYear),
        ("全年执行数", Column::Executed),
        ("执行率", Column::Rate),
    ],
    &[("预算数", Column::FullYear), ("执行数", Column::Executed), ("执行率", Column::Rate)],
];

/// The block as drawn, before it is written.
struct Block {
    columns: Columns,
    /// Points and score of the line for all money, where it is scored here.
    scored: Option<(Mark, Mark)>,
    style: Style,
    /// The execution rate in thousandths.
    rate: i64,
    rate_style: usize,
    amounts: usize,
    /// What stands where a line has no points.
    dash: &'static str,
}

/// How wide a form with the block is at least.
pub(super) const WIDTH: usize = 8;

/// Draws the block and gives what it says.
pub(super) fn draw(pen: &mut Pen<'_>, plan: &Plan, sheet: &Sheet, wan: bool) -> Money {
    let rate = rate(pen.random, sheet);
    let total = pen.random.between(200, 9_000) * if wan { 100 } else { 1_000_000 };
    let total = if pen.random.chance(25) { total + pen.random.between(1, 99) } else { total };
    let executed = (total * rate + 500) / 1_000;
    let initial = if pen.random.chance(70) { total } else { total / 200 * 190 };
    let block = block(pen, plan, sheet, rate);
    let named = unit_in_label(pen, &block, wan);
    let left = pen.grid.lines.len() - 1;
    let at = columns_of(pen, &block);
    let split = pen.random.chance(15);
    let own = if split { total / 400 * 300 } else { total };
    let own_paid = own.min(executed);
    let word = pen.random.pick(ALL);
    line(pen, &block, at, word, [initial, total, executed], true);
    if pen.random.chance(75) {
        let lines: &[(&[&'static str], i64, i64)] =
            &[(OWN, own, own_paid), (KEPT, total - own, executed - own_paid), (OTHER, 0, 0)];
        let count = if split { 3 } else { pen.random.pick(&[1, 2, 3, 3, 3]) };
        for (names, planned, paid) in lines.iter().take(count) {
            let start = if initial == total { *planned } else { *planned / 200 * 190 };
            let word = pen.random.pick(names);
            line(pen, &block, at, word, [start, *planned, *paid], false);
        }
    }
    let last = pen.grid.lines.len() - 1;
    pen.grid.merge(left, 0, last, at.0 - 1);
    Money { full_year: total, executed, unit: named }
}

const ALL: &[&str] = &["年度资金总额", "年度资金总额：", "资金总额", "年度资金总额"];
const OWN: &[&str] =
    &["其中：当年财政拨款", "其中：本级财政资金", "其中：当年财政\n拨款", "其中:财政拨款"];
const KEPT: &[&str] = &["上年结转资金", "      上年结转资金", "上年结转", "　　　上年结转资金"];
const OTHER: &[&str] = &["其他资金", "      其他资金"];

/// Gives the rate that the score of the execution stands for, or draws one.
fn rate(random: &mut Random, sheet: &Sheet) -> i64 {
    let rows = sheet.money.iter().chain(sheet.dimensions.iter().flat_map(|one| &one.rows));
    let mut rows = rows.filter(|row| !row.unused);
    match rows.find(|row| row.name.is_empty() || row.name == "预算执行率") {
        Some(row) => executed(row),
        None => random.pick(&[1_000, 1_000, 862, 884, 950, 973, 700]),
    }
}

/// Draws how the block is written.
fn block(pen: &mut Pen<'_>, plan: &Plan, sheet: &Sheet, rate: i64) -> Block {
    let scored = sheet.money.as_ref().map(|row| (row.points, row.score));
    let dashed = scored.is_none() && pen.odd(40, "money block with dashes for points");
    // Where nothing is scored, the heading promises no points.
    let dashes = &SCORED[..4];
    let unscored = if dashed { dashes } else { BARE };
    let columns = pen.random.pick(if scored.is_some() { SCORED } else { unscored });
    let percent = columns.iter().any(|one| one.0 == "执行率（%）");
    let rate_style = if percent { 5 } else { pen.random.below(5) };
    let dash = pen.random.pick(&["—", "/", "-", "——", "×", "", ""]);
    let amounts = if plan.style == Style::FullWidth { 4 } else { pen.random.below(4) };
    let style = if pen.random.chance(75) { plan.style } else { Style::Number };
    Block { columns, scored, style, rate, rate_style, amounts, dash }
}

/// Begins the block with its label, and gives the unit it is in where the form says so.
fn unit_in_label(pen: &mut Pen<'_>, block: &Block, wan: bool) -> Option<&'static str> {
    let unit = if wan { "万元" } else { "元" };
    let said = pen.grid.lines.iter().flat_map(|line| &line.cells);
    let said = said.map(Cell::shown).any(|text| text.starts_with("金额单位"));
    let label =
        pen.random.pick(&["项目资金", "项目资金", "预算执行情况", "资金情况", "项目预算资金"]);
    let label = match pen.random.below(6) {
        0 => label.to_owned(),
        1 | 2 => format!("{label}（{unit}）"),
        3 | 4 => format!("{label}\n（{unit}）"),
        _ if block.scored.is_some() => format!("{label}（{unit}）\n（10分）"),
        _ => format!("{label}({unit})"),
    };
    let named = label.contains(unit) || said;
    pen.grid.line(Part::Money);
    pen.grid.text(0, label);
    named.then_some(unit)
}

/// Writes the heading of the block and gives where names and values begin.
fn columns_of(pen: &mut Pen<'_>, block: &Block) -> (usize, usize) {
    let spare = pen.grid.width - 2 - block.columns.len();
    let name = 1 + usize::from(spare > 0 && pen.random.chance(40));
    let left = pen.grid.width - name - 1 - block.columns.len();
    let first = name + 1 + usize::from(left > 0 && pen.random.chance(30));
    for (at, (word, _)) in block.columns.iter().enumerate() {
        pen.grid.text(first + at, *word);
    }
    pen.grid.merge_across(name, first - 1);
    (name, first)
}

/// Writes a line of the block.
fn line(
    pen: &mut Pen<'_>,
    block: &Block,
    (name, first): (usize, usize),
    word: &str,
    [initial, planned, paid]: [i64; 3],
    whole: bool,
) {
    pen.grid.line(Part::Money);
    pen.grid.text(name, word);
    pen.grid.merge_across(name, first - 1);
    let amount = |value: i64| {
        if whole || value != 0 { write_amount(block.amounts, value) } else { Cell::Blank }
    };
    let same = !whole && planned > 0 && planned == paid && block.rate == 1_000;
    for (at, (_, column)) in block.columns.iter().enumerate() {
        let cell = match column {
            Column::Initial => amount(initial),
            Column::FullYear => amount(planned),
            Column::Executed => amount(paid),
            Column::Rate if whole || same => write_rate(block.rate_style, block.rate),
            Column::Points | Column::Score if whole && block.scored.is_some() => {
                let (points, score) = block.scored.unwrap();
                let mark = if *column == Column::Points { points } else { score };
                match mark {
                    Mark::Points(value) => block.style.write(value),
                    Mark::Word(word) => Cell::text(word),
                    Mark::Blank => Cell::Blank,
                }
            }
            _ => Cell::text(block.dash),
        };
        pen.grid.put(first + at, cell);
    }
}

fn write_amount(style: usize, value: i64) -> Cell {
    match style {
        0 => Cell::number(value, "General"),
        1 => Cell::text(grouped(value, 0)),
        2 => Cell::Number {
            shown: grouped(value, 2),
            value: super::numbers::float(value),
            format: "#,##0.00",
        },
        3 => Style::TwoDecimals.write(value),
        _ => Cell::text(full_width(&decimal(value, 0))),
    }
}

/// Writes a rate given in thousandths.
fn write_rate(style: usize, rate: i64) -> Cell {
    let percents = rate * 10;
    let share = format!("{}.{:03}", rate / 1_000, rate % 1_000);
    let share = share.trim_end_matches('0').trim_end_matches('.').to_owned();
    match style {
        0 => Cell::text(format!("{}%", decimal(percents, 2))),
        1 => Cell::text(format!("{}%", decimal(percents, 0))),
        2 => Cell::Number {
            shown: format!("{}%", decimal(percents, 2)),
            value: share.parse().unwrap(),
            format: "0.00%",
        },
        3 => Cell::Number { value: share.parse().unwrap(), shown: share, format: "General" },
        _ => Cell::number(percents, "General"),
    }
}
