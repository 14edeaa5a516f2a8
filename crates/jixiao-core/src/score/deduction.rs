//! So many points off per finding, never below zero.

use super::measure::missing;
use super::{Attained, Step, Subject, Trace};
use crate::problem::Problem;
use crate::project::{FactSet, FactValue};
use crate::quantity::{Fraction, Points};
use crate::rulebook::{Deduction, FindingEffect};

/// Gives (maximum − points off) ÷ maximum.
pub(super) fn attained(
    subject: Subject<'_>,
    rule: &Deduction,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    let max = subject.indicator.max;
    let mut left = max.hundredths();
    let mut open = false;
    for (finding, kind) in rule.findings.iter().enumerate() {
        let Some(FactValue::Count(count)) = facts.value(&kind.id) else {
            missing(subject, &kind.id, trace);
            open = true;
            continue;
        };
        if count == 0 {
            continue;
        }
        match kind.effect {
            FindingEffect::Takes(each) => {
                let takes = each.hundredths().saturating_mul(i64::from(count));
                left = left.saturating_sub(takes).max(0);
                let takes = Points::from_hundredths(takes);
                trace.note(|| Step::Findings { finding, count, takes });
            }
            FindingEffect::Zeroes => {
                left = 0;
                trace.note(|| Step::Zeroed { finding });
            }
        }
    }
    let most = Fraction::from_points(Points::from_hundredths(left))
        .divided_by(Fraction::from_points(max))
        .map_err(|_| subject.too_precise())?;
    if open && left > 0 {
        return Ok(Attained::Between(Fraction::ZERO, most));
    }
    Ok(Attained::Share(most))
}
