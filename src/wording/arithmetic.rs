//! How an indicator came to its points, as a paper tells it: no raw quotients, and nothing that only a
//! reader of data asks for.

use super::{Digits, Language, Phrase, ReportText, number};
use jixiao_core::citation::{Citation, Confidence};
use jixiao_core::fact::{Fact, LEVEL_SHARE, SHARE};
use jixiao_core::project::IndicatorFacts;
use jixiao_core::quantity::{Fraction, Points, Rounding};
use jixiao_core::rule::{ScoringRule, Step};
use jixiao_core::rulebook::Indicator;
use jixiao_core::score::{IndicatorScore, Outcome};

impl Language {
    /// Says how an indicator came to its points.
    pub(crate) fn arithmetic(
        self,
        indicator: &Indicator,
        facts: &IndicatorFacts,
        score: &IndicatorScore,
    ) -> String {
        if score.outcome == Outcome::NotApplicable {
            let reason = facts.not_applicable.as_ref().map(|absent| absent.reason.clone());
            let reason = reason.filter(|reason| !reason.is_empty());
            let reason = reason.unwrap_or_else(|| self.report(ReportText::AbsentByRule).to_owned());
            return self.say(Phrase::NotApplicable, &[("reason", reason)]);
        }
        // What an item attained is said with it, and not once more before it.
        let of_item = |at: usize| matches!(score.steps.get(at + 1), Some(Step::Item { .. }));
        let steps = score.steps.iter().enumerate().filter_map(|(at, step)| {
            let again = matches!(step, Step::Level { .. }) && of_item(at);
            if again { None } else { self.told(indicator, step) }
        });
        self.join(steps)
    }

    /// Says the figures that an indicator came to its points by; nothing where none are compared.
    pub(super) fn figures(self, indicator: &Indicator, score: &IndicatorScore) -> Option<String> {
        let quotients = score.steps.iter().filter(|step| matches!(step, Step::Quotient { .. }));
        let told: Vec<String> = quotients.filter_map(|step| self.told(indicator, step)).collect();
        (!told.is_empty()).then(|| {
            let figures = self.join(told.into_iter());
            self.report_with(ReportText::ReasonMeasured, &[("figures", figures)])
        })
    }

    /// Says one step; nothing of one that a reader does not ask for.
    fn told(self, indicator: &Indicator, step: &Step) -> Option<String> {
        let say = |text: ReportText, values: &[(&str, String)]| self.report_with(text, values);
        let named = |fact: &str| ("fact", self.fact_name(indicator, fact));
        Some(match step {
            Step::Awarded { .. } => self.report(ReportText::StepAwarded).to_owned(),
            Step::Missing { fact, .. } => say(ReportText::StepMissing, &[named(fact)]),
            Step::Quotient { above, below, value, turned, .. } => {
                let values =
                    [("above", plain(*above)), ("below", plain(*below)), ("value", share(*value))];
                let text = if *turned { ReportText::StepTurned } else { ReportText::StepQuotient };
                say(text, &values)
            }
            Step::Value { fact, value } => {
                say(ReportText::StepValue, &[named(fact), ("value", share(*value))])
            }
            Step::ZeroBelow { limit } => {
                say(ReportText::StepZeroBelow, &[("limit", share(*limit))])
            }
            Step::RequirementUnmet { fact } => say(ReportText::StepUnmet, &[named(fact)]),
            Step::NothingDue { fact } => say(ReportText::StepNothingDue, &[named(fact)]),
            Step::InBand { share: of, .. }
            | Step::OnLine { share: of, .. }
            | Step::BelowLine { share: of, .. } => {
                say(ReportText::StepGives, &[("share", share(*of))])
            }
            Step::ChecklistSum { met, of } => {
                say(ReportText::StepChecklist, &[("of", plain(*of)), ("met", plain(*met))])
            }
            Step::Findings { finding, count, takes } if *count > 0 => {
                let title = self.finding_title(indicator, *finding);
                let values = [
                    ("title", self.without_remark(&title)),
                    ("count", count.to_string()),
                    ("takes", takes.to_string()),
                ];
                say(ReportText::StepFindings, &values)
            }
            Step::Zeroed { finding } => {
                let title = self.finding_title(indicator, *finding);
                say(ReportText::StepZeroed, &[("title", self.without_remark(&title))])
            }
            Step::Level { level, share: of } => {
                let level = self.level(indicator, *level);
                say(ReportText::StepLevel, &[("level", level), ("share", share(*of))])
            }
            Step::Item { item, share: of, attained } => {
                let levels = matches!(indicator.rule, ScoringRule::Levels(_));
                let text = if levels { ReportText::StepItemLevel } else { ReportText::StepItem };
                let values = [
                    ("item", item.to_string()),
                    ("share", share(*of)),
                    ("attained", share(*attained)),
                ];
                say(text, &values)
            }
            Step::Product { points, .. } => {
                say(ReportText::StepPoints, &[("points", points.to_string())])
            }
            Step::Interval { low, high } => {
                let values = [("low", low.to_string()), ("high", high.to_string())];
                say(ReportText::StepBetween, &values)
            }
            _ => return None,
        })
    }

