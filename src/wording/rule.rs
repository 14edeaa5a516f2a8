//! Scoring rules, citations and statuses → sentences.

use super::{Digits, Language, Phrase, number, portion};
use jixiao_core::citation::{Citation, Confidence, Heading, Status};
use jixiao_core::fact::Direction;
use jixiao_core::rule::{
    Closed, FindingEffect, Measure, Ratio, Right, ScoringRule, ZeroDenominator,
};
use jixiao_core::rulebook::Indicator;

impl Language {
    /// Says how facts become points under a rule.
    pub fn rule(self, indicator: &Indicator) -> String {
        let mut parts = vec![match &indicator.rule {
            ScoringRule::Ratio(rule) => self.ratio(indicator, rule),
            ScoringRule::Bands(rule) => {
                let bands = (0..rule.bands.len()).map(|at| self.band_gives(rule, at));
                let bands = self.join(bands);
                self.say(
                    Phrase::RuleBands,
                    &[("measure", self.measure(indicator, &rule.measure)), ("bands", bands)],
                )
            }
            ScoringRule::Linear(rule) => {
                let points = rule.points.iter().map(|(at, share)| {
                    let values = [("at", at.percent()), ("share", portion(*share))];
                    self.say(Phrase::RuleLinePoint, &values)
                });
                let points = self.join(points);
                let below = portion(rule.below);
                let measure = self.measure(indicator, &rule.measure);
                let values = [("measure", measure), ("points", points), ("below", below)];
                self.say(Phrase::RuleLinear, &values)
            }
            ScoringRule::Checklist(rule) => {
                let count = rule.checkpoints.len().to_string();
                let values = [("count", count), ("partly", portion(rule.partly))];
                let says = self.say(Phrase::RuleChecklist, &values);
                let mut checkpoints = rule.checkpoints.iter();
                let some = checkpoints.any(|checkpoint| checkpoint.not_applicable.is_some());
                let left_out = some.then(|| self.phrase(Phrase::RuleLeftOut));
                format!("{says}{}", left_out.unwrap_or_default())
            }
            ScoringRule::Deduction(rule) => {
                let findings = rule.findings.iter().map(|finding| {
                    let title = self.of(&finding.title).to_owned();
                    match finding.effect {
                        FindingEffect::Takes(points) => {
                            let points = points.to_string();
                            self.say(Phrase::RuleTakes, &[("title", title), ("points", points)])
                        }
                        FindingEffect::Zeroes => self.say(Phrase::RuleZeroes, &[("title", title)]),
                    }
                });
                let findings = self.join(findings);
                self.say(Phrase::RuleDeduction, &[("findings", findings)])
            }
            ScoringRule::Levels(rule) => {
                let levels = rule.levels.iter().map(|level| {
                    let title = self.of(&level.title).to_owned();
                    let (from, to) = (level.from.percent(), level.to.percent());
                    self.say(Phrase::RuleLevel, &[("title", title), ("from", from), ("to", to)])
                });
                let levels = self.join(levels);
                self.say(Phrase::RuleLevels, &[("levels", levels)])
            }
            ScoringRule::Award(_) => self.phrase(Phrase::RuleAward).to_owned(),
        }];
        if indicator.rule.takes_items() {
            parts.push(self.phrase(Phrase::RuleItems).to_owned());
        }
        self.join(parts.into_iter())
    }

    /// Says the rule together with its checkpoints, for comparing.
    pub fn rule_in_full(self, indicator: &Indicator) -> String {
        let right = indicator.not_applicable.as_ref().map(|right| self.right(right));
        let rule = std::iter::once(self.rule(indicator)).chain(right);
        let ScoringRule::Checklist(list) = &indicator.rule else { return self.join(rule) };
        let titles = list.checkpoints.iter().map(|point| {
            let right = point.not_applicable.as_ref().map(|right| self.right(right));
            let right = right.map_or(String::new(), |right| format!(" {right}"));
            format!("{} ({}, {}){right}", self.of(&point.title), point.id, number(point.weight))
        });
        self.join(rule.chain(titles))
    }

    /// Says with which reasons, and on what evidence, something may be not applicable.
    pub fn right(self, right: &Right) -> String {
        let reasons = self.of(&right.reasons_in_one()).to_owned();
        match &right.evidence {
            None => self.say(Phrase::MayNotApply, &[("reasons", reasons)]),
            Some(evidence) => {
                let evidence = self.of(evidence).to_owned();
                let values = [("reasons", reasons), ("evidence", evidence)];
                self.say(Phrase::MayNotApplyWith, &values)
            }
        }
    }

