//! What a statistic means, in words.

use super::{Language, StatisticsText};
use jixiao_statistics::agreement::{Evaluator, Firm, Level, Scale};
use jixiao_statistics::{Answer, Reason, Test};

/// Decimals of a statistic on the screen.
const DECIMALS: usize = 3;

impl Language {
    /// Says why a statistic comes to nothing.
    pub(crate) const fn no_statistic(self, reason: Reason) -> &'static str {
        self.statistics(match reason {
            Reason::TooFewSubjects => StatisticsText::ReasonSubjects,
            Reason::TooFewEvaluators => StatisticsText::ReasonEvaluators,
            Reason::NoVariation => StatisticsText::ReasonAlike,
            Reason::SubjectsAlike => StatisticsText::ReasonMeans,
            Reason::TooFewPairs => StatisticsText::ReasonPairs,
            Reason::NoDifference => StatisticsText::ReasonNoDifference,
            Reason::Apart => StatisticsText::ReasonApart,
            Reason::TooFewFirms => StatisticsText::ReasonFirms,
            Reason::OneEach => StatisticsText::ReasonOneEach,
            Reason::NotCategories => StatisticsText::ReasonCategories,
        })
    }

    /// Says what a statistic is and what its value means, or why it has none.
    pub(crate) fn meaning(self, what: StatisticsText, scale: Scale, answer: &Answer) -> String {
        let what = self.statistics(what).to_owned();
        let level = match answer {
            Ok(estimate) => self.range(scale, scale.level(estimate.value)),
            Err(reason) => self.no_statistic(*reason).to_owned(),
        };
        self.statistics_with(StatisticsText::Meaning, &[("what", what), ("level", level)])
    }

    /// Names a range of a scale, with who named it so.
    pub(crate) fn range(self, scale: Scale, level: Level) -> String {
        let by = match scale {
            Scale::KooLi => StatisticsText::ByKooLi,
            Scale::LandisKoch => StatisticsText::ByLandisKoch,
            Scale::Krippendorff => StatisticsText::ByKrippendorff,
            Scale::Schmidt => StatisticsText::BySchmidt,
            Scale::Nunnally => StatisticsText::ByNunnally,
        };
        let level = self.statistics(level_text(scale, level)).to_owned();
        self.statistics_with(by, &[("level", level)])
    }

    /// Says whether an evaluator scores high or low beyond chance.
    pub(crate) fn severity(self, one: &Evaluator) -> &'static str {
        let Some(deviation) = &one.deviation else {
            return self.statistics(StatisticsText::SeverityAlone);
        };
        self.statistics(match deviation.interval {
            None => StatisticsText::SeverityNoTest,
            Some(interval) if interval.low > 0.0 => StatisticsText::SeverityLenient,
            Some(interval) if interval.high < 0.0 => StatisticsText::SeveritySevere,
            Some(_) => StatisticsText::SeverityUsual,
        })
    }

    /// Says whether a firm scores high or low beyond chance.
    pub(crate) fn firm(self, one: &Firm) -> &'static str {
        self.statistics(match one.p {
            None => StatisticsText::SeverityNoTest,
            Some(_) if !one.is_beyond_chance() => StatisticsText::FirmUsual,
            Some(_) if one.deviation.value > 0.0 => StatisticsText::SeverityLenient,
            Some(_) => StatisticsText::SeveritySevere,
        })
    }

    /// Writes a test.
    pub(crate) fn test(self, test: &Test) -> String {
        let p = ("p", probability(test.p()));
        let whole = |freedom: f64| format!("{freedom:.0}");
        match test {
            Test::F { statistic, freedom: [one, other], .. } => {
                let values = [
                    ("statistic", signed(*statistic)),
                    ("one", whole(*one)),
                    ("other", whole(*other)),
                    p,
                ];
                self.statistics_with(StatisticsText::TestF, &values)
            }
            Test::ChiSquare { statistic, freedom, .. } => {
                let values = [("statistic", signed(*statistic)), ("one", whole(*freedom)), p];
                self.statistics_with(StatisticsText::TestChi, &values)
            }
            Test::Normal { statistic, .. } => {
                let values = [("statistic", signed(*statistic)), p];
                self.statistics_with(StatisticsText::TestZ, &values)
            }
            Test::Student { statistic, freedom, .. } => {
                let values = [("statistic", signed(*statistic)), ("one", whole(*freedom)), p];
                self.statistics_with(StatisticsText::TestT, &values)
            }
        }
    }
}

const fn level_text(scale: Scale, level: Level) -> StatisticsText {
    match (scale, level) {
        (Scale::LandisKoch, Level::None) => StatisticsText::LevelKappaNone,
        (Scale::LandisKoch, Level::Slight) => StatisticsText::LevelSlight,
        (Scale::LandisKoch, Level::Fair) => StatisticsText::LevelFair,
        (Scale::LandisKoch, Level::Good) => StatisticsText::LevelSubstantial,
        (Scale::LandisKoch, Level::Excellent) => StatisticsText::LevelPerfect,
        (Scale::Krippendorff, Level::Good) => StatisticsText::LevelReliable,
        (Scale::Krippendorff, Level::Tentative) => StatisticsText::LevelTentative,
        (Scale::Krippendorff, _) => StatisticsText::LevelUnreliable,
        (Scale::Schmidt, Level::Slight) => StatisticsText::LevelVeryWeak,
        (Scale::Schmidt, Level::Fair) => StatisticsText::LevelWeak,
        (Scale::Schmidt, Level::Good) => StatisticsText::LevelStrong,
        (Scale::Schmidt, Level::Excellent) => StatisticsText::LevelVeryStrong,
        (Scale::Nunnally, Level::Tentative) => StatisticsText::LevelResearch,
        (Scale::Nunnally, Level::Good) => StatisticsText::LevelEnough,
        (Scale::Nunnally, Level::Excellent) => StatisticsText::LevelForDecisions,
        (Scale::Nunnally, _) => StatisticsText::LevelTooLittle,
        (_, Level::Moderate) => StatisticsText::LevelModerate,
        (_, Level::Good) => StatisticsText::LevelGood,
        (_, Level::Excellent) => StatisticsText::LevelExcellent,
        _ => StatisticsText::LevelKooPoor,
    }
}

/// Writes a statistic.
pub(crate) fn shown(value: f64) -> String {
    with_sign(&format!("{value:.DECIMALS$}"))
}

/// Writes the deviate of a test.
fn signed(value: f64) -> String {
    with_sign(&format!("{value:.2}"))
}

fn with_sign(text: &str) -> String {
    match text.strip_prefix('-') {
        Some(digits) if digits.bytes().all(|byte| matches!(byte, b'0' | b'.')) => digits.to_owned(),
        Some(digits) => format!("−{digits}"),
        None => text.to_owned(),
    }
}

/// Writes a probability; what is too small to be told is less than a limit.
pub(crate) fn probability(p: f64) -> String {
    let bare = bare_probability(p);
    if bare.starts_with('<') { bare } else { format!("= {bare}") }
}

/// Writes a probability for a column of such.
pub(crate) fn bare_probability(p: f64) -> String {
    if p < 0.001 { "< 0.001".to_owned() } else { format!("{:.3}", p.min(1.0)) }
}
