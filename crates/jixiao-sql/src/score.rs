//! The steps that score: the points of every indicator, and what keeps an indicator from having any.

use crate::expr::{Flag, Node, Range, Text, Whole};
use crate::facts::{NO, Standing, YES};
use crate::plan::{Given, Plan};
use crate::rule::{Cases, Outcome, Scored, points};
use crate::step::{Column, Step};
use jixiao_core::fact::{APPLICABLE, FactKind};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::Indicator;

/// Gives the name of the column of an indicator's points, problem, or another thing.
pub(crate) fn column_of(indicator: &Indicator, what: &str) -> String {
    format!("{:02}.{what}", indicator.number)
}

impl Plan<'_> {
    /// Gives the step that scores.
    pub(crate) fn score(&self) -> Step {
        let mut step = Step::after("scored", "read").noting(self.say(
            "各指标得分；不适用为空；负数是问题代码，-6 即 F06，-99 即无法在此判定",
            "The points of every indicator; nothing where it does not apply; a negative number is a code, −6 being F06 and −99 what cannot be settled here",
        ));
        for (at, indicator) in self.rulebook.indicators.iter().enumerate() {
            let scored = self.whole_scored(at, indicator);
            let title = self.title_and_rule(indicator);
            let mut columns = self.columns(indicator, &scored).into_iter();
            step.columns.extend(columns.next().map(|first| first.noting(title)));
            step.columns.extend(columns);
        }
        step
    }

    /// Gives what an indicator comes to, with all that stands above its rule.
    fn whole_scored(&self, at: usize, indicator: &Indicator) -> Scored {
        let mut scored = match self.given(indicator) {
            Given::Points => self.scored_points(at, indicator),
            Given::Facts => self.scored(indicator),
            Given::Rows => self.scored_rows(indicator),
        };
        let facts = self.facts(indicator);
        let mut first: Cases = Vec::new();
        let applicable = format!("{}.{APPLICABLE}", indicator.id);
        let can_be_said = self.given(indicator) == Given::Rows || self.has(&applicable);
        if can_be_said && indicator.not_applicable.is_some() {
            let said = Text::column(&applicable);
            let is_no = said.is_one_of(NO);
            let known = said.is_one_of(YES.into_iter().chain(NO));
            let given = self.given_columns(at, indicator, facts.standing);
            // What is wrong with a row is said first, and once.
            if matches!(scored.cases.first(), Some((_, Outcome::Told(_)))) {
                first.push(scored.cases.remove(0));
            }
            // What cannot be read was never said.
            let flaws = scored.cases.iter().take_while(|(_, outcome)| is_flaw(outcome)).count();
            first.extend(scored.cases.drain(..flaws));
            for (flag, code) in crate::gather::unread(&said) {
                first.push((Flag::both([known.clone().not(), flag]), Outcome::Problem(code)));
            }
            let contradicted = Flag::both([is_no.clone(), Flag::either(given)]);
            first.push((contradicted, Outcome::Problem("F09")));
            first.push((is_no.clone(), Outcome::Absent));
            for (_, over) in &mut scored.over {
                *over = Flag::both([over.clone(), is_no.clone().surely().not()]);
            }
        }
        first.append(&mut scored.cases);
        Scored { cases: first, over: scored.over }
    }

    /// Gives what an indicator comes to by points that were typed in; where they are blank, by the facts that
    /// stand beside them for a cap or override of the grade.
    fn scored_points(&self, at: usize, indicator: &Indicator) -> Scored {
        let mut cases = awarded(indicator, &indicator.id);
        if !self.has_facts_beside(at) {
            return Scored { cases, over: Vec::new() };
        }
        let mut scored = self.scored(indicator);
        // What cannot be read is told whether there are points or not.
        let flaws = scored.cases.iter().take_while(|(_, outcome)| is_flaw(outcome)).count();
        let mut first: Cases = scored.cases.drain(..flaws).collect();
        let given = Whole::column(&indicator.id, Range::of_digits(9)).given();
        let facts = self.facts_given_in_columns(at, indicator);
        cases.retain(|(_, outcome)| !matches!(outcome, Outcome::Problem("F06")));
        for (flag, _) in &mut cases {
            *flag = Flag::both([given.clone(), flag.clone()]);
        }
        let both = Flag::both([given.clone(), Flag::either(facts)]);
        cases.insert(1, (both, Outcome::Problem("F17")));
        for (_, over) in &mut scored.over {
            *over = Flag::both([over.clone(), given.clone().not()]);
        }
        first.append(&mut cases);
        first.append(&mut scored.cases);
        Scored { cases: first, over: scored.over }
    }

    /// Lists which facts are given that an indicator that does not apply has none of.
    fn given_columns(&self, at: usize, indicator: &Indicator, standing: Standing) -> Vec<Flag> {
        let mut given = Vec::new();
        if self.given(indicator) == Given::Points {
            given.push(at_least(&indicator.id, 0));
        }
        if standing == Standing::Gathered {
            let mut counted = vec![".points", ".facts"];
            if indicator.rule.takes_items() {
                counted.push("/facts");
            }
            let counted = counted.into_iter().map(|what| format!("{}{what}", indicator.id));
            return counted.map(|name| Text::column(&name).given()).collect();
        }
        given.extend(self.facts_given_in_columns(at, indicator));
        given
    }

    /// Lists which facts that only the rule looks at are given in columns.
    fn facts_given_in_columns(&self, at: usize, indicator: &Indicator) -> Vec<Flag> {
        let limits = self.limit_facts(at);
        let mut given = Vec::new();
        for fact in self.facts_read(at) {
            let record = indicator.records.iter().any(|record| record.id == fact);
            if !record && !limits.contains(&fact.as_str()) {
                let column = format!("{}.{fact}", indicator.id);
                given.push(match indicator.fact_kind(&fact, false) {
                    Some(FactKind::YesNo | FactKind::Level | FactKind::Direction) => {
                        Text::column(&column).given()
                    }
                    Some(FactKind::Mark) => at_least(&column, -1),
                    _ => at_least(&column, 0),
                });
            }
        }
        given
    }

    /// Gives the columns of an indicator: its points, and by how much it exceeds its target.
    fn columns(&self, indicator: &Indicator, scored: &Scored) -> Vec<Column> {
        let rounding = self.rulebook.rounding;
        let mut cases = Vec::new();
        let mut otherwise = None;
        for (flag, outcome) in &scored.cases {
            let value = points(outcome, indicator, rounding);
            if flag.is_always() {
                otherwise = (!value.is_null()).then_some(value);
                break;
            }
            cases.push((flag.clone(), value));
        }
        let points = Whole::case(joined(cases), otherwise);
        let mut columns = vec![Column::whole(&column_of(indicator, "points"), points)];
        for (at, (_, far)) in scored.over.iter().enumerate() {
            let name = column_of(indicator, &format!("over{at}"));
            columns.push(Column::flag(&name, far.clone().surely()));
        }
        columns
    }

    /// Says whether it is told of an indicator by how much it exceeds its target.
    pub(crate) fn exceeds_by_itself(&self, at: usize, indicator: &Indicator) -> bool {
        !self.whole_scored(at, indicator).over.is_empty()
    }

    /// Gives the points of an indicator, as the steps after the scoring see them.
    pub(crate) fn points_of(&self, indicator: &Indicator) -> Whole {
        let range = Range::new(-99, indicator.max.hundredths());
        let points = Whole::column(&column_of(indicator, "points"), range);
        if self.may_be_absent(indicator) { points.or(&Whole::known(0)) } else { points }
    }

    /// Gives what an indicator may give where it applies: its maximum, or nothing.
    pub(crate) fn applicable(&self, indicator: &Indicator) -> Whole {
        let max = Whole::known(indicator.max.hundredths());
        if !self.may_be_absent(indicator) {
            return max;
        }
        let points = Whole::column(&column_of(indicator, "points"), Range::new(0, 0));
        Whole::case([(points.missing(), Whole::known(0))], Some(max))
    }

    /// Gives what every indicator came to as one text: points, or the numbers of codes, between blanks.
    pub(crate) fn outcomes(&self) -> Text {
        let column = |one: &Indicator| {
            Whole::column(&column_of(one, "points"), Range::new(-99, one.max.hundredths()))
        };
        Text::new(Node::Outcomes(self.rulebook.indicators.iter().map(column).collect()))
    }
}

