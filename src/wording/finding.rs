//! What was found → words: reasons, evidence, what is asked for, and who is to do it.

use super::{Language, ReportText};
use jixiao_core::analysis::{Gravity, costly};
use jixiao_core::evaluate::ProjectResult;
use jixiao_core::fact::{Fact, FactValue, Unit, documents_in};
use jixiao_core::project::{Project, Record};
use jixiao_core::quantity::Money;
use jixiao_core::rulebook::{Measure, Role, Rulebook};

/// What was found in one indicator of a project, in words.
#[derive(Clone, Debug, Default)]
pub(crate) struct FindingWords {
    /// The reasons recorded, the gravest first, each once.
    pub(crate) reasons: Vec<String>,
    /// The evidence named, each once.
    pub(crate) evidence: Vec<String>,
    /// The amount recorded with it.
    pub(crate) amount: Option<Money>,
}

impl Language {
    /// Gives the words of what was found in an indicator. Where nobody gave a reason and a figure cost
    /// the points, the figure is it.
    pub(crate) fn finding(
        self,
        rulebook: &Rulebook,
        (project, result): (&Project, &ProjectResult),
        indicator: usize,
    ) -> FindingWords {
        let mut words = FindingWords::default();
        let costly = costly(rulebook, project, indicator);
        for fact in costly.iter().filter(|fact| !fact.reason.is_empty()) {
            let reason = fact.reason.trim_end_matches(['。', '.']).to_owned();
            if !words.reasons.contains(&reason) {
                words.reasons.push(reason);
            }
            add_papers(&mut words.evidence, fact);
        }
        if words.evidence.is_empty() {
            for fact in costly {
                add_papers(&mut words.evidence, fact);
            }
        }
        if words.reasons.is_empty() {
            let score = &result.card.indicators[indicator];
            words.reasons.extend(self.figures(&rulebook.indicators[indicator], score));
        }
        let records = &rulebook.indicators[indicator].records;
        words.amount = records.iter().find_map(|record| {
            let mut facts = project.facts[indicator].all().map(|(_, fact)| fact);
            amount_of(facts.find(|fact| fact.name == record.id)?)
        });
        words
    }

    /// Puts several reasons into one sentence: 一是…；二是….
    pub(crate) fn reasons_told(self, reasons: &[String]) -> String {
        if reasons.len() < 2 {
            return reasons.concat();
        }
        let items = (1..).zip(reasons).map(|(number, reason)| {
            let values = [("number", self.ordinal(number)), ("reason", reason.clone())];
            self.report_with(ReportText::ReasonNumbered, &values)
        });
        self.join(items)
    }

    /// Names the gravity of a finding.
    pub(crate) const fn gravity(self, gravity: Gravity) -> &'static str {
        self.report(match gravity {
            Gravity::Limits(_) => ReportText::GravityLimits,
            Gravity::Zeroes => ReportText::GravityZeroes,
            Gravity::Serious => ReportText::GravitySerious,
            Gravity::Plain => ReportText::GravityPlain,
        })
    }

    /// Names who has to do what a measure asks for, by their names where they are known.
    pub(crate) fn responsible(self, measure: &Measure, record: &Record) -> String {
        let name = |role: &Role| {
            let name = match role {
                Role::Department => &record.department,
                Role::Purchaser => &record.purchaser,
                Role::Contractor => &record.contractor,
            };
            if name.is_empty() { self.role(*role).to_owned() } else { name.clone() }
        };
        self.listed(&measure.responsible.iter().map(name).collect::<Vec<_>>())
    }

    /// Names the roles that have to do what a measure asks for.
    pub(crate) fn roles(self, measure: &Measure) -> String {
        let roles = measure.responsible.iter().map(|role| self.role(*role).to_owned());
        self.listed(&roles.collect::<Vec<_>>())
    }

    fn role(self, role: Role) -> &'static str {
        self.common_fact_name(role.name()).unwrap_or(role.name())
    }

    /// Names what a measure rests on.
    pub(crate) fn basis_of(self, measure: &Measure) -> String {
        let mut titles: Vec<String> = Vec::new();
        for citation in &measure.citations {
            if !titles.contains(&citation.title) {
                titles.push(citation.title.clone());
            }
        }
        self.listed(&titles)
    }

    /// Says within how many days something is to be done.
    pub(crate) fn within(self, days: u32) -> String {
        self.report_with(ReportText::WithinDays, &[("days", days.to_string())])
    }

    /// Takes a remark in parentheses off the end of a title.
    #[allow(clippy::unused_self, reason = "said in a language, as all others are")]
    pub(crate) fn without_remark(self, title: &str) -> String {
        let title = title.trim();
        for (open, close) in [('（', '）'), ('(', ')')] {
            if let Some((before, _)) =
                title.strip_suffix(close).and_then(|inner| inner.rsplit_once(open))
                && !before.trim().is_empty()
            {
                return before.trim_end().to_owned();
            }
        }
        title.to_owned()
    }
}

/// Adds the papers that a fact names, each once.
fn add_papers(known: &mut Vec<String>, fact: &Fact) {
    for paper in documents_in(&fact.evidence) {
        if !known.iter().any(|one| one == paper) {
            known.push(paper.to_owned());
        }
    }
}

/// Gives the amount of money that a fact records.
fn amount_of(fact: &Fact) -> Option<Money> {
    let Some(FactValue::Number(value)) = fact.value else { return None };
    let is_money = fact.unit == Some(Unit::Yuan);
    is_money.then(|| Money::parse(value.to_string().as_bytes()).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_at_the_end_of_a_title_is_left_out() {
        let zh = Language::Chinese;
        assert_eq!(zh.without_remark("2025年重点评价（虚构样例，28个项目）"), "2025年重点评价");
        assert_eq!(zh.without_remark("（试行）"), "（试行）");
        assert_eq!(Language::English.without_remark("cuts (a trial)"), "cuts");
    }
}
