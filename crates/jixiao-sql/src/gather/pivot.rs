//! Rows of facts → a row a project, and what an indicator comes to by them.

use super::items::ItemColumns;
use crate::expr::{Expr, Flag, Node, Range, Text, Whole};
use crate::facts::{WHOLE_SHARE, is_of_project};
use crate::plan::Plan;
use crate::rule::{Cases, Outcome, Scored};
use crate::score::awarded;
use crate::step::{Column, Source, Step};
use jixiao_core::fact::{APPLICABLE, DIRECTION, FactKind, POINTS, SHARE};
use jixiao_core::quantity::Rounding;
use jixiao_core::rule::ScoringRule;
use jixiao_core::rulebook::Indicator;

/// Gives the greatest of a group where a row has a key: its only value, as no key stands twice.
pub(super) fn picked(key: &str, value: Expr) -> Node {
    let is = Text::column("key").is_one_of([key]);
    let case = Node::Case(vec![(is, value)], None);
    Node::GreatestOfGroup(Box::new(Expr::Text(Text::new(case))))
}

impl Plan<'_> {
    /// Gives the facts of a project in one row.
    pub(super) fn facts_by_project(&self) -> Step {
        let mut step = Step::new("given", vec![Source::step("fact_read")])
            .noting(self.say("每个项目一行", "A row a project"));
        step.add(Column::text("given_of", Text::column("project_id")));
        let indicator = || Text::column("indicator");
        let flaw = Whole::column("flaw", Range::new(-99, -1));
        let ids: Vec<&str> = self.rulebook.indicators.iter().map(|one| one.id.as_str()).collect();
        let of_none = Whole::case([(indicator().is_one_of(ids).not(), flaw.clone())], None);
        let of_none = Text::new(Node::Outcomes(vec![of_none.greatest_of_group()]));
        step.add(Column::text("flaw.of_none", of_none));
        for (at, one) in self.rulebook.indicators.iter().enumerate() {
            let is = indicator().is_one_of([one.id.as_str()]);
            let of_it = Whole::case([(is, flaw.clone())], None);
            let name = format!("{}.flaw", one.id);
            let column = Column::whole(&name, of_it.greatest_of_group());
            step.add(column.noting(self.title(one)));
            let name = format!("{}.facts", one.id);
            step.add(Column::whole(&name, self.scored_facts(at)));
            for fact in self.facts_given(at) {
                Self::add_fact(&mut step, one, &fact);
            }
        }
        step.group.push("project_id".to_owned());
        step
    }

    fn add_fact(step: &mut Step, indicator: &Indicator, fact: &str) {
        let kind = indicator.fact_kind(fact, false).unwrap_or(FactKind::Number);
        let key = format!("{}.{fact}", indicator.id);
        match kind {
            FactKind::Number
            | FactKind::Count
            | FactKind::Share
            | FactKind::Points
            | FactKind::Mark => {
                let range = number_range(kind);
                let number = Whole::column("number", range.clone());
                let picked_number = picked(&key, Expr::Whole(number));
                step.add(Column::whole(&key, Whole::new(picked_number, range)));
                if kind == FactKind::Number {
                    let unit = Text::column("unit");
                    let name = format!("{key}.unit");
                    step.add(Column::text(&name, Text::new(picked(&key, Expr::Text(unit)))));
                }
            }
            FactKind::YesNo | FactKind::Level | FactKind::Direction => {
                let value = Expr::Text(Text::column("value"));
                step.add(Column::text(&key, Text::new(picked(&key, value))));
            }
        }
    }

    /// Lists the facts of an indicator, without items, that a row may give.
    fn facts_given(&self, at: usize) -> Vec<String> {
        let indicator = &self.rulebook.indicators[at];
        let mut facts = self.facts_read(at);
        facts.push(POINTS.to_owned());
        if indicator.not_applicable.is_some() {
            facts.push(APPLICABLE.to_owned());
        }
        match &indicator.rule {
            ScoringRule::Levels(_) => facts.push(SHARE.to_owned()),
            ScoringRule::Ratio(_) => facts.push(DIRECTION.to_owned()),
            _ => {}
        }
        let names = indicator.rule.measure().map(|measure| measure.names()).unwrap_or_default();
        let of_project = names.into_iter().filter(|name| is_of_project(indicator, name));
        facts.extend(of_project.map(str::to_owned));
        let mut once: Vec<String> = Vec::with_capacity(facts.len());
        for fact in facts {
            if !once.contains(&fact) {
                once.push(fact);
            }
        }
        once
    }

    /// Keeps what was gathered beside the projects.
    pub(crate) fn keep_given(&self, step: &mut Step) {
        let twice = Whole::column_of("repeated_facts", "twice", Range::new(1, 1));
        let twice = Text::case([(twice.given(), Text::known(" -5 "))], None);
        let of_none = Text::column_of("given", "flaw.of_none");
        let problem = Node::JoinedTexts(vec![of_none, twice]);
        step.add(Column::text("given.problem", Text::new(problem)));
        step.keeps.push("given".to_owned());
        if self.rulebook.indicators.iter().any(|one| one.rule.takes_items()) {
            step.keeps.push("items".to_owned());
        }
    }

    /// Gives what an indicator comes to by its rows.
    pub(crate) fn scored_rows(&self, indicator: &Indicator) -> Scored {
        let facts = self.facts(indicator);
        let mut cases: Cases = facts.flaws();
        let points = format!("{}.{POINTS}", indicator.id);
        let points_given = Whole::column(&points, Range::of_digits(9)).given();
        let items = ItemColumns::of(indicator);
        let measured =
            Whole::column(&format!("{}.facts", indicator.id), Range::of_digits(6)).given();
        let any = match items.as_ref() {
            Some(items) => Flag::either([measured.clone(), items.facts.given()]),
            None => measured.clone(),
        };
        let alone = items.iter().map(|items| items.count.missing());
        let alone = Flag::both(alone.chain([points_given.clone().not()]));
        let against = self.against_project(indicator).into_iter();
        cases.extend(against.map(|(flag, outcome)| (Flag::both([alone.clone(), flag]), outcome)));
        cases.push((Flag::both([points_given.clone(), any]), Outcome::Problem("F17")));
        let awarded = awarded(indicator, &points).into_iter().skip(2);
        let guarded = |(flag, outcome)| (Flag::both([points_given.clone(), flag]), outcome);
        cases.extend(awarded.map(guarded));
        let mut scored = self.scored(indicator);
        if let Some(items) = &items {
            let there = items.count.given();
            cases.push((Flag::both([there.clone(), measured]), Outcome::Problem("F16")));
            let of_items = self.item_cases(indicator, items).into_iter();
            cases.extend(
                of_items.map(|(flag, outcome)| (Flag::both([there.clone(), flag]), outcome)),
            );
            let of_item_over = items.over(self.over_target().len());
            if scored.over.is_empty() && ItemColumns::exceeds(self, indicator) {
                scored.over =
                    self.over_target().into_iter().map(|rate| (rate, Flag::never())).collect();
            }
            for ((_, over), of_items) in scored.over.iter_mut().zip(of_item_over) {
                let single = Flag::both([there.clone().not(), over.clone()]);
                *over = Flag::either([single.surely(), of_items.surely()]);
            }
        }
        for (_, over) in &mut scored.over {
            *over = Flag::both([over.clone(), points_given.clone().not()]);
        }
        // What is wrong with a row was said first.
        scored.cases.retain(|(_, outcome)| !matches!(outcome, Outcome::Told(_)));
        cases.append(&mut scored.cases);
        Scored { cases, over: scored.over }
    }

    /// Counts the facts given that the rule looks at, without items.
    fn scored_facts(&self, at: usize) -> Whole {
        let indicator = &self.rulebook.indicators[at];
        let limits = self.limit_facts(at);
        let scored = self.facts_given(at).into_iter().filter(|fact| {
            fact != POINTS
                && fact != APPLICABLE
                && !limits.contains(&fact.as_str())
                && !indicator.records.iter().any(|record| record.id == *fact)
        });
        let keys: Vec<String> = scored.map(|fact| format!("{}.{fact}", indicator.id)).collect();
        if keys.is_empty() {
            return Whole::null();
        }
        let is = Text::column("key").is_one_of(keys.iter().map(String::as_str));
        let given = Flag::both([is, Text::column("value").given()]);
        let one = Whole::case([(given, Whole::known(1))], None);
        Whole::new(Node::SumOfGroup(one), Range::of_digits(6))
    }

    /// Says where an amount among the facts is not that of the project.
    fn against_project(&self, indicator: &Indicator) -> Cases {
        let names = indicator.rule.measure().map(|measure| measure.names()).unwrap_or_default();
        let of_project = names.into_iter().filter(|name| is_of_project(indicator, name));
        let mut cases: Cases = Vec::new();
        for name in of_project {
            let of_fact = Whole::column(&format!("{}.{name}", indicator.id), Range::of_digits(18));
            let of_row = self.amount_column(name);
            cases.push((of_fact.is("<>", &of_row), Outcome::Problem("F14")));
        }
        cases
    }

    /// Says whether an amount of the project is given among the facts alone: the library takes it from there.
    pub(crate) fn takes_amounts(&self) -> Flag {
        let indicators = self.rulebook.indicators.iter();
        let taken = indicators.flat_map(|indicator| {
            let names = indicator.rule.measure().map(|one| one.names()).unwrap_or_default();
            let of_project = names
                .into_iter()
                .filter(|name| is_of_project(indicator, name) && *name != "budget");
            let taken = |name: &str| {
                let of_fact = Text::column(&format!("{}.{name}", indicator.id)).given();
                Flag::both([of_fact, self.amount_column(name).missing()])
            };
            of_project.map(taken).collect::<Vec<_>>()
        });
        Flag::either(taken)
    }

    /// Gives the cases of the sum of items.
    fn item_cases(&self, indicator: &Indicator, items: &ItemColumns) -> Cases {
        let whole = Whole::known(WHOLE_SHARE);
        let rounding = self.rulebook.rounding;
        let (max, step) = (indicator.max.hundredths(), rounding.step());
        let steps = Whole::known(max / step);
        let exact = items.part.times(&steps);
        let upper = items.part.plus(&items.inexact).times(&steps);
        // What was cut off lies above the sum and below the sum with one more for every item.
        let (above, below) = match rounding.mode {
            Rounding::Down | Rounding::Up => {
                let one = Whole::known(1);
                (exact.quotient(&whole), upper.minus(&one).not_negative().quotient(&whole))
            }
            Rounding::HalfUp | Rounding::HalfEven => {
                let twice = whole.times_known(2);
                let half = |sum: &Whole, more: i64| {
                    let sum = sum.times_known(2).plus(&Whole::known(WHOLE_SHARE - more));
                    sum.quotient(&twice)
                };
                (half(&exact, 0), half(&upper, 1))
            }
        };
        let nothing_cut = items.inexact.is("=", &Whole::known(0));
        let rounded = exact.rounded_quotient(&whole, rounding.mode);
        let points = Whole::case([(nothing_cut.clone(), rounded)], Some(above.clone()));
        let points = points.within(0, max / step).times_known(step);
        let unsure = Flag::both([nothing_cut.not(), above.is("<>", &below)]);
        vec![
            (items.problem.given(), Outcome::Told(items.problem.clone())),
            (items.shares.is("<>", &whole), Outcome::Problem("F07")),
            (unsure, Outcome::Problem(crate::UNDECIDED)),
            (Flag::always(), Outcome::Final(points.within(0, max))),
        ]
    }
}

/// Gives the range of what a row of a kind holds.
pub(super) fn number_range(kind: FactKind) -> Range {
    match kind {
        FactKind::Share => Range::new(0, WHOLE_SHARE),
        FactKind::Points | FactKind::Count => Range::of_digits(9),
        FactKind::Mark => Range::new(-1, 2),
        _ => Range::of_digits(18),
    }
}
