//! A value falls into one of several bands.

use super::{Attained, Step, Subject, Trace, measure};
use crate::problem::Problem;
use crate::project::FactSet;
use crate::quantity::Fraction;
use crate::rulebook::{Bands, Closed};

/// Gives the share of the band that holds the value.
pub(super) fn attained(
    subject: Subject<'_>,
    rule: &Bands,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    let Some(value) = measure::value(subject, &rule.measure, facts, trace)? else {
        let shares = rule.bands.iter().map(|band| band.share);
        let low = shares.clone().min().unwrap_or(Fraction::ZERO);
        let high = shares.max().unwrap_or(Fraction::ONE);
        return Ok(Attained::Between(low, high));
    };
    let band = rule.band_of(value);
    let share = rule.bands[band].share;
    trace.note(|| Step::InBand { band, share });
    Ok(Attained::Share(share))
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
