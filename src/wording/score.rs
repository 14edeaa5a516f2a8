//! Steps of a score → sentences.

use super::{Language, Phrase, number, percent};
use crate::project::{Fact, FactValue, IndicatorFacts};
use crate::rulebook::{Bands, Direction, Indicator, Mark, ScoringRule};
use crate::score::{IndicatorScore, Outcome, Step};

impl Language {
    /// Says why an indicator came to its points, in one line.
    pub fn why_score(
        self,
        indicator: &Indicator,
        facts: &IndicatorFacts,
        score: &IndicatorScore,
    ) -> String {
        let mut parts: Vec<String> =
            score.steps.iter().map(|step| self.step(indicator, step)).collect();
        parts.extend(self.absence(facts, score));
        let reasons = reasons(facts);
        if !reasons.is_empty() && score.points() != Some(indicator.max) {
            let reason = reasons.join(self.phrase(Phrase::Separator));
            parts.push(self.say(Phrase::LostBecause, &[("reason", reason)]));
        }
        parts.join(self.phrase(Phrase::Separator))
    }

    /// Says the same without what stands beside it in an explanation: checkpoints and reasons.
    pub(super) fn why_score_briefly(
        self,
        indicator: &Indicator,
        facts: &IndicatorFacts,
        score: &IndicatorScore,
    ) -> String {
        let told = |step: &&Step| !matches!(step, Step::Checkpoint { .. });
        let steps = score.steps.iter().filter(told).map(|step| self.step(indicator, step));
        self.join(steps.chain(self.absence(facts, score)))
    }

    /// Says why an indicator does not apply, where it says so itself.
    fn absence(self, facts: &IndicatorFacts, score: &IndicatorScore) -> Option<String> {
        let absent =
            facts.not_applicable.as_ref().filter(|_| score.outcome == Outcome::NotApplicable)?;
        Some(if absent.reason.is_empty() {
            self.phrase(Phrase::NotApplicableNoReason).to_owned()
        } else {
            self.say(Phrase::NotApplicable, &[("reason", absent.reason.clone())])
        })
    }

    /// Says what one item adds.
    pub fn why_item(self, indicator: &Indicator, step: &Step) -> String {
        self.step(indicator, step)
    }

    /// Says one step.
    #[allow(clippy::too_many_lines, reason = "one arm a step")]
    pub(super) fn step(self, indicator: &Indicator, step: &Step) -> String {
        let say = |phrase, values: &[(&str, String)]| self.say(phrase, values);
        let named = |fact: &str| self.fact_name(indicator, fact);
        match step {
            Step::Awarded { points, max } => {
                say(Phrase::Awarded, &[("points", points.to_string()), ("max", max.to_string())])
            }
            Step::Missing { item, fact } => {
                let item = match item.as_str() {
                    "" => String::new(),
                    name => format!(" ({name})"),
                };
                say(Phrase::Missing, &[("fact", named(fact)), ("item", item)])
            }
            Step::Assumed { fact, value } => {
                say(Phrase::Assumed, &[("fact", named(fact)), ("value", value.to_string())])
            }
            Step::Parts { item, fact, value, averaged } => say(
                if *averaged { Phrase::PartsAveraged } else { Phrase::PartsAdded },
                &[("item", item.clone()), ("fact", named(fact)), ("value", number(*value))],
            ),
            Step::Quotient { above, below, less, value, turned } => {
                let phrase = match (turned, less) {
                    (true, _) => Phrase::QuotientTurned,
                    (false, Some(less)) if !less.is_zero() => Phrase::QuotientLess,
                    (false, _) => Phrase::Quotient,
                };
                let less = less.map(number).unwrap_or_default();
                let (above, below) = (number(*above), number(*below));
                let value = number(*value);
                say(phrase, &[("above", above), ("below", below), ("less", less), ("value", value)])
            }
            Step::Value { fact, value } => {
                say(Phrase::Value, &[("fact", named(fact)), ("value", percent(*value))])
            }
            Step::Whole => say(Phrase::Whole, &[]),
            Step::ZeroBelow { limit } => say(Phrase::ZeroBelow, &[("limit", percent(*limit))]),
            Step::Overshoot { value, limit, .. } => {
                say(Phrase::Overshoot, &[("value", percent(*value)), ("limit", percent(*limit))])
            }
            Step::RequirementUnmet { fact } => {
                say(Phrase::RequirementUnmet, &[("fact", named(fact))])
            }
            Step::NothingDue { fact } => say(Phrase::NothingDue, &[("fact", named(fact))]),
            Step::InBand { band, share } => {
                let band = match &indicator.rule {
                    ScoringRule::Bands(rule) => Self::band(rule, *band),
                    _ => String::new(),
                };
                say(Phrase::InBand, &[("band", band), ("share", percent(*share))])
            }
            Step::OnLine { value, share } => {
                say(Phrase::OnLine, &[("value", percent(*value)), ("share", percent(*share))])
            }
            Step::BelowLine { value, first, share } => say(
                Phrase::BelowLine,
                &[
                    ("value", percent(*value)),
                    ("first", percent(*first)),
                    ("share", percent(*share)),
                ],
            ),
            Step::Checkpoint { checkpoint, mark } => {
                let title = match &indicator.rule {
                    ScoringRule::Checklist(rule) => self.of(&rule.checkpoints[*checkpoint].title),
                    _ => "",
                };
                let mark = self.mark(*mark).to_owned();
                say(Phrase::Checkpoint, &[("title", title.to_owned()), ("mark", mark)])
            }
            Step::ChecklistSum { met, of } => {
                say(Phrase::ChecklistSum, &[("met", number(*met)), ("of", number(*of))])
            }
            Step::Findings { finding, count, takes } => say(
                Phrase::Findings,
                &[
                    ("title", self.finding(indicator, *finding)),
                    ("count", count.to_string()),
                    ("takes", takes.to_string()),
                ],
            ),
            Step::Zeroed { finding } => {
                say(Phrase::Zeroed, &[("title", self.finding(indicator, *finding))])
            }
            Step::Level { level, share } => say(
                Phrase::Level,
                &[("level", self.level(indicator, *level)), ("share", percent(*share))],
            ),
            Step::Item { item, share, attained } => say(
                Phrase::Item,
                &[
                    ("item", item.clone()),
                    ("share", percent(*share)),
                    ("attained", percent(*attained)),
                ],
            ),
            Step::Product { share, max, exact, points } => {
                let shown = number(*exact);
                let same = *exact == crate::quantity::Fraction::from_points(*points);
                say(
                    if same { Phrase::Product } else { Phrase::ProductRounded },
                    &[
                        ("share", percent(*share)),
                        ("max", max.to_string()),
                        ("exact", shown),
                        ("points", points.to_string()),
                    ],
                )
            }
            Step::Interval { low, high } => {
                say(Phrase::Interval, &[("low", low.to_string()), ("high", high.to_string())])
            }
        }
    }

