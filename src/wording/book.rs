//! The words of the workbook of results.

use super::{BookText, Digits, Language, Phrase, ReportText};
use jixiao_core::cut::Act;
use jixiao_core::evaluate::CutResult;
use jixiao_core::policy::{Column, Policy};
use jixiao_core::project::Record;
use jixiao_core::quantity::{Rate, Rounding};
use jixiao_core::rulebook::{LimitKind, Rulebook};

impl Language {
    /// Says what of a project's cut does not follow from the rate of its grade.
    pub fn cut_remark(self, policy: &Policy, record: &Record, cut: Option<&CutResult>) -> String {
        let acts = match cut {
            Some(CutResult::Exact(_, acts)) => acts.as_slice(),
            Some(open) => return self.why_cut(policy, open, Digits::Plain),
            None => return self.phrase(Phrase::Open).to_owned(),
        };
        let own =
            |act: &&Act| act.rule().is_some() || matches!(act, Act::Ends | Act::Spread { .. });
        let acted = acts.iter().filter(own).map(|act| self.act(policy, act, Digits::Plain));
        let exemption = record.exemption.as_ref().map(|exemption| {
            let values = [
                ("reason", exemption.reason.clone()),
                ("document", exemption.document.value.clone()),
                ("place", exemption.document.place.to_string()),
            ];
            self.say(Phrase::ExplainExemption, &values)
        });
        self.join(acted.chain(exemption))
    }

    /// Names a column of amounts.
    pub fn column_title(self, column: Column) -> &'static str {
        self.common_fact_name(column.name()).unwrap_or(column.name())
    }

    /// Names a rounding.
    pub const fn rounding(self, rounding: Rounding) -> &'static str {
        self.book(match rounding {
            Rounding::HalfUp => BookText::HalfUp,
            Rounding::HalfEven => BookText::HalfEven,
            Rounding::Down => BookText::Down,
            Rounding::Up => BookText::Up,
        })
    }

    /// Says what a policy lays down, a line each with its citations.
    pub fn policy_lines(self, policy: &Policy, rulebook: &Rulebook) -> Vec<[String; 2]> {
        let title = |at: usize| self.of(&rulebook.grades.grades[at].title).to_owned();
        let column = [("column", self.column_title(policy.base).to_owned())];
        let rounding = [("rounding", self.rounding(policy.rounding).to_owned())];
        let mut lines = vec![
            [self.book_with(BookText::PolicyBase, &column), String::new()],
            [self.book_with(BookText::PolicyRounding, &rounding), String::new()],
        ];
        if let Some(floor) = &policy.floor {
            let grades: Vec<String> = floor.grades.iter().map(|grade| title(grade.0)).collect();
            let grades = grades.join(self.phrase(Phrase::OnSeparator));
            let values = [("rate", floor.rate.percent()), ("grades", grades)];
            let citations = self.citations(&floor.citations);
            lines.push([self.book_with(BookText::PolicyFloor, &values), citations]);
        }
        for (at, rate) in policy.rates.iter().enumerate() {
            let Some(rate) = rate else {
                let values = [("grade", title(at))];
                lines.push([self.book_with(BookText::PolicyNoRate, &values), String::new()]);
                continue;
            };
            let values = [("grade", title(at)), ("rate", rate.rate.percent())];
            let citations = self.citations(&rate.citations);
            lines.push([self.book_with(BookText::PolicyRate, &values), citations]);
        }
        let rules = policy.rules.iter().map(|rule| (&rule.title, &rule.citations));
        let totals = policy.totals.iter().map(|rule| (&rule.title, &rule.citations));
        let spread = policy.spread.iter().map(|rule| (&rule.title, &rule.citations));
        for (title, citations) in rules.chain(totals).chain(spread) {
            lines.push([self.of(title).to_owned(), self.citations(citations)]);
        }
        lines
    }

    /// Says what a policy lays down as a paper tells it: clauses without their sources.
    pub(crate) fn policy_told(self, policy: &Policy, rulebook: &Rulebook) -> Vec<String> {
        let title = |at: usize| self.of(&rulebook.grades.grades[at].title).to_owned();
        let quoted = |grades: &[String]| self.listed(grades);
        let column = [("column", self.column_title(policy.base).to_owned())];
        let mut told = vec![self.report_with(ReportText::PolicyBaseTold, &column)];
        for (at, rate) in policy.rates.iter().enumerate() {
            let grade = ("grade", title(at));
            told.push(match rate {
                None => self.report_with(ReportText::PolicyOpenTold, &[grade]),
                Some(rate) if rate.rate == Rate::ZERO => {
                    self.report_with(ReportText::PolicyNoneTold, &[grade])
                }
                Some(rate) => {
                    let values = [grade, ("rate", rate.rate.percent())];
                    self.report_with(ReportText::PolicyRateTold, &values)
                }
            });
        }
        if let Some(floor) = &policy.floor {
            let grades: Vec<String> = floor.grades.iter().map(|grade| title(grade.0)).collect();
            let values = [("grades", quoted(&grades)), ("rate", floor.rate.percent())];
            told.push(self.report_with(ReportText::PolicyFloorTold, &values));
        }
        let rules = policy.rules.iter().map(|rule| &rule.title);
        let totals = policy.totals.iter().map(|rule| &rule.title);
        let spread = policy.spread.iter().map(|rule| &rule.title);
        told.extend(rules.chain(totals).chain(spread).map(|title| self.of(title).to_owned()));
        told
    }

    /// Says what a cap or override of the grade does.
    pub fn limit_effect(self, rulebook: &Rulebook, limit: usize) -> String {
        let limit = &rulebook.grades.limits[limit];
        let grade = self.of(&rulebook.grades.get(limit.grade).title).to_owned();
        let text = match limit.kind {
            LimitKind::AtMost => BookText::LimitAtMost,
            LimitKind::Set => BookText::LimitSet,
        };
        self.book_with(text, &[("grade", grade)])
    }
}
