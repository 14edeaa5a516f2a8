//! What the scores of several evaluators come to: by a rule that is data, exact until it is rounded once.

mod raw;

pub use self::raw::RawCombining;

use crate::quantity::{Fraction, Points, Rounding, TooPrecise};
use crate::rulebook::PointsRounding;
use std::num::NonZeroU32;

/// How scores are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Combining {
    /// What is taken of the scores.
    pub method: Combined,
    /// How that is rounded.
    pub rounding: PointsRounding,
    /// The fewest scores that are combined.
    pub at_least: usize,
    /// Scores whose highest and lowest lie farther apart are to be thought over.
    pub apart: Points,
}

/// What is taken of several scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combined {
    /// The mean.
    Mean,
    /// The middle one, or the mean of the middle two.
    Median,
    /// The mean without one highest and one lowest score.
    TrimmedMean,
}

/// The official score of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Official {
    /// The points.
    pub points: Points,
    /// The lowest and the highest score.
    pub between: [Points; 2],
    /// Whether they lie too far apart.
    pub reconsider: bool,
}

impl Combined {
    /// Every method with its name.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Mean, "mean"), (Self::Median, "median"), (Self::TrimmedMean, "trimmed-mean")];

    /// Gives the fewest scores that it makes something of.
    pub const fn fewest(self) -> usize {
        match self {
            Self::Mean | Self::Median => 1,
            Self::TrimmedMean => 3,
        }
    }
}

impl Combining {
    /// Reads a rule.
    ///
    /// # Errors
    /// With the key whose value cannot be used.
    pub fn of(raw: &RawCombining) -> Result<Self, &'static str> {
        let method = Combined::ALL.iter().find(|(_, name)| *name == raw.method);
        let (method, _) = method.ok_or("method")?;
        let mode = Rounding::from_name(&raw.rounding).ok_or("rounding")?;
        let apart = Points::parse(raw.apart.as_bytes()).map_err(|_| "apart")?;
        let at_least = usize::try_from(raw.at_least).map_err(|_| "at_least")?;
        if raw.places > 2 {
            return Err("places");
        }
        if at_least < method.fewest() {
            return Err("at_least");
        }
        if apart < Points::ZERO {
            return Err("apart");
        }
        let rounding = PointsRounding { places: raw.places, mode };
        Ok(Self { method: *method, rounding, at_least, apart })
    }

    /// Combines scores; `None` of fewer than it takes.
    ///
    /// # Errors
    /// When the exact arithmetic leaves 128 bits.
    pub fn combine(&self, scores: &[Points]) -> Result<Option<Official>, TooPrecise> {
        let mut ordered = scores.to_vec();
        ordered.sort_unstable();
        let count = ordered.len();
        if count < self.at_least.max(self.method.fewest()) {
            return Ok(None);
        }
        let kept = match self.method {
            Combined::Mean => &ordered[..],
            Combined::Median => &ordered[(count - 1) / 2..=count / 2],
            Combined::TrimmedMean => &ordered[1..count - 1],
        };
        let sum: Points = kept.iter().copied().sum();
        let many = u32::try_from(kept.len()).ok().and_then(NonZeroU32::new).ok_or(TooPrecise)?;
        let mean = Fraction::from_points(sum)
            .divided_by(Fraction::new(i64::from(many.get()), NonZeroU32::MIN))?;
        let between = [ordered[0], ordered[count - 1]];
        Ok(Some(Official {
            points: self.rounding.round(mean)?,
            between,
            reconsider: between[1] - between[0] > self.apart,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(method: Combined) -> Combining {
        let rounding = PointsRounding { places: 2, mode: Rounding::HalfUp };
        let at_least = method.fewest();
        Combining { method, rounding, at_least, apart: Points::from_hundredths(100) }
    }

    fn combined(method: Combined, scores: &[i64]) -> Option<(i64, bool)> {
        let scores: Vec<Points> = scores.iter().map(|one| Points::from_hundredths(*one)).collect();
        let found = rule(method).combine(&scores).unwrap()?;
        Some((found.points.hundredths(), found.reconsider))
    }

    #[test]
    fn methods_come_to_what_they_say_worked_by_hand() {
        // 7.00 + 8.00 + 8.50 = 23.50, a third is 7.8333….
        assert_eq!(combined(Combined::Mean, &[700, 850, 800]), Some((783, true)));
        assert_eq!(combined(Combined::Median, &[700, 850, 800]), Some((800, true)));
        // Without 7.00 and 8.50 the mean of 8.00 and 8.01 is 8.005, half up 8.01.
        assert_eq!(combined(Combined::TrimmedMean, &[700, 850, 800, 801]), Some((801, true)));
        // The middle two of four: 8.005 as well.
        assert_eq!(combined(Combined::Median, &[700, 850, 801, 800]), Some((801, true)));
        assert_eq!(combined(Combined::TrimmedMean, &[700, 800]), None);
        assert_eq!(combined(Combined::Mean, &[]), None);
    }

    #[test]
    fn scores_as_far_apart_as_allowed_stand_and_a_hundredth_more_is_thought_over() {
        assert_eq!(combined(Combined::Mean, &[700, 800]), Some((750, false)));
        assert_eq!(combined(Combined::Mean, &[700, 801]), Some((751, true)));
    }

    #[test]
    fn rules_that_cannot_be_used_name_their_key() {
        let raw = |method: &str, at_least, apart: &str| RawCombining {
            method: method.to_owned(),
            places: 2,
            rounding: "half-up".to_owned(),
            at_least,
            apart: apart.to_owned(),
        };
        assert_eq!(Combining::of(&raw("average", 2, "1")), Err("method"));
        assert_eq!(Combining::of(&raw("trimmed-mean", 2, "1")), Err("at_least"));
        assert_eq!(Combining::of(&raw("mean", 2, "x")), Err("apart"));
        assert_eq!(
            Combining::of(&RawCombining { places: 3, ..raw("mean", 2, "1") }),
            Err("places")
        );
        assert!(Combining::of(&raw("median", 1, "0.5")).is_ok());
    }

    proptest! {
        #[test]
        fn what_is_combined_lies_between_the_lowest_and_the_highest(
            scores in prop::collection::vec(0_i64..10_000, 3..9),
        ) {
            let [low, high] = [*scores.iter().min().unwrap(), *scores.iter().max().unwrap()];
            for (method, _) in Combined::ALL {
                let (points, reconsider) = combined(method, &scores).unwrap();
                prop_assert!(low <= points && points <= high);
                prop_assert_eq!(reconsider, high - low > 100);
            }
        }
    }
}
