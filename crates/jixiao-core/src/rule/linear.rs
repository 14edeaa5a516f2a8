//! A straight line between named points: the share on the line at the value, the last share above
//! it, `below` under it.

use super::attained::{Attained, Subject};
use super::kind::RuleKind;
use super::measure::{self, Measure, RawMeasure, better_of, gap};
use super::reader::Reader;
use super::step::{Step, Trace};
use crate::fact::{Direction, FactKind, FactSet};
use crate::problem::Problem;
use crate::quantity::{Fraction, TooPrecise};
use serde::Deserialize;

/// `kind = "linear"`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLinear {
    value: Option<String>,
    numerator: Option<String>,
    denominator: Option<String>,
    point: Vec<RawPoint>,
    below: String,
    #[serde(default)]
    items: bool,
}

/// One named point of a line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPoint {
    at: String,
    share: String,
}

/// A straight line between named points.
#[derive(Clone, Debug)]
pub struct Linear {
    /// What is measured.
    pub measure: Measure,
    /// Value and share of the maximum, ascending by value.
    pub points: Vec<(Fraction, Fraction)>,
    /// The share below the first point.
    pub below: Fraction,
    /// Whether several items may be measured.
    pub items: bool,
}

impl RuleKind for Linear {
    type Raw = RawLinear;

    fn check(raw: &RawLinear, indicator: &str, read: &mut Reader<'_>) -> Self {
        let mut points: Vec<(Fraction, Fraction)> = Vec::with_capacity(raw.point.len());
        for point in &raw.point {
            let at = read.fraction("point.at", &point.at);
            points.push((at, read.share("point.share", &point.share)));
        }
        if points.is_empty() {
            gap(read, indicator, "0");
        }
        for pair in points.windows(2) {
            if pair[1].0 <= pair[0].0 {
                gap(read, indicator, pair[1].0);
            }
        }
        let (value, numerator, denominator) =
            (raw.value.as_ref(), raw.numerator.as_ref(), raw.denominator.as_ref());
        let measure = Measure::read(RawMeasure { value, numerator, denominator }, read);
        Self { measure, points, below: read.share("below", &raw.below), items: raw.items }
    }

    fn fact_names(&self) -> Vec<&str> {
        self.measure.names()
    }

    fn fact_kind(&self, name: &str) -> Option<FactKind> {
        self.measure.fact_kind(name)
    }

    fn takes_items(&self) -> bool {
        self.items
    }

    fn measure(&self) -> Option<&Measure> {
        Some(&self.measure)
    }

    fn direction(&self) -> Option<Direction> {
        better_of(self.points.first()?.1, self.points.last()?.1)
    }

    fn compares_within_one(&self) -> bool {
        self.points.iter().all(|(at, _)| *at <= Fraction::ONE)
    }

    fn of_survey(&self) -> bool {
        true
    }

    fn attained(
        &self,
        subject: Subject<'_>,
        facts: &FactSet,
        trace: &mut impl Trace,
    ) -> Result<Attained, Box<Problem>> {
        let Some(value) = measure::value(subject, &self.measure, facts, trace)? else {
            let shares = self.points.iter().map(|(_, share)| *share);
            let low = shares.clone().min().unwrap_or(Fraction::ZERO).min(self.below);
            let high = shares.max().unwrap_or(Fraction::ONE).max(self.below);
            return Ok(Attained::Between(low, high));
        };
        let first = self.points[0].0;
        if value < first {
            let share = self.below;
            trace.note(|| Step::BelowLine { value, first, share });
            return Ok(Attained::Share(share));
        }
        let share = self.share_at(value).map_err(|_| subject.too_precise())?;
        trace.note(|| Step::OnLine { value, share });
        Ok(Attained::Share(share))
    }
}

impl Linear {
    /// Interpolates between the points around a value that is not below the first.
    fn share_at(&self, value: Fraction) -> Result<Fraction, TooPrecise> {
        let passed = self.points.iter().take_while(|(at, _)| *at <= value).count();
        let (from, share_from) = self.points[passed.saturating_sub(1)];
        let Some((to, share_to)) = self.points.get(passed).copied() else {
            return Ok(share_from);
        };
        let along = value.minus(from)?.divided_by(to.minus(from)?)?;
        share_from.plus(share_to.minus(share_from)?.times(along)?)
    }
}
