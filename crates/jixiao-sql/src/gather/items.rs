//! Items: a row each, weighed by its share, and their sum by project.

use super::pivot::number_range;
use crate::expr::{Expr, Flag, Node, Range, Text, Whole};
use crate::facts::WHOLE_SHARE;
use crate::plan::Plan;
use crate::rule::{Outcome, attained_parts, number_of};
use crate::step::{Column, Source, Step};
use jixiao_core::fact::{DIRECTION, FactKind, LEVEL, LEVEL_SHARE, SHARE};
use jixiao_core::rule::ScoringRule;
use jixiao_core::rulebook::Indicator;

/// The most items that an indicator of a project is taken to have, in digits.
const ITEMS: u32 = 6;

/// The columns of the sum of an indicator's items.
pub(crate) struct ItemColumns {
    pub(super) count: Whole,
    /// How many of them have a fact that the rule looks at.
    pub(super) facts: Whole,
    pub(super) part: Whole,
    pub(super) inexact: Whole,
    pub(super) shares: Whole,
    pub(super) problem: Whole,
    id: String,
}

impl ItemColumns {
    /// Gives the columns; none where the indicator takes no items.
    pub(crate) fn of(indicator: &Indicator) -> Option<Self> {
        let id = &indicator.id;
        let column = |what: &str, range: Range| Whole::column(&format!("{id}/{what}"), range);
        indicator.rule.takes_items().then(|| Self {
            count: column("items", Range::of_digits(ITEMS)),
            facts: column("facts", Range::of_digits(ITEMS)),
            part: column("part", Range::new(0, WHOLE_SHARE)),
            inexact: column("inexact", Range::of_digits(ITEMS)),
            shares: column("shares", Range::of_digits(18)),
            problem: column("problem", Range::new(-99, -1)),
            id: id.clone(),
        })
    }

    /// Says whether an item exceeds its target, by each share that is asked for.
    pub(super) fn over(&self, rates: usize) -> Vec<Flag> {
        let column = |at: usize| {
            let over = Whole::column(&format!("{}/over{at}", self.id), Range::new(0, 1));
            over.is("=", &Whole::known(1))
        };
        (0..rates).map(column).collect()
    }

    /// Says whether items of the indicator are compared with targets.
    pub(super) fn exceeds(plan: &Plan<'_>, indicator: &Indicator) -> bool {
        !crate::rule::attained(indicator, &plan.item_facts(indicator)).over.is_empty()
    }
}

