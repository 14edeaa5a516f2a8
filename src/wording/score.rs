//! Steps of a score → sentences.

use super::{Digits, Language, Phrase, number};
use jixiao_core::fact::{Direction, Fact, FactValue, Mark};
use jixiao_core::project::IndicatorFacts;
use jixiao_core::quantity::{Fraction, Written, WrittenUnit};
use jixiao_core::rule::{Bands, Closed, ScoringRule, Step};
use jixiao_core::rulebook::Indicator;
use jixiao_core::score::{IndicatorScore, Outcome};

impl Language {
    /// Says why an indicator came to its points, in one line.
    pub fn why_score(
        self,
        indicator: &Indicator,
        facts: &IndicatorFacts,
        score: &IndicatorScore,
    ) -> String {
        let mut parts: Vec<String> =
            score.steps.iter().map(|step| self.step(indicator, step, Digits::Plain)).collect();
        parts.extend(self.absence(facts, score));
        let reasons = reasons(facts);
        if !reasons.is_empty() && score.points() != Some(indicator.max) {
            let reason = reasons.join(self.phrase(Phrase::Separator));
            parts.push(self.say(Phrase::LostBecause, &[("reason", reason)]));
        }
        parts.join(self.phrase(Phrase::Separator))
    }

    /// Says the same without what stands beside it in an explanation, checkpoints and reasons, its
    /// numbers in the given digits.
    pub fn why_score_briefly(
        self,
        indicator: &Indicator,
        facts: &IndicatorFacts,
        score: &IndicatorScore,
        digits: Digits,
    ) -> String {
        let told = |step: &&Step| !matches!(step, Step::Checkpoint { .. });
        let steps = score.steps.iter().filter(told).map(|step| self.step(indicator, step, digits));
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
        self.step(indicator, step, Digits::Plain)
    }

    /// Says one step.
    fn step(self, indicator: &Indicator, step: &Step, digits: Digits) -> String {
        let (phrase, values) = match step {
            Step::Checkpoint { .. }
            | Step::ChecklistSum { .. }
            | Step::Findings { .. }
            | Step::Zeroed { .. }
            | Step::Level { .. }
            | Step::Awarded { .. } => self.judged(indicator, step, digits),
            // What is given within a level is no share that was attained.
            Step::Item { .. } if matches!(indicator.rule, ScoringRule::Levels(_)) => {
                (Phrase::ItemLevel, summed(step, digits).1)
            }
            Step::Item { .. } | Step::Product { .. } | Step::Interval { .. } => {
                summed(step, digits)
            }
            _ => self.measured(indicator, step, digits),
        };
        self.say(phrase, &values)
    }

    /// Says a step of a measured rule.
    fn measured(self, indicator: &Indicator, step: &Step, digits: Digits) -> Words {
        let number = |value: &Fraction| digits.of(number(*value));
        let percent = |value: &Fraction| digits.of(value.percent());
        let named = |fact: &str| ("fact", self.fact_name(indicator, fact));
        match step {
            Step::Missing { item, fact } => {
                let item = match self {
                    _ if item.is_empty() => String::new(),
                    Self::Chinese => format!("（{item}）"),
                    Self::English => format!(" ({item})"),
                };
                (Phrase::Missing, vec![named(fact), ("item", item)])
            }
            Step::Assumed { fact, value } => {
                (Phrase::Assumed, vec![named(fact), ("value", digits.of(value))])
            }
            Step::Parts { item, fact, value, averaged } => {
                let phrase = if *averaged { Phrase::PartsAveraged } else { Phrase::PartsAdded };
                (phrase, vec![("item", item.to_string()), named(fact), ("value", number(value))])
            }
            Step::Quotient { above, below, less, value, turned } => {
                let phrase = match (turned, less) {
                    (true, _) => Phrase::QuotientTurned,
                    (false, Some(less)) if !less.is_zero() => Phrase::QuotientLess,
                    (false, _) => Phrase::Quotient,
                };
                let less = ("less", less.as_ref().map(number).unwrap_or_default());
                let (above, below) = (("above", number(above)), ("below", number(below)));
                (phrase, vec![above, below, less, ("value", number(value))])
            }
            Step::Within { above, below } => {
                (Phrase::QuotientWithin, vec![("above", number(above)), ("below", number(below))])
            }
            Step::Value { fact, value } => {
                (Phrase::Value, vec![named(fact), ("value", percent(value))])
            }
            Step::ZeroBelow { limit } => (Phrase::ZeroBelow, vec![("limit", percent(limit))]),
            Step::Overshoot { value, limit, .. } => {
                (Phrase::Overshoot, vec![("value", percent(value)), ("limit", percent(limit))])
            }
            Step::RequirementUnmet { fact } => (Phrase::RequirementUnmet, vec![named(fact)]),
            Step::NothingDue { fact } => (Phrase::NothingDue, vec![named(fact)]),
            Step::InBand { band, share } => {
                let bounds = match &indicator.rule {
                    ScoringRule::Bands(rule) => self.bounds(rule, *band, digits),
                    _ => String::new(),
                };
                (Phrase::InBand, vec![("band", bounds), ("share", percent(share))])
            }
            Step::OnLine { value, share } => {
                (Phrase::OnLine, vec![("value", percent(value)), ("share", percent(share))])
            }
            Step::BelowLine { value, first, share } => {
                let first = ("first", percent(first));
                let share = ("share", percent(share));
                (Phrase::BelowLine, vec![("value", percent(value)), first, share])
            }
            _ => (Phrase::Whole, Vec::new()),
        }
    }

