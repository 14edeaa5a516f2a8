//! Points typed in by an evaluator, whatever the rule of the indicator.

use crate::problem::{Code, Place, Problem};
use crate::quantity::Points;
use crate::rule::{Step, Trace};
use crate::rulebook::Indicator;

/// Takes awarded points as they are, up to the maximum.
#[inline]
pub(super) fn points(
    indicator: &Indicator,
    points: Points,
    place: Option<&Place>,
    trace: &mut impl Trace,
) -> Result<Points, Box<Problem>> {
    let max = indicator.max;
    if points > max {
        let nowhere = Place::default();
        let place = place.unwrap_or(&nowhere);
        let problem = indicator.subject().problem(Code::PointsOverMaximum, place);
        return Err(Box::new(problem.with("points", points).with("max", max)));
    }
    trace.note(|| Step::Awarded { points, max });
    Ok(points)
}