/// Says whether a number was given that can be read.
fn at_least(column: &str, least: i32) -> Flag {
    Whole::column(column, Range::of_digits(18)).is(">=", &Whole::known(least))
}

/// Says whether a fact by itself is no answer to what is asked.
fn is_flaw(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Problem("F04" | "F22" | "F26" | crate::UNDECIDED))
}

/// Gives the cases of points that were typed in.
pub(crate) fn awarded(indicator: &Indicator, column: &str) -> Cases {
    let max = indicator.max.hundredths();
    let points = Whole::column(column, Range::of_digits(9));
    vec![
        (points.is("<", &Whole::known(0)), Outcome::Problem("F04")),
        (points.missing(), Outcome::Problem("F06")),
        (points.is(">", &Whole::known(max)), Outcome::Problem("F13")),
        (Flag::always(), Outcome::Final(points.within(0, max))),
    ]
}

/// Joins cases that follow on each other and give the same number.
pub(crate) fn joined(cases: Vec<(Flag, Whole)>) -> Vec<(Flag, Whole)> {
    let mut joined: Vec<(Vec<Flag>, Whole)> = Vec::new();
    for (flag, value) in cases {
        match joined.last_mut() {
            Some((flags, last)) if last.is_same(&value) => flags.push(flag),
            _ => joined.push((vec![flag], value)),
        }
    }
    joined.into_iter().map(|(flags, value)| (Flag::either(flags), value)).collect()
}

/// Gives points as a number that is known.
pub(crate) fn known(points: Points) -> Whole {
    Whole::known(points.hundredths())
}
