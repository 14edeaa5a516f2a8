//! Scenarios, and why projects move under them, in words.

use super::{Digits, Language, SimulateText};
use jixiao_core::bilingual::Bilingual;
use jixiao_core::quantity::Fraction;
use jixiao_core::rulebook::{GradeIndex, Grades};
use jixiao_core::simulate::Why;

impl Language {
    /// Names a scenario by its title and id.
    pub(crate) fn scenario(self, id: &str, title: &Bilingual) -> String {
        let title = self.of(title);
        if title.is_empty() {
            return id.to_owned();
        }
        let values = [("id", id.to_owned()), ("title", title.to_owned())];
        self.simulate_with(SimulateText::Named, &values)
    }

    /// Says every difference that moved a project; `grades` are those of the scenario.
    pub(crate) fn why_moved(self, why: &[Why], grades: &Grades) -> String {
        let said: Vec<String> = why.iter().map(|why| self.why(why, grades)).collect();
        said.join(self.phrase(super::Phrase::Separator))
    }

    fn why(self, why: &Why, grades: &Grades) -> String {
        let title = |grade: &GradeIndex| {
            let known = grades.grades.get(grade.0);
            known.map_or_else(String::new, |grade| self.of(&grade.title).to_owned())
        };
        let total = |total: &Option<Fraction>| {
            total.map_or_else(|| "—".to_owned(), |total| total.truncated(2))
        };
        let from_to = |text, from: String, to: String| {
            self.simulate_with(text, &[("from", from), ("to", to)])
        };
        let money = |amount| Digits::Grouped.of(amount);
        match why {
            Why::Total { from, to } => from_to(SimulateText::WhyTotal, total(from), total(to)),
            Why::Line { from, to } => from_to(SimulateText::WhyLine, title(from), title(to)),
            Why::Grade { from, to } => from_to(SimulateText::WhyGrade, title(from), title(to)),
            Why::Base { from, to } => from_to(SimulateText::WhyBase, money(*from), money(*to)),
            Why::Exempt { from, to } => {
                from_to(SimulateText::WhyExempt, from.percent(), to.percent())
            }
            Why::Rate { grade, from, to } => {
                let values =
                    [("grade", title(grade)), ("from", from.percent()), ("to", to.percent())];
                self.simulate_with(SimulateText::WhyRate, &values)
            }
            Why::Rule { title, before, after } => {
                let values = [
                    ("title", self.of(title).to_owned()),
                    ("before", before.percent()),
                    ("after", after.percent()),
                ];
                self.simulate_with(SimulateText::WhyRule, &values)
            }
            Why::RuleGone { title } => {
                let values = [("title", self.of(title).to_owned())];
                self.simulate_with(SimulateText::WhyRuleGone, &values)
            }
            Why::Floor { rate } => {
                self.simulate_with(SimulateText::WhyFloor, &[("rate", rate.percent())])
            }
            Why::Spread { title, own, share } => {
                let values = [
                    ("title", self.of(title).to_owned()),
                    ("own", money(*own)),
                    ("share", money(*share)),
                ];
                self.simulate_with(SimulateText::WhySpread, &values)
            }
            Why::NoGrowth { title, most } => {
                let values = [("title", self.of(title).to_owned()), ("most", money(*most))];
                self.simulate_with(SimulateText::WhyNoGrowth, &values)
            }
        }
    }
}
