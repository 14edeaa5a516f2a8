//! The arithmetic of a score, as data.

use crate::fact::Mark;
use crate::quantity::{Fraction, Number, Points};
use smol_str::SmolStr;

/// One step on the way from facts to points. Indices point into the indicator's rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Step {
    /// Points were typed in.
    Awarded { points: Points, max: Points },
    /// A fact is missing.
    Missing { item: SmolStr, fact: SmolStr },
    /// A fact was not reported, and the rule says what stands for it.
    Assumed { fact: SmolStr, value: Number },
    /// The parts of an item were put together.
    Parts { item: SmolStr, fact: SmolStr, value: Fraction, averaged: bool },
    /// Numerator over denominator; `turned` where less is better.
    Quotient {
        above: Fraction,
        below: Fraction,
        less: Option<Fraction>,
        value: Fraction,
        turned: bool,
    },
    /// What should be at most so much is less.
    Within { above: Fraction, below: Fraction },
    /// A measured value.
    Value { fact: SmolStr, value: Fraction },
    /// The ratio is limited to the whole.
    Whole,
    /// The ratio lies below the limit under which nothing is given.
    ZeroBelow { limit: Fraction },
    /// The ratio lies above the limit from which it is a finding.
    Overshoot { item: SmolStr, value: Fraction, limit: Fraction },
    /// A yes-or-no fact without which nothing is given says no.
    RequirementUnmet { fact: SmolStr },
    /// Nothing below the line, so the indicator does not apply.
    NothingDue { fact: SmolStr },
    /// The value falls into a band.
    InBand { band: usize, share: Fraction },
    /// The value lies between two points of a line, or above the last.
    OnLine { value: Fraction, share: Fraction },
    /// The value lies below the first point of a line.
    BelowLine { value: Fraction, first: Fraction, share: Fraction },
    /// A checkpoint's answer.
    Checkpoint { checkpoint: usize, mark: Mark },
    /// The weights met over the applicable weights.
    ChecklistSum { met: Fraction, of: Fraction },
    /// Findings of one kind.
    Findings { finding: usize, count: u32, takes: Points },
    /// A finding that takes everything.
    Zeroed { finding: usize },
    /// The level reached and the share awarded within it.
    Level { level: usize, share: Fraction },
    /// What one item adds.
    Item { item: SmolStr, share: Fraction, attained: Fraction },
    /// Share × maximum, rounded once.
    Product { share: Fraction, max: Points, exact: Fraction, points: Points },
    /// The least and the most that the missing facts leave open.
    Interval { low: Points, high: Points },
}

/// Takes the steps of a score, or lets them go.
pub trait Trace {
    /// Takes a step; it is only made where it is kept.
    fn note(&mut self, step: impl FnOnce() -> Step);

    /// Takes a step that problems or advice are made of: a fact that is missing, or an overshoot.
    fn remark(&mut self, step: impl FnOnce() -> Step) {
        self.note(step);
    }
}

impl Trace for Vec<Step> {
    fn note(&mut self, step: impl FnOnce() -> Step) {
        self.push(step());
    }
}

/// A trace that keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Trace for Silent {
    #[inline]
    fn note(&mut self, _: impl FnOnce() -> Step) {}
}