    /// Says a step of a judged rule.
    fn judged(self, indicator: &Indicator, step: &Step, digits: Digits) -> Words {
        match step {
            Step::Awarded { points, max } => {
                (Phrase::Awarded, vec![("points", digits.of(points)), ("max", digits.of(max))])
            }
            Step::Checkpoint { checkpoint, mark } => {
                let title = match &indicator.rule {
                    ScoringRule::Checklist(rule) => self.of(&rule.checkpoints[*checkpoint].title),
                    _ => "",
                };
                let mark = self.mark(*mark).to_owned();
                (Phrase::Checkpoint, vec![("title", title.to_owned()), ("mark", mark)])
            }
            Step::ChecklistSum { met, of } => (
                Phrase::ChecklistSum,
                vec![("met", digits.of(number(*met))), ("of", digits.of(number(*of)))],
            ),
            Step::Findings { finding, count, takes } => {
                let title = ("title", self.finding_title(indicator, *finding));
                let count = ("count", digits.of(count));
                (Phrase::Findings, vec![title, count, ("takes", digits.of(takes))])
            }
            Step::Level { level, share } => {
                let level = ("level", self.level(indicator, *level));
                (Phrase::Level, vec![level, ("share", digits.of(share.percent()))])
            }
            Step::Zeroed { finding } => {
                (Phrase::Zeroed, vec![("title", self.finding_title(indicator, *finding))])
            }
            _ => (Phrase::Separator, Vec::new()),
        }
    }

    pub(super) fn finding_title(self, indicator: &Indicator, at: usize) -> String {
        match &indicator.rule {
            ScoringRule::Deduction(rule) => self.of(&rule.findings[at].title).to_owned(),
            _ => String::new(),
        }
    }

    pub(super) fn level(self, indicator: &Indicator, at: usize) -> String {
        match &indicator.rule {
            ScoringRule::Levels(rule) => self.of(&rule.levels[at].title).to_owned(),
            _ => String::new(),
        }
    }

    /// Says the bounds of a band.
    pub(super) fn bounds(self, rule: &Bands, at: usize, digits: Digits) -> String {
        let band = &rule.bands[at];
        let from = || ("from", digits.of(band.from));
        let to = |to| ("to", digits.of(to));
        match (rule.closed, band.to) {
            (Closed::Lower, Some(end)) => self.say(Phrase::BoundsFromBelow, &[from(), to(end)]),
            (Closed::Lower, None) => self.say(Phrase::BoundsFrom, &[from()]),
            (Closed::Upper, Some(end)) if at == 0 => self.say(Phrase::BoundsUpTo, &[to(end)]),
            (Closed::Upper, Some(end)) => self.say(Phrase::BoundsAboveUpTo, &[from(), to(end)]),
            (Closed::Upper, None) => self.say(Phrase::BoundsAbove, &[from()]),
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
            Some(FactValue::Share(share)) => share.percent(),
            Some(FactValue::Averaged(value)) => value.percent(),
            Some(FactValue::Number(_) | FactValue::Count(_) | FactValue::Points(_)) => {
                let own = Written::read(&fact.written);
                let named = own.is_some_and(|written| written.unit != WrittenUnit::None);
                let unit = match &fact.unit {
                    _ if named => "",
                    Some(jixiao_core::fact::Unit::Percent) => "%",
                    Some(jixiao_core::fact::Unit::Other(unit)) => unit,
                    _ => "",
                };
                format!("{}{unit}", fact.written)
            }
        }
    }

    /// Names a fact by its title in the rulebook, or by what such facts are called everywhere.
    pub fn fact_name(self, indicator: &Indicator, name: &str) -> String {
        match indicator.fact_title(name) {
            Some(title) => self.of(title).to_owned(),
            None => self.common_fact_name(name).unwrap_or(name).to_owned(),
        }
    }
}

/// Lists the reasons given for lost points, each once.
pub fn reasons(facts: &IndicatorFacts) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    for (_, fact) in facts.all().filter(|(_, fact)| !fact.reason.is_empty()) {
        if !reasons.iter().any(|reason| *reason == fact.reason) {
            reasons.push(fact.reason.to_string());
        }
    }
    reasons
}

/// A phrase with the values it names.
type Words = (Phrase, Vec<(&'static str, String)>);

/// Says a step that adds up.
fn summed(step: &Step, digits: Digits) -> Words {
    let percent = |value: &Fraction| digits.of(value.percent());
    match step {
        Step::Item { item, share, attained } => {
            let share = ("share", percent(share));
            let attained = ("attained", percent(attained));
            (Phrase::Item, vec![("item", item.to_string()), share, attained])
        }
        Step::Product { share, max, exact, points } => {
            let same = *exact == Fraction::from_points(*points);
            let phrase = if same { Phrase::Product } else { Phrase::ProductRounded };
            let (share, max) = (("share", percent(share)), ("max", digits.of(max)));
            let points = ("points", digits.of(points));
            (phrase, vec![share, max, ("exact", digits.of(number(*exact))), points])
        }
        Step::Interval { low, high } => {
            (Phrase::Interval, vec![("low", digits.of(low)), ("high", digits.of(high))])
        }
        _ => (Phrase::Separator, Vec::new()),
    }
}
