//! A straight line between named points.

use super::{Attained, Step, Subject, Trace, measure};
use crate::problem::Problem;
use crate::project::FactSet;
use crate::quantity::{Fraction, TooPrecise};
use crate::rulebook::Linear;

/// Gives the share on the line at the value; the last share above it, `below` under it.
pub(super) fn attained(
    subject: Subject<'_>,
    rule: &Linear,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    let Some(value) = measure::value(subject, &rule.measure, facts, trace)? else {
        let shares = rule.points.iter().map(|(_, share)| *share);
        let low = shares.clone().min().unwrap_or(Fraction::ZERO).min(rule.below);
        let high = shares.max().unwrap_or(Fraction::ONE).max(rule.below);
        return Ok(Attained::Between(low, high));
    };
    let first = rule.points[0].0;
    if value < first {
        let share = rule.below;
        trace.note(|| Step::BelowLine { value, first, share });
        return Ok(Attained::Share(share));
    }
    let share = rule.share_at(value).map_err(|_| subject.too_precise())?;
    trace.note(|| Step::OnLine { value, share });
    Ok(Attained::Share(share))
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
