//! Points typed in by an evaluator.

use super::{Step, Subject, Trace};
use crate::problem::{Code, Place, Problem};
use crate::quantity::Points;
use crate::rulebook::Indicator;

/// Takes awarded points as they are, up to the maximum.
#[inline]
pub(super) fn points(
    indicator: &Indicator,
    points: Points,
    place: Option<&Place>,
    trace: &mut impl Trace,
) -> Result<Points, Box<Problem>> {
    if points > indicator.max {
        let nowhere = Place::default();
        let place = place.unwrap_or(&nowhere);
        let problem = Subject { indicator, item: "" }.problem(Code::PointsOverMaximum, place);
        return Err(Box::new(problem.with("points", points).with("max", indicator.max)));
    }
    trace.note(|| Step::Awarded { points, max: indicator.max });
    Ok(points)
}
