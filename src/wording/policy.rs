//! The rules of a policy → sentences: when they act, and what they do.

use super::{Language, Phrase, PolicyText};
use jixiao_core::policy::{Effect, Policy, TotalEffect, TotalWhen, When};
use jixiao_core::quantity::Rate;
use jixiao_core::rulebook::{GradeIndex, Rulebook};

impl Language {
    /// Says all of a policy, line by line, each with where it comes from; its rules in full.
    pub fn policy_in_full(self, policy: &Policy, rulebook: &Rulebook) -> Vec<[String; 2]> {
        let rules = policy.rules.iter().map(|rule| {
            (&rule.title, self.when_rule(&rule.when, rulebook), self.rule_does(rule.effect))
        });
        let totals = policy
            .totals
            .iter()
            .map(|rule| (&rule.title, self.when_total(rule.when), self.total_does(rule.effect)));
        let spread = policy.spread.iter().map(|spread| {
            let over = [("names", self.titles(&spread.over, rulebook))];
            let bears = if spread.over.is_empty() {
                self.policy_text(PolicyText::BorneByAll).to_owned()
            } else {
                self.policy_text_with(PolicyText::BorneBy, &over)
            };
            let grades = [("names", self.titles(&spread.grades, rulebook))];
            (&spread.title, self.policy_text_with(PolicyText::WhenGrade, &grades), bears)
        });
        let full: Vec<String> = rules
            .chain(totals)
            .chain(spread)
            .map(|(title, when, effect)| {
                let title = self.of(title).to_owned();
                let values = [("title", title), ("when", when), ("effect", effect)];
                self.policy_text_with(PolicyText::Rule, &values)
            })
            .collect();
        // The lines of a policy end with its rules by their titles.
        let mut lines = self.policy_lines(policy, rulebook);
        let before = lines.len().saturating_sub(full.len());
        for ([says, _], full) in lines.iter_mut().skip(before).zip(full) {
            *says = full;
        }
        lines
    }

    fn titles(self, grades: &[GradeIndex], rulebook: &Rulebook) -> String {
        let title = |grade: &GradeIndex| self.of(&rulebook.grades.get(*grade).title);
        let titles: Vec<&str> = grades.iter().map(title).collect();
        titles.join(self.policy_text(PolicyText::Or))
    }

    fn when_rule(self, when: &When, rulebook: &Rulebook) -> String {
        let either = self.policy_text(PolicyText::Or);
        let lists = [
            (PolicyText::WhenGrade, self.titles(&when.grades, rulebook)),
            (PolicyText::WhenLastYear, self.titles(&when.grade_last_year, rulebook)),
            (PolicyText::WhenCategory, when.categories.join(either)),
            (PolicyText::WhenServiceClass, when.service_classes.join(either)),
            (PolicyText::WhenDepartment, when.departments.join(either)),
        ];
        let named = lists.into_iter().filter(|(_, names)| !names.is_empty());
        let named = named.map(|(text, names)| self.policy_text_with(text, &[("names", names)]));
        let below = when.execution_below.map(|rate| self.rated(PolicyText::WhenExecution, rate));
        let all: Vec<String> = named.chain(below).collect();
        if all.is_empty() {
            return self.policy_text(PolicyText::Always).to_owned();
        }
        all.join(self.phrase(Phrase::OnSeparator))
    }

    fn rated(self, text: PolicyText, rate: Rate) -> String {
        self.policy_text_with(text, &[("rate", rate.percent())])
    }

    fn rule_does(self, effect: Effect) -> String {
        match effect {
            Effect::Add(rate) => self.rated(PolicyText::Adds, rate),
            Effect::AtLeast(rate) => self.rated(PolicyText::AtLeast, rate),
            Effect::Set(rate) => self.rated(PolicyText::Sets, rate),
            Effect::AtMost(rate) => self.rated(PolicyText::AtMost, rate),
            Effect::NoGrowthOver(column) => {
                let column = [("column", self.column_title(column).to_owned())];
                self.policy_text_with(PolicyText::NoGrowth, &column)
            }
            Effect::Decide => self.policy_text(PolicyText::Decides).to_owned(),
            Effect::Hold(rate) => self.rated(PolicyText::Holds, rate),
            Effect::BarNew => self.policy_text(PolicyText::BarsNew).to_owned(),
            Effect::Priority(place) => {
                self.policy_text_with(PolicyText::Place, &[("place", place.to_string())])
            }
        }
    }

    fn when_total(self, when: TotalWhen) -> String {
        let all = [
            when.execution_from.map(|rate| self.rated(PolicyText::WhenExecutionFrom, rate)),
            when.execution_below.map(|rate| self.rated(PolicyText::WhenExecution, rate)),
            when.over_target.map(|rate| self.rated(PolicyText::WhenOverTarget, rate)),
        ];
        let all: Vec<String> = all.into_iter().flatten().collect();
        all.join(self.phrase(Phrase::OnSeparator))
    }

    fn total_does(self, effect: TotalEffect) -> String {
        let (text, points) = match effect {
            TotalEffect::AtMost(points) => (PolicyText::TotalAtMost, points),
            TotalEffect::Off(points) => (PolicyText::TotalOff, points),
        };
        self.policy_text_with(text, &[("points", points.to_string())])
    }
}