impl Plan<'_> {
    fn with_items(&self) -> impl Iterator<Item = &Indicator> {
        self.rulebook.indicators.iter().filter(|one| one.rule.takes_items())
    }

    /// Gives the steps of items.
    pub(super) fn item_steps(&self) -> Vec<Step> {
        let attained = self.attained_items();
        let weighed = self.weighed_items(&attained);
        vec![self.items(), attained, weighed, self.summed_items()]
    }

    /// Gives a row an item, with a column a fact.
    fn items(&self) -> Step {
        let mut step = Step::new("item", vec![Source::step("fact_read")])
            .noting(self.say("个性指标：每个分项一行", "Items, a row each"));
        for name in ["project_id", "indicator", "item"] {
            step.add(Column::text(name, Text::column(name)));
            step.group.push(name.to_owned());
        }
        let flaw = Whole::column("flaw", Range::new(-99, -1));
        step.add(Column::whole("flaw", flaw.greatest_of_group()));
        let records = self.rulebook.indicators.iter().flat_map(|one| &one.records);
        let records = records.map(|record| record.id.as_str());
        let is_scored = Text::column("fact").is_one_of(records).not();
        let is_scored = Flag::both([is_scored, Text::column("value").given()]);
        let scored = Whole::case([(is_scored, Whole::known(1))], None);
        step.add(Column::whole("scored", scored.greatest_of_group()));
        for (fact, kind) in self.item_facts_read() {
            let is = Text::column("fact").is_one_of([fact.as_str()]);
            let picked = |value: Expr| {
                let case = Node::Case(vec![(is.clone(), value)], None);
                Node::GreatestOfGroup(Box::new(Expr::Text(Text::new(case))))
            };
            match kind {
                FactKind::Number | FactKind::Share | FactKind::Count | FactKind::Points => {
                    let number = Expr::Whole(Whole::column("number", number_range(kind)));
                    step.add(Column::whole(&fact, Whole::new(picked(number), number_range(kind))));
                    if kind == FactKind::Number {
                        let unit = picked(Expr::Text(Text::column("unit")));
                        step.add(Column::text(&format!("{fact}.unit"), Text::new(unit)));
                    }
                }
                _ => {
                    let value = picked(Expr::Text(Text::column("value")));
                    step.add(Column::text(&fact, Text::new(value)));
                }
            }
        }
        step.filter = Some(Text::column("item").given());
        step
    }

    /// Lists the facts of items over all indicators, each once.
    fn item_facts_read(&self) -> Vec<(String, FactKind)> {
        let mut facts = vec![(SHARE.to_owned(), FactKind::Share)];
        let mut add = |name: &str, kind: FactKind| {
            if !facts.iter().any(|(known, _)| known == name) {
                facts.push((name.to_owned(), kind));
            }
        };
        for indicator in self.rulebook.indicators.iter().filter(|one| one.rule.takes_items()) {
            for name in indicator.rule.fact_names() {
                add(name, indicator.fact_kind(name, true).unwrap_or(FactKind::Number));
            }
            match &indicator.rule {
                ScoringRule::Ratio(_) => add(DIRECTION, FactKind::Direction),
                ScoringRule::Levels(_) => {
                    add(LEVEL, FactKind::Level);
                    add(LEVEL_SHARE, FactKind::Share);
                }
                _ => {}
            }
        }
        facts
    }

    /// Gives every item what it attained, as one number over another.
    fn attained_items(&self) -> Step {
        let mut step = Step::new("attained_item", vec![Source::step("item")]).noting(self.say(
            "每个分项的完成程度 = above ÷ below；负数是问题代码",
            "What every item attained is above ÷ below; a negative number is a code",
        ));
        for name in ["project_id", "indicator"] {
            step.add(Column::text(name, Text::column(name)));
        }
        let share = Whole::column(SHARE, Range::new(0, WHOLE_SHARE));
        step.add(Column::whole(SHARE, share.clone()));
        step.add(Column::whole("scored", Whole::column("scored", Range::new(1, 1))));
        let (mut above, mut below) = (Vec::new(), Vec::new());
        let rates = self.over_target().len();
        let mut over: Vec<Vec<Flag>> = vec![Vec::new(); rates];
        let flaw = Whole::column("flaw", Range::new(-99, -1));
        above.push((flaw.given(), flaw.clone()));
        above.push((share.missing(), Whole::known(number_of("F06"))));
        for indicator in self.with_items() {
            let is = Text::column("indicator").is_one_of([indicator.id.as_str()]);
            let scored = crate::rule::attained(indicator, &self.item_facts(indicator));
            for (at, (_, far)) in scored.over.into_iter().enumerate() {
                over[at].push(Flag::both([is.clone(), far]));
            }
            let (mut cases, mut divisors) = (Vec::new(), Vec::new());
            for (flag, outcome) in scored.cases {
                if !matches!(outcome, Outcome::Told(_)) {
                    let (one, other) = attained_parts(&outcome);
                    let ends = flag.is_always();
                    cases.push((flag.clone(), one));
                    divisors.push((flag, other));
                    if ends {
                        break;
                    }
                }
            }
            above.push((is.clone(), case_of(cases)));
            below.push((is, case_of(divisors)));
        }
        step.add(Column::whole("above", Whole::case(above, None)));
        step.add(Column::whole("below", Whole::case(below, None)));
        for (at, flags) in over.into_iter().enumerate() {
            let over = Whole::case([(Flag::either(flags), Whole::known(1))], Some(Whole::known(0)));
            step.add(Column::whole(&format!("over{at}"), over));
        }
        step
    }

    /// Gives every item its part: its share times what it attained, cut off to the unit of shares.
    fn weighed_items(&self, attained: &Step) -> Step {
        let mut step = Step::after("weighed_item", "attained_item").noting(self.say(
            &format!("part = 占比 × 完成程度，以 1/{WHOLE_SHARE} 计；除不尽时 inexact 为 1"),
            &format!(
                "part is share × attained in 1/{WHOLE_SHARE}; inexact where something was cut off"
            ),
        ));
        let range = |name: &str| match attained.columns.iter().find(|one| one.name == name) {
            Some(Column { expr: Expr::Whole(whole), .. }) => whole.range.clone(),
            _ => Range::new(0, 0),
        };
        let share = Whole::column(SHARE, Range::new(0, WHOLE_SHARE));
        let above = Whole::column("above", range("above"));
        let below = Whole::column("below", range("below"));
        let product = share.times(&above.clone().not_negative());
        let coded = || above.is("<", &Whole::known(0));
        let part = product.quotient(&below).within(0, WHOLE_SHARE);
        let part = Whole::case([(coded(), above.clone().within(-99, -1))], Some(part));
        let cut_off = Flag::both([coded().not(), product.rest(&below).is(">", &Whole::known(0))]);
        let inexact = Whole::case([(cut_off, Whole::known(1))], Some(Whole::known(0)));
        step.add(Column::whole("part", part));
        step.add(Column::whole("inexact", inexact));
        step
    }

    /// Adds the items of every project.
    fn summed_items(&self) -> Step {
        let mut step = Step::new("items", vec![Source::step("weighed_item")])
            .noting(self.say("各项目的分项之和", "Their sum by project"));
        step.add(Column::text("items_of", Text::column("project_id")));
        for indicator in self.with_items() {
            let is = Text::column("indicator").is_one_of([indicator.id.as_str()]);
            let id = &indicator.id;
            let sum = |value: Whole, range: Range| {
                let case = Whole::case([(is.clone(), value)], None);
                Whole::new(Node::SumOfGroup(case), range)
            };
            let column = |name: &str, range: Range| Whole::column(name, range);
            let name = |what: &str| format!("{id}/{what}");
            step.add(Column::whole(&name("items"), sum(Whole::known(1), Range::of_digits(ITEMS))));
            let scored = sum(column("scored", Range::new(1, 1)), Range::of_digits(ITEMS));
            step.add(Column::whole(&name("facts"), scored));
            let part = sum(column("part", Range::new(0, WHOLE_SHARE)), Range::new(0, WHOLE_SHARE));
            step.add(Column::whole(&name("part"), part));
            let inexact = sum(column("inexact", Range::new(0, 1)), Range::of_digits(ITEMS));
            step.add(Column::whole(&name("inexact"), inexact));
            let shares = sum(column(SHARE, Range::new(0, WHOLE_SHARE)), Range::of_digits(18));
            step.add(Column::whole(&name("shares"), shares));
            let part = Whole::column("part", Range::new(-99, WHOLE_SHARE));
            let coded = Flag::both([is.clone(), part.is("<", &Whole::known(0))]);
            let problem = Whole::case([(coded, part.within(-99, -1))], None);
            step.add(Column::whole(&name("problem"), problem.greatest_of_group()));
            for at in 0..self.over_target().len() {
                let over = Whole::case(
                    [(is.clone(), column(&format!("over{at}"), Range::new(0, 1)))],
                    None,
                );
                step.add(Column::whole(&name(&format!("over{at}")), over.greatest_of_group()));
            }
        }
        step.group.push("project_id".to_owned());
        step
    }
}

/// Gives the first case that holds, the last always.
fn case_of(mut cases: Vec<(Flag, Whole)>) -> Whole {
    let last = cases.pop().map(|(_, value)| value);
    // Cases before the last that give the same are left out of a list that ends with them.
    while let (Some((_, value)), Some(otherwise)) = (cases.last(), &last)
        && value.is_same(otherwise)
    {
        cases.pop();
    }
    Whole::case(crate::score::joined(cases), last)
}
