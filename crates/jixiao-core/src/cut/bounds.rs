//! The least and the most that a policy lets a cut be, whatever the rate.

use super::rate::holds;
use super::subject::Subject;
use crate::policy::{Effect, Policy};
use crate::problem::Problem;
use crate::quantity::{Money, Rate, Rounding};
use crate::rulebook::GradeIndex;

/// The least and the most a project may lose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The least, rounded up to 分.
    pub least: Money,
    /// The most, rounded down to 分, but never below the least.
    pub most: Money,
}

/// Finds the bounds of a cut from what an exemption leaves of the base: the floor of the grade and the
/// rules that say "at least" below, `ceiling` and the rules that say "at most" above. Rules act in
/// file order, the later one over the earlier; the floor stands above them all.
///
/// # Errors
/// With the problem, where a rule needs an amount that is not given.
pub fn bounds(
    policy: &Policy,
    grade: GradeIndex,
    rest: Money,
    ceiling: Rate,
    subject: &Subject<'_>,
) -> Result<Bounds, Box<Problem>> {
    let (mut least, mut most) = (Rate::ZERO, ceiling);
    for rule in &policy.rules {
        match rule.effect {
            Effect::AtLeast(rate) if holds(rule, grade, subject)? => least = least.max(rate),
            Effect::AtMost(rate) if holds(rule, grade, subject)? => {
                (least, most) = (least.min(rate), most.min(rate));
            }
            _ => {}
        }
    }
    if let Some(floor) = policy.floor.as_ref().filter(|floor| floor.grades.contains(&grade)) {
        least = least.max(floor.rate);
    }
    let least = rest.times(least, Rounding::Up);
    Ok(Bounds { least, most: rest.times(most, Rounding::Down).max(least) })
}
