//! The steps that cut: a grade, amounts and a policy → the rate, the cut, what is kept and budgeted.

use crate::expr::{Flag, Range, Text, Whole};
use crate::facts::NO;
use crate::plan::Plan;
use crate::step::{Column, Step};
use crate::total::reaches;
use jixiao_core::policy::{Effect, Policy, Rule};
use jixiao_core::quantity::{Rate, Rounding};

/// How finely an exemption keeps something free.
const EXEMPTED: i64 = 10_000;

impl Plan<'_> {
    /// Gives the steps that cut, after the step that grades.
    pub(crate) fn cut(&self, policy: &Policy, before: &str) -> Vec<Step> {
        let mut steps = vec![self.rated(policy, before), self.taken(policy)];
        let mut last = "taken";
        if let Some(spread) = &policy.spread {
            steps.push(self.told("judged", "taken"));
            steps.extend(self.spread(policy, spread));
            last = "spread";
        }
        steps.push(self.settled(policy, last));
        if self.has_effect(|effect| matches!(effect, Effect::Hold(_))) {
            steps.push(self.held(policy));
        }
        steps
    }

    /// Says whether a project ends.
    pub(crate) fn ends(&self) -> Flag {
        if self.has("continues") { Flag::column("ends") } else { Flag::never() }
    }

    /// Gives the unit in which every rate of a policy is a whole number.
    fn rate_unit(policy: &Policy) -> i64 {
        let of_rules = policy.rules.iter().filter_map(|rule| match rule.effect {
            Effect::Add(rate)
            | Effect::AtLeast(rate)
            | Effect::Set(rate)
            | Effect::AtMost(rate)
            | Effect::Hold(rate) => Some(rate),
            _ => None,
        });
        let decided = policy.decisions.iter().filter_map(|one| one.verdict.rate());
        let of_grades = policy.rates.iter().flatten().map(|rate| rate.rate);
        let all =
            of_rules.chain(decided).chain(of_grades).chain(policy.floor.iter().map(|one| one.rate));
        let finest = all.map(|rate| {
            let (mut numerator, mut unit) = rate.as_ratio();
            while unit > 100 && numerator % 10 == 0 {
                (numerator, unit) = (numerator / 10, unit / 10);
            }
            unit
        });
        finest.fold(100, i64::max)
    }

    /// Gives the step of the rate.
    fn rated(&self, policy: &Policy, before: &str) -> Step {
        let unit = Self::rate_unit(policy);
        let name = policy.base.name();
        let note = self.say(
            &format!("压减基数为 {name}；压减比例以 1/{unit} 计，规则按顺序作用"),
            &format!("The base is {name}; rates in 1/{unit}, rules act in their order"),
        );
        let mut step = Step::after("rated", before).noting(note);
        step.add(Column::whole("base", self.amount_column(name)));
        step.add(Column::flag("ends", self.field("continues").is_one_of(NO).surely()));
        let decided = self.decided(policy, unit);
        let rate = self.rate(policy, unit);
        step.add(Column::whole("rate", Whole::case(decided, Some(rate)).within(0, unit)));
        step
    }

    /// Gives the cases in which a person decided on the rate.
    fn decided(&self, policy: &Policy, unit: i64) -> Vec<(Flag, Whole)> {
        let rules = policy.rules.iter().filter(|rule| rule.effect == Effect::Decide);
        let cases = rules.flat_map(|rule| {
            let of_rule = policy.decisions.iter().filter(move |one| one.rule == rule.id);
            of_rule.filter_map(move |decision| {
                let rate = decision.verdict.rate()?;
                let project = Text::column("project_id").is_one_of([decision.project.as_str()]);
                Some((Flag::both([project, self.holds(rule)]), in_units(rate, unit)))
            })
        });
        cases.collect()
    }

    /// Gives the rate of the grade after every rule.
    fn rate(&self, policy: &Policy, unit: i64) -> Whole {
        let grade = self.grade_column();
        let of_grades = policy.rates.iter().enumerate().filter_map(|(at, rate)| {
            let is = grade.is("=", &Whole::known(at + 1));
            rate.as_ref().map(|rate| (is, in_units(rate.rate, unit)))
        });
        let mut rate = Whole::case(of_grades, None);
        for rule in policy.rules.iter().filter(|rule| rule.effect.is_of_rate()) {
            let holds = self.holds(rule);
            // The rate so far is written once, so that the statement does not double with every rule.
            let where_it_holds = |to: Rate, otherwise: i64| {
                let acts = [(holds.clone(), in_units(to, unit))];
                Whole::case(acts, Some(Whole::known(otherwise)))
            };
            let changed = match rule.effect {
                Effect::Add(more) => {
                    Whole::least(vec![rate.plus(&where_it_holds(more, 0)), Whole::known(unit)])
                }
                Effect::AtLeast(least) => Whole::greatest(vec![rate, where_it_holds(least, 0)]),
                Effect::AtMost(most) => Whole::least(vec![rate, where_it_holds(most, unit)]),
                Effect::Set(to) => Whole::case([(holds, in_units(to, unit))], Some(rate)),
                _ => rate,
            };
            rate = changed.within(0, unit);
        }
        if !policy.rules.iter().any(|rule| rule.effect.is_of_rate()) {
            return rate;
        }
        // A grade without a rate stays without one, and so does a project without a grade.
        let rated = self.is_rated(policy);
        let rated = if rated.is_always() { grade.given() } else { rated };
        Whole::case([(rated, rate)], None)
    }

    fn is_rated(&self, policy: &Policy) -> Flag {
        let grade = self.grade_column();
        let rated = policy.rates.iter().enumerate().filter(|(_, rate)| rate.is_some());
        if rated.clone().count() == policy.rates.len() {
            return Flag::always();
        }
        Flag::either(rated.map(|(at, _)| grade.is("=", &Whole::known(at + 1))))
    }

    /// Says whether a rule holds; null where an amount or last year's grade is missing.
    fn holds(&self, rule: &Rule) -> Flag {
        let mut all = self.holds_by_text(rule);
        let when = &rule.when;
        if !when.grade_last_year.is_empty() {
            let names = self.grade_names(when.grade_last_year.iter().copied());
            all.push(self.field("grade_last_year").is_one_of(names));
        }
        if let Some(limit) = when.execution_below {
            let executed = self.amount_column("executed");
            all.push(reaches(&executed, "<", &self.amount_column("budget"), limit));
        }
        Flag::both(all.into_iter().filter(|flag| !flag.is_always()))
    }

    /// Says whether a rule holds by the grade, category, class and department.
    fn holds_by_text(&self, rule: &Rule) -> Vec<Flag> {
        let when = &rule.when;
        let mut all = Vec::new();
        if !when.grades.is_empty() {
            all.push(self.is_of(&when.grades));
        }
        let lists = [
            ("category", &when.categories),
            ("service_class", &when.service_classes),
            ("department", &when.departments),
        ];
        for (column, list) in lists {
            if !list.is_empty() {
                let text = self.field(column);
                all.push(text.is_one_of(list.iter().map(String::as_str)).surely());
            }
        }
        all
    }

    /// Says whether something that a rule needs is missing where it acts.
    fn lacks(&self, rule: &Rule) -> Option<Flag> {
        let when = &rule.when;
        let last_year = self.field("grade_last_year");
        let mut lacks = Vec::new();
        let mut of_last_year = Vec::new();
        if !when.grade_last_year.is_empty() {
            lacks.push(last_year.missing());
            let names = self.grade_names(when.grade_last_year.iter().copied());
            of_last_year.push(last_year.is_one_of(names));
        }
        if when.execution_below.is_some() {
            let missing = Flag::either([
                self.amount_column("executed").missing(),
                self.amount_column("budget").missing(),
            ]);
            lacks.push(Flag::both(of_last_year.into_iter().chain([missing])));
        }
        if lacks.is_empty() {
            return None;
        }
        let mut all = self.holds_by_text(rule);
        all.push(Flag::either(lacks));
        Some(Flag::both(all))
    }

    /// Gives the step of the cut: what is exempt, the rounded cut of the rest, and the floor.
    fn taken(&self, policy: &Policy) -> Step {
        let unit = Self::rate_unit(policy);
        let mut step = Step::after("taken", "rated").noting(self.say(
            &format!(
                "压减额 = 其余基数 × 比例，{}；底线向上取整到分",
                Self::rounding_name(policy.rounding)
            ),
            &format!(
                "The cut is the rest of the base × the rate, {}; a floor is rounded up to fen",
                policy.rounding.name()
            ),
        ));
        let base = Whole::column("base", Range::new(0, crate::MOST_FEN));
        let rate = Whole::column("rate", Range::new(0, unit));
        let exempt = self.exempt(&base);
        let rest = match &exempt {
            Some(exempt) => base.minus(exempt).within(0, crate::MOST_FEN),
            None => base.clone(),
        };
        let rated = rest.times(&rate).rounded_quotient(&Whole::known(unit), policy.rounding);
        let cut = match &policy.floor {
            None => rated,
            Some(floor) => {
                let least = rest
                    .times(&in_units(floor.rate, unit))
                    .rounded_quotient(&Whole::known(unit), Rounding::Up);
                let least = [(self.is_of(&floor.grades), least)];
                Whole::greatest(vec![rated, Whole::case(least, Some(Whole::known(0)))])
            }
        };
        let ends = self.ends();
        let cut =
            Whole::case([(ends.clone(), Whole::known(0))], Some(cut)).within(0, crate::MOST_FEN);
        let exempt = exempt.map(|exempt| Whole::case([(ends, Whole::known(0))], Some(exempt)));
        step.add(Column::whole("exempt", exempt.unwrap_or_else(|| Whole::known(0))));
        step.add(Column::whole("cut", cut));
        step
    }

    fn exempt(&self, base: &Whole) -> Option<Whole> {
        self.exemptions()?;
        let share = Whole::column("exempted", Range::new(0, EXEMPTED)).or(&Whole::known(0));
        let exempt = base.times(&share.within(0, EXEMPTED)).quotient(&Whole::known(EXEMPTED));
        Some(exempt.within(0, crate::MOST_FEN))
    }

    /// Gives the step of next year's budget.
    fn settled(&self, policy: &Policy, before: &str) -> Step {
        let mut step = Step::after("settled", before).noting(self.say(
            "下年预算不超过保留数、申报数、评审核定数及限制增长的规则",
            "Next year's budget is at most what is kept, requested, reviewed and allowed by rules against growth",
        ));
        let base = Whole::column("base", Range::new(0, crate::MOST_FEN));
        let kept = base.minus(&self.final_cut()).within(0, crate::MOST_FEN);
        let mut least = vec![kept.clone()];
        let others = ["request", "reviewed"].into_iter().filter(|name| self.has(name));
        least.extend(others.map(|name| self.amount_column(name).or(&kept)));
        for rule in &policy.rules {
            if let Effect::NoGrowthOver(column) = rule.effect {
                let most = self.amount_column(column.name());
                let holds = Flag::both([self.holds(rule), most.given()]);
                least.push(Whole::case([(holds, most)], Some(kept.clone())));
            }
        }
        let next = Whole::case([(self.ends(), Whole::null())], Some(Whole::least(least)));
        step.add(Column::whole("kept", kept));
        step.add(Column::whole("next_budget", next));
        step
    }

    /// Gives the step of what is held back, rule after rule, of next year's budget.
    fn held(&self, policy: &Policy) -> Step {
        let unit = Self::rate_unit(policy);
        let mut step = Step::after("held", "settled")
            .noting(self.say("整改销号前暂缓拨付", "Held back until a rectification is closed"));
        let next = Whole::column("next_budget", Range::new(0, crate::MOST_FEN));
        // Rule after rule takes what is left, so that all take together what they ask for, or all there is.
        let mut asked: Vec<Whole> = Vec::new();
        for rule in &policy.rules {
            let Effect::Hold(share) = rule.effect else { continue };
            let amount = next
                .times(&in_units(share, unit))
                .rounded_quotient(&Whole::known(unit), policy.rounding);
            let released = policy.decisions.iter().filter(|one| one.rule == rule.id);
            let released: Vec<&str> = released.map(|one| one.project.as_str()).collect();
            let mut holds = vec![self.holds(rule)];
            if !released.is_empty() {
                holds.push(Text::column("project_id").is_one_of(released).not());
            }
            asked.push(Whole::case([(Flag::both(holds), amount)], Some(Whole::known(0))));
        }
        let held = Whole::least(vec![Whole::sum(asked), next]).within(0, crate::MOST_FEN);
        step.add(Column::whole("held", held));
        step
    }

    /// Lists what keeps a policy from acting on a project, by code.
    pub(crate) fn cut_problems(&self, policy: &Policy) -> Vec<(Flag, &'static str)> {
        let goes_on = || self.field("continues").is_one_of(NO).surely().not();
        let base = self.amount_column(policy.base.name()).missing();
        let (decided, open) = self.decisions(policy);
        let of_rate = |rule: &&Rule| rule.effect.is_of_rate();
        let lacks = |rule: &Rule| self.lacks(rule);
        let by_rate: Vec<Flag> = policy.rules.iter().filter(of_rate).filter_map(lacks).collect();
        let others = policy.rules.iter().filter(|rule| !of_rate(rule));
        let mut missing: Vec<Flag> = others.clone().filter_map(lacks).collect();
        for rule in others {
            if let Effect::NoGrowthOver(column) = rule.effect {
                missing.push(Flag::both([
                    self.holds(rule),
                    self.amount_column(column.name()).missing(),
                ]));
            }
        }
        if !by_rate.is_empty() {
            missing.push(Flag::both([decided.clone().not(), Flag::either(by_rate)]));
        }
        let without_rate = Flag::both([
            self.grade_column().given(),
            self.is_rated(policy).not(),
            decided.not(),
            open.clone().not(),
        ]);
        // The first that is wanting is told: the base, a decision, a rate, what rules need.
        let known = base.clone().not();
        let without_rate = Flag::both([known.clone(), goes_on(), without_rate]);
        let open = Flag::both([known.clone(), goes_on(), open]);
        let settled = Flag::either([without_rate.clone(), open.clone()]).surely().not();
        let lacking = Flag::both([known, goes_on(), Flag::either(missing), settled]);
        vec![(without_rate, "P04"), (Flag::either([base, lacking]), "P05"), (open, "P08")]
    }

    /// Says whether a person decided on the rate, and whether a rule before that waits for one.
    fn decisions(&self, policy: &Policy) -> (Flag, Flag) {
        let (mut decided, mut open): (Vec<Flag>, Vec<Flag>) = (Vec::new(), Vec::new());
        for rule in policy.rules.iter().filter(|rule| rule.effect == Effect::Decide) {
            let of_rule = policy.decisions.iter().filter(|one| one.rule == rule.id);
            let projects: Vec<&str> = of_rule.clone().map(|one| one.project.as_str()).collect();
            let rated = of_rule.filter(|one| one.verdict.rate().is_some());
            let rated: Vec<&str> = rated.map(|one| one.project.as_str()).collect();
            let mut waits = vec![self.holds(rule)];
            if !projects.is_empty() {
                waits.push(Text::column("project_id").is_one_of(projects).not());
            }
            if !decided.is_empty() {
                waits.push(Flag::either(decided.clone()).surely().not());
            }
            open.push(Flag::both(waits));
            if !rated.is_empty() {
                let project = Text::column("project_id").is_one_of(rated);
                decided.push(Flag::both([project, self.holds(rule)]));
            }
        }
        (Flag::either(decided).surely(), Flag::either(open).surely())
    }

    /// Gives a rate as it is shown: ten-thousandths, and the unit it is kept in.
    pub(crate) fn shown_rate(&self, policy: &Policy) -> (Whole, u32) {
        let unit = Self::rate_unit(policy);
        let places = unit.ilog10();
        let rate = Whole::column("rate", Range::new(0, unit));
        (Whole::case([(self.ends(), Whole::null())], Some(rate)), places)
    }
}

impl Plan<'_> {
    /// Gives the cut that holds at last.
    pub(crate) fn final_cut(&self) -> Whole {
        if self.policy.is_some_and(|policy| policy.spread.is_some()) {
            return Whole::column("borne", Range::new(0, crate::MOST_FEN));
        }
        cut_column()
    }
}

/// Gives a cut as the steps after it see it.
pub(crate) fn cut_column() -> Whole {
    Whole::column("cut", Range::new(0, crate::MOST_FEN))
}

fn in_units(rate: Rate, unit: i64) -> Whole {
    let (numerator, denominator) = rate.as_ratio();
    Whole::known(i128::from(numerator) * i128::from(unit) / i128::from(denominator))
}
