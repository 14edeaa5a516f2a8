//! A level, then a share within it.

use super::measure::missing;
use super::{Attained, Step, Subject, Trace};
use crate::problem::{Code, Problem};
use crate::project::{FactSet, FactValue};
use crate::quantity::Fraction;
use crate::rulebook::{LEVEL, LEVEL_SHARE, Levels, SHARE};

/// Gives the share awarded, which must lie within the limits of the level reached.
pub(super) fn attained(
    subject: Subject<'_>,
    rule: &Levels,
    facts: &FactSet,
    trace: &mut impl Trace,
) -> Result<Attained, Box<Problem>> {
    let Some(FactValue::Level(at)) = facts.value(LEVEL) else {
        missing(subject, LEVEL, trace);
        let worst = rule.levels.last().map_or(Fraction::ZERO, |level| level.from);
        let best = rule.levels.first().map_or(Fraction::ONE, |level| level.to);
        return Ok(Attained::Between(worst, best));
    };
    let level = &rule.levels[at];
    // An item's own `share` is its weight; only a single measure may call the award `share`.
    let short = if subject.item.is_empty() { facts.share(SHARE) } else { None };
    let share = match facts.share(LEVEL_SHARE).or(short) {
        Some(share) => share,
        None if level.from == level.to => level.from,
        None => {
            missing(subject, LEVEL_SHARE, trace);
            return Ok(Attained::Between(level.from, level.to));
        }
    };
    // The limit shared with the level above belongs to that level.
    let shared = at > 0 && rule.levels[at - 1].from == level.to;
    let over = if shared { share >= level.to } else { share > level.to };
    if over || share < level.from {
        let place = facts.find(LEVEL).map(|fact| fact.place.clone()).unwrap_or_default();
        let problem = subject.problem(Code::ShareOutsideLevel, &place);
        return Err(Box::new(
            problem
                .with_title("level", &level.title)
                .with("share", share)
                .with("from", level.from)
                .with("to", level.to),
        ));
    }
    trace.note(|| Step::Level { level: at, share });
    Ok(Attained::Share(share))
}
