//! A form → what may count in it.

use super::amount::{Amount, Scale};
use super::choice::choose;
use super::columns::heading_of;
use super::form::Form;
use super::head::Said;
use super::heading::MoneyRole;
use super::item::{Item, Kind};
use super::line::Line;
use super::money::{MoneyHeading, MoneyPairs};
use super::table::TableLines;
use jixiao_core::problem::{Place, Problem};
use jixiao_core::quantity::{MoneyUnit, Points, Written, WrittenUnit};
use jixiao_core::sheet::SheetHead;

/// What may count in a form, and what it says beside.
#[derive(Default)]
pub(super) struct Items {
    /// The lines that may count.
    pub(super) all: Vec<Item>,
    /// What stands beside the tables and below them.
    pub(super) said: Said,
    /// The heading of the scores taken, and those of others.
    pub(super) scored_by: (String, Vec<String>),
    /// What is wrong with single lines and columns.
    pub(super) problems: Vec<Problem>,
    /// Which scores count was not clear, or a column is missing.
    pub(super) refused: bool,
}

/// Lists what may count; `asked` is the heading of the scores to take.
pub(super) fn items_of(form: &Form<'_>, asked: Option<&str>) -> Items {
    let mut found = Items { said: form.said.clone(), ..Items::default() };
    if let Some((heading, lines)) = &form.money {
        let lines = &form.lines[lines.clone()];
        found.all = money_items(heading, lines);
        take_money(&mut found.said.head, heading, lines, form.unit);
    }
    if form.money.is_none() {
        found.all.extend(paired_money(&form.pairs));
        take_pairs(&mut found.said.head, &form.pairs, form.unit);
    }
    for (at, (heading, lines)) in form.tables.iter().enumerate() {
        let own =
            |line: usize| heading_of(&form.lines[line..]).is_some_and(|next| next.is_like(heading));
        let lines: Vec<Line<'_>> =
            lines.clone().filter(|line| !own(*line)).map(|line| form.lines[line].clone()).collect();
        for columns in &heading.blocks {
            let choice = choose(columns, &lines, asked).report_to(&mut found.problems);
            let Some(choice) = choice else {
                found.refused = true;
                continue;
            };
            let headings = |columns: &[&super::columns::Column]| {
                columns.iter().map(|column| column.heading.clone()).collect()
            };
            let taken = choice.score.map(|column| column.heading.clone());
            found.scored_by = (taken.unwrap_or_default(), headings(&choice.others));
            let mut table = TableLines {
                columns,
                choice,
                block: at + 1,
                width: heading.width,
                items: &mut found.all,
                said: &mut found.said,
                problems: &mut found.problems,
                has_ended: false,
                rows_end: 0,
                taken: 0,
                levels: Default::default(),
            };
            table.take_all(&lines);
        }
    }
    repeated_money(&mut found.all);
    sums_of_everything(&mut found.all);
    let stated = [found.said.total.clone(), found.said.in_text.clone()];
    for total in stated.into_iter().flatten() {
        found.all.push(Item {
            kinds: vec![Kind::Whole],
            block: form.tables.len(),
            place: total.place.clone(),
            score: total
                .score
                .map_or_else(Amount::default, |score| Amount::stated(score, total.place.clone())),
            label: total.score.map_or_else(String::new, |score| score.to_string()),
            ..Item::default()
        });
    }
    found
}

/// Makes items of the lines of the block of money that carry points.
fn money_items(heading: &MoneyHeading, lines: &[Line<'_>]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for line in lines {
        let amount = |role: MoneyRole, name: &str| {
            let place =
                heading.column(role).map_or_else(|| line.place().clone(), |at| line.place_of(at));
            Amount::of(&heading.text(line, role), place, name, Scale::Points)
        };
        let score = amount(MoneyRole::Score, "score");
        let mut weight = amount(MoneyRole::Weight, "weight");
        if let Some(points) = heading.weight.filter(|_| items.is_empty() && !score.is_empty()) {
            weight = Amount::stated(points, line.place().clone());
        }
        if weight.is_empty() && score.is_empty() {
            continue;
        }
        let money = |role| heading.text(line, role);
        let budget = Some(money(MoneyRole::Budget)).filter(|text| !text.is_empty());
        // Parts of the money may print the points of its sum again.
        let first = items.is_empty();
        items.push(Item {
            kinds: if first { vec![Kind::Row] } else { vec![Kind::Row, Kind::Repeated] },
            place: line.place().clone(),
            levels: [heading.label.clone(), heading.rate.clone(), heading.name(line)],
            weight,
            score,
            target: budget.unwrap_or_else(|| money(MoneyRole::Initial)),
            actual: money(MoneyRole::Executed),
            ..Item::default()
        });
    }
    items
}

