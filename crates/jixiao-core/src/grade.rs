//! Exact total → grade, with the caps and overrides that act on it.

use crate::fact::{Answer, FactValue};
use crate::problem::Place;
use crate::project::IndicatorFacts;
use crate::rulebook::{Condition, Expected, GradeIndex, Grades, Limit, LimitKind, Rulebook};
use crate::score::Total;

/// The grade of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// The grade by the (lowest possible) total alone.
    pub by_total: GradeIndex,
    /// The best grade the facts allow.
    pub best: GradeIndex,
    /// The worst grade the facts allow; equal to `best` where nothing is open.
    pub worst: GradeIndex,
    /// The limits that act, or may act.
    pub limits: Vec<ActedLimit>,
}

/// A cap or override that acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActedLimit {
    /// Its place in [`Grades::limits`].
    pub limit: usize,
    /// Whether a missing fact leaves open if it acts.
    pub open: bool,
    /// Where the fact stands that makes it act.
    pub place: Option<Place>,
}

impl Graded {
    /// Gives the grade where nothing is open.
    pub fn certain(&self) -> Option<GradeIndex> {
        (self.best == self.worst).then_some(self.best)
    }
}

/// Grades a total and applies the limits of the rulebook.
///
/// Their order means nothing: those that set the grade act first, the worst of them in place of the total;
/// those that cap it act on what comes of that.
///
/// A limit whose facts are missing, or said not to apply, is undecided: it may act. Only points typed into
/// a wide table without a column for the fact leave it out, as such a table could never say.
pub fn grade(rulebook: &Rulebook, total: Total, facts: &[IndicatorFacts]) -> Graded {
    let grades = &rulebook.grades;
    let (by_total, by_most) = (grades.of_total(total.low()), grades.of_total(total.high()));
    let (mut set, mut capped) = (Acting::default(), Acting::default());
    let mut limits = Vec::new();
    for (at, limit) in grades.limits.iter().enumerate() {
        let (open, place) = match state(limit, facts) {
            State::Fails => continue,
            State::Open => (true, None),
            State::Holds(place) => (false, place),
        };
        limits.push(ActedLimit { limit: at, open, place });
        let of_kind = match limit.kind {
            LimitKind::Set => &mut set,
            LimitKind::AtMost => &mut capped,
        };
        (if open { &mut of_kind.open } else { &mut of_kind.certain }).push(limit.grade);
    }
    let best = set
        .worst_certain()
        .unwrap_or_else(|| set.open.iter().copied().fold(by_most, GradeIndex::min));
    let worst = set.worst_certain().unwrap_or(by_total);
    let worst = set
        .open
        .iter()
        .chain(&capped.certain)
        .chain(&capped.open)
        .copied()
        .fold(worst, GradeIndex::max);
    let best = capped.certain.iter().copied().fold(best, GradeIndex::max);
    Graded { by_total, best, worst, limits }
}

/// The grades that limits of one kind name.
#[derive(Debug, Default)]
struct Acting {
    certain: Vec<GradeIndex>,
    open: Vec<GradeIndex>,
}

impl Acting {
    fn worst_certain(&self) -> Option<GradeIndex> {
        self.certain.iter().copied().max()
    }
}

/// Whether a limit acts.
enum State {
    Fails,
    Open,
    Holds(Option<Place>),
}

fn state(limit: &Limit, facts: &[IndicatorFacts]) -> State {
    let mut open = false;
    let mut place = None;
    for condition in &limit.when {
        match condition_state(condition, facts) {
            State::Fails => return State::Fails,
            State::Open => open = true,
            State::Holds(at) => place = place.or(at),
        }
    }
    if open { State::Open } else { State::Holds(place) }
}

fn condition_state(condition: &Condition, facts: &[IndicatorFacts]) -> State {
    let Some(facts) = facts.get(condition.indicator) else { return State::Fails };
    let Some(fact) = facts.single.find(&condition.fact).filter(|fact| fact.value.is_some()) else {
        return if facts.cannot_say(&condition.fact) { State::Fails } else { State::Open };
    };
    let holds = match (condition.expected, fact.value) {
        (Expected::AtLeast(limit), Some(FactValue::Number(number))) => number >= limit,
        (Expected::AtLeast(limit), Some(FactValue::Count(count))) => {
            rust_decimal::Decimal::from(count) >= limit.value()
        }
        (Expected::Is(Answer::Mark(mark)), Some(FactValue::Mark(given))) => mark == given,
        (Expected::Is(Answer::Level(level)), Some(FactValue::Level(given))) => level == given,
        (Expected::Is(Answer::YesNo(yes)), Some(FactValue::YesNo(given))) => yes == given,
        _ => false,
    };
    if holds { State::Holds(Some(fact.place.clone())) } else { State::Fails }
}

/// Lists the grades from the best to the worst that a project may still get.
pub fn possible<'g>(
    grades: &'g Grades,
    graded: &Graded,
) -> impl Iterator<Item = GradeIndex> + use<'g> {
    let (best, worst) = (graded.best, graded.worst);
    grades.iter().map(|(index, _)| index).filter(move |index| (best..=worst).contains(index))
}
