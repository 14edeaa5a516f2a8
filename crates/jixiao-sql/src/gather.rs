//! The long form of facts: what every row says, in whole units, and what is wrong with it by itself.

use crate::expr::{Flag, Node, Range, Text, Whole};
use crate::facts::{PLACES, WHOLE_SHARE, mark_names};
use crate::gather::keys::Keys;
use crate::plan::Plan;
use crate::rule::number_of;
use crate::step::{Column, Source, Step};
use jixiao_core::fact::{APPLICABLE, Mark};
use num_bigint::BigInt;

mod items;
mod keys;
mod pivot;

/// A plain decimal, with or without the sign of a percentage; it may be negative.
const DECIMAL: &str = "^[0-9]{1,12}([.][0-9]{1,6})?%?$";
const NEGATIVE: &str = "^-[0-9.]*[1-9][0-9.]*%?$";
const COUNT: &str = "^[0-9]{1,9}$";
const POINTS: &str = "^[0-9]{1,6}([.][0-9]{1,2})?$";
const FRACTION: &str = "^[0-9]{1,4}/[1-9][0-9]{0,3}$";

/// What looks like an id of an indicator or a fact, and is no number of one.
const INDICATOR: &str = "^[a-z]+(-[a-z0-9]+)*$";
const FACT: &str = "^[a-z][a-z0-9_-]*$";

/// A word that is read as it stands or not at all.
const WORD: &str = "^[a-z一-鿿-]+$";

/// A unit that is one thing to every reader.
const PLAIN_UNIT: &str = "^[0-9A-Za-z一-鿿/·²³℃%‰]+$";

/// The units of money, each with its yuan.
pub(crate) const MONEY: [(&str, i64); 5] =
    [("元", 1), ("千元", 1_000), ("万元", 10_000), ("百万元", 1_000_000), ("亿元", 100_000_000)];