    fn finding(self, indicator: &Indicator, at: usize) -> String {
        match &indicator.rule {
            ScoringRule::Deduction(rule) => self.of(&rule.findings[at].title).to_owned(),
            _ => String::new(),
        }
    }

    fn level(self, indicator: &Indicator, at: usize) -> String {
        match &indicator.rule {
            ScoringRule::Levels(rule) => self.of(&rule.levels[at].title).to_owned(),
            _ => String::new(),
        }
    }

    /// Writes the bounds of a band.
    fn band(rule: &Bands, at: usize) -> String {
        let band = &rule.bands[at];
        let (open, close) = match rule.closed {
            crate::rulebook::Closed::Lower => ('[', ')'),
            crate::rulebook::Closed::Upper if at == 0 => ('[', ']'),
            crate::rulebook::Closed::Upper => ('(', ']'),
        };
        match band.to {
            Some(to) => format!("{open}{}, {}{close}", band.from, to),
            None => format!("{open}{}, ∞)", band.from),
        }
    }

    /// Names a checkpoint's answer.
    pub(super) const fn mark(self, mark: Mark) -> &'static str {
        self.phrase(match mark {
            Mark::Met => Phrase::Met,
            Mark::Partly => Phrase::Partly,
            Mark::NotMet => Phrase::NotMet,
            Mark::NotApplicable => Phrase::MarkNotApplicable,
        })
    }

    /// Writes the value of a fact.
    pub(super) fn fact_value(self, indicator: &Indicator, fact: &Fact) -> String {
        match fact.value {
            None => self.phrase(Phrase::StateMissing).to_owned(),
            Some(FactValue::Mark(mark)) => self.mark(mark).to_owned(),
            Some(FactValue::Level(at)) => self.level(indicator, at),
            Some(FactValue::YesNo(true)) => self.phrase(Phrase::Yes).to_owned(),
            Some(FactValue::YesNo(false)) => self.phrase(Phrase::No).to_owned(),
            Some(FactValue::Direction(Direction::AtLeast)) => "≥".to_owned(),
            Some(FactValue::Direction(Direction::AtMost)) => "≤".to_owned(),
            Some(FactValue::Share(share)) => percent(share),
            Some(FactValue::Number(_) | FactValue::Count(_) | FactValue::Points(_)) => {
                let unit = match &fact.unit {
                    Some(crate::project::Unit::Percent) if !fact.written.ends_with('%') => "%",
                    Some(crate::project::Unit::Other(unit)) => unit,
                    _ => "",
                };
                format!("{}{unit}", fact.written)
            }
        }
    }

    /// Names a fact by its title in the rulebook, or by what such facts are called everywhere.
    pub(super) fn fact_name(self, indicator: &Indicator, name: &str) -> String {
        match indicator.fact_title(name) {
            Some(title) => self.of(title).to_owned(),
            None => self.common_fact_name(name).unwrap_or(name).to_owned(),
        }
    }
}

/// Lists the reasons given for lost points, each once.
pub(super) fn reasons(facts: &IndicatorFacts) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    for (_, fact) in facts.all().filter(|(_, fact)| !fact.reason.is_empty()) {
        if !reasons.contains(&fact.reason) {
            reasons.push(fact.reason.clone());
        }
    }
    reasons
}
