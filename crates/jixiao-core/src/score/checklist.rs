//! Checkpoints met, partly met or not met, over the applicable ones.

use super::measure::missing;
use super::{Attained, Step, Subject, Trace};
use crate::problem::Problem;
use crate::project::{FactSet, FactValue};
use crate::quantity::{Fraction, TooPrecise};
use crate::rulebook::{Checklist, Mark};

/// Gives the weights met over the applicable weights.
pub(super) fn attained(
    subject: Subject<'_>,
    rule: &Checklist,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    sum(subject, rule, facts, trace).map_err(|TooPrecise| subject.too_precise())
}

fn sum(
    subject: Subject<'_>,
    rule: &Checklist,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, TooPrecise> {
    let (mut met, mut of, mut open) = (Fraction::ZERO, Fraction::ZERO, Fraction::ZERO);
    for (checkpoint, point) in rule.checkpoints.iter().enumerate() {
        let Some(FactValue::Mark(mark)) = facts.value(&point.id) else {
            missing(subject, &point.id, trace);
            open = open.plus(point.weight)?;
            continue;
        };
        trace.note(|| Step::Checkpoint { checkpoint, mark });
        let share = match mark {
            Mark::NotApplicable => continue,
            Mark::Met => Fraction::ONE,
            Mark::Partly => rule.partly,
            Mark::NotMet => Fraction::ZERO,
        };
        met = met.plus(share.times(point.weight)?)?;
        of = of.plus(point.weight)?;
    }
    let all = of.plus(open)?;
    if all.is_zero() {
        return Ok(Attained::NotApplicable);
    }
    if open.is_zero() {
        trace.note(|| Step::ChecklistSum { met, of });
        return met.divided_by(of).map(Attained::Share);
    }
    // An open checkpoint that turned out not applicable would leave a share between these two.
    Ok(Attained::Between(met.divided_by(all)?, met.plus(open)?.divided_by(all)?))
}