impl Plan<'_> {
    /// Gives the steps that gather facts.
    pub(crate) fn gather(&self) -> Vec<Step> {
        let keys = Keys::of(self.rulebook);
        let mut steps = vec![
            self.repeated_facts(&keys),
            self.fact_rows(),
            self.fact_kinds(&keys),
            self.fact_numbers(),
        ];
        steps.push(self.fact_flaws(&keys));
        if keys.has_items() {
            steps.extend(self.item_steps());
        }
        steps.push(self.facts_by_project());
        steps
    }

    /// Names the projects for which a fact is given twice. Rows of indicators that there are none of are refused each
    /// by itself.
    fn repeated_facts(&self, keys: &Keys) -> Step {
        let mut step =
            Step::new("repeated_facts", vec![Source::table(&self.options.tables.facts, "f")])
                .noting(
                    self.say("同一数据填了两次的项目", "Projects for which a fact is given twice"),
                );
        step.add(Column::text("project_id", Text::column("project_id")));
        for name in ["project_id", "indicator", "item", "fact"] {
            step.group.push(name.to_owned());
        }
        let count = Whole::new(Node::CountOfGroup, Range::of_digits(18));
        step.having = Some(count.is(">", &Whole::known(1)));
        step.distinct = true;
        step.add(Column::whole("twice", Whole::known(1)));
        let known = keys.indicators.iter().map(String::as_str);
        step.filter = Some(Flag::both([
            Text::column_of("f", "indicator").is_one_of(known),
            Text::column_of("f", "fact").is_one_of([APPLICABLE]).not(),
        ]));
        step
    }

    /// Gives every row with its key, `indicator.fact` or `indicator/fact` of an item, and its number in
    /// millionths.
    fn fact_rows(&self) -> Step {
        let facts = Source::table(&self.options.tables.facts, "f");
        let mut step = Step::new("fact", vec![facts]).noting(self.say(
            "长表逐行；key 为 指标.数据，分项为 指标/数据；read 为百万分之一",
            "Row by row; the key is indicator.fact, of an item indicator/fact; read is in millionths",
        ));
        let text = |name: &str| Text::column_of("f", name);
        let item = text("item").filled();
        let key = |mark: &str| {
            let parts = vec![text("indicator"), Text::known(mark), text("fact")];
            Text::new(Node::Chained(parts))
        };
        step.add(Column::text("project_id", text("project_id")));
        step.add(Column::text("indicator", text("indicator")));
        step.add(Column::text("item", item.clone()));
        step.add(Column::text("fact", text("fact")));
        step.add(Column::text("key", Text::case([(item.missing(), key("."))], Some(key("/")))));
        let value = text("value").filled();
        step.add(Column::text("value", value.clone()));
        let unit = text("unit").filled();
        let percent = Flag::either([
            Flag::both([value.matches("%$"), unit.missing()]),
            unit.is_one_of(["%", "百分比"]),
        ]);
        let shown = Text::case([(percent, Text::known("%"))], Some(unit));
        step.add(Column::text("written_unit", shown));
        step.add(Column::text("reason", text("reason").filled()));
        step.add(Column::text("evidence", text("evidence").filled()));
        let digits = Text::new(Node::Without(value.clone(), "%".to_owned()));
        let read = Node::Units(Box::new(Node::ReadDecimal(digits, PLACES)), PLACES);
        let read = Whole::new(read, Range::of_digits(18));
        step.add(Column::whole("read", Whole::case([(value.matches(DECIMAL), read)], None)));
        step
    }

    /// Gives every row the kind of value that its key takes.
    fn fact_kinds(&self, keys: &Keys) -> Step {
        let mut step = Step::after("fact_kind", "fact").noting(self.say(
            "kind：这一行应填什么；不认识的为空",
            "kind: what a row takes; nothing where it is not known",
        ));
        let key = Text::column("key");
        let kinds = keys.kinds().into_iter().map(|(kind, keys)| {
            (key.is_one_of(keys.iter().map(String::as_str)), Text::known(kind))
        });
        step.add(Column::text("kind", Text::case(kinds, None)));
        step
    }

    /// Gives every row its number in the unit of its kind.
    fn fact_numbers(&self) -> Step {
        let mut step = Step::after("fact_number", "fact_kind").noting(self.say(
            "number：金额以分计，其他数值以百万分之一计，分值以百分之一分计；核对点 2 符合、1 部分、0 不符、-1 不适用",
            "number: amounts in fen, other values in millionths, points in hundredths; of checkpoints 2 met, 1 partly, 0 not met, −1 not applicable",
        ));
        let value = Text::column("value");
        let mut cases = vec![
            (is_kind(&["amount"]), fen()),
            (is_kind(&NUMBERS), millionths()),
            (is_kind(&["points"]), plain(POINTS, 10_000)),
            (is_kind(&["count"]), plain(COUNT, 1_000_000)),
            (is_kind(&["share"]), share()),
        ];
        cases.push((is_kind(&["mark"]), mark_number(&value)));
        step.add(Column::whole("number", Whole::case(cases, None)));
        // Units are compared: any of money is money, and an amount that names none is one.
        let written = Text::column("written_unit");
        let money = written.is_one_of(MONEY.map(|(name, _)| name));
        let bare = Flag::both([written.missing(), is_kind(&["amount"])]);
        let unit = Text::case([(Flag::either([money, bare]), Text::known("元"))], Some(written));
        step.add(Column::text("unit", unit));
        step
    }

    /// Gives every row what is wrong with it by itself.
    fn fact_flaws(&self, keys: &Keys) -> Step {
        let mut step = Step::after("fact_read", "fact_number")
            .noting(self.say("flaw：这一行本身的问题", "flaw: what is wrong with a row by itself"));
        let (value, unit) = (Text::column("value"), Text::column("written_unit"));
        let number = Whole::column("number", Range::new(-1, 999_999_999_999_999_999_i64));
        let code = |code: &str| Whole::known(number_of(code));
        let numeric = || Text::column("kind").is_one_of(["answer", "applicable"]).not();
        let mut cases = Self::unknown_rows(keys);
        cases.push((value.missing(), Whole::null()));
        cases.extend(unfounded(keys));
        cases.push((Flag::both([numeric(), value.matches(NEGATIVE)]), code("F04")));
        let with_sign = value.matches("%$");
        let other_unit = Flag::both([with_sign.clone(), unit.is_one_of(["%"]).not(), numeric()]);
        let of_points = unit.is_one_of(["%"].into_iter().chain(MONEY.map(|(name, _)| name)));
        let of_points = Flag::both([is_kind(&["points"]), of_points]);
        cases.push((Flag::either([other_unit, of_points]), code("F20")));
        cases.push((doubtful(&with_sign), code("F22")));
        let whole = Whole::known(WHOLE_SHARE);
        cases.push((Flag::both([is_kind(&["share"]), number.is(">", &whole)]), code("F04")));
        let strange = Flag::both([unit.given(), unit.matches(PLAIN_UNIT).not()]);
        let whole_mark = Text::column("key").is_one_of(keys.whole_marks.iter().map(String::as_str));
        let partly = Flag::both([whole_mark, number.is("=", &Whole::known(1))]);
        cases.push((partly, code("F04")));
        let word = Flag::both([numeric(), number.missing(), value.matches(WORD)]);
        cases.push((word, code("F04")));
        let unread = Flag::either([number.missing(), strange]);
        cases.push((Flag::both([numeric(), unread]), code(crate::UNDECIDED)));
        step.add(Column::whole("flaw", Whole::case(cases, None)));
        step
    }

    /// Lists the rows that no rule knows.
    fn unknown_rows(keys: &Keys) -> Vec<(Flag, Whole)> {
        let indicator = Text::column("indicator");
        let of = |list: &[String]| indicator.is_one_of(list.iter().map(String::as_str));
        let item = Text::column("item");
        let known = of(&keys.indicators);
        let unknown = Text::column("kind").missing();
        let code = |code: &str| Whole::known(number_of(code));
        let undecided = || code(crate::UNDECIDED);
        vec![
            // Numbers and titles, by which the library finds an indicator, too.
            (Flag::both([known.clone().not(), indicator.matches(INDICATOR).not()]), undecided()),
            (known.not(), code("F02")),
            // A part of an item: parts are put together by the library.
            (item.matches("/"), undecided()),
            (Flag::both([item.given(), of(&keys.with_items).not()]), code("F16")),
            (Flag::both([unknown.clone(), Text::column("fact").matches(FACT).not()]), undecided()),
            (unknown, code("F03")),
        ]
    }
}

