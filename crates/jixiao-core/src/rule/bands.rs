//! A value falls into one of several bands, which gives its share.

use super::attained::{Attained, Subject};
use super::kind::RuleKind;
use super::measure::{self, Measure, RawMeasure, better_of, gap};
use super::reader::Reader;
use super::step::{Step, Trace};
use crate::fact::{Direction, FactKind, FactSet};
use crate::problem::Problem;
use crate::quantity::Fraction;
use serde::Deserialize;

/// `kind = "bands"`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBands {
    value: Option<String>,
    numerator: Option<String>,
    denominator: Option<String>,
    closed: String,
    band: Vec<RawBand>,
    #[serde(default)]
    items: bool,
}

/// One band.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBand {
    from: String,
    to: Option<String>,
    share: String,
}

/// Which end of a band belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// `[from, to)`.
    Lower,
    /// `(from, to]`; the first band includes its `from`.
    Upper,
}

/// One band of values.
#[derive(Clone, Debug)]
pub struct ValueBand {
    /// Where it starts.
    pub from: Fraction,
    /// Where it ends; the last has no end.
    pub to: Option<Fraction>,
    /// The share of the maximum it gives.
    pub share: Fraction,
}

/// Bands without gaps, from zero on.
#[derive(Clone, Debug)]
pub struct Bands {
    /// What is measured.
    pub measure: Measure,
    /// Which end belongs to a band.
    pub closed: Closed,
    /// The bands, ascending.
    pub bands: Vec<ValueBand>,
    /// Whether several items may be measured.
    pub items: bool,
}

impl RuleKind for Bands {
    type Raw = RawBands;

    fn check(raw: &RawBands, indicator: &str, read: &mut Reader<'_>) -> Self {
        let closed = match raw.closed.as_str() {
            "lower" => Closed::Lower,
            "upper" => Closed::Upper,
            other => {
                read.unreadable("closed", other);
                Closed::Lower
            }
        };
        let mut bands: Vec<ValueBand> = Vec::with_capacity(raw.band.len());
        for band in &raw.band {
            bands.push(ValueBand {
                from: read.fraction("band.from", &band.from),
                to: band.to.as_ref().map(|text| read.fraction("band.to", text)),
                share: read.share("band.share", &band.share),
            });
        }
        if !bands.first().is_some_and(|first| first.from.is_zero()) {
            gap(read, indicator, "0");
        }
        for pair in bands.windows(2) {
            if pair[0].to != Some(pair[1].from) {
                gap(read, indicator, pair[1].from);
            }
        }
        for band in &bands {
            if band.to.is_some_and(|to| to <= band.from) {
                gap(read, indicator, band.from);
            }
        }
        if bands.last().is_some_and(|last| last.to.is_some()) {
            gap(read, indicator, "∞");
        }
        let (value, numerator, denominator) =
            (raw.value.as_ref(), raw.numerator.as_ref(), raw.denominator.as_ref());
        Self {
            measure: Measure::read(RawMeasure { value, numerator, denominator }, read),
            closed,
            bands,
            items: raw.items,
        }
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
        better_of(self.bands.first()?.share, self.bands.last()?.share)
    }

    fn compares_within_one(&self) -> bool {
        self.bands.iter().all(|band| band.from <= Fraction::ONE)
    }

    fn attained(
        &self,
        subject: Subject<'_>,
        facts: &FactSet,
        trace: &mut impl Trace,
    ) -> Result<Attained, Box<Problem>> {
        let Some(value) = measure::value(subject, &self.measure, facts, trace)? else {
            let shares = self.bands.iter().map(|band| band.share);
            let low = shares.clone().min().unwrap_or(Fraction::ZERO);
            let high = shares.max().unwrap_or(Fraction::ONE);
            return Ok(Attained::Between(low, high));
        };
        let band = self.band_of(value);
        let share = self.bands[band].share;
        trace.note(|| Step::InBand { band, share });
        Ok(Attained::Share(share))
    }
}

impl Bands {
    /// Finds the band of a value. The bands were checked to start at zero and leave no gap.
    fn band_of(&self, value: Fraction) -> usize {
        let ends_before = |to: Fraction| match self.closed {
            Closed::Lower => to <= value,
            Closed::Upper => to < value,
        };
        let passed = self.bands.iter().take_while(|band| band.to.is_some_and(ends_before)).count();
        passed.min(self.bands.len() - 1)
    }
}
