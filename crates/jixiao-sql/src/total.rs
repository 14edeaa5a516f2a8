//! The steps that add up: points → dimensions → the total, an exact fraction, and what a policy puts on it.

use crate::expr::{Flag, Range, Text, Whole};
use crate::plan::Plan;
use crate::score::{column_of, known};
use crate::step::{Column, Step};
use jixiao_core::policy::{TotalEffect, TotalRule};
use jixiao_core::quantity::Points;
use jixiao_core::rulebook::{Conversion, Dimension, Indicator};

/// The total: `above ÷ below`, in hundredths.
pub(crate) struct Total {
    pub(crate) above: Whole,
    pub(crate) below: Whole,
}

impl Plan<'_> {
    /// Gives the step of the dimensions.
    pub(crate) fn dimensions(&self) -> Step {
        let mut step =
            Step::after("added", "scored").noting(self.say("分维度相加", "By dimension"));
        step.add(Column::text("outcomes", self.outcomes()));
        step.add(Column::flag("refused", self.refused()));
        for (at, dimension) in self.rulebook.dimensions.iter().enumerate() {
            let points = self.of_dimension(at).map(|one| self.points_of(one));
            let points = Whole::sum(points).within(0, dimension.max.hundredths());
            step.add(Column::whole(&of(dimension, "points"), points));
            if self.varies(at) {
                let applicable = self.of_dimension(at).map(|one| self.applicable(one));
                let applicable = Whole::sum(applicable).within(0, dimension.max.hundredths());
                step.add(Column::whole(&of(dimension, "applicable"), applicable));
            }
        }
        step
    }

    fn of_dimension(&self, at: usize) -> impl Iterator<Item = &Indicator> {
        self.rulebook.indicators_of(at)
    }

    /// Says whether an indicator of a dimension may be not applicable.
    fn varies(&self, at: usize) -> bool {
        self.of_dimension(at).any(|indicator| self.may_be_absent(indicator))
    }

    fn points_in(dimension: &Dimension) -> Whole {
        Whole::column(&of(dimension, "points"), Range::new(0, dimension.max.hundredths()))
    }

    fn applicable_in(&self, at: usize, dimension: &Dimension) -> Whole {
        let most = dimension.max.hundredths();
        if self.varies(at) {
            Whole::column(&of(dimension, "applicable"), Range::new(0, most))
        } else {
            let max: Points = self.of_dimension(at).map(|indicator| indicator.max).sum();
            known(max)
        }
    }

    /// Gives what a dimension shows in the results, in hundredths; nothing where none of it applies.
    pub(crate) fn shown_dimension(&self, at: usize) -> Whole {
        let dimension = &self.rulebook.dimensions[at];
        let points = Self::points_in(dimension);
        match self.rulebook.conversion {
            Conversion::Total => points,
            Conversion::Dimension => {
                let applicable = self.applicable_in(at, dimension);
                if applicable.value() == known(dimension.weight).value() {
                    return points;
                }
                let weight = dimension.weight.hundredths();
                points.times_known(weight).quotient(&applicable).within(0, weight)
            }
        }
    }

    /// Says whether the total is a fraction of more than hundredths.
    fn is_converted(&self) -> bool {
        let varies = (0..self.rulebook.dimensions.len()).any(|at| self.varies(at));
        let weighs = |one: &Dimension| one.weight != one.max;
        let weighed = self.rulebook.dimensions.iter().any(weighs);
        varies || (self.rulebook.conversion == Conversion::Dimension && weighed)
    }

    fn total_range(&self) -> i64 {
        self.rulebook.total.hundredths()
    }

    /// Gives the step of the total.
    pub(crate) fn total(&self) -> Step {
        let mut step = Step::after("totalled", "added");
        let total = self.total_of_dimensions();
        if self.is_converted() {
            step = step.noting(self.say(
                "总分 = total.above ÷ total.below（百分之一分），不作舍入",
                "The total is total.above ÷ total.below, in hundredths, and is not rounded",
            ));
            step.add(Column::whole("total.below", total.below));
        }
        // With a code in place of points there is no total.
        let sound = Text::column("outcomes").contains(" -").not();
        step.add(Column::whole("total.above", Whole::case([(sound, total.above)], None)));
        step
    }

    fn total_of_dimensions(&self) -> Total {
        let dimensions = || self.rulebook.dimensions.iter().enumerate();
        let plain = Whole::sum(dimensions().map(|(_, one)| Self::points_in(one)));
        if !self.is_converted() {
            return Total { above: plain.within(0, self.total_range()), below: Whole::known(1) };
        }
        match self.rulebook.conversion {
            Conversion::Total => {
                let below = Whole::sum(dimensions().map(|(at, one)| self.applicable_in(at, one)));
                let below = below.within(0, self.total_range());
                Total { above: plain.times(&known(self.rulebook.total)), below }
            }
            Conversion::Dimension => self.converted_by_dimension(),
        }
    }

    /// Adds every dimension's share of its weight over one denominator, the product of what applies.
    fn converted_by_dimension(&self) -> Total {
        let dimensions: Vec<(usize, &Dimension)> =
            self.rulebook.dimensions.iter().enumerate().collect();
        // A dimension of which nothing applies adds nothing and divides by nothing.
        let divisor = |at: usize, one: &Dimension| {
            let applicable = self.applicable_in(at, one);
            if applicable.value().is_some() {
                return applicable;
            }
            Whole::greatest(vec![applicable, Whole::known(1)])
        };
        let term = |(at, one): &(usize, &Dimension)| {
            let others = dimensions.iter().filter(|(other, _)| other != at);
            let others = others.map(|(other, dimension)| divisor(*other, dimension));
            Whole::product([Self::points_in(one), known(one.weight)].into_iter().chain(others))
        };
        let weight = |(at, one): &(usize, &Dimension)| {
            let applicable = self.applicable_in(*at, one);
            if applicable.value().is_some() {
                return known(one.weight);
            }
            let nothing = applicable.is("=", &Whole::known(0));
            Whole::case([(nothing, Whole::known(0))], Some(known(one.weight)))
        };
        let sum = Whole::sum(dimensions.iter().map(term));
        let weights = Whole::sum(dimensions.iter().map(weight)).within(0, self.total_range());
        let all = dimensions.iter().map(|(at, one)| divisor(*at, one));
        if weights.value().is_some() {
            return Total { above: sum, below: Whole::product(all) };
        }
        let below = Whole::product(all.chain([weights]));
        Total { above: sum.times(&known(self.rulebook.total)), below }
    }

    /// Gives the total as the steps after it see it.
    pub(crate) fn total_column(&self) -> Total {
        let total = self.total_of_dimensions();
        let above = Whole::column("total.above", total.above.range);
        let below = match total.below.value() {
            Some(_) => total.below,
            None => Whole::column("total.below", total.below.range),
        };
        Total { above, below }
    }

    /// Gives the steps in which rules of the policy act on the total, one after the other.
    pub(crate) fn limit_total(&self) -> Option<Step> {
        let policy = self.policy.filter(|policy| !policy.totals.is_empty())?;
        let mut step = Step::after("limited", "totalled")
            .noting(self.say("政策对总分的封顶与扣减", "What the policy puts on the total"));
        let Total { above, below } = self.total_column();
        let range = above.range.clone();
        let mut current = above;
        let where_it_holds = |rule: &TotalRule, points: Points, otherwise: Points| {
            let holds = self.total_rule_holds(rule).surely();
            below.times(&Whole::case([(holds, known(points))], Some(known(otherwise))))
        };
        for rule in &policy.totals {
            // The total so far is written once, so that the statement does not double with every rule.
            let changed = match rule.effect {
                TotalEffect::AtMost(most) => {
                    Whole::least(vec![current, where_it_holds(rule, most, self.rulebook.total)])
                }
                TotalEffect::Off(off) => {
                    let less = current.minus(&where_it_holds(rule, off, Points::ZERO));
                    Whole::greatest(vec![less, Whole::known(0)])
                }
            };
            current = changed.within(0, range.high.clone());
        }
        // The least of nothing and something is something, and no total must stay none.
        let limited = Whole::case([(self.total_column().above.given(), current)], None);
        step.add(Column::whole("limited.above", limited));
        step.add(Column::flag("limits.unread", self.total_rules_unread()));
        Some(step)
    }

    /// Gives the total that is graded.
    pub(crate) fn graded_total(&self) -> Total {
        let total = self.total_column();
        if self.policy.is_none_or(|policy| policy.totals.is_empty()) {
            return total;
        }
        Total { above: Whole::column("limited.above", total.above.range), below: total.below }
    }

    fn total_rule_holds(&self, rule: &TotalRule) -> Flag {
        let executed = self.amount_column("executed");
        let budget = self.amount_column("budget");
        let when = rule.when;
        let mut all = Vec::new();
        all.extend(when.over_target.map(|_| self.exceeds(rule)));
        all.extend(when.execution_from.map(|limit| reaches(&executed, ">=", &budget, limit)));
        all.extend(when.execution_below.map(|limit| reaches(&executed, "<", &budget, limit)));
        Flag::both(all)
    }

    /// Says whether any indicator exceeds its target by as much as a rule asks.
    fn exceeds(&self, rule: &TotalRule) -> Flag {
        let rates = self.over_target();
        let at = rates.iter().position(|rate| Some(*rate) == rule.when.over_target);
        let at = at.unwrap_or_default();
        let indicators = self.rulebook.indicators.iter().enumerate();
        let over = indicators.filter(|(place, one)| self.exceeds_by_itself(*place, one));
        let over = over.map(|(_, one)| Flag::column(&column_of(one, &format!("over{at}"))));
        Flag::either(over)
    }

    /// Says whether a rule on totals needs an amount that is not given.
    fn total_rules_unread(&self) -> Flag {
        let rules = self.policy.iter().flat_map(|policy| &policy.totals);
        let needs = rules.filter(|rule| {
            rule.when.execution_from.is_some() || rule.when.execution_below.is_some()
        });
        let missing = needs.map(|rule| {
            let missing = Flag::either([
                self.amount_column("executed").missing(),
                self.amount_column("budget").missing(),
            ]);
            match rule.when.over_target {
                None => missing,
                Some(_) => Flag::both([self.exceeds(rule), missing]),
            }
        });
        Flag::either(missing)
    }

    /// Gives an amount as the steps after the reading see it.
    pub(crate) fn amount_column(&self, name: &str) -> Whole {
        if !self.has(name) {
            return Whole::null();
        }
        Whole::column(name, Range::new(0, crate::MOST_FEN))
    }

    /// Gives a text of a project as the steps after the reading see it.
    pub(crate) fn field(&self, name: &str) -> Text {
        if self.has(name) { Text::column(name) } else { Text::null() }
    }
}

/// Compares a part with a share of a whole.
pub(crate) fn reaches(
    part: &Whole,
    sign: &'static str,
    whole: &Whole,
    share: jixiao_core::quantity::Rate,
) -> Flag {
    let (numerator, denominator) = share.as_ratio();
    part.times_known(denominator).is(sign, &whole.times_known(numerator))
}

fn of(dimension: &Dimension, what: &str) -> String {
    format!("{}.{what}", dimension.id)
}