    /// Says a fact as a paper has it: 目标值100万平方米; of an item or a part of one.
    pub(crate) fn fact_told(
        self,
        indicator: &Indicator,
        part: Option<&str>,
        of_item: bool,
        fact: &Fact,
    ) -> String {
        let of_level = !of_item && fact.name == SHARE;
        let name = if of_level { LEVEL_SHARE } else { &fact.name };
        let value = Digits::Grouped.of(self.fact_value(indicator, fact));
        let values = [("name", self.fact_name(indicator, name)), ("value", value)];
        let told = self.report_with(ReportText::FactTold, &values);
        match part {
            None => told,
            Some(part) => {
                let values = [("part", part.to_owned()), ("told", told)];
                self.report_with(ReportText::FactOfPart, &values)
            }
        }
    }

    /// Says a scoring rule with every checkpoint of it.
    pub(crate) fn rule_told(self, indicator: &Indicator) -> String {
        // What is cut off and marked in data is near enough for a reader.
        let rule = self.rule(indicator).replace("…%", "%");
        let ScoringRule::Checklist(list) = &indicator.rule else { return rule };
        let points = (1..).zip(&list.checkpoints).map(|(number, one)| {
            let values =
                [("number", number.to_string()), ("title", self.of(&one.title).to_owned())];
            self.report_with(ReportText::CheckpointIs, &values)
        });
        format!("{rule}\n{}", self.join(points))
    }

    /// Names the documents that citations are of, each once, without what is made up.
    pub(crate) fn sources_of(self, citations: &[Citation]) -> String {
        let mut titles: Vec<String> = Vec::new();
        for citation in citations {
            let made_up = citation.confidence == Confidence::Reconstruction;
            if !made_up && !titles.contains(&citation.title) {
                titles.push(citation.title.clone());
            }
        }
        self.listed(&titles)
    }
}

/// Writes a number in groups of digits, with at most two decimals.
fn plain(value: Fraction) -> String {
    let exact = number(value);
    let text = match exact.split_once('.') {
        Some((_, decimals)) if decimals.chars().count() > 2 => {
            value.to_points(Rounding::HalfUp).map_or(exact, |rounded| rounded.to_string())
        }
        _ => exact,
    };
    Digits::Grouped.of(text)
}

/// Writes a share in percent, half up to two decimals.
fn share(value: Fraction) -> String {
    let hundred = Fraction::from_points(Points::from_hundredths(10_000));
    let percent = value.times(hundred).and_then(|value| value.to_points(Rounding::HalfUp));
    let text = percent.map_or_else(|_| number(value), |percent| percent.to_string());
    let text = match text.split_once('.') {
        Some(_) => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => text,
    };
    format!("{text}%")
}