    fn ratio(self, indicator: &Indicator, rule: &Ratio) -> String {
        let Measure::Quotient { numerator, denominator, less } = &rule.measure else {
            return self.measure(indicator, &rule.measure);
        };
        let named = |fact: &str| self.fact_name(indicator, fact);
        let phrase = match (rule.direction, less) {
            (Direction::AtMost, _) => Phrase::RuleRatioTurned,
            (Direction::AtLeast, Some(_)) => Phrase::RuleRatioLess,
            (Direction::AtLeast, None) => Phrase::RuleRatio,
        };
        let less = less.as_ref().map_or(String::new(), |less| named(&less.fact));
        let (numerator, denominator) = (named(numerator), named(denominator));
        let values = [("numerator", numerator), ("denominator", denominator), ("less", less)];
        let mut parts = vec![self.say(phrase, &values)];
        if let Some(limit) = rule.zero_below {
            parts.push(self.say(Phrase::RuleZeroBelow, &[("limit", limit.percent())]));
        }
        if let Some(limit) = rule.overshoot_above {
            parts.push(self.say(Phrase::RuleOvershoot, &[("limit", limit.percent())]));
        }
        if let Some(fact) = &rule.requires {
            parts.push(self.say(Phrase::RuleRequires, &[("fact", named(fact))]));
        }
        if rule.zero_denominator == ZeroDenominator::NotApplicable {
            parts.push(self.phrase(Phrase::RuleNothingDue).to_owned());
        }
        self.join(parts.into_iter())
    }

    fn measure(self, indicator: &Indicator, measure: &Measure) -> String {
        match measure {
            Measure::Value(value) => self.fact_name(indicator, value),
            Measure::Quotient { numerator, denominator, .. } => {
                let named = |fact: &str| self.fact_name(indicator, fact);
                format!("{} ÷ {}", named(numerator), named(denominator))
            }
        }
    }

    fn band_gives(self, rule: &jixiao_core::rule::Bands, at: usize) -> String {
        let band = &rule.bands[at];
        let share = portion(band.share);
        let from = number(band.from);
        match (band.to, rule.closed) {
            (None, _) => {
                let bounds = self.bounds(rule, at, Digits::Plain);
                self.say(Phrase::RuleBandLast, &[("bounds", bounds), ("share", share)])
            }
            (Some(to), Closed::Upper) => {
                self.say(Phrase::RuleBandUpper, &[("to", number(to)), ("share", share)])
            }
            (Some(to), Closed::Lower) => {
                let values = [("from", from), ("to", number(to)), ("share", share)];
                self.say(Phrase::RuleBandLower, &values)
            }
        }
    }

    /// Joins sentences the way the language does.
    pub fn join(self, parts: impl Iterator<Item = String>) -> String {
        parts.collect::<Vec<_>>().join(self.phrase(Phrase::Separator))
    }

    /// Writes citations with how sure they are.
    pub fn citations(self, citations: &[Citation]) -> String {
        self.join(citations.iter().map(|citation| {
            let sure = self.phrase(match citation.confidence {
                Confidence::Printed => Phrase::ConfidencePrinted,
                Confidence::Unconfirmed => Phrase::ConfidenceUnconfirmed,
                Confidence::Reconstruction => Phrase::ConfidenceReconstruction,
                Confidence::Computed => Phrase::ConfidenceComputed,
            });
            let says = citation.says.as_ref().map_or("", |says| self.of(says));
            let separator = if says.is_empty() { "" } else { self.phrase(Phrase::OnSeparator) };
            format!("{}{separator}{says} [{sure}]", citation.title)
        }))
    }

    /// Names the status of a rulebook or policy.
    pub const fn status(self, status: Status) -> &'static str {
        self.phrase(match status {
            Status::Official => Phrase::StatusOfficial,
            Status::Reconstruction => Phrase::StatusReconstruction,
            Status::Example => Phrase::StatusExample,
            Status::Trial => Phrase::StatusTrial,
        })
    }

    /// Gives what is printed wherever rules are shown: that they are no official ones, or only tried.
    pub fn notice(self, heading: &Heading) -> Option<String> {
        let trial = (heading.status == Status::Trial).then_some(Phrase::TrialNotice);
        let edited = heading.edited.then_some(Phrase::EditedNotice);
        let said: String =
            [trial, edited].into_iter().flatten().map(|one| self.phrase(one)).collect();
        let own = heading.notice.as_ref().map(|notice| self.of(notice)).unwrap_or_default();
        let said = format!("{said}{own}");
        (!said.is_empty()).then(|| said.trim_end().to_owned())
    }
}
