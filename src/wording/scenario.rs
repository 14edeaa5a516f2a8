//! What the rules of a scenario have that those of the run do not, in words.

use super::{Language, SimulateText};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::citation::Heading;
use jixiao_core::policy::Policy;
use jixiao_core::quantity::Rate;
use jixiao_core::rulebook::{GradeIndex, Rulebook};
use jixiao_core::simulate::Setting;

impl Language {
    /// Says every difference between the rules of the run and those of a scenario.
    pub(crate) fn rules_changed(self, run: &Setting, own: &Setting) -> String {
        let mut said = self.rulebook_changed(&run.rulebook, &own.rulebook);
        said.extend(self.policy_changed(run, own));
        let mut projects: Vec<usize> = own.exemptions.iter().map(|(project, _)| *project).collect();
        projects.sort_unstable();
        projects.dedup();
        if !projects.is_empty() {
            let count = [("count", projects.len().to_string())];
            said.push(self.simulate_with(SimulateText::ChangedExempt, &count));
        }
        if said.is_empty() {
            return self.simulate(SimulateText::ChangedNothing).to_owned();
        }
        said.join(self.phrase(super::Phrase::Separator))
    }

    fn rulebook_changed(self, run: &Rulebook, own: &Rulebook) -> Vec<String> {
        if other(&run.heading, &own.heading) {
            return vec![self.titled(SimulateText::ChangedRulebook, &own.heading)];
        }
        let mut said = Vec::new();
        for ((_, from), (_, to)) in run.grades.iter().zip(own.grades.iter()) {
            let line = |grade: &jixiao_core::rulebook::Grade| grade.band.map(|band| band.from);
            let (Some(before), Some(after)) = (line(from), line(to)) else { continue };
            if before != after {
                let grade = self.of(&to.title).to_owned();
                said.push(self.old_and_new(
                    SimulateText::ChangedLine,
                    ("grade", grade),
                    before.to_string(),
                    after.to_string(),
                ));
            }
        }
        for (from, to) in run.indicators.iter().zip(&own.indicators) {
            if from.max != to.max {
                let title = ("title", self.of(&to.title).to_owned());
                let (from, to) = (from.max.to_string(), to.max.to_string());
                said.push(self.old_and_new(SimulateText::ChangedPoints, title, from, to));
            }
        }
        said
    }

    fn policy_changed(self, run: &Setting, own: &Setting) -> Vec<String> {
        let (before, after) = (&run.policy, &own.policy);
        if other(&before.heading, &after.heading) {
            return vec![self.titled(SimulateText::ChangedPolicy, &after.heading)];
        }
        let mut said = Vec::new();
        if before.base != after.base {
            let [from, to] =
                [before.base, after.base].map(|base| self.column_title(base).to_owned());
            let values = [("from", from), ("to", to)];
            said.push(self.simulate_with(SimulateText::ChangedBase, &values));
        }
        let floor = |policy: &Policy| policy.floor.as_ref().map(|floor| floor.rate);
        if floor(before) != floor(after) {
            let [from, to] = [floor(before), floor(after)].map(|rate| self.rate_or_none(rate));
            let values = [("from", from), ("to", to)];
            said.push(self.simulate_with(SimulateText::ChangedFloor, &values));
        }
        let rates = |policy: &Policy| -> Vec<Option<Rate>> {
            policy.rates.iter().map(|rate| rate.as_ref().map(|rate| rate.rate)).collect()
        };
        for (at, (from, to)) in rates(before).into_iter().zip(rates(after)).enumerate() {
            if from != to {
                let grade = own.rulebook.grades.get(GradeIndex(at));
                let grade = ("grade", self.of(&grade.title).to_owned());
                let (from, to) = (self.rate_or_none(from), self.rate_or_none(to));
                said.push(self.old_and_new(SimulateText::ChangedRate, grade, from, to));
            }
        }
        let (from, to) = (titles(before), titles(after));
        let apart = |text, of: &[(&str, &Bilingual)], from: &[(&str, &Bilingual)]| {
            let new = of.iter().filter(|(id, _)| !from.iter().any(|(known, _)| known == id));
            let say = |(_, title): &(&str, &Bilingual)| {
                self.simulate_with(text, &[("title", self.of(title).to_owned())])
            };
            new.map(say).collect::<Vec<_>>()
        };
        said.extend(apart(SimulateText::ChangedRule, &to, &from));
        said.extend(apart(SimulateText::ChangedWithout, &from, &to));
        said
    }

    fn old_and_new(
        self,
        text: SimulateText,
        named: (&'static str, String),
        from: String,
        to: String,
    ) -> String {
        self.simulate_with(text, &[named, ("from", from), ("to", to)])
    }

    fn rate_or_none(self, rate: Option<Rate>) -> String {
        rate.map_or_else(|| self.simulate(SimulateText::NoValue).to_owned(), Rate::percent)
    }

    fn titled(self, text: SimulateText, heading: &Heading) -> String {
        let title = self.of(&heading.title).to_owned();
        let status = self.status(heading.status).to_owned();
        self.simulate_with(text, &[("title", title), ("status", status)])
    }
}

fn other(one: &Heading, other: &Heading) -> bool {
    (&one.id, &one.edition) != (&other.id, &other.edition)
}

/// Lists the further rules of a policy, each with its id.
fn titles(policy: &Policy) -> Vec<(&str, &Bilingual)> {
    let rules = policy.rules.iter().map(|rule| (rule.id.as_str(), &rule.title));
    rules.chain(policy.totals.iter().map(|rule| (rule.id.as_str(), &rule.title))).collect()
}
