//! What was found → words: reasons, evidence, what is asked for, and who is to do it.

use super::{Language, ReportText};
use jixiao_core::analysis::{Gravity, costly};
use jixiao_core::project::{Project, Record};
use jixiao_core::rulebook::{Measure, Role, Rulebook};

/// What was found in one indicator of a project, in words.
#[derive(Clone, Debug, Default)]
pub(crate) struct FindingWords {
    /// The reasons recorded, the gravest first, each once.
    pub(crate) reasons: Vec<String>,
    /// The evidence named, each once.
    pub(crate) evidence: Vec<String>,
    /// The amount that the first reason with one names.
    pub(crate) amount: Option<String>,
}

impl Language {
    /// Gives the words of what was found in an indicator.
    #[allow(clippy::unused_self, reason = "said in a language, as all others are")]
    pub(crate) fn finding(
        self,
        rulebook: &Rulebook,
        project: &Project,
        indicator: usize,
    ) -> FindingWords {
        let mut words = FindingWords::default();
        for fact in costly(rulebook, project, indicator) {
            if fact.reason.is_empty() {
                continue;
            }
            let reason = fact.reason.trim_end_matches(['。', '.']).to_owned();
            if !words.reasons.contains(&reason) {
                words.reasons.push(reason);
            }
            for paper in fact.evidence.split('、').filter(|paper| !paper.is_empty()) {
                if !words.evidence.iter().any(|known| known == paper) {
                    words.evidence.push(paper.to_owned());
                }
            }
        }
        words.amount = words.reasons.iter().find_map(|reason| amount_in(reason));
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

/// Finds the first amount of money that a text names, as `8.6万元`.
fn amount_in(text: &str) -> Option<String> {
    for unit in ["亿元", "万元", "元"] {
        let Some((before, after)) = text.split_once(unit) else { continue };
        // A price is no amount.
        if after.starts_with(['/', '／']) || after.starts_with('每') {
            continue;
        }
        let digits =
            before.chars().rev().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        let digits: Vec<char> = digits.collect();
        if digits.iter().any(char::is_ascii_digit) {
            let number: String = digits.into_iter().rev().collect();
            return Some(format!("{}{unit}", number.trim_start_matches(['.', ','])));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_found_where_a_text_names_one() {
        let found = |text| amount_in(text);
        assert_eq!(found("列支校舍零星维修8.6万元"), Some("8.6万元".to_owned()));
        assert_eq!(found("多付1,200.50元，已追回"), Some("1,200.50元".to_owned()));
        assert_eq!(found("单价8.94元/平方米"), None);
        assert_eq!(found("单位为万元，未注明"), None);
    }

    #[test]
    fn a_remark_at_the_end_of_a_title_is_left_out() {
        let zh = Language::Chinese;
        assert_eq!(zh.without_remark("2025年重点评价（虚构样例，28个项目）"), "2025年重点评价");
        assert_eq!(zh.without_remark("（试行）"), "（试行）");
        assert_eq!(Language::English.without_remark("cuts (a trial)"), "cuts");
    }
}