/// The kinds that are measured numbers: plain ones, and shares of a whole of which more is better, or less.
const NUMBERS: [&str; 3] = ["number", "rate", "falling rate"];

/// Says whether a row is of one of some kinds.
fn is_kind(kinds: &[&str]) -> Flag {
    Text::column("kind").is_one_of(kinds.iter().copied())
}

/// Says what is wrong where something is said not to apply.
fn unfounded(keys: &Keys) -> Vec<(Flag, Whole)> {
    let (key, value) = (Text::column("key"), Text::column("value"));
    let of = |list: &[String]| key.is_one_of(list.iter().map(String::as_str));
    let number = Whole::column("number", Range::new(-1, 0));
    let said = Flag::either([
        Flag::both([is_kind(&["mark"]), number.is("=", &Whole::known(-1))]),
        Flag::both([is_kind(&["applicable"]), value.is_one_of(crate::facts::NO)]),
    ]);
    let without = |name: &str| Text::column(name).missing();
    let case =
        |flag: Flag, code: &str| (Flag::both([said.clone(), flag]), Whole::known(number_of(code)));
    vec![
        case(of(&keys.rights).not(), "F26"),
        case(without("reason"), "F08"),
        case(Flag::both([of(&keys.proven), without("evidence")]), "F27"),
    ]
}

/// Says whether a percentage may be a hundred times more or less than it seems.
fn doubtful(with_sign: &Flag) -> Flag {
    let unit = Text::column("written_unit");
    let read = read();
    let one = 1_000_000_i64;
    let above = |times: i64| read.is(">", &Whole::known(one * times));
    let percent = unit.is_one_of(["%"]);
    let small = Flag::both([
        with_sign.clone().surely().not(),
        read.is("<=", &Whole::known(one)),
        read.is(">", &Whole::known(0)),
    ]);
    let rising = || is_kind(&["rate"]);
    let bare = Flag::both([unit.missing(), above(1)]);
    let tenths = unit.is_one_of(["分", "成", "折", "‰"]);
    Flag::either([
        Flag::both([
            is_kind(&["number", "rate", "falling rate", "share", "amount"]),
            percent.clone(),
            small,
        ]),
        Flag::both([is_kind(&["rate", "falling rate"]), Flag::either([bare, tenths])]),
        Flag::both([rising(), percent.clone(), above(100)]),
        Flag::both([rising(), unit.given(), percent.not(), above(1)]),
    ])
}

/// Reads the answer to a checkpoint of a wide table: −3 where it is none, −2 where it may be one.
pub(crate) fn wide_mark_number(value: &Text) -> Whole {
    let word = (value.matches(WORD), Whole::known(-3));
    let other = Whole::case([word, (value.given(), Whole::known(-2))], None);
    mark_number(value).or(&other)
}

