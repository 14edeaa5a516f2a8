//! Points typed in by an evaluator, whatever the rule of the indicator.

use crate::problem::{Code, Place, Problem};
use crate::quantity::Points;
use crate::rule::{Step, Subject, Trace};

/// Takes awarded points as they are, up to the maximum.
#[inline]
pub(super) fn points(
    subject: Subject<'_>,
    points: Points,
    place: Option<&Place>,
    trace: &mut impl Trace,
) -> Result<Points, Box<Problem>> {
    if points > subject.max {
        let nowhere = Place::default();
        let place = place.unwrap_or(&nowhere);
        let problem = subject.problem(Code::PointsOverMaximum, place);
        return Err(Box::new(problem.with("points", points).with("max", subject.max)));
    }
    trace.note(|| Step::Awarded { points, max: subject.max });
    Ok(points)
}