/// Makes an item of money that stands in pairs and carries points.
fn paired_money(pairs: &MoneyPairs) -> Option<Item> {
    let amount = |role: MoneyRole, name: &str| {
        let (text, place) = pairs.of(role)?;
        Some(Amount::of(text, place.clone(), name, Scale::Points))
    };
    let text = |role| pairs.of(role).map_or(String::new(), |(text, _)| text.to_owned());
    let weight = amount(MoneyRole::Weight, "weight")?;
    let budget = Some(text(MoneyRole::Budget)).filter(|text| !text.is_empty());
    Some(Item {
        kinds: vec![Kind::Row],
        place: Place { column: None, ..weight.place.clone() },
        levels: ["预算执行", "预算执行率", "预算执行率"].map(str::to_owned),
        weight,
        score: amount(MoneyRole::Score, "score").unwrap_or_default(),
        target: budget.unwrap_or_else(|| text(MoneyRole::Initial)),
        actual: text(MoneyRole::Executed),
        ..Item::default()
    })
}

fn take_pairs(head: &mut SheetHead, pairs: &MoneyPairs, unit: Option<MoneyUnit>) {
    let unit = pairs.unit.or(unit);
    let money = |role| pairs.of(role).map(|(text, _)| with_unit(text, unit));
    let budget = money(MoneyRole::Budget).or_else(|| money(MoneyRole::Initial));
    head.budget = budget.unwrap_or_default();
    head.executed = money(MoneyRole::Executed).unwrap_or_default();
}

/// Writes the unit behind an amount that has none of its own.
fn with_unit(text: &str, unit: Option<MoneyUnit>) -> String {
    match (Written::read(text), unit) {
        (Some(written), Some(unit)) if written.unit == WrittenUnit::None => {
            format!("{}{}", written.plain(), unit.name())
        }
        _ => text.to_owned(),
    }
}

/// Takes budget and executed amount of the first line of the block, which is their sum.
fn take_money(
    head: &mut SheetHead,
    heading: &MoneyHeading,
    lines: &[Line<'_>],
    unit: Option<MoneyUnit>,
) {
    let Some(line) = lines.first() else { return };
    let money = |role| with_unit(&heading.text(line, role), unit);
    let budget = money(MoneyRole::Budget);
    head.budget = if budget.is_empty() { money(MoneyRole::Initial) } else { budget };
    head.executed = money(MoneyRole::Executed);
}

/// The rate of execution may stand among the indicators as well: once as money, once as a row.
fn repeated_money(items: &mut [Item]) {
    let points = |item: &Item| (item.weight.points(), item.score.points());
    let of_rate =
        |item: &&Item| item.block > 0 && item.levels.iter().any(|name| name.contains("执行率"));
    let rows: Vec<_> = items.iter().filter(of_rate).map(points).collect();
    for item in items.iter_mut().filter(|item| item.block == 0) {
        if rows.contains(&points(item)) && !item.kinds.contains(&Kind::Repeated) {
            item.kinds.push(Kind::Repeated);
        }
    }
}

/// A line without target and result whose points are those of every other row may be their sum,
/// whatever it is called.
fn sums_of_everything(items: &mut [Item]) {
    let is_row = |item: &&Item| item.kinds[0] == Kind::Row;
    let all: Points = items.iter().filter(is_row).filter_map(|item| item.weight.points()).sum();
    let count = items.iter().filter(is_row).count();
    for item in items.iter_mut().filter(|item| item.kinds[0] == Kind::Row) {
        let Some(weight) = item.weight.points() else { continue };
        if count > 2 && all.hundredths() == 2 * weight.hundredths() && !item.has_values() {
            item.kinds.push(Kind::Whole);
        }
    }
}