/// Gives the code of a text that is none of the answers there are: F04 where no reader could take it for
/// one.
pub(crate) fn unread(text: &Text) -> [(Flag, &'static str); 2] {
    [(text.matches(WORD), "F04"), (text.given(), crate::UNDECIDED)]
}

/// Reads the answer to a checkpoint.
pub(crate) fn mark_number(value: &Text) -> Whole {
    let marks = [(Mark::Met, 2), (Mark::Partly, 1), (Mark::NotMet, 0), (Mark::NotApplicable, -1)];
    let cases =
        marks.map(|(mark, number)| (value.is_one_of(mark_names(mark)), Whole::known(number)));
    Whole::case(cases, None)
}

fn read() -> Whole {
    Whole::column("read", Range::of_digits(18))
}

/// Gives a number in which nothing is left over when it is divided.
fn divided(read: &Whole, divisor: i64) -> (Flag, Whole) {
    let divisor = Whole::known(divisor);
    (read.rest(&divisor).is("=", &Whole::known(0)), read.quotient(&divisor))
}

/// Gives a number that stays within eighteen digits when it is multiplied.
fn multiplied(read: &Whole, factor: i64) -> (Flag, Whole) {
    let most: BigInt = (BigInt::from(10).pow(18) - BigInt::from(1)) / factor;
    let fits = read.is("<=", &Whole::known(most.clone()));
    (fits, read.clone().within(0, most).times_known(factor))
}

/// Gives the cases of a unit, each with a condition of its own.
fn of_unit(unit: Flag, (condition, value): (Flag, Whole)) -> [(Flag, Whole); 2] {
    [(Flag::both([unit.clone(), condition]), value), (unit, Whole::null())]
}

/// Reads an amount in 分.
fn fen() -> Whole {
    let unit = Text::column("written_unit");
    let mut cases = Vec::new();
    cases.extend(of_unit(unit.missing(), divided(&read(), 10_000)));
    for (name, yuan) in MONEY {
        let is = unit.is_one_of([name]);
        let converted = if yuan < 10_000 {
            divided(&read(), 10_000 / yuan)
        } else {
            multiplied(&read(), yuan / 10_000)
        };
        cases.extend(of_unit(is, converted));
    }
    Whole::case(cases, None)
}

/// Reads a value in millionths: a percentage is its hundredth, money is in yuan.
fn millionths() -> Whole {
    let unit = Text::column("written_unit");
    let mut cases = Vec::new();
    cases.extend(of_unit(unit.is_one_of(["%"]), divided(&read(), 100)));
    for (name, yuan) in MONEY {
        cases.extend(of_unit(unit.is_one_of([name]), multiplied(&read(), yuan)));
    }
    Whole::case(cases, Some(read()))
}

/// Reads points or a count that are written plainly.
fn plain(pattern: &str, divisor: i64) -> Whole {
    let plain = Text::column("value").matches(pattern);
    Whole::case([(plain, read().quotient(&Whole::known(divisor)))], None)
}

/// Reads a share: a decimal, a percentage or a fraction of short numbers.
fn share() -> Whole {
    let (value, unit) = (Text::column("value"), Text::column("written_unit"));
    let million = 1_000_000_i64;
    // More than the whole is told of its own.
    let short = read().within(0, 10_000 * million);
    let percent =
        Flag::both([unit.is_one_of(["%"]), read().is("<=", &Whole::known(100 * million))]);
    let tenth = short.clone().within(0, 100 * million).times_known(WHOLE_SHARE / (10 * million));
    let part = |behind: bool| {
        let node = if behind { Node::After } else { Node::Before };
        let text = Text::new(node(value.clone(), "/".to_owned()));
        Whole::new(Node::Units(Box::new(Node::ReadDecimal(text, 0)), 0), Range::of_digits(4))
    };
    let (above, below) = (part(false), part(true).within(1, 9_999));
    let whole = Whole::known(WHOLE_SHARE);
    let fits = whole.rest(&below).is("=", &Whole::known(0));
    let fraction = Flag::both([value.matches(FRACTION), unit.missing(), fits]);
    let most = 10_000 * million;
    let mut cases = of_unit(percent, divided(&tenth, 10)).to_vec();
    cases.push((
        Flag::both([unit.missing(), read().is("<=", &Whole::known(most))]),
        short.times_known(WHOLE_SHARE / million),
    ));
    cases.push((fraction, above.times(&whole.quotient(&below))));
    Whole::case(cases, None)
}
